/** Scores and orders decisions by a strategy and its weights, from the facts they carry: cheap enough to follow a slider. */
import type { Policy } from "../ledger/Policy";
import type { Decision, Decisions } from "./Decision";
import { sayPart } from "./score/sayPart";
import { partNames, scaleWeights } from "./score/scaleWeights";
import { shares, sizeOf } from "./score/shares";

/** What the order needs, beside the decision: a sort that reads through to the facts takes twice the time. */
interface Ranked { readonly decision: Decision; readonly onList: boolean; readonly priority: number; readonly age: number; readonly size: number }

/** Who is called and what comes next stay as `decide` judged them; only priority, parts and order follow. */
export function rescore(decisions: Decisions, policy: Policy): Decisions {
  const maxima = scaleWeights(policy);
  return ordered(decisions.map((decision) => rankOf(scored(decision, policy, maxima), policy)));
}

/** Some decisions changed, scored anew and put in their places among the others, which keep their scores. */
export function reorder(decisions: Decisions, changed: ReadonlyMap<string, Decision>, policy: Policy): Decisions {
  const maxima = scaleWeights(policy);
  const ranked = decisions.map((decision) => {
    const anew = changed.get(decision.customer);
    return rankOf(anew ? scored(anew, policy, maxima) : decision, policy);
  });
  return ordered(ranked);
}

const ordered = (ranked: Ranked[]): Decisions => ranked.sort(compare).map(({ decision }) => decision);

function scored(decision: Decision, policy: Policy, maxima: ReturnType<typeof scaleWeights>): Decision {
  const { facts, call: { onList } } = decision;
  // Whoever is not to be called has no priority: the sheet sorted by it is the call list.
  if (!onList) return decision;
  const earned = shares(facts, policy.strategy, policy.foresight.on);
  let priority = 0;
  const parts = partNames.map((name, at) => {
    const points = Math.round(earned[name] * maxima[name]);
    priority += points;
    // What a part says comes from the facts and from whether foresight is on, which is decided anew: an earlier ranking's words still hold.
    return { name, points, because: decision.parts[at]?.because ?? sayPart(name, facts, policy.foresight.on) };
  });
  return { ...decision, priority, parts };
}

function rankOf(decision: Decision, { strategy, foresight: { on: looksAhead } }: Policy): Ranked {
  const { facts, priority, call: { onList } } = decision;
  if (!onList) return { decision, onList, priority: 0, age: 0, size: facts.oldestDaysLate === 0 ? 0 : sizeOf(facts, looksAhead) };
  const ageSign = strategy === "longest" ? 1 : strategy === "newest" ? -1 : 0;
  return { decision, onList, priority, age: ageSign * facts.oldestDaysLate, size: sizeOf(facts, looksAhead) };
}

/** Amounts of two currencies do not compare, their sizes against what is usual in each do. */
function compare(a: Ranked, b: Ranked): number {
  if (a.onList !== b.onList) return a.onList ? -1 : 1;
  return b.priority - a.priority || b.age - a.age || b.size - a.size || (a.decision.customer < b.decision.customer ? -1 : a.decision.customer > b.decision.customer ? 1 : 0);
}
