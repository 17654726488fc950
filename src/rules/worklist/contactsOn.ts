/** The contacts of a case on one day. */
import type { Day } from "../../base/Day";
import type { Contact } from "../../ledger/Activity";
import type { CaseFile } from "../casework/CaseFile";

/** Contacts lie newest first by instant, which is at most a day from the writer's calendar; further back none is looked at. */
const ZONE_DAYS = 2;

export function contactsOn({ contacts }: CaseFile, day: Day): readonly Contact[] {
  const found: Contact[] = [];
  for (const contact of contacts) {
    if (contact.day === day) found.push(contact);
    else if (contact.day < day - ZONE_DAYS) break;
  }
  return found;
}
