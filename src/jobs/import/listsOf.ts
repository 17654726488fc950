/** The person's own lists of invoices as they are at this moment, with their formulas, keys and words: what a merge is written into. */
import type { ColumnRef, Target } from "../../base/Edit";
import { rowKey } from "../../base/foldText";
import type { Cell, Grid } from "../../base/Grid";
import { NO_CURRENCY } from "../../base/Money";
import { readColumns, type ColumnCells } from "../../excel/rows/readColumns";
import { readKind, readStatus } from "../../intake/cells/readWords";
import type { Book, Invoice, InvoiceKind } from "../../ledger/Book";
import type { Mapping, Role, SheetMapping } from "../../ledger/Mapping";
import type { InvoiceList } from "../../output/merge/InvoiceList";
import type { JobContext } from "../Job";

export interface ListedInvoices {
  /** The list with most invoices first: new ones go there. */
  readonly lists: readonly InvoiceList[];
  /** Where each invoice names its entity. */
  readonly entityOf: ((invoice: Invoice) => string | undefined) | undefined;
}

/** What may be written, or tells how to write. */
const written: readonly Role[] = ["openAmount", "paidAmount", "amount", "dueDate", "status", "paidDate"];

export async function listsOf(book: Book, mapping: Mapping, grids: readonly Grid[], entityHeader: (header: string) => boolean, { signal }: Pick<JobContext, "signal">): Promise<ListedInvoices> {
  const bySheet = new Map<string, Invoice[]>();
  for (const invoice of book.invoices) { const on = bySheet.get(invoice.row.sheet); if (on) on.push(invoice); else bySheet.set(invoice.row.sheet, [invoice]); }
  const lists: InvoiceList[] = [];
  const entities = new Map<string, (row: number) => string>();
  const sheets = mapping.filter(({ shape }) => shape === "invoices").sort((a, b) => (bySheet.get(b.sheet)?.length ?? 0) - (bySheet.get(a.sheet)?.length ?? 0));
  for (const sheet of sheets) {
    const grid = grids.find((one) => one.sheet === sheet.sheet);
    if (!grid) continue;
    const keyRoles = keyRolesOf(sheet);
    const target: Target = { sheet: sheet.sheet, ...(sheet.table !== undefined && { table: sheet.table }), headerRow: sheet.headerRow, headerRows: sheet.headerRows, keyColumns: refsOf(sheet, keyRoles) };
    const now = await readColumns(target, refsOf(sheet, written), { signal });
    lists.push(listOf(sheet, target, keyRoles, now, grid, bySheet.get(sheet.sheet) ?? []));
    const entityAt = entityReader(grid, sheet, entityHeader);
    if (entityAt) entities.set(sheet.sheet, entityAt);
  }
  return { lists, entityOf: entities.size === 0 ? undefined : ({ row }) => entities.get(row.sheet)?.(row.row) };
}

const refsOf = ({ columns }: SheetMapping, roles: readonly Role[]): ColumnRef[] => roles.flatMap((role) => columns[role] ?? []);

/** As the master's rows are keyed, with the currency besides: one number may stand in two. */
function keyRolesOf({ columns }: SheetMapping): readonly Role[] {
  const firstOf = (...roles: Role[]): Role[] => roles.filter((role) => columns[role]).slice(0, 1);
  const all = (...roles: Role[]): Role[] => roles.filter((role) => columns[role]);
  const customer = firstOf("customerId", "customerName");
  return columns.invoiceNumber ? [...customer, "invoiceNumber", ...all("invoiceType", "currency")] : [...customer, ...firstOf("invoiceDate", "dueDate"), ...firstOf("amount", "openAmount")];
}

function listOf(mapping: SheetMapping, target: Target, keyRoles: readonly Role[], now: ColumnCells, grid: Grid, invoices: readonly Invoice[]): InvoiceList {
  const shown = (row: number, role: Role): Cell => {
    const column = mapping.columns[role];
    const at = column === undefined ? undefined : now.columnOf(column);
    return at === undefined ? "" : grid.cells[row - grid.top]?.[at - grid.left] ?? "";
  };
  const keyAt = (row: number, roles: readonly Role[]): string => rowKey(roles.map((role) => shown(row, role)));
  const keyOf = (row: number): string | null => { const key = keyAt(row, keyRoles); return (now.find(key) ?? -1) < 0 ? null : key; };
  const isFormula = (row: number, role: Role): boolean => {
    const column = mapping.columns[role];
    const cell = column && now.cellsOf(column)?.[now.find(keyAt(row, keyRoles)) ?? -1];
    // A formula never shows its own text.
    return typeof cell === "string" && cell.startsWith("=") && cell !== shown(row, role);
  };
  const rows = invoices.map(({ row }) => row.row);
  const lastRow = rows.reduce((last, row) => Math.max(last, row), -1);
  return {
    mapping, target, keyRoles, keyOf, isFormula, cellOf: shown,
    currency: mapping.columns.currency ? undefined : soleCurrency(invoices),
    creditsArePositive: invoices.some(({ kind, amount, row }) => (kind === "credit" || kind === "payment") && amount.minor < 0 && Number(shown(row.row, mapping.columns.amount ? "amount" : "openAmount")) > 0),
    statusOf: (row) => readStatus(shown(row, "status")),
    words: wordsOf(invoices, shown),
    keepsPaid: rows.some((row) => shown(row, "paidAmount") === 0),
    numeric: new Set((["customerId", "invoiceNumber"] as const).filter((role) => isMostlyNumbers(rows.map((row) => shown(row, role))))),
    customers: new Map(invoices.map(({ customer, row }) => [customer, { id: shown(row.row, "customerId"), name: shown(row.row, "customerName") }])),
    keysBelow: (roles) => (lastRow < 0 ? [] : Array.from({ length: Math.max(0, grid.top + grid.cells.length - 1 - lastRow) }, (_, at) => keyAt(lastRow + 1 + at, roles)).filter((key) => key !== "")),
  };
}

function soleCurrency(invoices: readonly Invoice[]): string | null {
  const all = new Set(invoices.map(({ open }) => open.currency));
  const [only] = all;
  return all.size === 1 && only !== undefined && only !== NO_CURRENCY ? only : null;
}

const isMostlyNumbers = (cells: readonly Cell[]): boolean => {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter((cell) => typeof cell === "number").length * 2 > filled.length;
};

/** The words most rows of each meaning use; a blank status of most open rows is a word too. */
function wordsOf(invoices: readonly Invoice[], shown: (row: number, role: Role) => Cell): InvoiceList["words"] {
  const kinds = new Map<InvoiceKind, Map<string, number>>();
  const statuses = new Map<string, Map<string, number>>();
  const count = <K>(into: Map<K, Map<string, number>>, key: K, word: string): void => {
    const words = into.get(key) ?? new Map<string, number>();
    into.set(key, words.set(word, (words.get(word) ?? 0) + 1));
  };
  for (const { kind, open, row } of invoices) {
    const type = String(shown(row.row, "invoiceType"));
    if (type !== "" && readKind(type) === kind) count(kinds, kind, type);
    const status = shown(row.row, "status");
    const meaning = readStatus(status) ?? (open.minor === 0 || status !== "" ? null : "open");
    if (meaning !== null) count(statuses, meaning, String(status));
  }
  const usual = (words: Map<string, number> | undefined): string | undefined => [...words ?? []].sort((a, b) => b[1] - a[1])[0]?.[0];
  return {
    kinds: Object.fromEntries([...kinds].map(([kind, words]) => [kind, usual(words) ?? ""])),
    paid: usual(statuses.get("paid")) ?? "Paid", open: usual(statuses.get("open")) ?? "Open", writtenOff: usual(statuses.get("writtenOff")) ?? "Written off",
  };
}

function entityReader(grid: Grid, { headerRow }: SheetMapping, isEntity: (header: string) => boolean): ((row: number) => string) | null {
  const column = grid.cells[headerRow - grid.top]?.findIndex((cell) => typeof cell === "string" && isEntity(cell)) ?? -1;
  return column < 0 ? null : (row) => String(grid.cells[row - grid.top]?.[column] ?? "");
}
