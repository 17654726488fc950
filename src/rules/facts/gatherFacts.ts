/** Reduces one customer to the one record the rules judge, from what was known on `today`. */
import type { Day } from "../../base/Day";
import type { Policy } from "../../ledger/Policy";
import { nothingHeld } from "../casework/heldByInvoice";
import { owedBy } from "../casework/owedBy";
import { isKeptPlan } from "../casework/plans/plannedByInvoice";
import type { WorkedCase } from "../casework/workCase";
import type { Facts } from "../Decision";
import type { Usual } from "../score/measureBook";
import { stakeOf } from "../score/stakeOf";
import { addCase } from "./addCase";
import type { CustomerFile } from "./customerFiles";
import type { GraceEnd } from "./graceEnd";
import { isPlanKept } from "./isPlanKept";
import { judgePromises } from "./judgePromises";
import type { JudgedPromises } from "./judgePromises";
import { payingHabit, settledInvoices } from "./payingHabit";
import { receiptsOf } from "./receiptsOf";
import { tallyOf } from "./tallyOf";

const noPromises: JudgedPromises = { broken: 0 };

const sheetPromises = (file: CustomerFile, isLate: boolean, graceEnd: GraceEnd, today: Day): JudgedPromises =>
  judgePromises({
    promises: file.promises, received: receiptsOf(file.invoices, file.payments, today),
    isOwed: owedBy(file, nothingHeld, () => isLate, today)([]).isOwed, graceEnd, today,
  });

/** `keepsContacts`: whether the book notes contacts with anybody; `worked`: the customer's case, where the log has one. */
export function gatherFacts(file: CustomerFile, policy: Policy, today: Day, keepsContacts: boolean, usual: Usual, graceEnd: GraceEnd, worked?: WorkedCase): Facts {
  const { customer, invoices, payments, promises } = file;
  const { balances, oldestDaysLate, newestDaysLate, ageIsLeast, nextDue, openInvoices, overdueInvoices, disputedPastDue } = tallyOf(file, policy.bucketEnds, today, worked?.held, worked?.planned);
  const settled = settledInvoices(invoices, payments, today);
  const { settledInvoices: paidInvoices, averageDaysLate, lateShare, trendDays } = payingHabit(settled, overdueInvoices);
  const { broken, standing, lastBroken } = worked?.sheet ?? (promises.length === 0 ? noPromises : sheetPromises(file, oldestDaysLate > 0, graceEnd, today));
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
    planKept: worked && worked.file.plans.length > 0 ? worked.file.plans.some(isKeptPlan) : isPlanKept(customer.plan),
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
  if (lastBroken !== undefined) facts.lastBroken = lastBroken;
  // A contact dated ahead is a plan, not a contact.
  if (customer.lastContact !== undefined && customer.lastContact <= today) facts.daysSinceContact = today - customer.lastContact;
  else if (keepsContacts) facts.daysSinceContact = null;
  if (worked) addCase(facts, worked, today);
  return facts;
}
