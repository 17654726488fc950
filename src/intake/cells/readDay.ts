/** Dates as people type them, in seven languages, and as Excel stores them. */
import { type Day, dayFromParts, dayFromSerial } from "../../base/Day";
import type { Cell } from "../../base/Grid";
import { isAbsent } from "./readAmount";

export type DayOrder = "dmy" | "mdy";

const months = new Map<string, number>();
[
  "jan january januar janvier enero gennaio janeiro januari janv ene gen jän jänner", "feb february februar février febrero febbraio fevereiro februari févr fev fevr",
  "mar march märz mars marzo março maart mär mrz mrt maerz", "apr april avril abril aprile avr abr", "may mai mayo maggio maio mei mag", "jun june juni juin junio giugno junho giu",
  "jul july juli juillet julio luglio julho juil lug", "aug august août agosto augustus aout ago", "sep september septembre septiembre settembre setembro sept set",
  "oct october oktober octobre octubre ottobre outubro okt ott out", "nov november novembre noviembre novembro", "dec december dezember décembre diciembre dicembre dezembro dez déc dic",
].forEach((names, at) => { for (const name of names.split(" ")) months.set(plain(name), at + 1); });

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A date text: settled by itself, or two small numbers and a year whose order the column decides. */
export type DateText = { readonly day: Day } | { readonly first: number; readonly second: number; readonly year: number; readonly dotted: boolean };

const cache = new Map<string, DateText | null>();
const CACHE_LIMIT = 200_000;

/** Null where the text is no date. */
export function scanDate(text: string): DateText | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > CACHE_LIMIT) cache.clear();
  const scanned = scan(text);
  cache.set(text, scanned);
  return scanned;
}

function scan(raw: string): DateText | null {
  // A time of day, its zone and a weekday in front say nothing about the day.
  const text = raw.normalize("NFKC").replace(/[\u200B-\u200F\u2060\uFEFF]/g, "").replace(/\s+/g, " ").trim()
    .replace(/(?:[T,]|,? )\s?\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:uhr|z|utc|gmt|[a-z]{3,4})?\s?(?:[+-]\d{2}:?\d{2})?$/i, "");
  if (text.length < 5 || text.length > 45 || !/\d/.test(text)) return null;
  let match = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (match) return settled(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(?:[\p{L}.]+,? )?(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})\.?$/u.exec(text);
  if (match) {
    const first = Number(match[1]);
    const second = Number(match[3]);
    const year = fullYear(match[4] ?? "");
    const valid = dayFromParts(year, second, first) ?? dayFromParts(year, first, second);
    return valid === null ? null : { first, second, year, dotted: match[2] === "." };
  }
  return namedMonth(plain(text));
}

/** "22 Nov 2026", "1er mars 2026", "Nov 22, 2026", "22 de noviembre de 2026", "22NOV26". */
function namedMonth(text: string): DateText | null {
  const words = text.match(/\d+|\p{L}+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word));
  const named = words.filter((word) => months.has(word));
  const name = named[named.length - 1];
  if (numbers.length !== 2 || name === undefined || words.length > 8) return null;
  const [a = "", b = ""] = numbers;
  const [date, year] = a.length === 4 ? [b, a] : [a, b];
  if (date.length > 2 || (year.length !== 4 && year.length !== 2)) return null;
  return settled(fullYear(year), months.get(name) ?? 0, Number(date));
}

function settled(year: number, month: number, date: number): DateText | null {
  const day = year >= FIRST_YEAR && year <= LAST_YEAR ? dayFromParts(year, month, date) : null;
  return day === null ? null : { day };
}

/** Excel's own rule: 00–29 is 2000–2029. Due dates beyond 2029 are typed so too, so the turn comes ten years later. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 40 ? 2000 + year : 1900 + year;
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
const FIRST_SERIAL = 18264;
const LAST_SERIAL = 73415;
/** Days between the 1900 and the 1904 date system. */
const SHIFT_1904 = 1462;

export const isSerial = (value: number): boolean => value >= FIRST_SERIAL - SHIFT_1904 && value < LAST_SERIAL;

/** `undefined` for an empty cell, null for what is no date. */
export function readDay(cell: Cell, order: DayOrder, date1904: boolean): Day | null | undefined {
  if (typeof cell === "number") {
    const serial = date1904 ? cell + SHIFT_1904 : cell;
    if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) return dayFromSerial(serial);
    if (cell === 0) return undefined;
    return Number.isInteger(cell) && cell > 19_500_000 && cell < 21_010_000 ? readDay(String(cell), order, date1904) : null;
  }
  if (typeof cell === "boolean") return null;
  if (cell === "" || isAbsent(cell) || /^\s*[-–—]+\s*$/.test(cell)) return undefined;
  const scanned = scanDate(cell);
  if (scanned === null) return null;
  if ("day" in scanned) return scanned.day;
  const { first, second, year } = scanned;
  return order === "dmy" ? dayFromParts(year, second, first) ?? dayFromParts(year, first, second) : dayFromParts(year, first, second) ?? dayFromParts(year, second, first);
}

export interface DayOrderVotes { readonly order: DayOrder | null; readonly mixed: boolean; readonly unsure: readonly string[]; readonly dotted: boolean }

/** The order a column's texts prove: a number above 12 is no month. */
export function decideDayOrder(cells: readonly Cell[]): DayOrderVotes {
  let dmy = 0;
  let mdy = 0;
  let dotted = false;
  const unsure: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== "string" || cell === "") continue;
    const scanned = scanDate(cell);
    if (scanned === null || "day" in scanned) continue;
    if (scanned.dotted) dotted = true;
    if (scanned.first > 12) dmy += 1;
    else if (scanned.second > 12) mdy += 1;
    else if (scanned.first !== scanned.second && unsure.length < 5 && !unsure.includes(cell)) unsure.push(cell);
  }
  const order = dmy + mdy === 0 ? null : dmy >= mdy ? "dmy" : "mdy";
  return { order, mixed: dmy > 0 && mdy > 0, unsure, dotted };
}
