/** The words of the Plan column: where a customer's plans stand, so that a reader of the sheet, `isPlanKept` and `isPlanMissed` understand the same. */
import { money } from "../../base/Money";
import type { CaseFile, PlanCase } from "../../rules/casework/CaseFile";
import type { WatchedInstalment } from "../../rules/plan/watch/watchPlan";
import { sayCount, sayDay, sayMoney } from "../../rules/say";

/** "" where the log has no plan. While one runs, those that ended are left out: "cancelled" beside it would read as no plan at all. */
export function planMark({ plans }: Pick<CaseFile, "plans">): string {
  const current = plans.filter(({ isCurrent }) => isCurrent);
  const running = current.filter(isRunning);
  const proposed = current.filter(({ watch }) => watch.state === "proposed");
  if (running.length > 0) return [...running.filter(isMissed).map(missedMark), ...running.filter((one) => !isMissed(one)).map(runningMark), ...proposed.map((one) => `another proposed: ${offerOf(one)}`)].join("; ");
  if (proposed.length > 0) return `Proposed, no acceptance yet: ${proposed.map(offerOf).join("; ")}`;
  const [last] = current;
  return last ? endedMark(last) : "";
}

/** True for what `planMark` writes, and not for a person's own mark. */
export const isPlanMark = (text: string): boolean => /^(\d+ of \d+ paid, |Proposed, no acceptance yet: |Cancelled on |Renegotiated on |(Instalment \d+|Down payment)( and \d+ more)? missed, )/.test(text);

const isRunning = ({ watch: { state } }: PlanCase): boolean => state === "accepted" || state === "active" || state === "defaulted";
const isMissed = ({ watch }: PlanCase): boolean => watch.missed.length > 0;

const say = ({ plan }: PlanCase, minor: number): string => sayMoney(money(minor, plan.terms.currency));

/** "2 of 6 paid". */
function paidOf({ plan: { terms }, watch: { instalments } }: PlanCase): string {
  const tolerance = terms.tolerance?.minor ?? 0;
  return `${instalments.filter(({ open }) => open <= tolerance).length} of ${instalments.length} paid`;
}

function runningMark(one: PlanCase): string {
  const { watch: { next, open } } = one;
  const standing = `${paidOf(one)}, ${say(one, open)} open`;
  if (!next) return standing;
  return next.state === "late within grace" || (next.state === "part" && isLate(one, next))
    ? `${standing}, ${say(one, next.open)} was due on ${sayDay(next.due)}, in grace until ${sayDay(next.graceEnds)}`
    : `${standing}, next ${say(one, next.open)} on ${sayDay(next.due)}`;
}

/** Of an instalment paid in part: its day has passed where the watch counts it as overdue. */
const isLate = ({ watch: { overdue } }: PlanCase, { open }: WatchedInstalment): boolean => overdue >= open;

function missedMark(one: PlanCase): string {
  const { watch: { missed, state, open, overdue } } = one;
  const [first, ...more] = missed;
  if (!first) return runningMark(one);
  const which = `${first.number === 0 ? "Down payment" : `Instalment ${first.number}`}${more.length > 0 ? ` and ${more.length} more` : ""}`;
  const cure = state === "defaulted" ? `not cured by ${sayDay(first.cureEnds)}` : `cure by ${sayDay(first.cureEnds)}`;
  return `${which} missed, ${cure}: ${say(one, overdue)} overdue, ${paidOf(one)}, ${say(one, open)} open`;
}

function offerOf(one: PlanCase): string {
  const { instalments, total } = one.plan.schedule;
  const [first] = instalments;
  return `${sayCount(instalments.length, "instalment")}, ${say(one, total)}${first ? `, first ${say(one, first.payment)} on ${sayDay(first.due)}` : ""}`;
}

/** "None" and "cancelled" tell every reader of the column that no plan runs any more. */
function endedMark(one: PlanCase): string {
  const { plan: { steps }, watch: { state } } = one;
  if (state === "completed") return `${paidOf(one)}, none open: paid in full`;
  const last = steps.at(-1);
  return `${state === "cancelled" ? "Cancelled" : "Renegotiated"} on ${last ? sayDay(last.day) : "an unknown day"}: ${paidOf(one)}, none in force`;
}
