/** Where a customer stands on the ladder: the step reached, the next one and its day. Steps are climbed one by one, never by age alone. */
import { foldText } from "../../base/foldText";
import { addDays } from "../../base/Day";
import type { Day } from "../../base/Day";
import type { StoredStep } from "../../ledger/Book";
import { stepNames } from "../../ledger/Policy";
import type { LadderStep, StepName } from "../../ledger/Policy";
import type { CaseFile } from "../casework/CaseFile";
import type { Facts } from "../Decision";
import { isOnPlan } from "../isOnPlan";
import type { GraceEnd } from "../facts/graceEnd";
import { isPlannedByLog, loggedStep } from "./loggedStep";

export interface LadderInput {
  readonly facts: Facts;
  readonly stored: StoredStep;
  readonly ladder: readonly LadderStep[];
  readonly graceEnd: GraceEnd;
  readonly today: Day;
  /** The day itself or the first working day after it. */
  readonly workingDay: (day: Day) => Day;
  /** The customer's case where the log has one, and the last contact the sheet notes. */
  readonly log?: CaseFile;
  readonly sheetContact?: Day | undefined;
}

export interface LadderPlace {
  readonly reached: StepName | null;
  readonly next: { readonly step: StepName; readonly day: Day } | null;
}

/** A follow-up day a person set later than ours is theirs to choose, up to a month; further on it is likely a slip. */
const LONGEST_POSTPONEMENT = 30;

const stepByText = new Map<string, StepName>(stepNames.map((step) => [foldText(step), step]));
/** What we wrote ourselves reads without folding, which is most of the time. */
const stepByName = new Map<string, StepName>(stepNames.map((step) => [step, step]));
const readStep = (text: string | undefined): StepName | null => (text === undefined ? null : stepByName.get(text) ?? stepByText.get(foldText(text)) ?? null);
const severity = (step: StepName | null): number => (step === null ? -1 : stepNames.indexOf(step));

/** Steps up to the due date can become impossible to give; steps after it can only be taken or waited for. */
const isBeforeLate = ({ fromDaysLate }: LadderStep): boolean => fromDaysLate <= 0;

export function placeOnLadder(input: LadderInput): LadderPlace {
  const reached = reachedStep(input);
  return { reached, next: nextStep(input, reached) };
}

/** The stored step, moved on by at most one: the next action a refresh wrote is done once a contact on or after its day is noted. */
function reachedStep(input: LadderInput): StepName | null {
  const { facts, stored, ladder, today, log, sheetContact } = input;
  let reached = readStep(stored.reached);
  const contact = lastContact(facts, today);
  const planned = readStep(stored.nextAction);
  // Where the log has the last contact it also says what was done; of a day typed into the sheet nobody knows.
  const isLogged = log?.lastContact !== undefined && !(sheetContact !== undefined && sheetContact <= today && sheetContact > log.lastContact.day);
  if (!isLogged && planned !== null && contact !== undefined && stored.nextActionDate !== undefined && stored.nextActionDate <= contact && severity(planned) > severity(reached)) {
    const skipped = ladder.some((each) => !isBeforeLate(each) && severity(each.step) > severity(reached) && severity(each.step) < severity(planned));
    if (!skipped && ladder.some(({ step }) => step === planned)) reached = planned;
  }
  if (log) reached = loggedStep(log, { reached, planned, plannedDay: stored.nextActionDate, ladder, facts, today });
  if (facts.oldestDaysLate > 0 || ((facts.disputedInFull || isOnPlan(facts)) && reached !== null)) return reached;
  // Nothing late any more: only a reminder given for the invoice that falls due next still counts.
  const upcoming = ladder.filter(isBeforeLate);
  if (facts.nextDue === undefined || !upcoming.some(({ step }) => step === reached)) return null;
  const opens = addDays(facts.nextDue, Math.min(...upcoming.map(({ fromDaysLate }) => fromDaysLate)));
  return contact !== undefined && contact < opens ? null : reached;
}

function nextStep(input: LadderInput, reached: StepName | null): LadderPlace["next"] {
  const { facts, stored, ladder, today, workingDay } = input;
  const due = facts.oldestDaysLate > 0 ? addDays(today, -facts.oldestDaysLate) : facts.nextDue;
  if (due === undefined) return null;
  const isLate = facts.oldestDaysLate > 0;
  const planned = readStep(stored.nextAction);
  for (const each of ladder) {
    if (severity(each.step) <= severity(reached)) continue;
    const day = dayOf(input, each, due);
    if (!isBeforeLate(each)) return { step: each.step, day };
    if (each.fromDaysLate < 0 ? day < due : day <= workingDay(due)) {
      // Due on a Saturday, paid on Monday: "Due today" lives until that Monday, but does not begin a life there.
      if (!isLate || reached !== null || planned === each.step) return { step: each.step, day };
    }
  }
  return null;
}

function dayOf({ facts, stored, graceEnd, today, workingDay, log }: LadderInput, { step, fromDaysLate, waitDays }: LadderStep, due: Day): Day {
  const planned = readStep(stored.nextAction) === step ? stored.nextActionDate : undefined;
  const contact = lastContact(facts, today);
  // Totals state ages, not due dates: counted anew from them each morning the day would run away, so the planned one holds.
  const from = facts.openInvoices === 0 && planned !== undefined ? planned : addDays(due, fromDaysLate);
  const tried = Math.max(contact ?? 0, facts.daysSinceAttempt === undefined ? 0 : today - facts.daysSinceAttempt) as Day;
  // A day that was agreed needs no wait but the night; an attempt in vain is waited for like a contact.
  const agreed = facts.followUp?.day;
  const afterContact = tried === 0 ? today : agreed !== undefined ? Math.max(agreed, addDays(tried, 1)) : addDays(tried, Math.max(1, waitDays));
  const afterPromise = facts.promise ? addDays(graceEnd(facts.promise.day), 1) : today;
  const day = workingDay(Math.max(today, from, afterContact, afterPromise) as Day);
  const isPostponed = planned !== undefined && !isPlannedByLog(log, planned, workingDay, graceEnd, waitDays) && planned > day && planned <= today + LONGEST_POSTPONEMENT && fromDaysLate > 0 && !facts.promise && agreed === undefined;
  return isPostponed && workingDay(planned) === planned ? planned : day;
}

const lastContact = ({ daysSinceContact }: Facts, today: Day): Day | undefined => (typeof daysSinceContact !== "number" ? undefined : addDays(today, -daysSinceContact));
