/** Adds to a customer's facts what the contact log knows, beside what the sheet says. */
import type { Day } from "../../base/Day";
import { planFactsOf } from "../casework/plans/planFactsOf";
import type { WorkedCase } from "../casework/workCase";
import type { Facts } from "../Decision";

/** The later of what sheet and log know counts: the log's columns come back through the sheet. */
export function addCase(facts: { -readonly [Field in keyof Facts]: Facts[Field] }, { file, lastBroken }: WorkedCase, today: Day): void {
  const { standing, brokenPromises, lastContact, contacts, escalation, followUp, plans } = file;
  const plan = plans.length === 0 ? undefined : planFactsOf(plans);
  facts.brokenPromises += brokenPromises;
  if (standing?.nextPart) facts.promise = standing.nextPart;
  if (lastBroken !== undefined && !(facts.lastBroken !== undefined && facts.lastBroken > lastBroken)) facts.lastBroken = lastBroken;
  if (lastContact) facts.daysSinceContact = Math.min(facts.daysSinceContact ?? Infinity, Math.max(0, today - lastContact.day));
  const tried = contacts.filter(({ inbound }) => !inbound).reduce((latest, { day }) => Math.max(latest, day), -Infinity);
  if (tried > -Infinity) facts.daysSinceAttempt = Math.max(0, today - tried);
  if (followUp) facts.followUp = followUp;
  if (escalation) facts.escalation = escalation;
  if (plan) facts.plan = plan;
}
