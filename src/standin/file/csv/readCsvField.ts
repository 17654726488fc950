/**
 * What a field of a text file becomes in its cell. Excel's own opening of a .csv loses things silently: leading zeros, digits
 * past the 15th, and the difference between 1 Feb and 2 Jan. The rule here is that nothing is lost:
 *
 * - ISO dates (2026-11-22, with or without a time) become dates; every other date stays the text it is, because
 *   01/02/2026 is two days and only a whole column tells which.
 * - Plain numbers become numbers: "851", "-3.50", in ";" files also "3,5" (their decimal sign is the comma). "00851", "1e3",
 *   "1,234.50" and whole numbers of more than 15 digits stay text.
 * - TRUE and FALSE become booleans; Excel's error texts become errors; everything else is text, formulas too.
 */
import { readError, type Value } from "../../workbook/Value";

export interface CsvCell {
  readonly value: Value;
  /** Set where the value needs a format to show as the date it is. */
  readonly format?: "yyyy-mm-dd" | "yyyy-mm-dd hh:mm:ss";
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const COMMA_NUMBER = /^-?(?:0|[1-9]\d*),\d+$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?$/;
const UNIX_EPOCH = 25_569;
/** 1 March 1900: before it Excel's serials and the calendar differ. */
const FIRST_SURE_SERIAL = 61;

function readIso(field: string): CsvCell | null {
  const match = ISO.exec(field);
  if (!match) return null;
  const [year, month, date, hour, minute, second, fraction] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number];
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date || hour > 23 || minute > 59 || second > 59) return null;
  const serial = ms / 86_400_000 + UNIX_EPOCH;
  if (serial < FIRST_SURE_SERIAL || fraction > 0) return null;
  return match[4] === undefined
    ? { value: serial, format: "yyyy-mm-dd" }
    : { value: serial + (hour * 3600 + minute * 60 + second) / 86_400, format: "yyyy-mm-dd hh:mm:ss" };
}

/** A double holds 15 digits surely; past them only a fraction that reads back the same (55.940000000000005) is the number itself. */
const isLossless = (field: string, value: number): boolean =>
  field.length <= 15 || field.replace(/\D/g, "").length <= 15 || (field.includes(".") && String(value) === field);

function readNumber(field: string, delimiter: string): number | null {
  const plain = NUMBER.test(field) ? field : delimiter === ";" && COMMA_NUMBER.test(field) ? field.replace(",", ".") : null;
  if (plain === null) return null;
  const value = Number(plain);
  return isLossless(plain, value) && !Object.is(value, -0) ? value : null;
}

/** Blanks around a number or date are dropped; quotes make no difference, as in Excel (many exports quote everything). */
export function readCsvField(field: string, delimiter: string): CsvCell {
  if (field === "") return { value: null };
  const first = field.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 45 || first === 32) {
    const bare = field.trim();
    const number = readNumber(bare, delimiter);
    return number === null ? readIso(bare) ?? { value: field } : { value: number };
  }
  if (field === "TRUE" || field === "FALSE" || field === "true" || field === "false") return { value: field.length === 4 };
  return { value: first === 35 ? readError(field) ?? field : field };
}
