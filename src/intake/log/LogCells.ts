/** One row of the contact log as read: its cells by column, and a place to say what is wrong with one. */
import type { Day } from "../../base/Day";
import { foldText } from "../../base/foldText";
import type { Cell } from "../../base/Grid";
import { money, NO_CURRENCY, type Money } from "../../base/Money";
import type { logColumns } from "../../ledger/Activity";
import { readAmount, scanAmount } from "../cells/readAmount";
import { readCurrency } from "../cells/readCurrency";
import { readDay } from "../cells/readDay";
import { cellText } from "../rows/cellText";
import { moneyOf } from "../rows/moneyOf";

export type LogColumn = keyof typeof logColumns;

export interface LogCells {
  /** "" where the cell is empty or the column is gone. */
  readonly cell: (column: LogColumn) => Cell;
  readonly date1904: boolean;
  /** The cell cannot be read as what the column holds; `what` is said and what to do. */
  readonly wrong: (column: LogColumn, code: string, what: string) => void;
}

/** As written, to the character; numbers and truths as a person sees them. */
export function textOf({ cell }: LogCells, column: LogColumn): string {
  const value = cell(column);
  return typeof value === "string" ? value : cellText(value);
}

export function dayOf({ cell, date1904, wrong }: LogCells, column: LogColumn): Day | undefined {
  const value = cell(column);
  if (value === "") return undefined;
  const day = readDay(value, "dmy", date1904);
  if (day === null) wrong(column, "unreadable-date", `“${String(value)}” is no date. Type it as a date, such as 2026-11-22.`);
  return day ?? undefined;
}

/** The row's amount in the row's currency. */
export function moneyIn(cells: LogCells): Money | undefined {
  const value = cells.cell("amount");
  if (value === "") return undefined;
  const amount = readAmount(value, ".");
  if (amount === null) cells.wrong("amount", "unreadable-amount", `“${String(value)}” is no amount that can be read. Type it as a plain number.`);
  return typeof amount === "number" ? moneyOf(amount, currencyOf(cells, value)) : undefined;
}

function currencyOf(cells: LogCells, amount: Cell): string {
  const text = textOf(cells, "currency").trim();
  if (/^[A-Z]{3}$/.test(text)) return text;
  if (text === "") return (typeof amount === "string" && scanAmount(amount)?.currency) || NO_CURRENCY;
  const code = readCurrency(text);
  if (code === null) cells.wrong("currency", "unknown-currency", `“${text}” is no currency that is known. Type its three-letter code, such as EUR.`);
  return code ?? NO_CURRENCY;
}

/** The word of the list that the cell says, whatever its case and blanks; says so where it is none of them, or empty where it must not be. */
export function wordOf<Word extends string>(cells: LogCells, column: LogColumn, words: readonly Word[], mayBeEmpty = false): Word | undefined {
  const text = textOf(cells, column);
  const folded = foldText(text);
  const word = words.find((one) => one === folded);
  if (word === undefined && !(mayBeEmpty && folded === "")) cells.wrong(column, "unknown-word", `“${text}” is not known here. Type one of: ${words.join(", ")}.`);
  return word;
}

/** "250.00" as the log's details hold it; undefined for anything else. */
export function moneyOfDecimal(text: unknown, currency: unknown): Money | undefined {
  if (typeof text !== "string" || typeof currency !== "string" || !/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const amount = Number(text);
  return Math.abs(amount) > 9e12 ? undefined : moneyOf(amount === 0 ? 0 : amount, currency);
}

/** What is left of a sum, in its currency. */
export const lessMoney = (a: Money, b: Money): Money => money(a.minor - b.minor, a.currency);
