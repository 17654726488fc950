/** The settings as typed, and back: text until it is whole and in order, then a policy. What passes here is what the workbook is read with: the rest would be lost. */
import type { LadderStep, Policy } from "../../ledger/Policy";
import { foldText } from "../../base/foldText";
import { lateDraftOf, lateInterestOf, percentWrong, planDraftOf, plansOf, type LateDraft, type PlanDraft, type PlanWrong } from "./planDraft";
import { readNumber, readWhole } from "./readTyped";

export interface DraftStep { readonly step: LadderStep["step"]; readonly fromDaysLate: string; readonly waitDays: string }
export interface DraftLadder { readonly segment: string; readonly steps: readonly DraftStep[] }

export interface Draft {
  readonly bucketEnds: string;
  readonly country: string;
  readonly minimumOverdue: string;
  readonly promiseGraceDays: string;
  readonly promiseGraceIn: Policy["promiseGraceIn"];
  readonly lateInterest: LateDraft;
  readonly plans: PlanDraft;
  readonly contact: Policy["contact"];
  readonly calls: string;
  readonly promised: string;
  readonly looksAhead: boolean;
  readonly horizonDays: string;
  readonly ladders: readonly DraftLadder[];
}

export type Wrong = Partial<Record<"bucketEnds" | "minimumOverdue" | "promiseGraceDays" | "calls" | "promised" | "horizonDays" | "lateInterest" | "ladders", string>> & { readonly plans?: PlanWrong };

export const draftOf = (policy: Policy): Draft => ({
  bucketEnds: policy.bucketEnds.join(", "),
  country: policy.country,
  minimumOverdue: String(policy.minimumOverdue),
  promiseGraceDays: String(policy.promiseGraceDays),
  promiseGraceIn: policy.promiseGraceIn,
  lateInterest: lateDraftOf(policy.lateInterest),
  plans: planDraftOf(policy.plans),
  contact: policy.contact,
  calls: String(policy.targets.calls),
  promised: String(policy.targets.promised),
  looksAhead: policy.foresight.on,
  horizonDays: String(policy.foresight.horizonDays),
  ladders: Object.entries(policy.ladders).map(([segment, steps]) => ({
    segment,
    steps: steps.map(({ step, fromDaysLate, waitDays }) => ({ step, fromDaysLate: String(fromDaysLate), waitDays: String(waitDays) })),
  })),
});

export function policyOf(draft: Draft, before: Policy): { readonly policy: Policy } | { readonly wrong: Wrong } {
  const ends = draft.bucketEnds.split(",").map(readWhole);
  const minimumOverdue = readNumber(draft.minimumOverdue);
  const promiseGraceDays = readWhole(draft.promiseGraceDays);
  const calls = readWhole(draft.calls);
  const promised = readNumber(draft.promised);
  const horizonDays = readWhole(draft.horizonDays);
  const lateInterest = lateInterestOf(draft.lateInterest);
  const plans = plansOf(draft.plans);
  const ladders = readLadders(draft.ladders);
  const wrong: Wrong = {
    ...(!areRising(ends) && { bucketEnds: "Give whole days that rise, with commas between: 30, 60, 90. At most ten." }),
    ...((minimumOverdue === null || minimumOverdue < 0 || minimumOverdue > 1e9) && { minimumOverdue: "Give an amount from 0 to 1,000,000,000." }),
    ...((promiseGraceDays === null || promiseGraceDays < 0 || promiseGraceDays > 30) && { promiseGraceDays: "Give whole days from 0 to 30." }),
    ...((calls === null || calls < 0 || calls > 1000) && { calls: "Give whole calls from 0 to 1000." }),
    ...((promised === null || promised < 0 || promised > 1e9) && { promised: "Give an amount from 0 to 1,000,000,000." }),
    ...((horizonDays === null || horizonDays < 7 || horizonDays > 120) && { horizonDays: "Give whole days from 7 to 120." }),
    ...(lateInterest === null && { lateInterest: percentWrong }),
    ...("wrong" in plans && { plans: plans.wrong }),
    ...(typeof ladders === "string" && { ladders }),
  };
  if (!areRising(ends) || minimumOverdue === null || promiseGraceDays === null || calls === null || promised === null || horizonDays === null || lateInterest === null || "wrong" in plans || typeof ladders === "string" || Object.keys(wrong).length > 0) return { wrong };
  return { policy: { ...before, bucketEnds: ends, country: draft.country, minimumOverdue, promiseGraceDays, promiseGraceIn: draft.promiseGraceIn, lateInterest, plans: plans.plans, contact: draft.contact, targets: { calls, promised }, foresight: { on: draft.looksAhead, horizonDays }, ladders } };
}

const areRising = (ends: readonly (number | null)[]): ends is readonly number[] => ends.length <= 10 && ends.every((end, index) => end !== null && end <= 3650 && end > (index === 0 ? 0 : (ends[index - 1] ?? Infinity)));

/** From which days past due a step can be taken. */
const spanOf = (step: LadderStep["step"]): readonly [number, number] => (step === "Reminder" ? [-60, -1] : step === "Due today" ? [0, 0] : [1, 365]);

function readLadders(ladders: readonly DraftLadder[]): Policy["ladders"] | string {
  const read: Record<string, readonly LadderStep[]> = {};
  for (const { segment, steps } of ladders) {
    const key = foldText(segment);
    const name = segment === "" ? "Everyone else" : segment;
    if (key in read) return key === "" ? "Give each segment a name." : `There are two ladders for ${name}. Keep one.`;
    let last = -Infinity;
    const rungs: LadderStep[] = [];
    for (const { step, fromDaysLate, waitDays } of steps) {
      const from = readWhole(fromDaysLate);
      const wait = readWhole(waitDays);
      const [least, most] = spanOf(step);
      if (from === null || from < least || from > most) return `${name}, ${step}: give ${least === most ? "0: it is on the due date" : `whole days from ${least} to ${most}`}.`;
      if (wait === null || wait < 1 || wait > 90) return `${name}, ${step}: give a wait of 1 to 90 whole days.`;
      if (from <= last) return `${name}, ${step}: it must come later than the step before it.`;
      last = from;
      rungs.push({ step, fromDaysLate: from, waitDays: wait });
    }
    read[key] = rungs;
  }
  return read;
}
