/** Functions of the tail whose lent version gives other results than Excel's. */
import * as formulajs from "@formulajs/formulajs";
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { finite, number, numberOf, textOf, whole } from "../coerce";
import { eachValue, fail, isBlock } from "../Result";
import { numbersOf } from "./math";
import { MANY, lifted, over } from "./define";

const num = (value: Value | undefined): number => numberOf(value ?? null);
const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => (values.length === 0 ? fail("#NUM!") : total(values) / values.length);

/** Of a block's cells texts count 0, TRUE 1. */
function valuesA(args: readonly Result[]): number[] {
  const found: number[] = [];
  for (const arg of args) eachValue(arg, (value) => found.push(typeof value === "string" && isBlock(arg) ? 0 : numberOf(value)));
  return found;
}

/** As many are cut off at either end as half of the share gives, whole. */
function trimMean(values: readonly number[], share: number): number {
  if (share < 0 || share >= 1) return fail("#NUM!");
  const cut = Math.floor(Number(((values.length * share) / 2).toPrecision(15)));
  return mean([...values].sort((a, b) => a - b).slice(cut, values.length - cut));
}

function percentRank(values: readonly number[], at: number, digits: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || digits < 1) return fail("#NUM!");
  if (at < first || at > last) return fail("#N/A");
  if (sorted.length === 1) return 1;
  const above = sorted.findIndex((value) => value >= at);
  const [low, high] = [sorted[above - 1] ?? first, sorted[above] ?? last];
  const place = high === at ? above : above - 1 + (at - low) / (high - low);
  const factor = 10 ** digits;
  return Math.floor(Number(((place / (sorted.length - 1)) * factor).toPrecision(15))) / factor;
}

function rankOfTies(value: number, values: readonly number[], isAscending: boolean): number {
  const ties = values.filter((other) => other === value).length;
  if (ties === 0) return fail("#N/A");
  return values.filter((other) => (isAscending ? other < value : other > value)).length + (ties + 1) / 2;
}

/** Where `value` is 0: by Newton's way from the guess, else between the two ends where its sign changes. */
function root(value: (rate: number) => number, guess: number): number {
  let rate = guess;
  for (let i = 0; i < 100 && rate > -1; i++) {
    const [y, step] = [value(rate), Math.max(1e-7, Math.abs(rate) * 1e-7)];
    const next = rate - (y * 2 * step) / (value(rate + step) - value(rate - step));
    if (!Number.isFinite(next)) break;
    if (Math.abs(next - rate) < 1e-12) return next;
    rate = next;
  }
  const ends = [-0.999999, -0.99, -0.9, -0.5, 0, 0.5, 1, 5, 20, 100];
  for (let i = 1; i < ends.length; i++) {
    let [low, high] = [ends[i - 1] as number, ends[i] as number];
    if (!(value(low) * value(high) <= 0)) continue;
    for (let halving = 0; halving < 200; halving++) {
      const middle = (low + high) / 2;
      if (value(low) * value(middle) <= 0) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  }
  return fail("#NUM!");
}

function rate(args: readonly Result[]): number {
  const [periods, payment, present, future, type] = args.slice(0, 5).map((arg) => number(arg)) as [number, number, number, number, number];
  if (periods <= 0) return fail("#NUM!");
  const atStart = (type ?? 0) === 0 ? 0 : 1;
  return root((r) => {
    const growth = (1 + r) ** periods;
    return present * growth + payment * (1 + r * atStart) * (Math.abs(r) < 1e-11 ? periods : (growth - 1) / r) + (future ?? 0);
  }, number(args[5], 0.1));
}

function xirr(amounts: readonly number[], days: readonly number[], guess: number): number {
  const from = days[0];
  if (from === undefined || amounts.length !== days.length || !amounts.some((amount) => amount > 0) || !amounts.some((amount) => amount < 0) || days.some((day) => day < from)) return fail("#NUM!");
  return root((r) => total(amounts.map((amount, i) => amount / (1 + r) ** ((Math.floor(days[i] ?? from) - Math.floor(from)) / 365))), guess);
}

/** Degrees Celsius of one degree of the scale, and where its zero lies. */
const scales: Readonly<Record<string, readonly [number, number]>> = { C: [1, 0], cel: [1, 0], K: [1, -273.15], kel: [1, -273.15], F: [5 / 9, -160 / 9], fah: [5 / 9, -160 / 9], Rank: [5 / 9, -273.15], Reau: [1.25, 0] };

function convert(value: number, from: string, to: string): number {
  const [a, b] = [scales[from], scales[to]];
  if (a && b) return (value * a[0] + a[1] - b[1]) / b[0];
  const result = formulajs.CONVERT(value, from, to) as unknown;
  return typeof result === "number" ? result : fail("#N/A");
}

/** Ten digits, negative ones as their complement. */
const based = (base: number) => lifted(1, 2, ([value, places]) => {
  const given = Math.trunc(num(value));
  const [low, high] = [-(base ** 10) / 2, base ** 10 / 2];
  if (given < low || given >= high) return fail("#NUM!");
  const text = (given < 0 ? given + base ** 10 : given).toString(base).toUpperCase();
  if (places === undefined || given < 0) return text;
  const length = Math.trunc(num(places));
  return length < text.length || length > 10 ? fail("#NUM!") : text.padStart(length, "0");
});

const overNumbers = (lent: (...values: number[]) => unknown) => over(1, MANY, (args) => {
  const result = lent(...numbersOf(args));
  return typeof result === "number" && Number.isFinite(result) ? result : fail(result instanceof Error && result.message === "#DIV/0!" ? "#DIV/0!" : "#NUM!");
});

export const correctedFunctions: Functions = {
  ATAN2: lifted(2, 2, ([x, y]) => (num(x) === 0 && num(y) === 0 ? fail("#DIV/0!") : Math.atan2(num(y), num(x)))),
  TANH: lifted(1, 1, ([value]) => Math.tanh(num(value))),
  FACT: lifted(1, 1, ([value]) => {
    if (num(value) < 0 || num(value) >= 171) return fail("#NUM!");
    let product = 1;
    for (let i = 2; i <= num(value); i++) product *= i;
    return product;
  }),
  ARABIC: lifted(1, 1, ([text]) => {
    const result = formulajs.ARABIC(textOf(text ?? null).trim().toUpperCase()) as unknown;
    return typeof result === "number" ? result : fail("#VALUE!");
  }),
  CONVERT: lifted(3, 3, ([value, from, to]) => finite(convert(num(value), textOf(from ?? null), textOf(to ?? null)))),
  DEC2BIN: based(2),
  DEC2OCT: based(8),
  DEC2HEX: based(16),
  AVEDEV: over(1, MANY, (args) => {
    const values = numbersOf(args);
    const middle = mean(values);
    return mean(values.map((value) => Math.abs(value - middle)));
  }),
  DEVSQ: over(1, MANY, (args) => {
    const values = numbersOf(args);
    const middle = mean(values);
    return total(values.map((value) => (value - middle) ** 2));
  }),
  GEOMEAN: over(1, MANY, (args) => {
    const values = numbersOf(args);
    return values.some((value) => value <= 0) ? fail("#NUM!") : Math.exp(mean(values.map(Math.log)));
  }),
  HARMEAN: over(1, MANY, (args) => {
    const values = numbersOf(args);
    return values.some((value) => value <= 0) ? fail("#NUM!") : 1 / mean(values.map((value) => 1 / value));
  }),
  KURT: overNumbers(formulajs.KURT),
  SKEW: overNumbers(formulajs.SKEW),
  MAXA: over(1, MANY, (args) => valuesA(args).reduce((a, b, i) => (i === 0 ? b : Math.max(a, b)), 0)),
  MINA: over(1, MANY, (args) => valuesA(args).reduce((a, b, i) => (i === 0 ? b : Math.min(a, b)), 0)),
  TRIMMEAN: over(2, 2, ([values, share]) => trimMean(numbersOf([values ?? null]), number(share))),
  "PERCENTRANK.INC": over(2, 3, ([values, at, digits]) => percentRank(numbersOf([values ?? null]), number(at), whole(digits, 3))),
  "RANK.AVG": over(2, 3, ([value, values, order]) => rankOfTies(number(value), numbersOf([values ?? null]), number(order) !== 0)),
  "FORECAST.LINEAR": over(3, 3, ([at, ys, xs]) => {
    const given = [ys, xs].map((values) => numbersOf([values ?? null]));
    const result = formulajs.FORECAST(number(at), given[0], given[1]) as unknown;
    return typeof result === "number" && Number.isFinite(result) ? result : fail("#DIV/0!");
  }),
  RATE: over(3, 6, rate),
  XIRR: over(2, 3, ([amounts, days, guess]) => xirr(numbersOf([amounts ?? null]), numbersOf([days ?? null]), number(guess, 0.1))),
};
