/** What is wrong with a schedule, found by reckoning it once more in another way; "" where nothing is. A text, not assertions: a million plans have thirty million rows. */
import { monthEnd, partsOfDay, type Day } from "../../../src/base/Day";
import type { Instalment, PlanTerms, Schedule } from "../../../src/ledger/Plan";
import { isOpenDay } from "./anyTerms";

export function scheduleFault(terms: PlanTerms, { instalments: rows, principal, interest, fees, total }: Schedule): string {
  let [parts, ran, costs, sum, balance, before] = [0, 0, 0, 0, terms.principal.minor, 0];
  const exact = exactInterest(terms, rows);
  const first = rows.find(({ number }) => number > 0);
  for (const [at, row] of rows.entries()) {
    parts += row.principal;
    ran += row.ran;
    costs += row.fees;
    sum += row.payment;
    balance -= row.principal;
    if (row.balance !== balance || row.payment <= 0 || row.payment !== row.principal + row.interest + row.fees) return `instalment ${row.number} does not add up`;
    if (row.ran !== exact[at]) return `instalment ${row.number} has interest of ${row.ran}, not ${exact[at] ?? 0}`;
    if (row.due <= before) return `instalment ${row.number} is not after the one before`;
    before = row.due;
    const fault = first === undefined || row.number === 0 ? "" : dateFault(terms, row, row.number - 1, first);
    if (fault !== "") return `instalment ${row.number}: ${fault}`;
  }
  if (balance !== 0 || parts !== terms.principal.minor || principal !== parts) return "the principal is not paid";
  if (costs !== (terms.charges?.fees.minor ?? 0) || fees !== costs || interest - ran !== (terms.charges?.interest.minor ?? 0)) return "the charges are not paid";
  return sum === total && total === principal + interest + fees ? "" : "the total differs";
}

/** Whole fractions, one period at a time; rates have two decimals here. */
function exactInterest(terms: PlanTerms, rows: readonly Instalment[]): readonly number[] {
  const { interest, start } = terms;
  let [from, owed] = [start, terms.principal.minor];
  return rows.map((row) => {
    const to = interest.kind === "simple" && interest.onNominalDays === true && row.number > 0 ? row.nominal : row.due;
    const isDown = row.number === 0;
    let [over, under] = [0n, 1n];
    if (interest.kind === "simple") [over, under] = yearsOf(interest.dayCount, from, to);
    if (interest.kind === "annuity" && !isDown) under = { week: 52n, "two weeks": 26n, "half month": 24n, month: 12n, "last working day of the month": 12n, quarter: 4n, custom: 1n }[terms.frequency.every];
    if (interest.kind === "annuity" && !isDown) over = 1n;
    const percent = interest.kind === "none" ? 0n : BigInt(interest.annualPercent.replace(".", ""));
    const whole = BigInt(owed) * percent * over;
    const parts = 10_000n * under;
    [from, owed] = [to, row.balance];
    return whole <= 0n ? 0 : Number((2n * whole + parts) / (2n * parts));
  });
}

function yearsOf(convention: string, from: Day, to: Day): [bigint, bigint] {
  if (to <= from) return [0n, 1n];
  if (convention === "ACT/365F") return [BigInt(to - from), 365n];
  if (convention === "ACT/360") return [BigInt(to - from), 360n];
  if (convention === "ACT/ACT ISDA") {
    let over = 0n;
    for (let at = from; at < to; at = (at + 1) as Day) over += new Date(Date.UTC(partsOfDay(at).year, 1, 29)).getUTCMonth() === 1 ? 365n : 366n;
    return [over, 365n * 366n];
  }
  const [a, b] = [partsOfDay(from), partsOfDay(to)];
  const lastOfFebruary = (at: Day): boolean => partsOfDay(at).month === 2 && at === monthEnd(at);
  let [d1, d2] = [a.date, b.date];
  if (convention === "30E/360") [d1, d2] = [Math.min(30, d1), Math.min(30, d2)];
  else {
    if (lastOfFebruary(from) && lastOfFebruary(to)) d2 = 30;
    if (lastOfFebruary(from)) d1 = 30;
    if (d2 === 31 && d1 >= 30) d2 = 30;
    if (d1 === 31) d1 = 30;
  }
  return [BigInt(360 * (b.year - a.year) + 30 * (b.month - a.month) + d2 - d1), 360n];
}

function dateFault({ frequency, workingDayRule, firstDay }: PlanTerms, row: Instalment, at: number, first: Instalment): string {
  const { due, nominal } = row;
  const { every } = frequency;
  if (every !== "custom" && nominal < firstDay) return "before the first day";
  if ((every === "last working day of the month" || workingDayRule !== "none") ? !isOpenDay(due) : due !== nominal) return "on a closed day, or moved";
  if ((every === "week" || every === "two weeks") && nominal - firstDay !== at * (every === "week" ? 7 : 14)) return "not every week";
  const [a, b] = [partsOfDay(first.nominal), partsOfDay(nominal)];
  if ((every === "month" || every === "quarter") && b.year * 12 + b.month - a.year * 12 - a.month !== at * (every === "month" ? 1 : 3)) return "not every month";
  if (every === "custom" && frequency.days[at] !== nominal) return "not the day given";
  if (every === "last working day of the month" && nominal !== monthEnd(nominal)) return "not a month's end";
  for (let step = nominal; step !== due; step = (step + Math.sign(due - nominal)) as Day) if (isOpenDay(step)) return "moved past an open day";
  return "";
}
