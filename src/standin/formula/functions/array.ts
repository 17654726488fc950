/** Arrays made from arrays: FILTER, SORT, UNIQUE and their kin. */
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { cellError, isError } from "../../workbook/Value";
import { bool, booleanOf, whole } from "../coerce";
import { caught, settled } from "../caught";
import { compareText } from "../criterion";
import { Matrix, fail, flat, isBlock, linesOf, scalar } from "../Result";
import { MANY, lazy, over, overErrors } from "./define";

type Lines = readonly (readonly Value[])[];

const turned = (lines: Lines): Value[][] => (lines[0] ?? []).map((_, c) => lines.map((line) => line[c] ?? null));
const made = (lines: Lines): Matrix => (lines.length === 0 || lines[0]?.length === 0 ? fail("#CALC!") : new Matrix(lines));

const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : value === null ? 4 : 3);

function order(a: Value, b: Value): number {
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return kinds;
  if (typeof a === "number") return a - (b as number);
  if (typeof a === "string") return compareText(a.toLowerCase(), (b as string).toLowerCase());
  return typeof a === "boolean" ? Number(a) - Number(b) : 0;
}

/** Blanks stay last in both directions. */
const directed = (a: Value, b: Value, direction: number): number => (a === null || b === null ? Number(a === null) - Number(b === null) : order(a, b) * direction);

const directionOf = (value: number): number => (value === 1 || value === -1 ? value : fail("#VALUE!"));

function sortLines(lines: Lines, keys: readonly number[], directions: readonly number[]): Lines {
  return [...lines].sort((a, b) => {
    for (let k = 0; k < keys.length; k++) {
      const at = keys[k] ?? 0;
      const result = directed(a[at] ?? null, b[at] ?? null, directions[k] ?? directions[0] ?? 1);
      if (result !== 0) return result;
    }
    return 0;
  });
}

function filter(block: Result, include: Result): Value[][] {
  const lines = linesOf(block);
  const flags = flat(include).map((flag) => booleanOf(flag));
  const isTall = isBlock(include) && include.rows >= include.columns;
  if (flags.length === lines.length && (isTall || lines[0]?.length !== flags.length)) return lines.filter((_, r) => flags[r]).map((line) => [...line]);
  if (flags.length === lines[0]?.length) return lines.map((line) => line.filter((_, c) => flags[c]));
  return fail("#VALUE!");
}

function unique(block: Result, byColumn: boolean, onlyOnce: boolean): Matrix {
  const lines = byColumn ? turned(linesOf(block)) : linesOf(block);
  const counts = new Map<string, { line: readonly Value[]; count: number }>();
  for (const line of lines) {
    const key = JSON.stringify(line.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { line, count: 1 });
  }
  const kept = [...counts.values()].filter(({ count }) => !onlyOnce || count === 1).map(({ line }) => line.map((value) => value ?? 0));
  return made(byColumn ? turned(kept) : kept);
}

/** First `count` lines, the last ones where negative. */
const take = (lines: Lines, count: number | null): Lines => (count === null ? lines : count >= 0 ? lines.slice(0, count) : lines.slice(count));
const drop = (lines: Lines, count: number | null): Lines => (count === null ? lines : count >= 0 ? lines.slice(count) : lines.slice(0, count));
const optional = (arg: Result | undefined): number | null => (arg === undefined || arg === null ? null : whole(arg));

const twoWays = (cut: (lines: Lines, count: number | null) => Lines) => over(2, 3, ([block, rows, columns]) => {
  const lines = cut(linesOf(block ?? null), optional(rows));
  return made(turned(cut(turned(lines), optional(columns))));
});

function stack(args: readonly Result[], isVertical: boolean): Matrix {
  const blocks = args.map((arg) => (isVertical ? linesOf(arg) : turned(linesOf(arg))));
  const width = Math.max(...blocks.map((lines) => lines[0]?.length ?? 0));
  const lines = blocks.flatMap((block) => block.map((line) => Array.from({ length: width }, (_, c) => (c < line.length ? line[c] ?? null : cellError("#N/A")))));
  return made(isVertical ? lines : turned(lines));
}

const choose = (lines: Lines, picks: readonly Result[]): Lines => picks.flatMap(flat).map((pick) => {
  const at = whole(pick);
  return lines[at > 0 ? at - 1 : lines.length + at] ?? fail("#VALUE!");
});

export const arrayFunctions: Functions = {
  FILTER: lazy(2, 3, ([block, include, fallback]) => (context) => {
    const source = block ? settled(block(context), context) : null;
    const flags = include ? settled(include(context), context) : null;
    if (isError(source)) throw source;
    const kept = filter(source, flags);
    if (kept.length > 0 && kept[0]?.length !== 0) return new Matrix(kept);
    return fallback ? caught(fallback, context) : fail("#CALC!");
  }),
  SORT: over(1, 4, ([block, index, direction, byColumn]) => {
    const across = bool(byColumn);
    const lines = across ? turned(linesOf(block ?? null)) : linesOf(block ?? null);
    const keys = index === undefined || index === null ? [0] : flat(index).map((key) => whole(key) - 1);
    if (keys.some((key) => key < 0 || key >= (lines[0]?.length ?? 0))) return fail("#VALUE!");
    const directions = direction === undefined || direction === null ? [1] : flat(direction).map((one) => directionOf(whole(one)));
    const sorted = sortLines(lines, keys, directions);
    return made(across ? turned(sorted) : sorted);
  }),
  SORTBY: over(2, MANY, ([block, ...pairs]) => {
    const lines = linesOf(block ?? null);
    const keys = pairs.filter((_, i) => i % 2 === 0).map(flat);
    const directions = keys.map((_, i) => directionOf(whole(pairs[i * 2 + 1], 1)));
    const isAcross = keys[0]?.length !== lines.length;
    const own = isAcross ? turned(lines) : lines;
    if (keys.some((key) => key.length !== own.length)) return fail("#VALUE!");
    const tagged = own.map((line, i) => [...keys.map((key) => key[i] ?? null), ...line]);
    const sorted = sortLines(tagged, keys.map((_, k) => k), directions).map((line) => line.slice(keys.length));
    return made(isAcross ? turned(sorted) : sorted);
  }),
  UNIQUE: overErrors(1, 3, ([block, byColumn, onlyOnce]) => unique(block ?? null, bool(byColumn), bool(onlyOnce))),
  TAKE: twoWays(take),
  DROP: twoWays(drop),
  VSTACK: overErrors(1, MANY, (args) => stack(args, true)),
  HSTACK: overErrors(1, MANY, (args) => stack(args, false)),
  CHOOSECOLS: over(2, MANY, ([block, ...picks]) => made(turned(choose(turned(linesOf(block ?? null)), picks)))),
  CHOOSEROWS: over(2, MANY, ([block, ...picks]) => made(choose(linesOf(block ?? null), picks))),
  TOCOL: over(1, 1, ([block]) => made(flat(block ?? null).map((value) => [value]))),
  TOROW: over(1, 1, ([block]) => made([flat(block ?? null)])),
  SINGLE: over(1, 1, ([block]) => scalar(block ?? null)),
};
