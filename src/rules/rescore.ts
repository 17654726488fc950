/** Scores and orders decisions by a strategy and its weights, from the facts they carry: cheap enough to follow a slider. */
import type { Policy } from "../ledger/Policy";
import type { Decision, Decisions } from "./Decision";
import { measureBook } from "./score/measureBook";
import { sayPart } from "./score/sayPart";
import { partNames, scaleWeights } from "./score/scaleWeights";
import { money, shares } from "./score/shares";

interface Ranked { readonly decision: Decision; readonly size: number }

/** Who is called and what comes next stay as `decide` judged them; only priority, parts and order follow. */
export function rescore(decisions: Decisions, policy: Policy): Decisions {
  const book = measureBook(decisions.map(({ facts }) => facts));
  const maxima = scaleWeights(policy);
  const ranked = decisions.map((decision): Ranked => {
    const { facts } = decision;
    if (facts.oldestDaysLate === 0) return { decision: { ...decision, priority: 0, parts: [] }, size: 0 };
    const earned = shares(facts, book, policy.strategy);
    const parts = partNames.map((name) => ({ name, points: Math.round(earned[name] * maxima[name]), because: sayPart(name, facts, book) }));
    return { decision: { ...decision, priority: parts.reduce((sum, { points }) => sum + points, 0), parts }, size: money(facts, book) };
  });
  const ageSign = policy.strategy === "longest" ? -1 : policy.strategy === "newest" ? 1 : 0;
  return ranked.sort((a, b) => compare(a, b, ageSign)).map(({ decision }) => decision);
}

/** Amounts of two currencies do not compare, their places within their own currency do. */
function compare({ decision: a, size: sizeA }: Ranked, { decision: b, size: sizeB }: Ranked, ageSign: number): number {
  return Number(b.call.onList) - Number(a.call.onList)
    || b.priority - a.priority
    || ageSign * (a.facts.oldestDaysLate - b.facts.oldestDaysLate)
    || sizeB - sizeA
    || (a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0);
}
