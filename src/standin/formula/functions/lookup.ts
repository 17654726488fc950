/** Finding things: VLOOKUP, XLOOKUP, INDEX, MATCH and references made by formulas. */
import type { Context } from "../Context";
import type { Functions } from "./define";
import type { Block, Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { isError } from "../../workbook/Value";
import { bool, compare, number, whole } from "../coerce";
import { caught, settled } from "../caught";
import { hasWildcard, wildcard } from "../criterion";
import { Area, Matrix, Union, extentOf, fail, isBlock, scalar } from "../Result";
import { lift } from "../operators";
import { lazy, over } from "./define";

/** Only like finds like: text never equals a number here, and blanks are found by nothing. */
const isSameKind = (a: Value, b: Value): boolean => typeof a === typeof b && a !== null && b !== null && !isError(a);
const isSame = (a: Value, b: Value): boolean => isSameKind(a, b) && (typeof a === "string" ? a.toLowerCase() === (b as string).toLowerCase() : compare(a, b) === 0);

/** A row or column as a list that is read only as far as it is filled. */
function listOf(result: Result): { readonly length: number; readonly filled: number; at(i: number): Value; readonly key: string | null } {
  if (!isBlock(result)) return { length: 1, filled: 1, at: () => scalar(result), key: null };
  const isColumn = result.columns === 1;
  if (!isColumn && result.rows !== 1) return fail("#N/A");
  const extent = extentOf(result);
  const key = result instanceof Area && isColumn ? `${result.sheet.id}!${result.rect.row},${result.rect.column},${result.rect.rows}` : null;
  return { length: isColumn ? result.rows : result.columns, filled: isColumn ? extent.rows : extent.columns, at: isColumn ? (i) => result.at(i, 0) : (i) => result.at(0, i), key };
}

const foldKey = (value: Value): Value => (typeof value === "string" ? value.toLowerCase() : value);

/** First place of each value, shared by all lookups of a calculation pass in the same column. */
function findFirst(value: Value, list: ReturnType<typeof listOf>, context: Context): number {
  if (list.key !== null && list.filled > 32) {
    const places = context.engine.cache(`first:${list.key}`, () => {
      const found = new Map<Value, number>();
      for (let i = list.filled - 1; i >= 0; i--) found.set(foldKey(list.at(i)), i);
      return found;
    });
    return value === null ? -1 : places.get(foldKey(value)) ?? -1;
  }
  for (let i = 0; i < list.filled; i++) if (isSame(list.at(i), value)) return i;
  return -1;
}

/** The last place whose value is at most `value`, in a list sorted upwards, as Excel's halving finds it. */
function bisect(value: Value, list: ReturnType<typeof listOf>, isDescending = false): number {
  let low = 0;
  let high = list.filled - 1;
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    const start = middle;
    while (middle <= high && !isSameKind(list.at(middle), value)) middle++;
    if (middle > high) {
      high = start - 1;
      continue;
    }
    const order = compare(list.at(middle), value);
    if (isDescending ? order >= 0 : order <= 0) {
      found = middle;
      low = middle + 1;
    } else high = start - 1;
  }
  return found;
}

function match(value: Value, list: ReturnType<typeof listOf>, mode: number, context: Context): number {
  if (isError(value)) throw value;
  const wanted = value ?? 0;
  if (mode > 0) return bisect(wanted, list);
  if (mode < 0) return bisect(wanted, list, true);
  if (typeof wanted === "string" && hasWildcard(wanted)) return findPattern(wanted, list);
  return findFirst(wanted, list, context);
}

function findPattern(pattern: string, list: ReturnType<typeof listOf>, isBackwards = false): number {
  const matches = wildcard(pattern);
  const test = (i: number): boolean => {
    const value = list.at(i);
    return typeof value === "string" && matches.test(value);
  };
  if (isBackwards) {
    for (let i = list.filled - 1; i >= 0; i--) if (test(i)) return i;
  } else for (let i = 0; i < list.filled; i++) if (test(i)) return i;
  return -1;
}

/** XMATCH: 0 exact, -1 or next smaller, 1 or next larger, 2 wildcard; search 1 first, -1 last, ±2 halving. */
function xmatch(value: Value, list: ReturnType<typeof listOf>, mode: number, search: number, context: Context): number {
  if (isError(value)) throw value;
  const wanted = value ?? "";
  if (mode === 2 && typeof wanted === "string") return findPattern(wanted, list, search === -1);
  if (search === 1 || search === 2) {
    const exact = wanted === "" ? findBlank(list) : findFirst(wanted, list, context);
    if (exact >= 0 || mode === 0) return exact;
  }
  let best = -1;
  const step = search < 0 ? -1 : 1;
  for (let i = step > 0 ? 0 : list.filled - 1; i >= 0 && i < list.filled; i += step) {
    const candidate = list.at(i);
    if (!isSameKind(candidate, wanted)) continue;
    const order = compare(candidate, wanted);
    if (order === 0) return i;
    const isNearer = best < 0 || (mode < 0 ? compare(candidate, list.at(best)) > 0 : compare(candidate, list.at(best)) < 0);
    if (((mode < 0 && order < 0) || (mode === 1 && order > 0)) && isNearer) best = i;
  }
  return best;
}

function findBlank(list: ReturnType<typeof listOf>): number {
  for (let i = 0; i < list.length && i <= list.filled; i++) if (list.at(i) === null || list.at(i) === "") return i;
  return -1;
}

/** A part of a block: of cells it stays a reference. */
export function part(block: Block, row: number, column: number, rows: number, columns: number): Block {
  if (block instanceof Area) return new Area(block.sheet, { row: block.rect.row + row, column: block.rect.column + column, rows, columns });
  return new Matrix(block.lines.slice(row, row + rows).map((line) => line.slice(column, column + columns)));
}

export const asBlock = (result: Result | undefined): Block => (isBlock(result ?? null) ? (result as Block) : new Matrix([[scalar(result ?? null)]]));

function index(source: Result, rowArg: Result | undefined, columnArg: Result | undefined, areaArg: Result | undefined): Result {
  const block = source instanceof Union ? source.areas[whole(areaArg, 1) - 1] ?? fail("#REF!") : asBlock(source);
  if ((isBlock(rowArg ?? null) && asBlock(rowArg).rows * asBlock(rowArg).columns > 1) || (isBlock(columnArg ?? null) && asBlock(columnArg).rows * asBlock(columnArg).columns > 1)) {
    return lift([rowArg ?? 0, columnArg ?? 1], ([r, c]) => scalar(index(block, r, c, undefined)));
  }
  let row = whole(rowArg);
  let column = whole(columnArg);
  // One number counts along the only row.
  if (columnArg === undefined && block.rows === 1) [row, column] = [1, row];
  else if (columnArg === undefined) column = block.columns === 1 ? 1 : 0;
  if (row < 0 || column < 0) return fail("#VALUE!");
  if (row > block.rows || column > block.columns) return fail("#REF!");
  return part(block, row === 0 ? 0 : row - 1, column === 0 ? 0 : column - 1, row === 0 ? block.rows : 1, column === 0 ? block.columns : 1);
}

function vlookup(args: readonly Result[], context: Context, isVertical: boolean): Result {
  const table = asBlock(args[1]);
  const at = whole(args[2]);
  const isSorted = args[3] === undefined ? true : bool(args[3]);
  if (isError(args[1])) throw args[1];
  if (at < 1) return fail("#VALUE!");
  if (at > (isVertical ? table.columns : table.rows)) return fail("#REF!");
  const list = listOf(isVertical ? part(table, 0, 0, table.rows, 1) : part(table, 0, 0, 1, table.columns));
  return lift([args[0] ?? null], ([value]) => {
    const found = match(value ?? null, list, isSorted ? 1 : 0, context);
    if (found < 0) return fail("#N/A");
    return isVertical ? table.at(found, at - 1) : table.at(at - 1, found);
  });
}

function xlookup(args: readonly Result[], context: Context, fallback: (() => Result) | null): Result {
  const [value, searched, returned, , mode, search] = args;
  const list = listOf(searched ?? null);
  const results = asBlock(returned);
  const isColumn = !isBlock(searched ?? null) || asBlock(searched).columns === 1;
  if ((isColumn ? results.rows : results.columns) !== list.length) return fail("#VALUE!");
  const find = (one: Value): number => xmatch(one, list, whole(mode), whole(search, 1), context);
  if (isBlock(value ?? null) && asBlock(value).rows * asBlock(value).columns > 1) {
    return lift([value ?? null], ([one]) => {
      const found = find(one ?? null);
      if (found < 0) return fallback ? scalar(fallback()) : fail("#N/A");
      return isColumn ? results.at(found, 0) : results.at(0, found);
    });
  }
  const found = find(scalar(value ?? null));
  if (found < 0) return fallback ? fallback() : fail("#N/A");
  return isColumn ? part(results, found, 0, 1, results.columns) : part(results, 0, found, results.rows, 1);
}

export const lookupFunctions: Functions = {
  VLOOKUP: over(3, 4, (args, context) => vlookup(args, context, true)),
  HLOOKUP: over(3, 4, (args, context) => vlookup(args, context, false)),
  LOOKUP: over(2, 3, ([value, searched, returned], context) => {
    const block = asBlock(searched);
    const isTall = block.rows >= block.columns;
    const isList = block.rows === 1 || block.columns === 1;
    const list = listOf(isList ? block : isTall ? part(block, 0, 0, block.rows, 1) : part(block, 0, 0, 1, block.columns));
    const results = listOf(returned !== undefined ? asBlock(returned) : isList ? block : isTall ? part(block, 0, block.columns - 1, block.rows, 1) : part(block, block.rows - 1, 0, 1, block.columns));
    return lift([value ?? null], ([one]) => {
      const found = match(one ?? null, list, 1, context);
      return found < 0 ? fail("#N/A") : results.at(found);
    });
  }),
  MATCH: over(2, 3, ([value, searched, mode], context) => {
    const list = listOf(searched ?? null);
    return lift([value ?? null], ([one]) => {
      const found = match(one ?? null, list, mode === undefined ? 1 : number(mode), context);
      return found < 0 ? fail("#N/A") : found + 1;
    });
  }),
  XMATCH: over(2, 4, ([value, searched, mode, search], context) => {
    const list = listOf(searched ?? null);
    return lift([value ?? null], ([one]) => {
      const found = xmatch(one ?? null, list, whole(mode), whole(search, 1), context);
      return found < 0 ? fail("#N/A") : found + 1;
    });
  }),
  XLOOKUP: lazy(3, 6, (closures) => (context) => {
    const args = closures.map((closure, i) => (i === 3 ? null : settled(closure(context), context)));
    for (const arg of args) if (isError(arg)) throw arg;
    const fallback = closures[3];
    return xlookup(args, context, fallback && closures.length > 3 ? () => caught(fallback, context) : null);
  }),
  INDEX: over(1, 4, ([source, row, column, area]) => index(source ?? null, row, column, area)),
};
