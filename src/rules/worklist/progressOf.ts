/** What was done on a day, by the team and by each person: calls, talks, money promised. */
import type { Day } from "../../base/Day";
import { addMoney } from "../../base/Money";
import type { Money } from "../../base/Money";
import type { Contact } from "../../ledger/Activity";
import type { CaseFile } from "../casework/CaseFile";
import { isTalk } from "../casework/isReached";
import { contactsOn } from "./contactsOn";
import type { Progress, Worklist } from "./Worklist";

interface Sums { calls: number; reached: number; readonly promised: Map<string, Money> }

const nothing = (): Sums => ({ calls: 0, reached: 0, promised: new Map() });

export function progressOf(files: ReadonlyMap<string, CaseFile>, today: Day): Worklist["progress"] {
  const team = nothing();
  const byWho = new Map<string, Sums>();
  for (const file of files.values()) {
    for (const contact of contactsOn(file, today)) {
      let own = byWho.get(contact.who);
      if (!own) byWho.set(contact.who, (own = nothing()));
      // A promise put off the same day is promised once, as it was put last.
      const counts = file.promises.some(({ id, state }) => id === contact.id && state !== "rescheduled" && state !== "withdrawn");
      count(team, contact, counts);
      count(own, contact, counts);
    }
  }
  return { team: said(team), byWho: Object.fromEntries([...byWho].sort(([a], [b]) => (a < b ? -1 : 1)).map(([who, sums]) => [who, said(sums)])) };
}

function count(sums: Sums, contact: Contact, countsPromise: boolean): void {
  if (contact.channel === "call" && !contact.inbound) sums.calls++;
  if (isTalk(contact)) sums.reached++;
  for (const { amount } of countsPromise ? contact.promise ?? [] : []) {
    const known = sums.promised.get(amount.currency);
    sums.promised.set(amount.currency, known ? addMoney(known, amount) : amount);
  }
}

const said = ({ calls, reached, promised }: Sums): Progress => ({ calls, reached, promised: [...promised.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1)) });
