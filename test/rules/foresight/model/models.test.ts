import { boostedOdds, fitBoosted } from "../../../../src/rules/foresight/model/Boosted";
import { chooseModel } from "../../../../src/rules/foresight/model/chooseModel";
import { correct } from "../../../../src/rules/foresight/model/correct";
import { chanceOf, fitLogistic, logOddsOf, type Examples } from "../../../../src/rules/foresight/model/Logistic";
import { oddsOf, partsOf } from "../../../../src/rules/foresight/model/Model";
import type { Past } from "../../../../src/rules/foresight/model/gatherExamples";
import { luckFrom } from "../madeHistory";

/** Terms between −1 and 1; it happens with the chance that `odds` gives them. */
function examplesOf(odds: (terms: readonly number[]) => number, count = 4_000, seed = 3): Past {
  const luck = luckFrom(seed), width = 3;
  const rows = Array.from({ length: count }, () => Array.from({ length: width }, () => 2 * luck() - 1));
  return {
    terms: Float64Array.from(rows.flat()), width, count, outcomes: Uint8Array.from(rows, (row) => (luck() < chanceOf(odds(row)) ? 1 : 0)), counts: new Float64Array(count).fill(1),
    days: Int32Array.from(rows, (_, at) => Math.floor(at / 100)), knownFrom: Int32Array.from(rows, (_, at) => Math.floor(at / 100) + 2),
  };
}

const all = [0, 1, 2];
const straight = (row: readonly number[]): number => -1 + 2 * (row[0] ?? 0) - (row[1] ?? 0);
const crossed = (row: readonly number[]): number => ((row[0] ?? 0) > 0 === (row[1] ?? 0) > 0 ? 2 : -2);
const recipes = [{ name: "counts", use: [0], trees: false }, { name: "regression", use: all, trees: false }, { name: "regression and trees", use: all, trees: true }] as const;

describe("the regression", () => {
  it("finds the weights that made the outcomes", () => {
    const model = fitLogistic(examplesOf(straight), all);
    expect(logOddsOf(model, Float64Array.of(0, 0, 0))).toBeCloseTo(-1, 0);
    [2, -1, 0].forEach((weight, term) => expect(Math.abs((model.weights[term] ?? NaN) - weight)).toBeLessThan(0.2));
  });

  it("stays finite where one term tells everything", () => {
    const { terms, ...rest } = examplesOf(() => 0, 200);
    const apart: Examples = { ...rest, terms, outcomes: Uint8Array.from({ length: 200 }, (_, at) => ((terms[3 * at] ?? 0) > 0 ? 1 : 0)) };
    expect(fitLogistic(apart, all).weights.every(Number.isFinite)).toBe(true);
  });

  it("gives a term that never changes no say", () => {
    const { terms, ...rest } = examplesOf(straight, 500);
    const model = fitLogistic({ ...rest, terms: terms.map((value, at) => (at % 3 === 2 ? 5 : value)) }, all);
    expect(model.weights[2]).toBeCloseTo(0, 9);
  });
});

describe("the trees", () => {
  it("find what only two terms together tell", () => {
    const trees = fitBoosted(examplesOf(crossed), all, 60);
    expect(chanceOf(boostedOdds(trees, Float64Array.of(0.5, 0.5, 0), 0))).toBeGreaterThan(0.75);
    expect(chanceOf(boostedOdds(trees, Float64Array.of(0.5, -0.5, 0), 0))).toBeLessThan(0.25);
  });

  it("give each term its part of the sum", () => {
    const model = { regression: fitLogistic(examplesOf(crossed), all), trees: fitBoosted(examplesOf(crossed), all, 60), shift: 0.3 };
    for (const terms of [[0.2, 0.9, -0.4], [-1, 1, 0], [0, 0, 0]]) {
      const { base, parts } = partsOf(model, Float64Array.from(terms));
      expect(parts.reduce((sum, part) => sum + part, base)).toBeCloseTo(oddsOf(model, Float64Array.from(terms)), 9);
    }
  });
});

describe("the choice of a model", () => {
  it("takes trees where they foretold the held-back days better, and the counts where nothing more is to be had", () => {
    expect(chooseModel(examplesOf(crossed), recipes)?.name).toBe("regression and trees");
    expect(chooseModel(examplesOf((row) => 3 * (row[0] ?? 0), 1_500), recipes)?.name).toBe("counts");
  });

  it("makes none of too few outcomes of one kind", () => {
    expect(chooseModel(examplesOf(() => -8, 400), recipes)).toBeNull();
  });

  it("is not moved by outcomes that were not known when the held-back days began", () => {
    const past = examplesOf(straight);
    // Of forty days the newest twelve and the one before are held back.
    const first = 27;
    const changed = { ...past, outcomes: past.outcomes.map((each, at) => ((past.knownFrom[at] ?? 0) > first && (past.days[at] ?? 0) < first ? 1 - each : each)) };
    expect(chooseModel(changed, recipes)?.losses).toEqual(chooseModel(past, recipes)?.losses);
  });
});

describe("the correction", () => {
  it("moves the odds towards what came lately, and not at all where they were right", () => {
    const model = { regression: fitLogistic(examplesOf(straight), all), trees: null, shift: 0 };
    expect(Math.abs(correct(model, examplesOf(straight, 4_000, 9)))).toBeLessThan(0.15);
    expect(correct(model, examplesOf((row) => straight(row) - 1, 4_000, 9))).toBeLessThan(-0.6);
  });
});
