/** Arithmetic, rounding, sums. */
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { isError } from "../../workbook/Value";
import { finite, number, numberOf, whole } from "../coerce";
import { Area, Matrix, clip, eachValue, fail, isBlock } from "../Result";
import { power } from "../operators";
import { MANY, lifted, over, overErrors, volatile } from "./define";

/** In areas and arrays only numbers count; written straight into the call, "3" and TRUE count too. Errors end it. */
export function numbersOf(args: readonly Result[]): number[] {
  const found: number[] = [];
  for (const arg of args) {
    if (isBlock(arg) || (typeof arg === "object" && arg !== null)) {
      eachValue(arg, (value) => {
        if (typeof value === "number") found.push(value);
        else if (isError(value)) throw value;
      });
    } else found.push(numberOf(arg));
  }
  return found;
}

function sum(args: readonly Result[]): number {
  let total = 0;
  for (const arg of args) {
    if (typeof arg === "object" && arg !== null) {
      eachValue(arg, (value) => {
        if (typeof value === "number") total += value;
        else if (typeof value === "object") throw value;
      });
    } else total += numberOf(arg);
  }
  return finite(total);
}

/** Half away from zero, on the decimal digits a person sees: 2.675 to 2 places is 2.68. */
export function roundTo(value: number, digits: number, how: (scaled: number) => number = (scaled) => Math.floor(scaled + 0.5)): number {
  if (value === 0 || digits > 15) return value;
  const factor = 10 ** Math.abs(Math.trunc(digits));
  const size = Math.abs(value);
  const scaled = Number((digits >= 0 ? size * factor : size / factor).toPrecision(15));
  const rounded = how(scaled);
  return finite(Math.sign(value) * (digits >= 0 ? rounded / factor : rounded * factor));
}

const one = (apply: (value: number) => number) => lifted(1, 1, ([value]) => finite(apply(numberOf(value ?? null))));
const two = (apply: (a: number, b: number) => number) => lifted(2, 2, ([a, b]) => finite(apply(numberOf(a ?? null), numberOf(b ?? null))));

function sumProduct(args: readonly Result[]): Value {
  const blocks = args.map((arg) => (isBlock(arg) ? clip(arg) : arg));
  const first = blocks[0];
  if (first === undefined || !isBlock(first)) return blocks.reduce<number>((product, value) => product * number(value as Value), 1);
  let { rows } = first;
  for (const block of blocks) {
    if (!isBlock(block) || block.columns !== first.columns) return fail("#VALUE!");
    if (block.rows !== first.rows) {
      // Whole columns are clipped to what each sheet uses; anything else must agree.
      if (!args.every((arg) => arg instanceof Area && arg.rows === (args[0] as Area).rows)) return fail("#VALUE!");
      rows = Math.min(rows, block.rows);
    }
  }
  let total = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < first.columns; c++) {
      let product = 1;
      for (const block of blocks) {
        const value = (block as Area).at(r, c);
        if (isError(value)) throw value;
        product *= typeof value === "number" ? value : 0;
      }
      total += product;
    }
  }
  return finite(total);
}

function ceiling(value: number, step: number): number {
  if (step === 0) return 0;
  if (value > 0 && step < 0) return fail("#NUM!");
  return roundTo(Math.ceil(Number((value / step).toPrecision(15))) * step, 12);
}

function floor(value: number, step: number): number {
  if (step === 0) return value === 0 ? 0 : fail("#DIV/0!");
  if (value > 0 && step < 0) return fail("#NUM!");
  return roundTo(Math.floor(Number((value / step).toPrecision(15))) * step, 12);
}

/** A step of 0 gives 0; with a mode, negative numbers go the other way. */
function toStep(value: Value | undefined, step: Value | undefined, isOtherWay: boolean, way: typeof ceiling, otherWay: typeof ceiling): number {
  const [number, size] = [numberOf(value ?? null), Math.abs(step === undefined || step === null ? 1 : numberOf(step))];
  return size === 0 ? 0 : (isOtherWay && number < 0 ? otherWay : way)(number, size);
}

export const mathFunctions: Functions = {
  SUM: over(1, MANY, sum),
  PRODUCT: over(1, MANY, (args) => finite(numbersOf(args).reduce((product, value) => product * value, 1))),
  SUMSQ: over(1, MANY, (args) => finite(numbersOf(args).reduce((total, value) => total + value * value, 0))),
  SUMPRODUCT: over(1, MANY, sumProduct),
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  INT: one((value) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: lifted(1, 2, ([value, digits]) => roundTo(numberOf(value ?? null), numberOf(digits ?? null), Math.floor)),
  ROUND: two((value, digits) => roundTo(value, digits)),
  ROUNDUP: two((value, digits) => roundTo(value, digits, Math.ceil)),
  ROUNDDOWN: two((value, digits) => roundTo(value, digits, Math.floor)),
  MROUND: two((value, step) => (step === 0 ? 0 : value * step < 0 ? fail("#NUM!") : roundTo(roundTo(value / step, 0) * step, 12))),
  CEILING: two(ceiling),
  FLOOR: two(floor),
  "CEILING.MATH": lifted(1, 3, ([value, step, away]) => toStep(value, step, numberOf(away ?? null) !== 0, ceiling, floor)),
  "FLOOR.MATH": lifted(1, 3, ([value, step, towards]) => toStep(value, step, numberOf(towards ?? null) !== 0, floor, ceiling)),
  EVEN: one((value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: one((value) => (value === 0 ? 1 : Math.sign(value) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1))),
  MOD: two((value, divisor) => (divisor === 0 ? fail("#DIV/0!") : Number((value - divisor * Math.floor(Number((value / divisor).toPrecision(15)))).toPrecision(15)))),
  QUOTIENT: two((value, divisor) => (divisor === 0 ? fail("#DIV/0!") : Math.trunc(value / divisor))),
  POWER: two(power),
  SQRT: one((value) => (value < 0 ? fail("#NUM!") : Math.sqrt(value))),
  EXP: one(Math.exp),
  LN: one((value) => (value <= 0 ? fail("#NUM!") : Math.log(value))),
  LOG10: one((value) => (value <= 0 ? fail("#NUM!") : Math.log10(value))),
  LOG: lifted(1, 2, ([value, base]) => {
    const [x, b] = [numberOf(value ?? null), base === undefined ? 10 : numberOf(base)];
    if (x <= 0 || b <= 0) return fail("#NUM!");
    if (b === 10) return Math.log10(x);
    return b === 1 ? fail("#DIV/0!") : finite(Math.log(x) / Math.log(b));
  }),
  PI: over(0, 0, () => Math.PI),
  RAND: volatile(over(0, 0, () => Math.random())),
  RANDBETWEEN: volatile(over(2, 2, ([low, high]) => {
    const [from, to] = [Math.ceil(number(low)), Math.floor(number(high))];
    return from > to ? fail("#NUM!") : from + Math.floor(Math.random() * (to - from + 1));
  })),
  SEQUENCE: overErrors(1, 4, (args) => {
    for (const arg of args) if (isError(arg)) throw arg;
    const [rows, columns, start, step] = args;
    return sequence(whole(rows, 1), whole(columns, 1), number(start, 1), number(step, 1));
  }),
};

function sequence(rows: number, columns: number, start: number, step: number): Matrix {
  if (rows < 1 || columns < 1 || rows * columns > 5_000_000) return fail("#CALC!");
  return new Matrix(Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => start + (r * columns + c) * step)));
}
