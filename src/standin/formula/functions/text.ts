/** Texts: cutting, joining, searching, formatting. */
import type { Context } from "../Context";
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { formatValue } from "../../workbook/formatValue";
import { cellError, isError } from "../../workbook/Value";
import { booleanOf, numberOf, textOf } from "../coerce";
import { hasWildcard, readSerial, wildcard } from "../criterion";
import { Matrix, fail, isBlock, linesOf, scalar } from "../Result";
import { roundTo } from "./math";
import { MANY, lifted, over } from "./define";

const LIMIT = 32_767;
const s = (value: Value | undefined): string => textOf(value ?? null);
const n = (value: Value | undefined, otherwise: number): number => (value === undefined ? otherwise : Math.trunc(numberOf(value)));
const limited = (value: string): string => (value.length > LIMIT ? fail("#VALUE!") : value);

function search(needle: string, hay: string, from: number, isExact: boolean): number {
  if (from < 1 || from > hay.length + 1) return fail("#VALUE!");
  const rest = hay.slice(from - 1);
  const at = isExact ? rest.indexOf(needle) : hasWildcard(needle) ? rest.search(wildcard(needle, false)) : rest.toLowerCase().indexOf(needle.toLowerCase());
  return at < 0 ? fail("#VALUE!") : at + from;
}

function substitute(text: string, old: string, fresh: string, nth: number | null): string {
  if (old === "") return text;
  if (nth === null) return limited(text.replaceAll(old, () => fresh));
  if (nth < 1) return fail("#VALUE!");
  let at = -1;
  for (let i = 0; i < nth; i++) {
    at = text.indexOf(old, at + (i === 0 ? 1 : old.length));
    if (at < 0) return text;
  }
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}

function joinAll(args: readonly Result[]): string[] {
  const found: string[] = [];
  for (const arg of args) {
    if (isBlock(arg)) for (const line of linesOf(arg)) for (const value of line) found.push(textOf(value));
    else found.push(textOf(scalar(arg)));
  }
  return found;
}

function textJoin([delimiter, skips, ...parts]: readonly Result[]): string {
  const delimiters = joinAll([delimiter ?? null]);
  const texts = joinAll(parts).filter((part) => part !== "" || !booleanOf(scalar(skips ?? null)));
  return limited(texts.reduce((all, part, i) => all + (i === 0 ? "" : delimiters[(i - 1) % delimiters.length] ?? "") + part, ""));
}

function formatText(value: Value, code: string, { engine: { book } }: Context): string {
  if (isError(value)) throw value;
  const number = typeof value === "string" ? readSerial(value, book.date1904) : null;
  if (code === "") return "";
  return formatValue(typeof value === "boolean" ? value : number ?? value ?? 0, code, book);
}

const proper = (text: string): string => text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

function valueOf(value: Value, { engine: { book } }: Context): number {
  if (typeof value === "number") return value;
  if (isError(value)) throw value;
  if (value === null) return 0;
  return (typeof value === "string" ? readSerial(value.trim(), book.date1904) : null) ?? fail("#VALUE!");
}

function numberValue(text: string, decimal: string, group: string): number {
  const plain = text.replace(/\s/g, "").replaceAll(group || "\u0000", "").replace(decimal, ".");
  const percents = /%*$/.exec(plain)?.[0].length ?? 0;
  const body = plain.slice(0, plain.length - percents);
  if (body === "") return 0;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body) ? Number(body) / 100 ** percents : fail("#VALUE!");
}

function fixed(value: number, digits: number, hasNoCommas: boolean): string {
  const rounded = roundTo(value, digits);
  const text = Math.abs(rounded).toFixed(Math.max(0, digits));
  return (rounded < 0 ? "-" : "") + (hasNoCommas ? text : text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ","));
}

/** TEXTBEFORE and TEXTAFTER: `nth` counts from the left, from the right where negative. */
function cutAt(text: string, delimiter: string, nth: number): [string, string] {
  if (nth === 0) return fail("#VALUE!");
  if (delimiter === "") return nth > 0 ? ["", text] : [text, ""];
  const places: number[] = [];
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) places.push(at);
  const at = nth > 0 ? places[nth - 1] : places.at(nth);
  return at === undefined ? fail("#N/A") : [text.slice(0, at), text.slice(at + delimiter.length)];
}

export const textFunctions: Functions = {
  LEFT: lifted(1, 2, ([text, count]) => (n(count, 1) < 0 ? fail("#VALUE!") : s(text).slice(0, n(count, 1)))),
  RIGHT: lifted(1, 2, ([text, count]) => {
    const length = n(count, 1);
    return length < 0 ? fail("#VALUE!") : length === 0 ? "" : s(text).slice(-length);
  }),
  MID: lifted(3, 3, ([text, from, count]) => (n(from, 1) < 1 || n(count, 0) < 0 ? fail("#VALUE!") : s(text).slice(n(from, 1) - 1, n(from, 1) - 1 + n(count, 0)))),
  LEN: lifted(1, 1, ([text]) => s(text).length),
  TRIM: lifted(1, 1, ([text]) => s(text).replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: lifted(1, 1, ([text]) => s(text).replace(/[\u0000-\u001f]/g, "")),
  UPPER: lifted(1, 1, ([text]) => s(text).toUpperCase()),
  LOWER: lifted(1, 1, ([text]) => s(text).toLowerCase()),
  PROPER: lifted(1, 1, ([text]) => proper(s(text))),
  EXACT: lifted(2, 2, ([a, b]) => s(a) === s(b)),
  REPT: lifted(2, 2, ([text, times]) => (n(times, 0) < 0 ? fail("#VALUE!") : limited(s(text).repeat(Math.min(n(times, 0), LIMIT + 1))))),
  FIND: lifted(2, 3, ([needle, hay, from]) => search(s(needle), s(hay), n(from, 1), true)),
  SEARCH: lifted(2, 3, ([needle, hay, from]) => search(s(needle), s(hay), n(from, 1), false)),
  SUBSTITUTE: lifted(3, 4, ([text, old, fresh, nth]) => substitute(s(text), s(old), s(fresh), nth === undefined ? null : n(nth, 1))),
  REPLACE: lifted(4, 4, ([text, from, count, fresh]) => {
    const start = n(from, 1) - 1;
    return start < 0 || n(count, 0) < 0 ? fail("#VALUE!") : s(text).slice(0, start) + s(fresh) + s(text).slice(start + n(count, 0));
  }),
  CONCATENATE: lifted(1, MANY, (parts) => limited(parts.map(s).join(""))),
  CONCAT: over(1, MANY, (args) => limited(joinAll(args).join(""))),
  TEXTJOIN: over(3, MANY, textJoin),
  TEXT: lifted(2, 2, ([value, code], context) => formatText(value ?? null, s(code), context)),
  VALUE: lifted(1, 1, ([value], context) => valueOf(value ?? null, context)),
  NUMBERVALUE: lifted(1, 3, ([text, decimal, group]) => numberValue(s(text), decimal === undefined ? "." : s(decimal), group === undefined ? "," : s(group))),
  FIXED: lifted(1, 3, ([value, digits, plain]) => fixed(numberOf(value ?? null), n(digits, 2), booleanOf(plain ?? null))),
  DOLLAR: lifted(1, 2, ([value, digits]) => {
    const text = fixed(Math.abs(numberOf(value ?? null)), n(digits, 2), false);
    return numberOf(value ?? null) < 0 ? `($${text})` : `$${text}`;
  }),
  CHAR: lifted(1, 1, ([code]) => (n(code, 0) < 1 || n(code, 0) > 255 ? fail("#VALUE!") : String.fromCharCode(n(code, 0)))),
  UNICHAR: lifted(1, 1, ([code]) => (n(code, 0) < 1 || n(code, 0) > 0x10ffff ? fail("#VALUE!") : String.fromCodePoint(n(code, 0)))),
  CODE: lifted(1, 1, ([text]) => (s(text) === "" ? fail("#VALUE!") : s(text).charCodeAt(0))),
  UNICODE: lifted(1, 1, ([text]) => s(text).codePointAt(0) ?? fail("#VALUE!")),
  T: lifted(1, 1, ([value]) => (typeof value === "string" ? value : "")),
  TEXTBEFORE: lifted(2, 3, ([text, delimiter, nth]) => cutAt(s(text), s(delimiter), n(nth, 1))[0]),
  TEXTAFTER: lifted(2, 3, ([text, delimiter, nth]) => cutAt(s(text), s(delimiter), n(nth, 1))[1]),
  TEXTSPLIT: over(2, 3, ([text, across, down]) => {
    const whole = textOf(scalar(text ?? null));
    const rows = down === undefined || down === null ? [whole] : whole.split(textOf(scalar(down)));
    const lines = rows.map((row) => (across === null || across === undefined ? [row] : row.split(textOf(scalar(across)))));
    const width = Math.max(...lines.map((line) => line.length));
    return new Matrix(lines.map((line) => Array.from({ length: width }, (_, c) => line[c] ?? cellError("#N/A"))));
  }),
};
