/** The follow-up that was agreed or chosen last and still waits to be done. */
import type { Contact } from "../../ledger/Activity";
import type { CaseFile } from "./CaseFile";
import { isReached, isTalk } from "./isReached";

/**
 * `contacts` oldest first. Talking to the customer ends a follow-up; so does something sent on its day or later (a confirmation sent
 * right after the call does not). An attempt that reached nobody ends none.
 */
export function followUpOf(contacts: readonly Contact[]): CaseFile["followUp"] {
  let followUp: CaseFile["followUp"];
  for (const contact of contacts) {
    const { callBack, next, day } = contact;
    if (callBack) followUp = { day: callBack.day, ...(callBack.time !== undefined && { time: callBack.time }), action: next?.action || "Call back" };
    else if (next) followUp = { day: next.day, action: next.action };
    else if (followUp && (isTalk(contact) || (isReached(contact) && day >= followUp.day))) followUp = undefined;
  }
  return followUp;
}
