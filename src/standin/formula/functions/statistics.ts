/** Counting, averages, extremes, ranks, and the subtotals that look at hidden rows. */
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { CellError, Value } from "../../workbook/Value";
import { isError } from "../../workbook/Value";
import { number, numberOf, whole } from "../coerce";
import { Area, Matrix, eachValue, extentOf, fail, isBlock, linesOf } from "../Result";
import { readNumber } from "../criterion";
import { MANY, over, overErrors } from "./define";
import { numbersOf } from "./math";

const average = (values: readonly number[]): number => (values.length === 0 ? fail("#DIV/0!") : values.reduce((a, b) => a + b, 0) / values.length);
const biggest = (values: readonly number[]): number => values.reduce((a, b) => (b > a ? b : a), values[0] ?? 0);
const smallest = (values: readonly number[]): number => values.reduce((a, b) => (b < a ? b : a), values[0] ?? 0);

function count(args: readonly Result[]): number {
  let found = 0;
  for (const arg of args) {
    if (isBlock(arg)) eachValue(arg, (value) => { if (typeof value === "number") found++; });
    else if (typeof arg === "number" || typeof arg === "boolean" || (typeof arg === "string" && readNumber(arg) !== null)) found++;
  }
  return found;
}

function countAll(args: readonly Result[]): number {
  let found = 0;
  for (const arg of args) {
    if (arg === null) found++;
    else eachValue(arg, () => { found++; });
  }
  return found;
}

function countBlank(arg: Result): number {
  if (!isBlock(arg)) return arg === null || arg === "" ? 1 : 0;
  let filled = 0;
  eachValue(arg, (value) => { if (value !== "") filled++; });
  return arg.rows * arg.columns - filled;
}

function sorted(arg: Result | undefined): number[] {
  return numbersOf([arg ?? null]).sort((a, b) => a - b);
}

function percentile(values: readonly number[], share: number): number {
  if (values.length === 0 || share < 0 || share > 1) return fail("#NUM!");
  const at = share * (values.length - 1);
  const low = values[Math.floor(at)] ?? 0;
  const high = values[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

function median(values: readonly number[]): number {
  return percentile([...values].sort((a, b) => a - b), 0.5);
}

const spread = (values: readonly number[], isSample: boolean): number => {
  const n = values.length - (isSample ? 1 : 0);
  if (n < 1) return fail("#DIV/0!");
  const mean = average(values);
  return values.reduce((total, value) => total + (value - mean) ** 2, 0) / n;
};

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? fail("#N/A") : [...counts].find(([, n]) => n === most)?.[0] ?? fail("#N/A");
}

/** By function number 1–13 of SUBTOTAL and AGGREGATE. */
const plain: readonly ((values: readonly number[]) => number)[] = [
  average, (values) => values.length, (values) => values.length, biggest, smallest, (values) => values.reduce((a, b) => a * b, 1),
  (values) => Math.sqrt(spread(values, true)), (values) => Math.sqrt(spread(values, false)), (values) => values.reduce((a, b) => a + b, 0),
  (values) => spread(values, true), (values) => spread(values, false), median, mode,
];

interface Skips { readonly byHand: boolean; readonly errors: boolean; readonly nested: boolean }

/** Values of the areas, without filtered rows, and without hidden rows, errors and other subtotals where asked. */
function visible(args: readonly Result[], skips: Skips): Value[] {
  const found: Value[] = [];
  for (const arg of args) {
    if (!(arg instanceof Area)) {
      if (arg instanceof Matrix) found.push(...linesOf(arg).flat());
      else return fail("#VALUE!");
      continue;
    }
    const { sheet, rect } = arg;
    const { rows, columns } = extentOf(arg);
    for (let row = rect.row; row < rect.row + rows; row++) {
      if (sheet.filteredRows.has(row) || (skips.byHand && sheet.hiddenRows.has(row))) continue;
      for (let column = rect.column; column < rect.column + columns; column++) {
        const value = sheet.value(row, column);
        if (value === null || (skips.errors && isError(value))) continue;
        if (skips.nested && /(SUBTOTAL|AGGREGATE)\(/i.test(sheet.formulaAt(row, column)?.text ?? "")) continue;
        found.push(value);
      }
    }
  }
  return found;
}

function aggregate(kind: number, values: readonly Value[]): number {
  if (kind === 3) return values.length;
  const apply = plain[kind - 1] ?? fail("#VALUE!");
  const error = values.find((value): value is CellError => isError(value));
  if (error && kind !== 2) throw error;
  return apply(values.filter((value) => typeof value === "number"));
}

function rank(value: number, values: readonly number[], isAscending: boolean): number {
  if (!values.includes(value)) return fail("#N/A");
  return 1 + values.filter((other) => (isAscending ? other < value : other > value)).length;
}

export const statisticsFunctions: Functions = {
  COUNT: overErrors(1, MANY, count),
  COUNTA: overErrors(1, MANY, countAll),
  COUNTBLANK: overErrors(1, 1, ([arg]) => countBlank(arg ?? null)),
  AVERAGE: over(1, MANY, (args) => average(numbersOf(args))),
  AVERAGEA: over(1, MANY, (args) => {
    const values: number[] = [];
    for (const arg of args) eachValue(arg, (value) => values.push(typeof value === "string" ? (isBlock(arg) ? 0 : numberOf(value)) : numberOf(value)));
    return average(values);
  }),
  MIN: over(1, MANY, (args) => smallest(numbersOf(args))),
  MAX: over(1, MANY, (args) => biggest(numbersOf(args))),
  MEDIAN: over(1, MANY, (args) => median(numbersOf(args))),
  "MODE.SNGL": over(1, MANY, (args) => mode(numbersOf(args))),
  MODE: over(1, MANY, (args) => mode(numbersOf(args))),
  STDEV: over(1, MANY, (args) => Math.sqrt(spread(numbersOf(args), true))),
  "STDEV.S": over(1, MANY, (args) => Math.sqrt(spread(numbersOf(args), true))),
  STDEVP: over(1, MANY, (args) => Math.sqrt(spread(numbersOf(args), false))),
  "STDEV.P": over(1, MANY, (args) => Math.sqrt(spread(numbersOf(args), false))),
  VAR: over(1, MANY, (args) => spread(numbersOf(args), true)),
  "VAR.S": over(1, MANY, (args) => spread(numbersOf(args), true)),
  VARP: over(1, MANY, (args) => spread(numbersOf(args), false)),
  "VAR.P": over(1, MANY, (args) => spread(numbersOf(args), false)),
  LARGE: over(2, 2, ([values, k]) => (number(k) < 1 ? fail("#NUM!") : sorted(values).at(-Math.ceil(number(k))) ?? fail("#NUM!"))),
  SMALL: over(2, 2, ([values, k]) => (number(k) < 1 ? fail("#NUM!") : sorted(values)[Math.floor(number(k)) - 1] ?? fail("#NUM!"))),
  PERCENTILE: over(2, 2, ([values, share]) => percentile(sorted(values), number(share))),
  "PERCENTILE.INC": over(2, 2, ([values, share]) => percentile(sorted(values), number(share))),
  QUARTILE: over(2, 2, ([values, quarter]) => percentile(sorted(values), whole(quarter) / 4)),
  "QUARTILE.INC": over(2, 2, ([values, quarter]) => percentile(sorted(values), whole(quarter) / 4)),
  RANK: over(2, 3, ([value, values, order]) => rank(number(value), numbersOf([values ?? null]), number(order) !== 0)),
  "RANK.EQ": over(2, 3, ([value, values, order]) => rank(number(value), numbersOf([values ?? null]), number(order) !== 0)),
  SUBTOTAL: overErrors(2, MANY, ([kind, ...areas]) => {
    const wanted = whole(kind);
    if (!((wanted >= 1 && wanted <= 11) || (wanted >= 101 && wanted <= 111))) return fail("#VALUE!");
    return aggregate(wanted % 100, visible(areas, { byHand: wanted > 100, errors: false, nested: true }));
  }),
  AGGREGATE: overErrors(3, MANY, ([kind, options, ...areas]) => {
    const wanted = whole(kind);
    const option = whole(options);
    const skips = { byHand: option % 2 === 1 && option !== 4, errors: option === 2 || option === 3 || option === 6 || option === 7, nested: option <= 3 };
    if (wanted <= 13) return aggregate(wanted, visible(areas, skips));
    const values = visible(areas.slice(0, 1), skips).filter((value) => typeof value === "number").sort((a, b) => a - b);
    const k = number(areas[1]);
    if (wanted === 14) return k < 1 ? fail("#NUM!") : values.at(-Math.ceil(k)) ?? fail("#NUM!");
    if (wanted === 15) return k < 1 ? fail("#NUM!") : values[Math.floor(k) - 1] ?? fail("#NUM!");
    if (wanted === 16) return percentile(values, k);
    return wanted === 17 ? percentile(values, k / 4) : fail("#VALUE!");
  }),
};
