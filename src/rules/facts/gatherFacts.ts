/** Reduces one customer to the one record the rules judge, from what was known on `today`. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Customer, Invoice, Payment, PromiseToPay } from "../../ledger/Book";
import type { Policy } from "../../ledger/Policy";
import type { Facts } from "../Decision";
import { isPlanKept } from "./isPlanKept";
import { judgePromises } from "./judgePromises";
import type { JudgedPromises } from "./judgePromises";
import { payingHabit, settledInvoices } from "./payingHabit";
import type { Settled } from "./payingHabit";
import { tallyInvoices } from "./tallyInvoices";
import { tallyStated } from "./tallyStated";
import type { Tally } from "./Tally";

/** What the book holds of one customer. */
export interface CustomerFile {
  readonly customer: Customer;
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly promises: readonly PromiseToPay[];
}

export function tallyOf({ customer, invoices }: CustomerFile, bucketEnds: readonly number[], today: Day): Tally {
  return customer.stated && invoices.length === 0 ? tallyStated(customer, customer.stated, bucketEnds) : tallyInvoices(customer, invoices, bucketEnds, today);
}

function promisesOf({ customer, invoices, payments, promises }: CustomerFile, settled: readonly Settled[], oldestDaysLate: number, graceDays: number, today: Day): JudgedPromises {
  if (promises.length === 0) return { broken: 0 };
  const received: { day: Day; amount: Money }[] = [];
  for (const { day, amount } of payments) if (day !== undefined && day <= today) received.push({ day, amount });
  if (payments.length === 0) for (const { invoice: { amount }, day } of settled) received.push({ day, amount });
  const wasDue = ({ dueDate, disputed }: Invoice, by: Day) => dueDate !== undefined && dueDate <= by && !disputed && !customer.disputed;
  const isOwed = (due: Day, end: Day) => invoices.length === 0
    ? oldestDaysLate > 0
    : invoices.some((invoice) => invoice.open.minor > 0 && wasDue(invoice, due)) || settled.some(({ invoice, day }) => day > end && wasDue(invoice, due));
  return judgePromises({ promises, received, isOwed, graceDays, today });
}

/** `keepsContacts`: whether the book notes contacts with anybody. */
export function gatherFacts(file: CustomerFile, policy: Policy, today: Day, keepsContacts: boolean): Facts {
  const { customer, invoices, payments } = file;
  const { disputedPastDue, ...tally } = tallyOf(file, policy.bucketEnds, today);
  const settled = settledInvoices(invoices, payments, today);
  const { broken, standing } = promisesOf(file, settled, tally.oldestDaysLate, policy.promiseGraceDays, today);
  const nothingOverdue = tally.balances.every(({ overdue }) => overdue.minor === 0);
  const allDisputed = tally.balances.every(({ open, disputed }) => open.minor === disputed.minor) && tally.balances.some(({ disputed }) => disputed.minor > 0);
  // A contact dated ahead is a plan, not a contact.
  const contacted = customer.lastContact !== undefined && customer.lastContact <= today;
  return {
    customer: customer.key,
    ...tally,
    ...payingHabit(settled, tally.overdueInvoices),
    brokenPromises: customer.brokenPromises + broken,
    ...(standing && { promise: standing }),
    ...(contacted ? { daysSinceContact: today - (customer.lastContact as Day) } : keepsContacts && { daysSinceContact: null }),
    planKept: isPlanKept(customer.plan),
    disputedInFull: nothingOverdue && (disputedPastDue || allDisputed),
    doNotContact: customer.doNotContact,
  };
}
