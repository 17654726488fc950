/** The settings as typed, and back: text until it is whole and in order, then a policy. */
import type { LadderStep, Policy } from "../../ledger/Policy";
import { foldText } from "../../base/foldText";

export interface DraftStep { readonly step: LadderStep["step"]; readonly fromDaysLate: string; readonly waitDays: string }
export interface DraftLadder { readonly segment: string; readonly steps: readonly DraftStep[] }

export interface Draft {
  readonly bucketEnds: string;
  readonly country: string;
  readonly minimumOverdue: string;
  readonly promiseGraceDays: string;
  readonly contact: Policy["contact"];
  readonly calls: string;
  readonly promised: string;
  readonly ladders: readonly DraftLadder[];
}

export type Wrong = Partial<Record<"bucketEnds" | "minimumOverdue" | "promiseGraceDays" | "calls" | "promised" | "ladders", string>>;

export const draftOf = (policy: Policy): Draft => ({
  bucketEnds: policy.bucketEnds.join(", "),
  country: policy.country,
  minimumOverdue: String(policy.minimumOverdue),
  promiseGraceDays: String(policy.promiseGraceDays),
  contact: policy.contact,
  calls: String(policy.targets.calls),
  promised: String(policy.targets.promised),
  ladders: Object.entries(policy.ladders).map(([segment, steps]) => ({
    segment,
    steps: steps.map(({ step, fromDaysLate, waitDays }) => ({ step, fromDaysLate: String(fromDaysLate), waitDays: String(waitDays) })),
  })),
});

/** Null unless the text is a number and nothing else. */
const readNumber = (text: string): number | null => (/^\s*-?\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : null);
const readWhole = (text: string): number | null => (/^\s*-?\d+\s*$/.test(text) ? Number(text) : null);

export function policyOf(draft: Draft, before: Policy): { readonly policy: Policy } | { readonly wrong: Wrong } {
  const ends = draft.bucketEnds.split(",").map(readWhole);
  const minimumOverdue = readNumber(draft.minimumOverdue);
  const promiseGraceDays = readWhole(draft.promiseGraceDays);
  const calls = readWhole(draft.calls);
  const promised = readNumber(draft.promised);
  const ladders = readLadders(draft.ladders);
  const wrong: Wrong = {
    ...(!areRising(ends) && { bucketEnds: "Give whole days that rise, with commas between: 30, 60, 90." }),
    ...((minimumOverdue === null || minimumOverdue < 0) && { minimumOverdue: "Give an amount of 0 or more." }),
    ...((promiseGraceDays === null || promiseGraceDays < 0) && { promiseGraceDays: "Give whole days, 0 or more." }),
    ...((calls === null || calls < 0 || calls > 1000) && { calls: "Give whole calls from 0 to 1000." }),
    ...((promised === null || promised < 0 || promised > 1e9) && { promised: "Give an amount from 0 to 1,000,000,000." }),
    ...(typeof ladders === "string" && { ladders }),
  };
  if (!areRising(ends) || minimumOverdue === null || promiseGraceDays === null || calls === null || promised === null || typeof ladders === "string" || Object.keys(wrong).length > 0) return { wrong };
  return { policy: { ...before, bucketEnds: ends, country: draft.country, minimumOverdue, promiseGraceDays, contact: draft.contact, targets: { calls, promised }, ladders } };
}

const areRising = (ends: readonly (number | null)[]): ends is readonly number[] => ends.every((end, index) => end !== null && end > (index === 0 ? 0 : (ends[index - 1] ?? Infinity)));

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
      if (from === null || wait === null || wait < 0) return `${name}, ${step}: give whole days, the wait 0 or more.`;
      if (from < last) return `${name}, ${step}: it must not come earlier than the step before it.`;
      last = from;
      rungs.push({ step, fromDaysLate: from, waitDays: wait });
    }
    read[key] = rungs;
  }
  return read;
}
