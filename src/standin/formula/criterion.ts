/** Excel's criteria: ">=100", "<>x", "A*", 5, "" – as SUMIFS, COUNTIF and filters read them. */
import { parseValue } from "numfmt";
import type { Value } from "../workbook/Value";
import { isError, readError } from "../workbook/Value";

export type Matcher = (value: Value) => boolean;

/** "*" any text, "?" one character, "~" takes the next one as it is; case does not count. */
export function wildcard(pattern: string, isWhole = true): RegExp {
  const source = pattern.replace(/~([~*?])|[*?]|[.+^${}()|[\]\\]/g, (spelled: string, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    return spelled === "*" ? "[\\s\\S]*" : spelled === "?" ? "[\\s\\S]" : `\\${spelled}`;
  });
  return new RegExp(isWhole ? `^${source}$` : source, "i");
}

export const hasWildcard = (text: string): boolean => /[*?~]/.test(text);

/** A number, date, percentage or currency written as text; null where it is none. */
export function readNumber(text: string): number | null {
  if (!/\d/.test(text)) return null;
  const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
  if (plain !== null) return plain;
  const parsed = parseValue(text);
  return parsed && typeof parsed.v === "number" ? parsed.v : null;
}

/** Days the 1904 date system counts less. */
const DAYS_1904 = 1462;

/** As `readNumber`; a day becomes a serial of the workbook's own date system, below 0 where that has none. */
export function readSerial(text: string, date1904: boolean): number | null {
  const found = readNumber(text);
  if (found === null || !date1904 || found < 1 || !/[yd]/i.test(parseValue(text)?.z ?? "")) return found;
  return found - DAYS_1904;
}

export function matcherOf(criterion: Value): Matcher {
  if (typeof criterion === "number") return (value) => value === criterion || (typeof value === "string" && readNumber(value) === criterion);
  if (typeof criterion === "boolean" || isError(criterion)) return (value) => value === criterion;
  if (criterion === null) return matcherOf(0);
  const match = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion);
  const operator = match?.[1] ?? "";
  const operand = match?.[2] ?? "";
  if (operand === "") return blankMatcher(operator, criterion);
  const equals = operator === "" || operator === "=" || operator === "<>" ? equalMatcher(operand) : null;
  if (equals) return operator === "<>" ? (value) => !equals(value) : equals;
  return orderMatcher(operator, operand);
}

function blankMatcher(operator: string, criterion: string): Matcher {
  if (operator === "=") return (value) => value === null;
  if (operator === "<>") return (value) => value !== null;
  if (criterion === "") return (value) => value === null || value === "";
  return () => false;
}

function equalMatcher(operand: string): Matcher {
  const number = readNumber(operand);
  if (number !== null) return (value) => value === number || (typeof value === "string" && readNumber(value) === number);
  const folded = operand.toLowerCase();
  if (folded === "true" || folded === "false") return (value) => value === (folded === "true");
  const error = readError(operand);
  if (error) return (value) => value === error;
  if (!hasWildcard(operand)) return (value) => typeof value === "string" && value.length === operand.length && value.toLowerCase() === folded;
  const pattern = wildcard(operand);
  return (value) => typeof value === "string" && pattern.test(value);
}

function orderMatcher(operator: string, operand: string): Matcher {
  const test = (order: number): boolean => (operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0);
  const number = readNumber(operand);
  if (number !== null) return (value) => typeof value === "number" && test(value - number);
  const folded = operand.toLowerCase();
  return (value) => typeof value === "string" && test(compareText(value.toLowerCase(), folded));
}

const collator = new Intl.Collator("en", { sensitivity: "accent", ignorePunctuation: false });

/** Excel's order of texts: by language, case does not count. */
export const compareText = (a: string, b: string): number => (a === b ? 0 : collator.compare(a, b));
