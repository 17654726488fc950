/** What a column's cells look like: shares of dates, numbers, texts …, from an even sample of its rows. */
import type { Cell, Grid } from "../../base/Grid";
import { isDateFormat } from "../cells/readCurrency";
import { isAbsent, scanAmount } from "../cells/readAmount";
import { isSerial, scanDate } from "../cells/readDay";

export interface Profile {
  /** Cells seen that are not empty. */
  readonly filled: number;
  /** Shares of `filled`, 0–1. */
  readonly dates: number;
  /** Numbers that could be days: whole or timed serials without a number format of their own. */
  readonly maybeDates: number;
  readonly amounts: number;
  readonly fractions: number;
  readonly smallWholes: number;
  readonly texts: number;
  /** Texts that are rather an id than a name: "C-1001". */
  readonly codes: number;
  readonly emails: number;
  readonly phones: number;
  /** Web addresses, and those of them that speak of paying: a list may also link to its documents. */
  readonly links: number;
  readonly payLinks: number;
  readonly flags: number;
  readonly distinct: number;
  /** Share of rows that hold something. */
  readonly density: number;
}

const SAMPLE = 240;
const flag = /^(y(es)?|no?|j(a)?|nein|oui|non|s[iíì]|n[aã]o|true|false|x|sim|nee|0|1|wahr|falsch)$/i;

const link = /^(https?:\/\/|www\.)\S+$|^[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/\S*$/i;
const paying = /pay|checkout|stripe|mollie|gocardless|klarna|zahl|paiement|pago|pagar|pagamento|betaal/i;

/** `from` and `to` (exclusive) are rows of `grid.cells`. */
export function profileColumn(grid: Grid, column: number, from: number, to: number): Profile {
  const step = Math.max(1, Math.floor((to - from) / SAMPLE));
  const count = { rows: 0, filled: 0, dates: 0, maybeDates: 0, amounts: 0, fractions: 0, smallWholes: 0, texts: 0, codes: 0, emails: 0, phones: 0, links: 0, payLinks: 0, flags: 0 };
  const distinct = new Set<Cell>();
  for (let row = from; row < to; row += step) {
    const cell = grid.cells[row]?.[column] ?? "";
    count.rows += 1;
    if (typeof cell === "string" && (cell === "" || isAbsent(cell))) continue;
    count.filled += 1;
    distinct.add(cell);
    if (typeof cell === "boolean") count.flags += 1;
    else if (typeof cell === "number") {
      if (isDateFormat(grid.formats[row]?.[column] ?? columnFormat(grid, column, from))) count.dates += 1;
      else {
        count.amounts += 1;
        if (isSerial(cell) || (Number.isInteger(cell) && cell > 19_500_000 && cell < 21_010_000)) count.maybeDates += 1;
        if (!Number.isInteger(cell)) count.fractions += 1;
        else if (Math.abs(cell) < 3000) count.smallWholes += 1;
        if (cell === 0 || cell === 1) count.flags += 1;
      }
    } else countText(cell, count);
  }
  const share = (part: number): number => (count.filled === 0 ? 0 : part / count.filled);
  return {
    filled: count.filled, dates: share(count.dates), maybeDates: share(count.maybeDates), amounts: share(count.amounts), fractions: share(count.fractions), smallWholes: share(count.smallWholes),
    texts: share(count.texts), codes: share(count.codes), emails: share(count.emails), phones: share(count.phones), links: share(count.links), payLinks: share(count.payLinks), flags: share(count.flags), distinct: share(distinct.size), density: count.rows === 0 ? 0 : count.filled / count.rows,
  };
}

/** The format of the column's last sampled row speaks for the rows beyond the sample. */
function columnFormat(grid: Grid, column: number, from: number): string {
  for (let row = grid.formats.length - 1; row >= from; row -= 1) {
    const format = grid.formats[row]?.[column];
    if (format !== undefined && typeof grid.cells[row]?.[column] === "number") return format;
  }
  return "General";
}

function countText(cell: string, count: { dates: number; amounts: number; fractions: number; texts: number; codes: number; emails: number; phones: number; links: number; payLinks: number; flags: number }): void {
  const text = cell.trim();
  if (scanDate(text) !== null) count.dates += 1;
  else if (scanAmount(text) !== null) {
    count.amounts += 1;
    if (/[.,]\d{1,2}\D*$/.test(text)) count.fractions += 1;
  } else count.texts += 1;
  if (/^[A-Za-z]{0,5}[-_/.]?\d[\w-]*$/.test(text)) count.codes += 1;
  if (/^\S+@\S+\.\S+$/.test(text)) count.emails += 1;
  if (/^[+(\d][\d\s()./-]{6,}$/.test(text) && scanDate(text) === null) count.phones += 1;
  if (link.test(text)) {
    count.links += 1;
    if (paying.test(text)) count.payLinks += 1;
  }
  if (flag.test(text)) count.flags += 1;
}
