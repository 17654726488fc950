/** The financial, statistical and engineering tail, lent by @formulajs/formulajs. Only functions whose results agree with Excel's are listed. */
import * as formulajs from "@formulajs/formulajs";
import type { Functions, Whole } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { cellError, isError, readError } from "../../workbook/Value";
import { Matrix, fail, isBlock, isLambda, linesOf, Union } from "../Result";
import { MANY } from "./define";

const names = [
  "PMT", "IPMT", "PPMT", "PV", "FV", "NPER", "NPV", "IRR", "XNPV", "MIRR", "SLN", "SYD", "DB", "DDB", "EFFECT", "NOMINAL",
  "CUMIPMT", "CUMPRINC", "FVSCHEDULE", "PDURATION", "RRI", "ISPMT", "DOLLARDE", "DOLLARFR",
  "SIN", "COS", "TAN", "ASIN", "ACOS", "ATAN", "SINH", "COSH", "DEGREES", "RADIANS", "COMBIN", "COMBINA", "PERMUT", "GCD", "LCM", "MULTINOMIAL", "ROMAN", "BASE", "DECIMAL",
  "CORREL", "COVARIANCE.P", "COVARIANCE.S", "SLOPE", "INTERCEPT", "RSQ", "PEARSON", "STEYX", "FORECAST", "STANDARDIZE",
  "NORM.DIST", "NORM.INV", "NORM.S.DIST", "NORM.S.INV", "BINOM.DIST", "POISSON.DIST", "EXPON.DIST", "PERCENTILE.EXC", "QUARTILE.EXC", "FREQUENCY",
  "BIN2DEC", "HEX2DEC", "OCT2DEC", "BITAND", "BITOR", "BITXOR", "DELTA", "GESTEP",
] as const;

type Foreign = (...args: unknown[]) => unknown;

function named(name: string): Foreign | undefined {
  let at: unknown = formulajs;
  for (const part of name.split(".")) at = typeof at === "object" || typeof at === "function" ? (at as Record<string, unknown>)[part] : undefined;
  return typeof at === "function" ? (at as Foreign) : undefined;
}

function lend(result: Result): unknown {
  if (result instanceof Union || isLambda(result)) return fail("#VALUE!");
  if (!isBlock(result)) return result ?? 0;
  const lines = linesOf(result);
  for (const line of lines) for (const value of line) if (isError(value)) throw value;
  if (result.rows === 1 && result.columns === 1) return lines[0]?.[0] ?? 0;
  return result.columns === 1 ? lines.map(([value]) => value) : result.rows === 1 ? [...(lines[0] ?? [])] : lines;
}

function take(result: unknown): Result {
  if (typeof result === "number") return Number.isFinite(result) ? result : fail("#NUM!");
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result instanceof Error) return readError(result.message) ?? cellError("#VALUE!");
  if (Array.isArray(result)) return new Matrix(result.map((line: unknown) => (Array.isArray(line) ? line : [line]).map((value) => take(value) as Value)));
  return fail("#VALUE!");
}

const lent = (foreign: Foreign): Whole => ({
  kind: "whole", min: 0, max: MANY, keepsErrors: false,
  apply: (args) => {
    const given = args.map(lend);
    try {
      return take(foreign(...given));
    } catch {
      // Arguments out of its range make a lent function throw or recurse without end.
      return fail("#NUM!");
    }
  },
});

export const tailFunctions: Functions = Object.fromEntries(names.flatMap((name) => {
  const foreign = named(name);
  return foreign ? [[name, lent(foreign)]] : [];
}));
