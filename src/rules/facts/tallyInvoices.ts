/** Counts a customer's open items on a day. Credits stay apart, disputed amounts stay out of overdue, buckets add up to open. */
import type { Day } from "../../base/Day";
import { NO_CURRENCY } from "../../base/Money";
import type { Customer, Invoice } from "../../ledger/Book";
import type { Planned } from "../casework/plans/plannedByInvoice";
import { bucketOf } from "./bucketOf";
import { addMissed, balancesOf, emptySums } from "./Tally";
import type { Sums, Tally } from "./Tally";

/** `held`: minor units of an invoice that a dispute of the log holds back; `planned`: what lies under a payment plan, which asks for its instalments alone. An item without a due date is owed but never late: nothing in the sheet says when it should have been paid. */
export function tallyInvoices(customer: Customer, invoices: readonly Invoice[], bucketEnds: readonly number[], today: Day, held?: ReadonlyMap<Invoice, number>, planned?: Planned): Tally {
  const sums: Sums[] = [];
  let sum: Sums | undefined;
  let oldest = 0;
  let newest = Infinity;
  let nextDue: Day | undefined;
  let openInvoices = 0;
  let overdueInvoices = 0;
  let disputedPastDue = false;
  for (const invoice of invoices) {
    const { open: { minor, currency }, dueDate, disputed: itemDisputed } = invoice;
    if (minor === 0) continue;
    if (sum?.currency !== currency) {
      sum = sums.find((each) => each.currency === currency);
      if (!sum) sums.push((sum = emptySums(currency, bucketEnds)));
    }
    if (minor < 0) {
      sum.credits += minor;
      continue;
    }
    const daysLate = dueDate === undefined ? 0 : today - dueDate;
    const bucket = bucketOf(daysLate, bucketEnds);
    const disputed = itemDisputed || customer.disputed ? minor : held?.get(invoice) ?? 0;
    openInvoices++;
    sum.open += minor;
    sum.buckets[bucket] = (sum.buckets[bucket] ?? 0) + minor;
    if (disputed > 0) {
      sum.disputed += disputed;
      disputedPastDue ||= daysLate > 0;
    }
    let asked = minor - disputed;
    if (planned !== undefined) {
      const underPlan = Math.min(asked, planned.byInvoice.get(invoice)?.minor ?? 0);
      sum.planned += underPlan;
      asked -= underPlan;
    }
    if (asked === 0) continue;
    if (daysLate > 0) {
      sum.overdue += asked;
      overdueInvoices++;
      oldest = Math.max(oldest, daysLate);
      newest = Math.min(newest, daysLate);
    } else if (dueDate !== undefined && (nextDue === undefined || dueDate < nextDue)) {
      nextDue = dueDate;
    }
  }
  if (planned) ({ oldest, newest, overdueInvoices } = addMissed(planned.missed, sums, { oldest, newest, overdueInvoices }, today));
  return {
    balances: balancesOf(sums, bucketEnds, customer.currency ?? NO_CURRENCY),
    oldestDaysLate: oldest,
    newestDaysLate: overdueInvoices > 0 ? newest : 0,
    ...(nextDue !== undefined && { nextDue }),
    openInvoices,
    overdueInvoices,
    disputedPastDue,
  };
}
