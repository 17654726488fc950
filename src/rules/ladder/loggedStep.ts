/** What the contact log knows of the ladder: which steps were done, and which planned days were its own. */
import { addDays } from "../../base/Day";
import type { Day } from "../../base/Day";
import { stepNames } from "../../ledger/Policy";
import type { LadderStep, StepName } from "../../ledger/Policy";
import type { CaseFile } from "../casework/CaseFile";
import { isTalk } from "../casework/isReached";
import type { Facts } from "../Decision";
import type { GraceEnd } from "../facts/graceEnd";

export interface Climb {
  readonly reached: StepName | null;
  readonly planned: StepName | null;
  readonly plannedDay: Day | undefined;
  readonly ladder: readonly LadderStep[];
  readonly facts: Facts;
  readonly today: Day;
}

const callSteps: ReadonlySet<StepName> = new Set(["First call", "Second call"]);
const severity = (step: StepName | null): number => (step === null ? -1 : stepNames.indexOf(step));

/**
 * A contact that names its step did it. One that names none did the planned step if it was of its kind: talk does a call, something
 * sent does a letter. With no step reached, talk since the first call was due is that call. Steps of an earlier debt are over.
 */
export function loggedStep({ contacts }: CaseFile, { reached, planned, plannedDay, ladder, facts, today }: Climb): StepName | null {
  const due = facts.oldestDaysLate > 0 ? addDays(today, -facts.oldestDaysLate) : facts.nextDue;
  if (due === undefined) return reached;
  const since = addDays(due, Math.min(0, ...ladder.map(({ fromDaysLate }) => fromDaysLate)));
  const first = ladder.find(({ fromDaysLate }) => fromDaysLate > 0);
  let done = reached;
  const climb = (step: StepName): void => {
    if (severity(step) > severity(done)) done = step;
  };
  for (const contact of contacts) {
    const { day, step, outcome } = contact;
    const named = stepNames.find((name) => name === step);
    if (named !== undefined && (outcome === "sent" || isTalk(contact)) && day >= since && ladder.some((each) => each.step === named)) climb(named);
    if (step !== undefined) continue;
    const isSent = outcome === "sent";
    if (!isSent && !isTalk(contact)) continue;
    if (planned !== null && plannedDay !== undefined && plannedDay <= day && planned !== "Hand over" && callSteps.has(planned) !== isSent && isNextUp(ladder, reached, planned)) climb(planned);
    if (reached === null && !isSent && facts.oldestDaysLate > 0 && first && callSteps.has(first.step) && day >= addDays(due, first.fromDaysLate)) climb(first.step);
  }
  return done;
}

/** On the ladder, ahead, and no later step skipped for it. */
function isNextUp(ladder: readonly LadderStep[], reached: StepName | null, planned: StepName): boolean {
  if (severity(planned) <= severity(reached) || !ladder.some(({ step }) => step === planned)) return false;
  return !ladder.some(({ step, fromDaysLate }) => fromDaysLate > 0 && severity(step) > severity(reached) && severity(step) < severity(planned));
}

/** A planned day that a promise, an agreed day or a wait in the log explains is ours, so it does not outlive its reason. */
export function isPlannedByLog(log: CaseFile | undefined, planned: Day, workingDay: (day: Day) => Day, graceEnd: GraceEnd, waitDays: number): boolean {
  if (!log) return false;
  const explains = (day: Day): boolean => day <= planned && workingDay(day) === planned;
  return log.promises.some(({ parts }) => parts.some(({ day }) => explains(addDays(graceEnd(day), 1))))
    || log.contacts.some(({ day, callBack, next }) => explains(addDays(day, Math.max(1, waitDays))) || (callBack !== undefined && explains(callBack.day)) || (next !== undefined && explains(next.day)));
}
