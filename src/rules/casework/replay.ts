/** The contact log replayed: the case of every customer it knows, from what was known on a day. */
import { weekdayOf, type Day } from "../../base/Day";
import type { Activity } from "../../ledger/Activity";
import type { Book } from "../../ledger/Book";
import type { Policy } from "../../ledger/Policy";
import { byCustomer } from "../facts/customerFiles";
import { graceEndOf } from "../facts/graceEnd";
import type { CaseFile } from "./CaseFile";
import type { CaseRows } from "./owedBy";
import { workCase } from "./workCase";

export interface ReplayInput {
  /** In any order; of the whole book or of some customers. */
  readonly activities: readonly Activity[];
  readonly book: Book;
  readonly policy: Policy;
  readonly today: Day;
  /** Monday to Friday where left out. */
  readonly isWorkingDay?: (day: Day) => boolean;
}

const isWeekday = (day: Day): boolean => weekdayOf(day) < 5;

/** Customers without activities have no entry; one whose activities were all taken back has an empty case. */
export function replay({ activities, book, policy, today, isWorkingDay = isWeekday }: ReplayInput): ReadonlyMap<string, CaseFile> {
  const rowsOf = rowsByCustomer(book);
  const files = new Map<string, CaseFile>();
  const graceEnd = graceEndOf(policy, isWorkingDay);
  for (const [key, rows] of byCustomer(activities)) files.set(key, workCase(key, { ...rowsOf(key), activities: rows }, graceEnd, today).file);
  return files;
}

/** The case of one customer; an empty one where the log has nothing of them. */
export function caseOf(customerKey: string, { activities, book, policy, today, isWorkingDay = isWeekday }: ReplayInput): CaseFile {
  const rows = byCustomer(activities).get(customerKey);
  return rows ? workCase(customerKey, { ...rowsByCustomer(book)(customerKey), activities: rows }, graceEndOf(policy, isWorkingDay), today).file : emptyCase(customerKey);
}

export const emptyCase = (customerKey: string): CaseFile =>
  ({ customer: customerKey, activities: [], contacts: [], promises: [], keptPromises: 0, brokenPromises: 0, disputes: [], plans: [], profile: {}, noteLines: [] });

function rowsByCustomer({ customers, invoices, payments, promises }: Book): (key: string) => CaseRows {
  const known = new Map(customers.map((customer) => [customer.key, customer]));
  const [invoicesOf, paymentsOf, promisesOf] = [byCustomer(invoices), byCustomer(payments), byCustomer(promises)];
  return (key) => {
    const customer = known.get(key);
    return { ...(customer && { customer }), invoices: invoicesOf.get(key) ?? [], payments: paymentsOf.get(key) ?? [], promises: promisesOf.get(key) ?? [], activities: [] };
  };
}

