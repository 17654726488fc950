/** Excel's conversions between numbers, texts and booleans inside formulas. */
import type { Result } from "./Result";
import type { Value } from "../workbook/Value";
import { isError } from "../workbook/Value";
import { compareText, readNumber } from "./criterion";
import { fail, scalar } from "./Result";

/** Throws the error a value is; "12%" and "5-Mar-2026" count as numbers, other text is #VALUE!. */
export function numberOf(value: Value): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) throw value;
  return readNumber(value.trim()) ?? fail("#VALUE!");
}

export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) throw value;
  return numberText(value);
}

/** As General shows a number in a text: 15 significant digits, exponent from 1E+21 (Excel's own edge is 1E+20). */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e20 || size < 1e-19)) {
    const [digits, exponent = "0"] = rounded.toExponential().split("e");
    return `${digits}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/[+-]/, "").padStart(2, "0")}`;
  }
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : text;
}

export function booleanOf(value: Value): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (isError(value)) throw value;
  const folded = value.toUpperCase();
  return folded === "TRUE" ? true : folded === "FALSE" ? false : fail("#VALUE!");
}

export const number = (result: Result | undefined, otherwise = 0): number => (result === undefined || result === null ? otherwise : numberOf(scalar(result)));
export const text = (result: Result | undefined): string => (result === undefined ? "" : textOf(scalar(result)));
export const whole = (result: Result | undefined, otherwise = 0): number => Math.trunc(number(result, otherwise));
export const bool = (result: Result | undefined, otherwise = false): boolean => (result === undefined || result === null ? otherwise : booleanOf(scalar(result)));

/** Numbers before texts before booleans; a blank equals 0, "" and FALSE. Throws an error operand. */
export function compare(a: Value, b: Value): number {
  if (isError(a)) throw a;
  if (isError(b)) throw b;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === "number" && typeof right === "number") return left === right || isClose(left, right) ? 0 : left - right;
  const order = rankOf(left) - rankOf(right);
  if (order !== 0) return order;
  return typeof left === "string" ? compareText(left.toLowerCase(), (right as string).toLowerCase()) : Number(left) - Number(right);
}

const blankLike = (value: Value): Value => (typeof value === "string" ? "" : typeof value === "boolean" ? false : 0);
const rankOf = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Excel compares 15 digits: 0.1+0.2 equals 0.3. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) < Math.abs(a) * 4e-16;

/** A sum or difference that cancels to float noise is 0, as in Excel. */
export function settle(result: number, a: number): number {
  return result !== 0 && Math.abs(result) < Math.abs(a) * 8.9e-16 ? 0 : result;
}

/** A finished number for a cell. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) return fail("#NUM!");
  return value === 0 ? 0 : value;
}
