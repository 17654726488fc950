/** Reads text as Excel reads what a person types into a cell (and an add-in writes): numbers, dates, booleans, formulas, text. */
import { parseValue } from "numfmt";
import type { Style } from "./Style";
import type { Value } from "./Value";
import { readError } from "./Value";

export interface Typed {
  readonly value: Value;
  /** With "="; the value is then null until it is calculated. */
  readonly formula?: string;
  /** What typing changes about the cell's style: a number format for "12%", the mark of a leading apostrophe. */
  readonly style?: Partial<Style>;
}

export interface Reading { readonly date1904: boolean; readonly culture: string; clock(): number }

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
/** A text that begins with a letter is a date only if the letters begin a month, or a currency only if they are a code. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
const MAYBE = /^[\d+\-($.,€£¥\s]/;
/** "Mar 5" is 5-Mar. */
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? +(\d{1,2})$/;
/** What Excel shows such input as, where it differs from how it was typed. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  "yyyy-mm-dd": "m/d/yyyy", "yyyy/mm/dd": "m/d/yyyy", "mm/dd/yyyy": "m/d/yyyy", "m/d/yy": "m/d/yyyy", "m/d": "d-mmm", "m-yyyy": "mmm-yy", "m/yyyy": "mmm-yy",
  "d/mmm": "d-mmm", "d mmm": "d-mmm", "dd-mmm": "d-mmm", "d-mmmm": "d-mmm", "d mmm yyyy": "d-mmm-yy", "d-mmm-yyyy": "d-mmm-yy", "mmmm d, yyyy": "d-mmm-yy", "mmm d, yyyy": "d-mmm-yy", "d mmmm yyyy": "d-mmm-yy", "hh:mm": "h:mm", "hh:mm:ss": "h:mm:ss",
};
const DAYS_1904 = 1462;
const DATED = /[ymdhs]/i;

/** `format` is the cell's number format: under "@" everything stays text. */
export function parseTyped(text: string, format: string, reading: Reading): Typed {
  if (text === "") return { value: null };
  if (format === "@") return { value: text };
  switch (text.charCodeAt(0)) {
    case 39: return { value: text.slice(1), style: { quotePrefix: true } };
    case 61: if (text.length > 1) return { value: null, formula: text }; break;
    case 35: return { value: readError(text) ?? text };
    // "@SUM(A1)" is Lotus for a formula; "+" and "-" begin one unless a number follows.
    case 64: if (text.length > 1) return { value: null, formula: `=${text}` }; break;
    case 43:
    case 45: return readSigned(text, format, reading);
  }
  return readPlain(text, format, reading);
}

function readSigned(text: string, format: string, reading: Reading): Typed {
  const typed = readPlain(text, format, reading);
  if (typeof typed.value !== "string") return typed;
  // A lone sign, a dash before a word boundary ("- ", "--") or a rule of dashes is text; anything else Excel takes for a formula.
  return /^[+-]\s*$|^[+-]{2,}$/.test(text) ? typed : { value: null, formula: `=${text}` };
}

function readPlain(text: string, format: string, { culture, date1904, clock }: Reading): Typed {
  if (PLAIN.test(text)) return { value: Number(text.length > 17 ? Number(text).toPrecision(15) : text) };
  if (!MAYBE.test(text) && !MONTH.test(text) && !/\d[%€£¥]?\s*$/.test(text)) {
    const folded = text.length <= 5 ? text.toUpperCase() : "";
    return { value: folded === "TRUE" ? true : folded === "FALSE" ? false : text };
  }
  if (!/\d/.test(text) || (/^[A-Za-z]/.test(text) && !MONTH.test(text))) return { value: text };
  const parsed = parseValue(text.replace(MONTH_FIRST, "$2-$1"), { locale: culture });
  if (!parsed || parsed.v === null || parsed.v === undefined) return { value: text };
  if (typeof parsed.v !== "number") return { value: parsed.v as Value };
  const code = parsed.z === undefined ? undefined : SHOWN_AS[parsed.z] ?? parsed.z;
  const isDate = code !== undefined && DATED.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, "")) && !/^(General|[#0,.%E+\-$()_ ]*)$/.test(code);
  // A day without a year is a day of this year, by the workbook's clock.
  let value = isDate && !/y/i.test(code) && /m/i.test(code) && /d/i.test(code) ? inYearOf(clock(), parsed.v) : parsed.v;
  if (isDate && date1904 && value >= 1) value -= DAYS_1904;
  return { value, ...(code !== undefined && code !== "General" && format === "General" && { style: { numberFormat: code } }) };
}

const MS = 86_400_000;
const EPOCH = 25_569;

function inYearOf(now: number, serial: number): number {
  const at = new Date((Math.floor(serial) - EPOCH) * MS);
  return Date.UTC(new Date((now - EPOCH) * MS).getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()) / MS + EPOCH;
}
