/** The brief of one customer of a small book, with an empty log unless told. */
import type { Day } from "../../../src/base/Day";
import type { Book } from "../../../src/ledger/Book";
import { makeBrief } from "../../../src/rules/brief/makeBrief";
import type { Brief } from "../../../src/rules/brief/Brief";
import type { CaseFile } from "../../../src/rules/casework/CaseFile";
import { decide } from "../../../src/rules/decide";
import type { Decision } from "../../../src/rules/Decision";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { bookOf, day, isWeekday } from "../bookOf";

/** A Wednesday. */
export const today = day("2026-11-18");

export const caseOf = (customer: string, more: Partial<CaseFile> = {}): CaseFile =>
  ({ customer, activities: [], contacts: [], promises: [], keptPromises: 0, brokenPromises: 0, disputes: [], plans: [], profile: {}, noteLines: [], ...more });

export function briefOf(rows: Partial<Omit<Book, "master">>, { customer = "acme", file = {}, isWorkingDay = isWeekday, on = today }: { customer?: string; file?: Partial<CaseFile>; isWorkingDay?: (day: Day) => boolean; on?: Day } = {}): Brief {
  const book = bookOf(rows);
  const decision = decide({ book, policy: defaultPolicy, today: on, isWorkingDay: isWeekday }).find((each) => each.customer === customer) as Decision;
  return makeBrief({ book, policy: defaultPolicy, today: on, decision, file: caseOf(customer, file), isWorkingDay }, customer);
}
