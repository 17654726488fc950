/** SUMIFS and its kin. Equality conditions share one value → rows index per area and calculation pass. */
import type { Context } from "../Context";
import type { Functions } from "./define";
import type { Matcher } from "../criterion";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { isError } from "../../workbook/Value";
import { matcherOf, hasWildcard, readNumber } from "../criterion";
import { Area, Matrix, eachValue, extentOf, fail, isBlock } from "../Result";
import { attempt } from "../operators";
import { MANY, overErrors } from "./define";

interface Condition { readonly area: Area; readonly criterion: Value }

function conditionsOf(args: readonly Result[]): { readonly area: Area; readonly criterion: Result }[] {
  const conditions: { area: Area; criterion: Result }[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const area = args[i];
    if (isError(area)) throw area;
    if (!(area instanceof Area) || i + 1 >= args.length) return fail("#VALUE!");
    const first = conditions[0]?.area;
    if (first && (first.rows !== area.rows || first.columns !== area.columns)) return fail("#VALUE!");
    conditions.push({ area, criterion: args[i + 1] ?? null });
  }
  return conditions;
}

/** Offsets (row * columns + column) of cells by folded value, for one-column areas. */
function indexOf(area: Area, context: Context): Map<string | number | boolean, number[]> {
  const { rect } = area;
  return context.engine.cache(`=${area.sheet.id}!${rect.row},${rect.column},${rect.rows}`, () => {
    const index = new Map<string | number | boolean, number[]>();
    const values = area.sheet.cells.columns[rect.column]?.values ?? [];
    const end = Math.min(values.length, rect.row + rect.rows);
    for (let row = rect.row; row < end; row++) {
      const value = values[row];
      if (value === null || value === undefined || isError(value)) continue;
      // Text that reads as a number is found by that number too.
      const number = typeof value === "string" ? readNumber(value) : null;
      const key = number ?? (typeof value === "string" ? value.toLowerCase() : value);
      const rows = index.get(key);
      if (rows) rows.push(row - rect.row);
      else index.set(key, [row - rect.row]);
    }
    return index;
  });
}

/** The key an equality condition looks up; undefined where it is another kind of condition. */
function keyOf(criterion: Value): string | number | boolean | undefined {
  if (typeof criterion === "number" || typeof criterion === "boolean") return criterion;
  if (typeof criterion !== "string" || criterion === "") return undefined;
  const operand = criterion.startsWith("=") ? criterion.slice(1) : criterion;
  if (operand === "" || /^[<>=]/.test(operand) || hasWildcard(operand)) return undefined;
  const number = readNumber(operand);
  if (number !== null) return number;
  const folded = operand.toLowerCase();
  return folded === "true" || folded === "false" ? folded === "true" : operand.startsWith("#") ? undefined : folded;
}

/** Calls back with the offset of every cell for which all conditions hold. */
function eachMatch(conditions: readonly Condition[], context: Context, visit: (row: number, column: number) => void): void {
  const [first] = conditions;
  if (!first) return;
  const isColumn = first.area.columns === 1;
  let candidates: readonly number[] | null = null;
  let best = -1;
  if (isColumn) {
    conditions.forEach(({ area, criterion }, i) => {
      const key = keyOf(criterion);
      if (key === undefined) return;
      const rows = indexOf(area, context).get(key) ?? [];
      if (!candidates || rows.length < candidates.length) [candidates, best] = [rows, i];
    });
  }
  const tests = conditions.flatMap(({ area, criterion }, i) => (i === best ? [] : [{ area, matches: matcherOf(criterion) }]));
  const passes = (row: number, column: number): boolean => tests.every(({ area, matches }) => matches(area.at(row, column)));
  if (candidates) {
    for (const row of candidates as readonly number[]) if (passes(row, 0)) visit(row, 0);
    return;
  }
  // Past the used cells every cell is blank: it matters only where all conditions let blanks through.
  const blanks = tests.every(({ matches }: { matches: Matcher }) => matches(null));
  const rows = blanks ? first.area.rows : Math.max(...conditions.map(({ area }) => extentOf(area).rows));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < first.area.columns; column++) if (passes(row, column)) visit(row, column);
  }
}

/** A criterion that is an array gives an array of results. */
function forCriteria(args: readonly Result[], compute: (conditions: readonly Condition[]) => Value): Result {
  const conditions = conditionsOf(args);
  const shape = conditions.map(({ criterion }) => criterion).find((criterion) => isBlock(criterion) && criterion.rows * criterion.columns > 1);
  const pick = (criterion: Result, r: number, c: number): Value => {
    if (!isBlock(criterion)) return typeof criterion === "object" && criterion !== null && !isError(criterion) ? fail("#VALUE!") : criterion;
    return criterion.at(criterion.rows === 1 ? 0 : r, criterion.columns === 1 ? 0 : c);
  };
  const at = (r: number, c: number): Value => compute(conditions.map(({ area, criterion }) => ({ area, criterion: pick(criterion, r, c) })));
  if (!isBlock(shape ?? null)) return at(0, 0);
  const { rows, columns } = shape as Matrix;
  return new Matrix(Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => attempt(() => at(r, c)))));
}

function gatherNumbers(values: Area, conditions: readonly Condition[], context: Context): number[] {
  const found: number[] = [];
  eachMatch(conditions, context, (row, column) => {
    const value = values.at(row, column);
    if (typeof value === "number") found.push(value);
    else if (isError(value)) throw value;
  });
  return found;
}

/** The summed area takes its size from the criteria area. */
function valuesArea(result: Result | undefined, like: Result | undefined): Area {
  if (isError(result)) throw result;
  if (!(result instanceof Area) || !(like instanceof Area)) return fail("#VALUE!");
  return new Area(result.sheet, { ...result.rect, rows: like.rows, columns: like.columns });
}

/** SUMIFS shape: values first, then pairs. */
const ifs = (compute: (numbers: readonly number[]) => number) => overErrors(3, MANY, ([values, ...pairs], context) => {
  if (!(values instanceof Area)) return isError(values) ? values : fail("#VALUE!");
  const like = pairs[0];
  if (like instanceof Area && (like.rows !== values.rows || like.columns !== values.columns)) return fail("#VALUE!");
  return forCriteria(pairs, (conditions) => compute(gatherNumbers(values, conditions, context)));
});

/** SUMIF shape: one condition, the values last or the same area. */
const single = (compute: (numbers: readonly number[]) => number) => overErrors(2, 3, ([area, criterion, values], context) => {
  const sums = valuesArea(values ?? area, area);
  context.engine.ready(sums);
  return forCriteria([area ?? null, criterion ?? null], (conditions) => compute(gatherNumbers(sums, conditions, context)));
});

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? fail("#DIV/0!") : total(numbers) / numbers.length);

function countMatches(conditions: readonly Condition[], context: Context): number {
  const [only] = conditions;
  // Counting everything that is not empty needs no walk over a million blank cells.
  if (conditions.length === 1 && only?.criterion === "<>") {
    let filled = 0;
    eachValue(only.area, () => { filled++; });
    return filled;
  }
  let count = 0;
  eachMatch(conditions, context, () => { count++; });
  return count;
}

export const criteriaFunctions: Functions = {
  SUMIFS: ifs(total),
  AVERAGEIFS: ifs(mean),
  MAXIFS: ifs((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MINIFS: ifs((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  SUMIF: single(total),
  AVERAGEIF: single(mean),
  COUNTIF: overErrors(2, 2, (args, context) => forCriteria(args, (conditions) => countMatches(conditions, context))),
  COUNTIFS: overErrors(2, MANY, (args, context) => forCriteria(args, (conditions) => countMatches(conditions, context))),
};
