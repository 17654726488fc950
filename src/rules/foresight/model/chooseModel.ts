/** Which of the models foretold the book's own past best; a longer one must prove itself there. */
import type { Recipe } from "../look/Terms";
import { fitBoosted } from "./Boosted";
import { correct } from "./correct";
import type { Past } from "./gatherExamples";
import { fitLogistic, type Examples } from "./Logistic";
import { oddsOf, type Model } from "./Model";

/** The newest part of the past, on which the models are compared. */
const HELD_BACK = 0.3;
const LEAST_DAYS = 8;
const LEAST_OUTCOMES = 25;
const ROUNDS = 60;

export interface Chosen {
  readonly model: Model;
  readonly name: Recipe["name"];
  /** Mean log-loss of each kind of model on the held-back weeks; empty where there was too little past to hold any back. */
  readonly losses: readonly { readonly name: Recipe["name"]; readonly loss: number }[];
}

/** Null: too little past for any, the counts as they are must do. `recipes` begin with the one that needs least. */
export function chooseModel(past: Past, recipes: readonly Recipe[]): Chosen | null {
  const [least] = recipes;
  if (!least || !hasBoth(past)) return null;
  const alone: Chosen = { model: fitModel(least, past), name: least.name, losses: [] };
  const days = [...new Set(past.days)].sort((a, b) => b - a);
  const firstHeldBack = days[Math.floor(days.length * HELD_BACK)];
  if (firstHeldBack === undefined || days.length < LEAST_DAYS) return alone;
  // What is learnt from must have been known by the first held-back morning.
  const learnt = pick(past, (at) => past.knownFrom[at]! <= firstHeldBack), held = pick(past, (at) => past.days[at]! >= firstHeldBack);
  if (!hasBoth(learnt) || held.count === 0) return alone;
  const tried = recipes.map((recipe) => {
    const model = fitModel(recipe, learnt);
    return { recipe, model, loss: meanLoss(model, held) };
  });
  const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a));
  const model = best.recipe === least ? alone.model : fitModel(best.recipe, past);
  return { model: { ...model, shift: correct(best.model, held) }, name: best.recipe.name, losses: tried.map(({ recipe: { name }, loss }) => ({ name, loss })) };
}

export const fitModel = ({ use, trees }: Recipe, examples: Examples): Model =>
  ({ regression: fitLogistic(examples, use), trees: trees ? fitBoosted(examples, use, ROUNDS) : null, shift: 0 });

function hasBoth({ outcomes, count }: Examples): boolean {
  const happened = outcomes.reduce<number>((sum, each) => sum + each, 0);
  return Math.min(happened, count - happened) >= LEAST_OUTCOMES;
}

function meanLoss(model: Model, { terms, width, count, outcomes, counts }: Examples): number {
  let loss = 0, total = 0;
  for (let at = 0; at < count; at += 1) {
    const odds = oddsOf(model, terms, at * width);
    loss += counts[at]! * Math.log1p(Math.exp(outcomes[at] ? -odds : odds));
    total += counts[at]!;
  }
  return loss / total;
}

function pick(past: Past, keep: (row: number) => boolean): Past {
  const at: number[] = [];
  for (let row = 0; row < past.count; row += 1) if (keep(row)) at.push(row);
  const terms = new Float64Array(at.length * past.width);
  at.forEach((row, to) => terms.set(past.terms.subarray(row * past.width, (row + 1) * past.width), to * past.width));
  const of = (column: Int32Array): Int32Array => Int32Array.from(at, (row) => column[row]!);
  return { terms, width: past.width, count: at.length, outcomes: Uint8Array.from(at, (row) => past.outcomes[row]!), counts: Float64Array.from(at, (row) => past.counts[row]!), days: of(past.days), knownFrom: of(past.knownFrom) };
}
