/** What turns the terms of an invoice into a chance: a regression, or the mean of a regression and boosted trees, set right on the newest weeks. */
import { boostedOdds, type Boosted } from "./Boosted";
import { logOddsOf, type Logistic } from "./Logistic";

export interface Model {
  readonly regression: Logistic;
  readonly trees: Boosted | null;
  /** Added to the log-odds, so that what was foretold lately agrees with what came. */
  readonly shift: number;
}

export function oddsOf({ regression, trees, shift }: Model, terms: Float64Array, at = 0): number {
  const odds = logOddsOf(regression, terms, at);
  return shift + (trees ? (odds + boostedOdds(trees, terms, at)) / 2 : odds);
}

/** What each term adds to the log-odds; with the base they are `oddsOf`, to the last bits of a float. */
export function partsOf({ regression, trees, shift }: Model, terms: Float64Array): { readonly base: number; readonly parts: Float64Array } {
  const parts = new Float64Array(terms.length);
  let base = regression.base;
  if (trees) {
    base += boostedOdds(trees, terms, 0, parts);
    for (const part of parts) base -= part;
  }
  const half = trees ? 0.5 : 1;
  for (let term = 0; term < parts.length; term += 1) parts[term] = half * (parts[term]! + regression.weights[term]! * (terms[term]! - regression.means[term]!));
  return { base: shift + half * base, parts };
}
