/** Counts a customer whose row states totals or ageing buckets and who has no invoices: no due dates, so no reminder before one. */
import type { Day } from "../../base/Day";
import type { Customer, StatedBalance } from "../../ledger/Book";
import type { Planned } from "../casework/plans/plannedByInvoice";
import { bucketOf } from "./bucketOf";
import { addMissed, balancesOf, emptySums } from "./Tally";
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

/** `held`: minor units that disputes of the log hold back; `planned`: what lies under a payment plan, on a day. */
export function tallyStated(customer: Customer, stated: StatedBalance, bucketEnds: readonly number[], held = 0, plans?: { readonly planned: Planned; readonly today: Day }): Tally {
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
  sum.planned = Math.min(plans?.planned.stated?.minor ?? 0, sum.open - sum.disputed);
  sum.overdue = Math.max(0, overdue - sum.disputed - sum.planned);
  if (stated.oldestDaysLate !== undefined && stated.oldestDaysLate > 0) oldest = stated.oldestDaysLate;
  const isAged = sum.overdue > 0;
  const own = isAged ? { oldest: Math.max(1, oldest), newest: Math.max(1, Math.min(newest, Math.max(1, oldest))), overdueInvoices: 0 } : { oldest: 0, newest: Infinity, overdueInvoices: 0 };
  const ages = plans ? addMissed(plans.planned.missed, [sum], own, plans.today) : own;
  return {
    balances: balancesOf([sum], bucketEnds, stated.open.currency),
    oldestDaysLate: ages.oldest,
    newestDaysLate: Number.isFinite(ages.newest) ? ages.newest : 0,
    ...(isAged && stated.oldestDaysLate === undefined && { ageIsLeast: true as const }),
    openInvoices: 0,
    overdueInvoices: ages.overdueInvoices,
    disputedPastDue: sum.disputed > 0 && overdue > 0,
  };
}
