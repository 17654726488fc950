/** Tables as a whole: made, converted back, deleted, resized, renamed. */
import type { Changing } from "./Changing";
import type { TableOp } from "../Op";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Table } from "../Table";
import { renameColumnsIn, renameTableIn } from "../../formula/renameInStructured";
import { bottomOf, holdsRect, intersect, isSameRect, rect as makeRect } from "../Rect";
import { WorkbookError } from "../WorkbookError";
import { isGoodName } from "./bookOps";
import { columnNames, freeColumnName } from "./columnNames";
import { assertNoFormulaArrays, assertOnSheet, assertUnprotected } from "./guard";
import { writeHeaders } from "./headerCells";
import { applyFilters } from "./filterRows";
import { rewriteFormulas } from "./rewriteFormulas";
import { deleteCells, insertCells } from "./structureOps";

type Of<K extends TableOp["do"]> = Extract<TableOp, { do: K }>;

export function assertFreeForTable(sheet: Sheet, at: Rect, except?: Table): void {
  if (sheet.tables.some((table) => table.id !== except?.id && intersect(table.rect, at))) throw new WorkbookError("InvalidOperation", "A table cannot overlap another table.");
  if (sheet.merges.some((merge) => intersect(merge, at))) throw new WorkbookError("InvalidOperation", "A table cannot hold merged cells.");
  assertNoFormulaArrays(sheet, at);
}

function assertTableName(changing: Changing, name: string, except?: Table): void {
  if (!isGoodName(name)) throw new WorkbookError("InvalidArgument", `"${name}" cannot be the name of a table.`);
  const folded = name.toLowerCase();
  const isTaken = changing.book.tables.some((table) => table.id !== except?.id && table.name.toLowerCase() === folded) ||
    changing.book.names.some((one) => one.scope === null && one.name.toLowerCase() === folded);
  if (isTaken) throw new WorkbookError("ItemAlreadyExists", `There is a table or name "${name}" already.`);
}

export function addTable(op: Of<"addTable">, changing: Changing): void {
  const { book } = changing;
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  assertUnprotected(sheet);
  assertFreeForTable(sheet, op.rect);
  let n = 1;
  while (book.tables.some((table) => table.name.toLowerCase() === `table${n}`) || book.findName(`Table${n}`)) n++;
  const name = op.name ?? `Table${n}`;
  assertTableName(changing, name);
  let at = op.rect;
  if (!op.hasHeader) {
    insertCells(changing, sheet, { ...at, rows: 1 }, "down");
    at = { ...at, rows: at.rows + 1 };
  }
  const hasInsertRow = at.rows === 1;
  // A header alone gets a blank row to type in, as in Excel; the first row added takes its place.
  if (hasInsertRow) at = { ...at, rows: 2 };
  assertOnSheet(at);
  const header = { ...at, rows: 1 };
  const names = columnNames(sheet.values(header)[0] ?? [], sheet.text(header)[0] ?? []);
  const table: Table = {
    id: op.id ?? book.newId("table"), name, rect: at, hasHeader: true, hasTotals: false, columns: names.map((column, i) => ({ id: i + 1, name: column })),
    style: op.style ?? "TableStyleMedium2", showBandedRows: true, showBandedColumns: false, showFirstColumn: false, showLastColumn: false,
    showFilterButton: true, filter: { range: at, criteria: new Map() }, ...(hasInsertRow && { hasInsertRow }),
  };
  changing.journal.setLayout(sheet, "tables", [...sheet.tables, table]);
  if (sheet.filter && intersect(sheet.filter.range, at)) {
    changing.journal.set(sheet, "filter", null);
    applyFilters(changing, sheet);
  }
  writeHeaders(changing, sheet, table);
  changing.tell({ kind: "addTable", sheetId: sheet.id, rects: [at], tableId: table.id });
}

export function convertTable(op: Of<"convertTable">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  changing.journal.setLayout(sheet, "tables", sheet.tables.filter((one) => one !== table));
  applyFilters(changing, sheet);
  changing.tell({ kind: "convertTable", sheetId: sheet.id, rects: [table.rect], tableId: table.id, detail: table.name });
}

export function deleteTable(op: Of<"deleteTable">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  changing.journal.setLayout(sheet, "tables", sheet.tables.filter((one) => one !== table));
  applyFilters(changing, sheet);
  deleteCells(changing, sheet, table.rect, "up");
  changing.tell({ kind: "deleteTable", sheetId: sheet.id, rects: [table.rect], tableId: table.id, detail: table.name });
}

export function resizeTable(op: Of<"resizeTable">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  assertOnSheet(op.rect);
  if (op.rect.row !== table.rect.row || !intersect(op.rect, table.rect) || op.rect.rows < 2) {
    throw new WorkbookError("InvalidArgument", "A resized table keeps its header row and overlaps its old area.");
  }
  assertFreeForTable(sheet, op.rect, table);
  setTableRect(changing, sheet, table, op.rect);
  changing.tell({ kind: "resizeTable", sheetId: sheet.id, rects: [op.rect], tableId: table.id });
}

/** Gives a table its new area: columns keep their identity by place, new ones take the name in their header cell. */
export function setTableRect(changing: Changing, sheet: Sheet, table: Table, at: Rect): Table {
  if (isSameRect(at, table.rect)) return table;
  const names = table.columns.map((column) => column.name);
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  const columns = Array.from({ length: at.columns }, (_, i) => {
    const known = table.columns[at.column + i - table.rect.column];
    if (known) return known;
    const name = freeColumnName(names);
    names.push(name);
    return { id: ++id, name };
  });
  const moved = at.column - table.rect.column;
  const criteria = new Map([...(table.filter?.criteria ?? [])].filter(([offset]) => offset >= moved && offset < moved + at.columns).map(([offset, one]) => [offset - moved, one] as const));
  const { hasInsertRow: _, ...rest } = table;
  const next: Table = { ...rest, rect: at, columns, filter: table.filter && { range: table.hasTotals ? { ...at, rows: at.rows - 1 } : at, criteria } };
  changing.replaceTable(sheet, next);
  if (next.columns.length !== table.columns.length || moved !== 0) writeHeaders(changing, sheet, next);
  return changing.table(table.id).table;
}

export function setTable(op: Of<"setTable">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  const { name, hasTotals, hasHeader, style, showBandedRows, showBandedColumns, showFirstColumn, showLastColumn, showFilterButton } = op;
  if (name !== undefined && name !== table.name) {
    assertTableName(changing, name, table);
    rewriteFormulas(changing, (text) => renameTableIn(text, table.name, name));
  }
  const looks = Object.fromEntries(Object.entries({ name, style, showBandedRows, showBandedColumns, showFirstColumn, showLastColumn, showFilterButton }).filter(([, value]) => value !== undefined));
  const now = changing.table(table.id).table;
  changing.replaceTable(sheet, { ...now, ...looks });
  if (hasTotals !== undefined && hasTotals !== table.hasTotals) toggleTotals(changing, sheet, table.id, hasTotals);
  if (hasHeader !== undefined && hasHeader !== table.hasHeader) toggleHeader(changing, sheet, table.id, hasHeader);
  changing.tell({ kind: "setTable", sheetId: sheet.id, rects: [changing.table(table.id).table.rect], tableId: table.id, detail: table.name });
}

function toggleTotals(changing: Changing, sheet: Sheet, id: string, hasTotals: boolean): void {
  const { table } = changing.table(id);
  const below = makeRect(bottomOf(table.rect) + 1, table.rect.column, 1, table.rect.columns);
  if (!hasTotals) {
    const last = { ...below, row: bottomOf(table.rect) };
    changing.replaceTable(sheet, { ...table, hasTotals, rect: { ...table.rect, rows: table.rect.rows - 1 } });
    deleteCells(changing, sheet, last, "up");
    return;
  }
  if (sheet.values(below)[0]?.some((value) => value !== null)) insertCells(changing, sheet, below, "down");
  changing.replaceTable(sheet, { ...table, hasTotals, rect: { ...table.rect, rows: table.rect.rows + 1 } });
  changing.swap(sheet, { ...below, columns: 1 }, { values: [["Total"]], formulas: [] });
}

function toggleHeader(changing: Changing, sheet: Sheet, id: string, hasHeader: boolean): void {
  const { table } = changing.table(id);
  if (!hasHeader) {
    const header = { ...table.rect, rows: 1 };
    changing.replaceTable(sheet, { ...table, hasHeader, filter: null, rect: { ...table.rect, row: table.rect.row + 1, rows: table.rect.rows - 1 } });
    changing.swap(sheet, header, { values: [], formulas: [] });
    applyFilters(changing, sheet);
    return;
  }
  const above = { ...table.rect, row: table.rect.row - 1, rows: 1 };
  const isFree = above.row >= 0 && sheet.values(above)[0]?.every((value) => value === null);
  if (!isFree) insertCells(changing, sheet, { ...table.rect, rows: 1 }, "down");
  const row = isFree ? table.rect.row - 1 : table.rect.row;
  const rect = { ...table.rect, row, rows: table.rect.rows + 1 };
  changing.replaceTable(sheet, { ...table, hasHeader, rect, filter: { range: rect, criteria: new Map() } });
  changing.swap(sheet, { ...rect, rows: 1 }, { values: table.columns.map((column) => [column.name]), formulas: [] });
}

export function setTableColumn(op: Of<"setTableColumn">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  const column = table.columns[op.column];
  if (!column) throw new WorkbookError("ItemNotFound", `The table has no column ${op.column}.`);
  const { name, totalsFunction, formula } = op;
  if (name !== undefined && name !== column.name) {
    if (name === "" || table.columns.some((one) => one !== column && one.name.toLowerCase() === name.toLowerCase())) {
      throw new WorkbookError("InvalidArgument", `"${name}" cannot be the name of a column here.`);
    }
    rewriteFormulas(changing, (text, own) => renameColumnsIn(text, table.name, new Map([[column.name.toLowerCase(), name]]), own === sheet));
    if (table.hasHeader) changing.swap(sheet, makeRect(table.rect.row, table.rect.column + op.column), { values: [[name]], formulas: [] });
  }
  const { formula: _, ...bare } = column;
  const kept = changing.table(table.id).table;
  const next = { ...(formula === null ? bare : column), ...(name !== undefined && { name }), ...(totalsFunction !== undefined && { totalsFunction }), ...(typeof formula === "string" && { formula }) };
  changing.replaceTable(sheet, { ...kept, columns: kept.columns.map((one, i) => (i === op.column ? next : one)) });
  changing.tell({ kind: "setTableColumn", sheetId: sheet.id, rects: [table.rect], tableId: table.id, detail: column.name });
}

/** Does a write of `at` reach beyond what a table may cover? Used by growth. */
export const isFreeForTable = (sheet: Sheet, at: Rect, table: Table): boolean =>
  !sheet.protection && !sheet.tables.some((one) => one.id !== table.id && intersect(one.rect, at)) && !sheet.merges.some((merge) => intersect(merge, at)) && holdsRect(at, table.rect);
