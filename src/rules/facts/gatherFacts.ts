/** Reduces one customer to the one record the rules judge, from what was known on `today`. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { Policy } from "../../ledger/Policy";
import type { Facts } from "../Decision";
import type { Usual } from "../score/measureBook";
import { stakeOf } from "../score/stakeOf";
import type { CustomerFile } from "./customerFiles";
import { isPlanKept } from "./isPlanKept";
import { judgePromises } from "./judgePromises";
import type { JudgedPromises } from "./judgePromises";
import { payingHabit, settledInvoices } from "./payingHabit";
import type { Settled } from "./payingHabit";
import { tallyInvoices } from "./tallyInvoices";
import { tallyStated } from "./tallyStated";
import type { Tally } from "./Tally";

export function tallyOf({ customer, invoices }: CustomerFile, bucketEnds: readonly number[], today: Day): Tally {
  return customer.stated && invoices.length === 0 ? tallyStated(customer, customer.stated, bucketEnds) : tallyInvoices(customer, invoices, bucketEnds, today);
}

function promisesOf({ customer, invoices, payments, promises }: CustomerFile, settled: readonly Settled[], oldestDaysLate: number, graceDays: number, today: Day): JudgedPromises {
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
export function gatherFacts(file: CustomerFile, policy: Policy, today: Day, keepsContacts: boolean, usual: Usual): Facts {
  const { customer, invoices, payments, promises } = file;
  const { balances, oldestDaysLate, newestDaysLate, ageIsLeast, nextDue, openInvoices, overdueInvoices, disputedPastDue } = tallyOf(file, policy.bucketEnds, today);
  const settled = settledInvoices(invoices, payments, today);
  const { settledInvoices: paidInvoices, averageDaysLate, lateShare, trendDays } = payingHabit(settled, overdueInvoices);
  const { broken, standing } = promises.length === 0 ? { broken: 0 } : promisesOf(file, settled, oldestDaysLate, policy.promiseGraceDays, today);
  let overdue = false;
  let disputed = false;
  let undisputed = false;
  for (const balance of balances) {
    overdue ||= balance.overdue.minor !== 0;
    disputed ||= balance.disputed.minor > 0;
    undisputed ||= balance.open.minor !== balance.disputed.minor;
  }
  const facts: { -readonly [Field in keyof Facts]: Facts[Field] } = {
    customer: customer.key,
    balances,
    oldestDaysLate,
    newestDaysLate,
    openInvoices,
    overdueInvoices,
    settledInvoices: paidInvoices,
    brokenPromises: customer.brokenPromises + broken,
    planKept: isPlanKept(customer.plan),
    disputedInFull: !overdue && (disputedPastDue || (disputed && !undisputed)),
    doNotContact: customer.doNotContact,
  };
  // Field by field: spreading optional parts of every customer took a third of the time of deciding.
  const stake = overdue ? stakeOf(balances, usual) : undefined;
  if (stake) facts.stake = stake;
  if (ageIsLeast) facts.ageIsLeast = ageIsLeast;
  if (nextDue !== undefined) facts.nextDue = nextDue;
  if (averageDaysLate !== undefined) facts.averageDaysLate = averageDaysLate;
  if (lateShare !== undefined) facts.lateShare = lateShare;
  if (trendDays !== undefined) facts.trendDays = trendDays;
  if (standing) facts.promise = standing;
  // A contact dated ahead is a plan, not a contact.
  if (customer.lastContact !== undefined && customer.lastContact <= today) facts.daysSinceContact = today - customer.lastContact;
  else if (keepsContacts) facts.daysSinceContact = null;
  return facts;
}
