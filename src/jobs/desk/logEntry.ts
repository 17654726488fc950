/** One entry of the contact log: judged by the wall, given its id, time and name, and put on the desk. */
import type { Activity } from "../../ledger/Activity";
import { indexBook } from "../../rules/brief/indexBook";
import type { Verdict } from "../../rules/compliance/Finding";
import type { Clock } from "../localClock";
import type { Desk, Draft, Logged } from "./Desk";
import { withActivities } from "./openDesk";
import { judge } from "./situationOf";

const nothing: Verdict = { severity: "allow", findings: [] };

/** What has happened is recorded whatever the rules say of it, with what they say: a breach that is hidden cannot be mended. */
export function logEntry(desk: Desk, draft: Draft, clock: Clock, id: string): Omit<Logged, "ok"> {
  const file = indexBook(desk.prepared.book).file(draft.customer);
  if (!file) throw new Error(`Expected a customer of this book, got ${draft.customer}`);
  const verdict = draft.kind === "contact" && !draft.inbound ? judge(desk, draft.customer, { kind: "contact", channel: draft.channel, invoices: draft.invoices }, clock) : nothing;
  const findings = verdict.findings.filter(({ severity }) => severity === "warn" || severity === "block").map(({ rule }) => rule);
  const activity = { ...draft, id, at: clock.at, day: clock.day, who: desk.who, name: file.customer.name, ...(findings.length > 0 && { findings }) } as Activity;
  return { desk: withActivities(desk, [activity]), activity, verdict };
}
