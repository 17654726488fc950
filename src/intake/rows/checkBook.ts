/** Says what does not fit together across the sheets: unknown customers, ids with two names, documents read twice, balances that differ. */
import type { Day } from "../../base/Day";
import { isoOfDay } from "../../base/Day";
import { cellAddress, type Grid } from "../../base/Grid";
import { decimalOf } from "../../base/Money";
import type { Book, RowRef } from "../../ledger/Book";
import type { Role } from "../../ledger/Mapping";
import { readDay, scanDate } from "../cells/readDay";
import { plainText } from "../cells/readWords";
import type { Layout } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";

interface CheckInput {
  readonly book: Book;
  readonly lists: readonly Layout[];
  /** Keys of the customers sheet; empty where there is none. */
  readonly listed: ReadonlySet<string>;
  readonly twoNames: ReadonlyMap<string, readonly string[]>;
  readonly today: Day;
  readonly issues: IssueList;
}

export function checkBook(input: CheckInput): void {
  const { book, lists, listed, twoNames, issues } = input;
  const customerColumns = ["customerId", "customerName"] as const;
  if (listed.size > 0) {
    for (const customer of book.customers) {
      if (!listed.has(customer.key)) report(lists, issues, "unknown-customer", customer.row, customerColumns, () => `“${customer.name}” is not on the customers sheet; it is read as a customer of its own. Correct the name or number, or add it there.`);
    }
  }
  if (twoNames.size > 0) {
    for (const customer of book.customers) {
      const names = twoNames.get(customer.key);
      if (names) report(lists, issues, "two-names", customer.row, customerColumns, () => `The customer ${customer.id ?? customer.key} has two names: ${names.slice(0, 3).map((name) => `“${name}”`).join(" and ")}. It is read as one customer, “${customer.name}”; check the id.`);
    }
  }
  checkDocuments(input);
  checkBalances(input);
  checkAsOf(input);
}

/** One document in two places that the master rows have not told yet. */
function checkDocuments({ book, lists, issues }: CheckInput): void {
  // Keys of three parts are built only for the few numbers met twice.
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { number } of book.invoices) {
    const size = once.size;
    if (number !== "" && once.add(number).size === size) twice.add(number);
  }
  if (twice.size === 0) return;
  const first = new Map<string, RowRef>();
  const inMaster = (ref: RowRef): boolean => book.master.mapping.shape === "invoices" && ref.sheet === book.master.target.sheet;
  for (const { customer, number, kind, row } of book.invoices) {
    if (!twice.has(number)) continue;
    const key = `${customer}|${number}|${kind}`;
    const other = first.get(key);
    if (!other) { first.set(key, row); continue; }
    if (inMaster(row) && inMaster(other)) continue;
    report(lists, issues, "duplicate-key", row, ["invoiceNumber"], () => `Document ${number} stands here and on “${other.sheet}” ${placeOf(lists, other, ["invoiceNumber"])}. Both are counted. Delete or renumber one.`);
  }
}

function checkBalances({ book, lists, listed, issues }: CheckInput): void {
  if (listed.size === 0 || book.invoices.length === 0) return;
  // Only what a customer's own row states is compared, in its currency.
  const sums = new Map<string, { readonly currency: string; minor: number }>();
  for (const { key, stated } of book.customers) if (stated && listed.has(key)) sums.set(key, { currency: stated.open.currency, minor: 0 });
  if (sums.size === 0) return;
  for (const { customer, open } of book.invoices) {
    const sum = sums.get(customer);
    if (sum?.currency === open.currency) sum.minor += open.minor;
  }
  const differing = book.customers.filter(({ key, stated }) => stated && listed.has(key) && sums.get(key)?.minor !== stated.open.minor);
  const first = differing[0];
  if (!first?.stated) return;
  const { stated } = first;
  report(lists, issues, "balance-differs", first.row, ["openAmount", "customerName", "customerId"], () => `The balance of ${differing.length} customer${differing.length === 1 ? "" : "s"} differs from their invoices, “${first.name}” for one: ${decimalOf(stated.open)} here, ${decimalOf({ minor: sums.get(first.key)?.minor ?? 0, currency: stated.open.currency })} by invoice. The invoices are counted.`);
}

/** A report that says it is older than today was not made for today. */
function checkAsOf({ lists, today, issues }: CheckInput): void {
  for (const { grid, headerRow, headerRows } of lists) {
    for (let row = 0; row <= headerRow - headerRows; row += 1) {
      const cells = grid.cells[row] ?? [];
      const column = cells.findIndex((cell) => typeof cell === "string" && /^(as (of|at)|stand|stichtag|per|au|arrete au|a fecha|al|situacion al|alla data|em|data base|per datum|report date)\b/.test(plainText(cell)));
      if (column < 0) continue;
      const text = String(cells[column]).replace(/^\D*?(?=\p{L}{3,9}\.? \d|\d)/u, "").replace(/^(as (of|at))\s*:?\s*/i, "");
      const scanned = scanDate(text);
      const next = cells[column + 1];
      const day = scanned && "day" in scanned ? scanned.day : scanned ? undefined : typeof next === "number" ? readDay(next, "dmy", false) ?? undefined : undefined;
      if (day !== undefined && day < today) {
        issues.add("stale-report", grid, row, column, () => `The report is as of ${isoOfDay(day)}, ${today - day} day${today - day === 1 ? "" : "s"} before today; payments since then are missing. Export it again if you can.`);
      }
      break;
    }
  }
}

function columnAt(lists: readonly Layout[], ref: RowRef, roles: readonly Role[]): { grid: Grid; column: number } | null {
  const layout = lists.find(({ grid, from, to }) => grid.sheet === ref.sheet && ref.row - grid.top >= from && ref.row - grid.top < to);
  if (!layout) return null;
  const role = roles.find((each) => layout.columns.has(each));
  return { grid: layout.grid, column: role === undefined ? 0 : layout.columns.get(role) ?? 0 };
}

function placeOf(lists: readonly Layout[], ref: RowRef, roles: readonly Role[]): string {
  const at = columnAt(lists, ref, roles);
  return at ? cellAddress(ref.row, at.grid.left + at.column) : "";
}

function report(lists: readonly Layout[], issues: IssueList, code: string, ref: RowRef, roles: readonly Role[], message: () => string): void {
  const at = columnAt(lists, ref, roles);
  if (at) issues.add(code, at.grid, ref.row - at.grid.top, at.column, message);
}
