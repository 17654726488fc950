/** Which group of the day's list a customer belongs to, and what stands with them, in words. */
import type { Day } from "../../base/Day";
import { addDays } from "../../base/Day";
import type { CaseFile, DisputeCase, PromiseCase } from "../casework/CaseFile";
import { isFailed } from "../casework/followPromises";
import { isTalk } from "../casework/isReached";
import type { Decision, Facts } from "../Decision";
import { sayFollowUp, sayInstalment } from "../judgeCall";
import { sayAmounts, sayDay, sayMoney } from "../say";
import type { WorklistGroup } from "./Worklist";

/** `nextWorkingDay` is the first after today. */
export interface Days { readonly today: Day; readonly nextWorkingDay: Day }

export interface Placed { readonly group: WorklistGroup; /** Why now; "" where the decision says it. */ readonly lead: string }

/**
 * The first that holds, in the order of `worklistGroups`; null: nothing asks for them but the call list's own order. Who is off that list is asked for
 * by a due promise, follow-up or dispute alone.
 * A promise is broken news until somebody talks to the customer, and for the rest of that day.
 */
export function groupOf({ facts, call: { onList } }: Decision, file: CaseFile | undefined, planMissed: boolean, { today, nextWorkingDay }: Days): Placed | null {
  const { lastBroken, promise, followUp, daysSinceContact } = facts;
  const isNews = lastBroken !== undefined && (typeof daysSinceContact !== "number" || daysSinceContact === 0 || today - daysSinceContact <= lastBroken);
  if (isNews && onList) return { group: "broken promise", lead: sayBroken(file) };
  if (planMissed && onList) return { group: "plan missed", lead: facts.plan?.missed?.because.replace(/\.$/, "") ?? "A payment of the plan was missed" };
  if (followUp && followUp.day <= today) return { group: "follow-up", lead: sayFollowUp(followUp) };
  const ofPlan = planFollowUp(facts, file, { today, nextWorkingDay });
  if (ofPlan) return { group: "follow-up", lead: ofPlan };
  if (promise && promise.day <= today) return { group: "promise due", lead: promise.day === today ? "A promise falls due today" : `Promised for ${sayDay(promise.day)}, still within its grace` };
  // Said on the working day before, and not of a promise that was only just given.
  if (promise && promise.day <= nextWorkingDay && file?.standing?.given !== today) return { group: "promise due", lead: `Reminder: a promise falls due on ${sayDay(promise.day)}` };
  const waiting = file?.disputes.find((dispute) => isWaitingForUs(dispute, today));
  if (waiting) return { group: "dispute waiting for us", lead: sayWaiting(waiting) };
  return null;
}

/** Days an offer of a plan waits for an answer, counted anew from each talk. */
const DAYS_TO_ACCEPT = 7;

function planFollowUp({ plan }: Facts, file: CaseFile | undefined, { today, nextWorkingDay }: Days): string | null {
  const { next, offered } = plan ?? {};
  // Said on the working day before, and not of a plan that was only just agreed.
  if (next && next.day > today && next.day <= nextWorkingDay && next.agreed !== today) return `Remind: ${sayInstalment(next)} due ${next.day === today + 1 ? "tomorrow" : `on ${sayDay(next.day)}`}`;
  if (!offered) return null;
  const talked = file?.contacts.filter(isTalk).reduce<number>((last, { day }) => Math.max(last, day), 0) ?? 0;
  return addDays(offered.day, DAYS_TO_ACCEPT) <= today && talked + DAYS_TO_ACCEPT <= today ? `Plan ${offered.plan} was offered on ${sayDay(offered.day)} and is not accepted yet` : null;
}

/** Evidence that was asked for is not there yet, or the day it was to be settled by has come. */
const isWaitingForUs = ({ closed, asked, received, due }: DisputeCase, today: Day): boolean => closed === undefined && (asked.length > received.length || (due !== undefined && due <= today));

function sayWaiting({ asked, received, due, amounts, reason }: DisputeCase): string {
  const held = sayAmounts(amounts);
  const about = `Dispute (${reason}${held && `, ${held}`})`;
  return asked.length > received.length ? `${about}: asked for ${asked[asked.length - 1] ?? "evidence"}` : `${about}: to be settled by ${due === undefined ? "now" : sayDay(due)}`;
}

function sayBroken(file: CaseFile | undefined): string {
  const broken = file?.promises.find(({ state }) => isFailed(state));
  return broken ? `${sayPromise(broken)}, ${broken.received.minor > 0 ? `${sayMoney(broken.received)} came` : "nothing came"}` : "A promise was broken";
}

const sayPromise = ({ total, due, rescheduled }: PromiseCase): string => `Promised ${sayMoney(total)} by ${sayDay(due)}${rescheduled > 0 ? ` (put off ${rescheduled} ×)` : ""}`;

/** "Promised EUR 500.00 by 27 Nov 2026"; a plan; "" where there is neither. */
export function standingOf({ facts: { promise, planKept, plan } }: Decision, file: CaseFile | undefined, planMissed: boolean): string {
  const { standing } = file ?? {};
  if (standing && standing.parts.length === 1) return sayPromise(standing);
  if (promise) return `Promised${promise.amount ? ` ${sayMoney(promise.amount)}` : ""} by ${sayDay(promise.day)}${standing ? `, ${sayMoney(standing.total)} in all` : ""}`;
  return planMissed ? "Plan missed" : planKept ? `Plan kept${plan?.next ? `, next ${sayMoney(plan.next.open)} on ${sayDay(plan.next.day)}` : ""}` : "";
}
