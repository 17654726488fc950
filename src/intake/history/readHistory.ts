/** A history CSV as rows: `invoice_id,customer_id,invoice_date,due_date,settled_date,amount`, in any order, other columns ignored. */
import type { HistoryRow } from "../../ledger/HistoryRow";
import type { Issue } from "../../base/Issue";
import { addDays } from "../../base/Day";
import { moneyFromNumber, NO_CURRENCY } from "../../base/Money";
import { cellAddress } from "../../base/Grid";
import { foldText } from "../../base/foldText";
import { decideDecimalSign, readAmount } from "../cells/readAmount";
import { readCurrency } from "../cells/readCurrency";
import { decideDayOrder, readDay, type DayOrder } from "../cells/readDay";
import { splitCsv } from "./splitCsv";

export type HistoryRead = { readonly lines: readonly HistoryRow[]; readonly issues: readonly Issue[] } | { readonly refused: string };

const columns = {
  invoice: ["invoice_id", "invoice", "invoice number"], customer: ["customer_id", "customer"], issued: ["invoice_date"], due: ["due_date"], settled: ["settled_date", "paid_date", "payment_date"], amount: ["amount", "invoice_amount"],
  currency: ["currency"], segment: ["segment"],
} as const;
type ColumnName = keyof typeof columns;
const needed: readonly ColumnName[] = ["invoice", "customer", "issued", "due", "settled", "amount"];

/** Whether the first line is the header of such a file, and not of a workbook saved as CSV. */
export const isHistoryHeader = (text: string): boolean => typeof placesOf(splitCsv(text.slice(0, text.search(/[\r\n]|$/)))[0] ?? []) === "object";

/** `sheet` names the file in issues. A line that cannot be read is an issue and is left out; credits and amounts of nothing are too. */
export function readHistory(text: string, sheet: string): HistoryRead {
  const [header = [], ...rows] = splitCsv(text);
  const places = placesOf(header);
  if (typeof places === "string") return { refused: `${sheet} has no column “${places}”: a history needs invoice_id, customer_id, invoice_date, due_date, settled_date and amount.` };
  const cellsOf = (name: ColumnName): readonly string[] => rows.map((row) => row[places[name] ?? -1] ?? "");
  const order: DayOrder = decideDayOrder([...cellsOf("issued"), ...cellsOf("due"), ...cellsOf("settled")]).order ?? "dmy";
  const sign = decideDecimalSign(cellsOf("amount")).sign ?? ".";
  const issues: Issue[] = [], lines: HistoryRow[] = [];
  const seen = new Set<string>();
  /** By folded name, as it was written first. */
  const names = new Map<string, string>();
  rows.forEach((row, at) => {
    const cell = (name: ColumnName): string => row[places[name] ?? -1]?.trim() ?? "";
    const complain = (name: ColumnName, code: string, message: string): void => void issues.push({ sheet, cell: cellAddress(at + 1, places[name] ?? 0), code, message });
    if (row.every((each) => each.trim() === "")) return;
    const customer = foldText(cell("customer"));
    if (customer === "") return complain("customer", "no-customer", "No customer: the line is left out. Fill it in.");
    const issued = readDay(cell("issued"), order, false), due = readDay(cell("due"), order, false), settled = readDay(cell("settled"), order, false);
    if (issued === null || issued === undefined) return complain("issued", "unreadable-date", `“${cell("issued")}” is no invoice date: the line is left out. Write it as 2026-11-22.`);
    if (due === null) return complain("due", "unreadable-date", `“${cell("due")}” is no due date: the line is left out. Write it as 2026-11-22.`);
    if (settled === null) return complain("settled", "unreadable-date", `“${cell("settled")}” is no payment date: the line is left out. Write it as 2026-11-22, or leave it empty while open.`);
    const value = readAmount(cell("amount"), sign);
    if (value === null || value === undefined) return complain("amount", "unreadable-amount", `“${cell("amount")}” is no amount: the line is left out. Write it as 1234.50.`);
    const currency = places.currency === undefined ? NO_CURRENCY : readCurrency(cell("currency")) ?? NO_CURRENCY;
    const amount = moneyFromNumber(value, currency);
    if (amount.minor <= 0) return complain("amount", "credit", "A credit or an amount of nothing says nothing about paying: the line is left out.");
    const key = `${customer}\n${foldText(cell("invoice"))}`;
    if (cell("invoice") !== "" && seen.has(key)) return complain("invoice", "duplicate-key", `Invoice ${cell("invoice")} of this customer is there twice: only the first line counts.`);
    seen.add(key);
    if (!names.has(customer)) names.set(customer, cell("customer"));
    const segment = cell("segment");
    lines.push({ invoice: cell("invoice"), customer: names.get(customer) ?? customer, ...(segment !== "" && { segment }), issued, due: due ?? addDays(issued, TERMS_WHERE_NONE), settled: settled ?? null, amount });
  });
  return { lines, issues };
}

/** Days, where a line has no due date. */
const TERMS_WHERE_NONE = 30;

/** Places of the columns, or the name of the first that is missing. */
function placesOf(header: readonly string[]): Partial<Record<ColumnName, number>> | string {
  const places: Partial<Record<ColumnName, number>> = {};
  const plain = header.map((each) => foldText(each).replace(/[\s_-]+/g, "_"));
  for (const name of Object.keys(columns) as ColumnName[]) {
    const at = plain.findIndex((each) => columns[name].some((known) => known.replace(/\s/g, "_") === each));
    if (at >= 0) places[name] = at;
    else if (needed.includes(name)) return columns[name][0];
  }
  return places;
}
