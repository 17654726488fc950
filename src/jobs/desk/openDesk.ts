/** The call desk over a book: the log replayed, every customer decided, the day's list made. */
import { foldText } from "../../base/foldText";
import type { Activity } from "../../ledger/Activity";
import type { CaseFile } from "../../rules/casework/CaseFile";
import { replay } from "../../rules/casework/replay";
import { redecide } from "../../rules/decide";
import { makeWorklist } from "../../rules/worklist/makeWorklist";
import type { Prepared } from "../refresh";
import type { Desk } from "./Desk";

export function openDesk(prepared: Prepared, who: string): Desk {
  const { book, policy, today, isWorkingDay } = prepared;
  // Entries may have come since the book was decided.
  const decisions = redecide({ book, policy, today, isWorkingDay }, prepared.decisions, [...new Set(book.activities.map(({ customer }) => customer))]);
  return deskOf({ ...prepared, decisions }, replay({ activities: book.activities, book, policy, today }), who);
}

/** The desk after more entries: only their customers are looked at anew. */
export function withActivities(desk: Desk, more: readonly Activity[]): Desk {
  const { book, policy, today, isWorkingDay } = desk.prepared;
  const known = new Set(book.activities.map(({ id }) => id));
  const added = more.filter(({ id }) => !known.has(id) && known.add(id));
  if (added.length === 0) return desk;
  const activities = [...book.activities, ...added].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const touched = [...new Set(added.map(({ customer }) => customer))];
  const isTouched = new Set(touched);
  const next = { ...book, activities };
  const files = new Map(desk.files);
  for (const [key, file] of replay({ activities: activities.filter(({ customer }) => isTouched.has(customer)), book: next, policy, today })) files.set(key, file);
  const decisions = redecide({ book: next, policy, today, isWorkingDay }, desk.prepared.decisions, touched);
  return deskOf({ ...desk.prepared, book: next, decisions }, files, desk.who);
}

function deskOf(prepared: Prepared, files: ReadonlyMap<string, CaseFile>, who: string): Desk {
  const { book, decisions, today } = prepared;
  return {
    prepared: { ...prepared, files }, files, who,
    decisions: new Map(decisions.map((decision) => [decision.customer, decision])),
    worklist: makeWorklist({ book, decisions, files, today }),
  };
}

/** The entry's customer is in this book under the name it was logged with. */
export function belongsTo({ book: { customers } }: Prepared): (activity: Activity) => boolean {
  const names = new Map(customers.map(({ key, name }) => [key, foldText(name)]));
  return ({ customer, name }) => names.get(customer) === foldText(name);
}
