/** Counts a customer whose row states totals or ageing buckets and who has no invoices: no due dates, so no reminder before one. */
import type { Customer, StatedBalance } from "../../ledger/Book";
import { bucketOf } from "./bucketOf";
import { balancesOf, emptySums } from "./Tally";
import type { Tally } from "./Tally";

interface Aged { readonly daysLate: number; readonly minor: number }

/** The stated buckets as amounts at their youngest age; what they leave of the open total is not yet due. */
function agedAmounts({ open, overdue, oldestDaysLate = 0, buckets }: StatedBalance): readonly Aged[] {
  const aged = buckets.map(({ fromDays, amount }) => ({ daysLate: Math.max(0, fromDays ?? 0), minor: amount.minor }));
  if (aged.length === 0) {
    const late = Math.min(overdue?.minor ?? (oldestDaysLate > 0 ? open.minor : 0), open.minor);
    if (late > 0) aged.push({ daysLate: Math.max(1, oldestDaysLate), minor: late });
  }
  aged.push({ daysLate: 0, minor: open.minor - aged.reduce((sum, { minor }) => sum + minor, 0) });
  return aged;
}

/** `held`: minor units that disputes of the log hold back. */
export function tallyStated(customer: Customer, stated: StatedBalance, bucketEnds: readonly number[], held = 0): Tally {
  const sum = emptySums(stated.open.currency, bucketEnds);
  let oldest = 0;
  let newest = Infinity;
  let pastDue = 0;
  for (const { daysLate, minor } of agedAmounts(stated)) {
    if (minor <= 0) {
      sum.credits += minor;
      continue;
    }
    const bucket = bucketOf(daysLate, bucketEnds);
    sum.open += minor;
    sum.buckets[bucket] = (sum.buckets[bucket] ?? 0) + minor;
    if (daysLate === 0) continue;
    pastDue += minor;
    oldest = Math.max(oldest, daysLate);
    newest = Math.min(newest, daysLate);
  }
  const overdue = Math.min(Math.max(0, stated.overdue?.minor ?? pastDue), sum.open);
  sum.disputed = customer.disputed ? sum.open : Math.min(held, sum.open);
  // What is disputed is taken for what is due: nobody disputes what they need not pay yet.
  sum.overdue = Math.max(0, overdue - sum.disputed);
  if (stated.oldestDaysLate !== undefined && stated.oldestDaysLate > 0) oldest = stated.oldestDaysLate;
  return {
    balances: balancesOf([sum], bucketEnds, stated.open.currency),
    oldestDaysLate: sum.overdue > 0 ? Math.max(1, oldest) : 0,
    newestDaysLate: sum.overdue > 0 ? Math.max(1, Math.min(newest, Math.max(1, oldest))) : 0,
    ...(sum.overdue > 0 && stated.oldestDaysLate === undefined && { ageIsLeast: true as const }),
    openInvoices: 0,
    overdueInvoices: 0,
    disputedPastDue: sum.disputed > 0 && overdue > 0,
  };
}
