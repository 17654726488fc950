/** A plan's terms and schedule for the Details cell of the log, whole and compact: days as ISO text, amounts as whole minor units. `intake/log/readPlan.ts` reads it back. */
import { isoOfDay } from "../../base/Day";
import type { PlanEntry } from "../../ledger/Activity";
import type { Frequency, Instalment, PlanLength, PlanTerms } from "../../ledger/Plan";
import { MOST_IN_CELL } from "../written";

type Details = Readonly<Record<string, unknown>>;

/** JSON that fits one cell. Throws where it does not: a schedule is never cut. */
export function planDetails(entry: PlanEntry): string {
  const json = jsonOf(entry, entry.schedule.instalments);
  if (json.length <= MOST_IN_CELL) return json;
  const most = mostThatFit(entry);
  throw new Error(most === 0
    ? `A plan over ${entry.terms.invoices.length} invoices is too long for one row of the contact log: make several plans of fewer invoices.`
    : `A plan of ${entry.schedule.instalments.length} instalments is too long for one row of the contact log: at most ${most} fit with these terms.`);
}

const jsonOf = ({ plan, version, paidBefore, terms, customer }: PlanEntry, rows: readonly Instalment[]): string =>
  JSON.stringify({ plan, version, ...(paidBefore !== 0 && { paidBefore }), terms: termsDetails(terms, customer), schedule: rows.map(rowDetails) });

function mostThatFit(entry: PlanEntry): number {
  const { instalments } = entry.schedule;
  let [fits, tooMany] = [0, instalments.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (jsonOf(entry, instalments.slice(0, middle)).length <= MOST_IN_CELL) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** Due day, days it was moved by, principal, interest that runs, interest owed from the start, fees; noughts at the end are left out. Number, payment and balance follow from these. */
function rowDetails({ due, nominal, principal, ran, interest, fees }: Instalment): readonly (string | number)[] {
  const row = [isoOfDay(due), due - nominal, principal, ran, interest - ran, fees];
  while (row.at(-1) === 0) row.pop();
  return row;
}

/** Every amount is in the plan's currency; a field that the terms leave out is left out. */
function termsDetails({ customer, invoices, currency, principal, charges, downPayment, start, firstDay, frequency, length, leastLast, tolerance, limitDay, ...rest }: PlanTerms, logged: string): Details {
  return {
    ...(customer !== logged && { customer }), currency, principal: principal.minor,
    invoices: invoices.map(({ number, amount }) => [number, amount.minor]),
    ...(charges && { charges: [charges.interest.minor, charges.fees.minor, charges.payable] }),
    ...(downPayment && { downPayment: [isoOfDay(downPayment.day), downPayment.amount.minor] }),
    start: isoOfDay(start), firstDay: isoOfDay(firstDay), frequency: frequencyDetails(frequency), length: lengthDetails(length),
    ...(leastLast && { leastLast: leastLast.minor }), ...(tolerance && { tolerance: tolerance.minor }),
    ...(limitDay !== undefined && { limitDay: isoOfDay(limitDay) }), ...rest,
  };
}

const frequencyDetails = (frequency: Frequency): Details => (frequency.every === "custom" ? { every: "custom", days: frequency.days.map(isoOfDay) } : frequency);

function lengthDetails(length: PlanLength): Details {
  switch (length.by) {
    case "count": return length;
    case "amount": return { by: "amount", each: length.each.minor };
    case "last day": return { by: "last day", day: isoOfDay(length.day) };
  }
}
