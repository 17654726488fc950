/** Scores and orders decisions by a strategy and its weights, from the facts they carry: cheap enough to follow a slider. */
import type { Policy } from "../ledger/Policy";
import type { Decision, Decisions } from "./Decision";
import { sayPart } from "./score/sayPart";
import { partNames, scaleWeights } from "./score/scaleWeights";
import { shares, sizeOf } from "./score/shares";

interface Ranked { readonly decision: Decision; readonly size: number }

/** Who is called and what comes next stay as `decide` judged them; only priority, parts and order follow. */
export function rescore(decisions: Decisions, policy: Policy): Decisions {
  const maxima = scaleWeights(policy);
  const ranked = decisions.map((decision): Ranked => {
    const { facts } = decision;
    if (facts.oldestDaysLate === 0) return { decision, size: 0 };
    const earned = shares(facts, policy.strategy);
    let priority = 0;
    const parts = partNames.map((name, at) => {
      const points = Math.round(earned[name] * maxima[name]);
      priority += points;
      // What a part says comes from the facts alone, so an earlier ranking's words still hold.
      return { name, points, because: decision.parts[at]?.because ?? sayPart(name, facts) };
    });
    return { decision: { ...decision, priority, parts }, size: sizeOf(facts) };
  });
  const ageSign = policy.strategy === "longest" ? -1 : policy.strategy === "newest" ? 1 : 0;
  return ranked.sort((a, b) => compare(a, b, ageSign)).map(({ decision }) => decision);
}

/** Amounts of two currencies do not compare, their sizes against what is usual in each do. */
function compare(one: Ranked, other: Ranked, ageSign: number): number {
  const a = one.decision;
  const b = other.decision;
  if (a.call.onList !== b.call.onList) return a.call.onList ? -1 : 1;
  return b.priority - a.priority
    || ageSign * (a.facts.oldestDaysLate - b.facts.oldestDaysLate)
    || other.size - one.size
    || (a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0);
}
