/** Operators and the lifting of single-value functions over arrays. */
import type { Block, Result } from "./Result";
import type { Value } from "../workbook/Value";
import { cellError, isError } from "../workbook/Value";
import { compare, finite, numberOf, settle, textOf } from "./coerce";
import { Matrix, Union, clip, fail, isBlock, isLambda } from "./Result";

type Operate = (a: Value, b: Value) => Value;

export const binary: Readonly<Record<string, Operate>> = {
  "+": (a, b) => plus(numberOf(a), numberOf(b)),
  "-": (a, b) => plus(numberOf(a), -numberOf(b)),
  "*": (a, b) => finite(numberOf(a) * numberOf(b)),
  "/": (a, b) => divide(numberOf(a), numberOf(b)),
  "^": (a, b) => power(numberOf(a), numberOf(b)),
  "&": (a, b) => textOf(a) + textOf(b),
  "=": (a, b) => compare(a, b) === 0,
  "<>": (a, b) => compare(a, b) !== 0,
  "<": (a, b) => compare(a, b) < 0,
  ">": (a, b) => compare(a, b) > 0,
  "<=": (a, b) => compare(a, b) <= 0,
  ">=": (a, b) => compare(a, b) >= 0,
};

const plus = (a: number, b: number): number => finite(settle(a + b, a));
const divide = (a: number, b: number): number => (b === 0 ? fail("#DIV/0!") : finite(a / b));

export function power(a: number, b: number): number {
  if (a === 0 && b === 0) return fail("#NUM!");
  if (a === 0 && b < 0) return fail("#DIV/0!");
  return finite(a ** b);
}

/** The single value of an argument, or the array it is. */
function single(result: Result): Value | Block {
  if (result instanceof Union || isLambda(result)) return cellError("#VALUE!");
  if (!isBlock(result)) return result;
  return result.rows === 1 && result.columns === 1 ? result.at(0, 0) : clip(result);
}

/** Applies a function of single values; arrays among the arguments make it an array, cell by cell. */
export function lift(args: readonly Result[], apply: (args: readonly Value[]) => Value): Value | Matrix {
  const singles = args.map(single);
  let rows = 1;
  let columns = 1;
  let isArray = false;
  for (const one of singles) {
    if (isBlock(one)) {
      isArray = true;
      rows = Math.max(rows, one.rows);
      columns = Math.max(columns, one.columns);
    }
  }
  if (!isArray) return apply(singles as Value[]);
  const lines: Value[][] = [];
  for (let r = 0; r < rows; r++) {
    const line: Value[] = [];
    for (let c = 0; c < columns; c++) line.push(attempt(() => apply(singles.map((one) => (isBlock(one) ? broadcast(one, r, c) : one)))));
    lines.push(line);
  }
  return new Matrix(lines);
}

/** A single row or column repeats; beyond the edge of anything else lies #N/A. */
function broadcast(block: Block, row: number, column: number): Value {
  const r = block.rows === 1 ? 0 : row;
  const c = block.columns === 1 ? 0 : column;
  return r < block.rows && c < block.columns ? block.at(r, c) : cellError("#N/A");
}

/** Inside an array each error stays in its own cell. */
export function attempt(run: () => Value): Value {
  try {
    return run();
  } catch (thrown) {
    if (isError(thrown)) return thrown;
    throw thrown;
  }
}

export function operate(operator: string, left: Result, right: Result): Result {
  const apply = binary[operator] as Operate;
  if (typeof left === "number" && typeof right === "number") return apply(left, right);
  return lift([left, right], ([a, b]) => apply(a ?? null, b ?? null));
}
