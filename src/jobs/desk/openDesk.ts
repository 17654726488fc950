/** The call desk over a book: the log replayed, every customer decided, the day's list made. */
import { foldText } from "../../base/foldText";
import type { Activity } from "../../ledger/Activity";
import type { CaseFile } from "../../rules/casework/CaseFile";
import { replay } from "../../rules/casework/replay";
import { redecide } from "../../rules/decide";
import { makeWorklist } from "../../rules/worklist/makeWorklist";
import type { Prepared } from "../refresh";
import type { Desk } from "./Desk";

/** `prepared` as a refresh read it: its decisions and files are of its own activities. */
export const openDesk = (prepared: Prepared, who: string): Desk => deskOf(prepared, prepared.files, who);

/** The desk after more entries: only their customers are looked at anew. */
export function withActivities(desk: Desk, more: readonly Activity[]): Desk {
  const { book, policy, today, isWorkingDay, outlook } = desk.prepared;
  const added = new Map(more.map((activity) => [activity.id, activity]));
  for (const { id } of book.activities) added.delete(id);
  if (added.size === 0) return desk;
  const activities = inOrder(book.activities, [...added.values()].sort(byInstant));
  const isTouched = new Set([...added.values()].map(({ customer }) => customer));
  const next = { ...book, activities };
  const files = new Map(desk.files);
  for (const [key, file] of replay({ activities: activities.filter(({ customer }) => isTouched.has(customer)), book: next, policy, today, isWorkingDay })) files.set(key, file);
  const decisions = redecide({ book: next, policy, today, isWorkingDay, ...(outlook && { outlook }) }, desk.prepared.decisions, [...isTouched]);
  return deskOf({ ...desk.prepared, book: next, decisions }, files, desk.who);
}

const byInstant = (a: Activity, b: Activity): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/** Both in order. What is logged now is newer than a log of years, which then needs no sorting. */
function inOrder(known: readonly Activity[], added: readonly Activity[]): readonly Activity[] {
  const [last, first] = [known.at(-1), added[0]];
  return last && first && byInstant(last, first) > 0 ? [...known, ...added].sort(byInstant) : [...known, ...added];
}

function deskOf(prepared: Prepared, files: ReadonlyMap<string, CaseFile>, who: string): Desk {
  const { book, decisions, today, isWorkingDay } = prepared;
  return {
    prepared: { ...prepared, files }, files, who,
    decisions: new Map(decisions.map((decision) => [decision.customer, decision])),
    worklist: makeWorklist({ book, decisions, files, today, isWorkingDay }),
  };
}

/** The entry's customer is in this book under the name it was logged with. */
export function belongsTo({ book: { customers } }: Prepared): (activity: Activity) => boolean {
  const names = new Map(customers.map(({ key, name }) => [key, foldText(name)]));
  return ({ customer, name }) => names.get(customer) === foldText(name);
}
