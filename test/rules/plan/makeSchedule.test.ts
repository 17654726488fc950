import fc from "fast-check";
import { isoOfDay, monthEnd, partsOfDay, type Day } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Instalment, PlanTerms } from "../../../src/ledger/Plan";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { anyTerms, isOpenDay } from "./anyTerms";
import { day } from "../bookOf";
import { problemsOf, scheduleOf, termsOf } from "./termsOf";

const daysOf = (terms: PlanTerms): readonly string[] => scheduleOf(terms).instalments.map(({ due }) => isoOfDay(due));
const paymentsOf = (terms: PlanTerms): readonly number[] => scheduleOf(terms).instalments.map(({ payment }) => payment);
const eur = (minor: number): ReturnType<typeof money> => money(minor, "EUR");

describe("a schedule", () => {
  it("pays a balance by the amount they can spare, the rest at the end, first or shared out", () => {
    const by = (remainder: PlanTerms["remainder"]): readonly number[] => paymentsOf(termsOf({ minor: 100_000, length: { by: "amount", each: eur(30_000) }, remainder }));
    expect(by("last")).toEqual([30_000, 30_000, 30_000, 10_000]);
    expect(by("first")).toEqual([10_000, 30_000, 30_000, 30_000]);
    expect(by("spread")).toEqual([25_000, 25_000, 25_000, 25_000]);
  });

  it("takes as many instalments as fit before a last day", () => {
    expect(daysOf(termsOf({ length: { by: "last day", day: day("2027-03-01") } }))).toEqual(["2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"]);
  });

  it("begins with the down payment", () => {
    const { instalments, total } = scheduleOf(termsOf({ downPayment: { day: day("2026-11-23"), amount: eur(20_000) }, length: { by: "count", count: 4 } }));
    expect(instalments.map(({ number, payment, balance }) => [number, payment, balance])).toEqual([[0, 20_000, 100_000], [1, 25_000, 75_000], [2, 25_000, 50_000], [3, 25_000, 25_000], [4, 25_000, 0]]);
    expect(total).toBe(120_000);
  });

  it("rounds to whole fives, the remainder in the last", () => {
    expect(paymentsOf(termsOf({ minor: 100_001, roundingUnit: 500, length: { by: "count", count: 3 } }))).toEqual([33_000, 33_000, 34_001]);
  });

  it("adds what is owed already to the first instalment, the last, or all", () => {
    const by = (payable: "first" | "spread" | "last"): readonly number[] =>
      paymentsOf(termsOf({ minor: 30_000, length: { by: "count", count: 3 }, charges: { interest: eur(100), fees: eur(4000), payable } }));
    expect([by("first"), by("last"), by("spread")]).toEqual([[14_100, 10_000, 10_000], [10_000, 10_000, 14_100], [11_368, 11_366, 11_366]]);
  });

  it("pays twice a month, on dates from the first day on", () => {
    const terms = termsOf({ firstDay: day("2027-01-10"), frequency: { every: "half month", dates: [1, 15] }, workingDayRule: "none", length: { by: "count", count: 4 } });
    expect(daysOf(terms)).toEqual(["2027-01-15", "2027-02-01", "2027-02-15", "2027-03-01"]);
  });

  it("pays on the last working day of each month, the first one on or after the first day", () => {
    const on = (first: string): readonly string[] => daysOf(termsOf({ firstDay: day(first), frequency: { every: "last working day of the month" }, length: { by: "count", count: 2 } }));
    expect(on("2027-01-10")).toEqual(["2027-01-29", "2027-02-26"]);
    expect(on("2027-01-30")).toEqual(["2027-02-26", "2027-03-31"]);
  });

  it("pays down by level amounts with interest by days", () => {
    const { instalments } = scheduleOf(termsOf({ minor: 100_000, start: day("2026-12-01"), firstDay: day("2027-01-01"), workingDayRule: "none", length: { by: "amount", each: eur(40_000) }, interest: { kind: "simple", annualPercent: "12", dayCount: "30E/360" } }));
    expect(instalments.map(({ payment, interest, balance }) => [payment, interest, balance])).toEqual([[40_000, 1000, 61_000], [40_000, 610, 21_610], [21_826, 216, 0]]);
  });

  it("falls back to equal parts at a rate of nothing", () => {
    for (const kind of ["simple", "annuity"] as const) {
      expect(paymentsOf(termsOf({ minor: 10_000, length: { by: "count", count: 7 }, interest: { kind, annualPercent: "0.00", dayCount: "ACT/360" } }))).toEqual([...Array<number>(6).fill(1428), 1432]);
    }
  });

  it("makes 120 instalments in under 50 ms", () => {
    const terms = termsOf({ minor: 99_999_999, length: { by: "count", count: 120 }, interest: { kind: "annuity", annualPercent: "11.75", dayCount: "ACT/ACT ISDA" } });
    scheduleOf(terms);
    const begun = performance.now();
    for (let run = 0; run < 10; run += 1) scheduleOf(terms);
    expect((performance.now() - begun) / 10).toBeLessThan(50);
  });
});

describe("what cannot be", () => {
  const code = (more: Parameters<typeof termsOf>[0]): readonly string[] => problemsOf(termsOf(more)).map((problem) => problem.code);

  it.each<[string, Parameters<typeof termsOf>[0]]>([
    ["nothing to plan", { minor: 0 }],
    ["nothing to plan", { downPayment: { day: day("2026-11-23"), amount: eur(120_000) } }],
    ["negative amount", { minor: -5 }],
    ["mixed currencies", { length: { by: "amount", each: money(100, "USD") } }],
    ["invoices do not add up", { invoices: [{ number: "R1", amount: eur(119_999) }] }],
    ["zero instalment", { minor: 5, length: { by: "count", count: 6 } }],
    ["zero instalment", { length: { by: "count", count: 0 } }],
    ["zero instalment", { length: { by: "amount", each: eur(0) } }],
    ["zero instalment", { minor: 1000, roundingUnit: 500, length: { by: "count", count: 3 } }],
    ["below interest", { minor: 100_000_000, length: { by: "amount", each: eur(1_000_000) }, interest: { kind: "annuity", annualPercent: "12", dayCount: "ACT/360" } }],
    ["below interest", { minor: 100_000_000, length: { by: "amount", each: eur(200_000) }, interest: { kind: "simple", annualPercent: "12", dayCount: "ACT/360" } }],
    ["end after limit", { limitDay: day("2027-10-31") }],
    ["too many instalments", { length: { by: "amount", each: eur(1) } }],
    ["too many instalments", { length: { by: "count", count: 601 } }],
    ["too few days", { frequency: { every: "custom", days: [day("2026-12-01")] }, length: { by: "count", count: 2 } }],
    ["too few days", { length: { by: "last day", day: day("2026-11-30") } }],
    ["dates not rising", { frequency: { every: "custom", days: [day("2026-12-05"), day("2026-12-06")] }, length: { by: "count", count: 2 } }],
    ["before start", { firstDay: day("2026-11-01") }],
    ["bad rate", { interest: { kind: "simple", annualPercent: "8,5", dayCount: "ACT/360" } }],
    ["bad rate", { interest: { kind: "simple", annualPercent: "-1", dayCount: "ACT/360" } }],
    ["bad rate", { frequency: { every: "custom", days: [day("2026-12-05")] }, interest: { kind: "annuity", annualPercent: "1", dayCount: "ACT/360" } }],
    ["bad terms", { frequency: { every: "half month", dates: [15, 1] } }],
    ["bad terms", { graceDays: -1 }],
  ])("is said at once: %s", (wanted, more) => expect(code(more)).toContain(wanted));

  it("is said of a calendar without working days", () => {
    expect(makeSchedule(termsOf(), { isWorkingDay: () => false })).toEqual({ problems: [expect.objectContaining({ code: "no working day" })] });
  });
});

describe("any schedule", () => {
  /** An independent count of days and interest: whole fractions, one period at a time. */
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

  /** Said once per row, not asserted: thousands of plans have a hundred thousand rows. */
  function faultOf({ frequency, workingDayRule, firstDay }: PlanTerms, row: Instalment, at: number, first: Instalment): string {
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

  it("adds up to the cent, rises, follows its rule, and charges exactly the interest of the days", () => {
    let planned = 0;
    fc.assert(fc.property(anyTerms, (terms) => {
      const answer = makeSchedule(terms, { isWorkingDay: isOpenDay });
      if ("problems" in answer) {
        expect(answer.problems.every(({ message }) => message.endsWith("."))).toBe(true);
        return;
      }
      planned += 1;
      const { instalments: rows, principal, interest, fees, total } = answer.schedule;
      const sum = (of: (row: Instalment) => number): number => rows.reduce((all, row) => all + of(row), 0);
      expect([principal, fees]).toEqual([terms.principal.minor, terms.charges?.fees.minor ?? 0]);
      expect([sum((row) => row.principal), sum((row) => row.interest), sum((row) => row.fees), sum((row) => row.payment)]).toEqual([principal, interest, fees, total]);
      expect(principal + interest + fees).toBe(total);
      expect(rows.map(({ ran }) => ran)).toEqual(exactInterest(terms, rows));
      expect(interest - sum(({ ran }) => ran)).toBe(terms.charges?.interest.minor ?? 0);
      let balance = principal;
      expect(rows.map((row) => (balance -= row.principal))).toEqual(rows.map((row) => row.balance));
      expect(balance).toBe(0);
      expect(rows.filter((row, at) => row.payment <= 0 || row.due <= (rows[at - 1]?.due ?? 0))).toEqual([]);
      const after = rows.filter(({ number }) => number > 0);
      expect(after.map((row, at) => faultOf(terms, row, at, after[0] ?? row)).filter((fault) => fault !== "")).toEqual([]);
    }), { numRuns: 4000 });
    expect(planned).toBeGreaterThan(1500);
  });
});
