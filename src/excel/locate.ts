/** Finds a target again on the sheet as it is now: its header by its texts, its columns by header, its rows by key. */
import type { ColumnRef, Target } from "../base/Edit";
import { foldText, rowKey } from "../base/foldText";
import type { Cell } from "../base/Grid";
import { BLOCK_BYTES, spansOf } from "./blocks";
import { HostError } from "./HostError";
import type { Session } from "./runExcel";
import { sendSpan } from "./sendSpan";

/** Rows below the place where the header was seen that are searched for it: someone may have inserted titles. */
const SEARCH_BELOW = 30;
const MAX_COLUMNS = 200;
/** Bytes a key or one of our columns takes in a response, the JSON around it counted. */
const CELL_BYTES = 40;
/** Readings tried before we say that people are busy here. */
const ATTEMPTS = 5;

/** One name for a column, alike for "Due Date" and "due  date". */
export const columnId = ({ header, nth }: ColumnRef): string => `${foldText(header)}#${nth}`;

export interface Located {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table | null;
  /** Zero-based sheet rows and columns. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  /** The used range or table the rows were found in. */
  readonly area: { readonly top: number; readonly rows: number };
  readonly lastHeaderColumn: number;
  /** Sheet column by `columnId`, for every header found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Cells of the (last) header row by sheet column. */
  readonly headerCells: ReadonlyMap<number, Cell>;
  readonly isFiltered: boolean;
  readonly isProtected: boolean;
}

/** Reads again where the list grew or moved between its place and its header: a column pushed out of sight would count as missing. */
export async function locate(session: Session, target: Target): Promise<Located> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const located = await locateOnce(session, target);
    if (located) return located;
  }
  throw moving();
}

async function locateOnce({ context, guard }: Session, target: Target): Promise<Located | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet);
  sheet.load("name");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  const table = target.table === undefined ? null : sheet.tables.getItemOrNullObject(target.table);
  const tableRange = table?.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  table?.load("showTotals");
  table?.autoFilter.load("isDataFiltered");
  await guard(context.sync());
  if (sheet.isNullObject || used.isNullObject) {
    throw new HostError("sheet-gone", `The sheet “${target.sheet}” is gone or empty: someone renamed or deleted it. Refresh to read the workbook again.`, true);
  }
  if (table?.isNullObject) {
    throw new HostError("layout-changed", `The table on “${target.sheet}” is gone. Refresh to read the workbook again.`, true);
  }
  const area = tableRange ?? used;
  const columnCount = Math.min(area.columnCount, MAX_COLUMNS);
  const zoneRows = tableRange ? 1 : Math.min(area.rowCount, Math.max(1, target.headerRow + SEARCH_BELOW - area.rowIndex));
  const zone = sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, zoneRows, columnCount).load("values");
  const again = (table ? table.getRange() : sheet.getUsedRange(true)).load("rowIndex,columnIndex,rowCount,columnCount");
  await guard(context.sync());
  if (again.rowIndex !== area.rowIndex || again.columnIndex !== area.columnIndex || again.rowCount !== area.rowCount || again.columnCount !== area.columnCount) return null;

  const found = findHeader(zone.values as Cell[][], area.rowIndex, area.columnIndex, target);
  if (!found) {
    const names = target.keyColumns.map(({ header }) => `“${header}”`).join(", ");
    throw new HostError("layout-changed", `The column ${names} on “${target.sheet}” was renamed or removed. Refresh to read the workbook again.`, true);
  }
  const totals = tableRange && table?.showTotals ? 1 : 0;
  const firstRow = found.headerRow + 1;
  return {
    sheet, table, headerRow: found.headerRow, firstRow, columns: found.columns, headerCells: found.cells, lastHeaderColumn: found.lastColumn,
    rows: Math.max(0, area.rowIndex + area.rowCount - firstRow - totals),
    area: { top: area.rowIndex, rows: area.rowCount },
    isFiltered: sheet.autoFilter.isDataFiltered === true || table?.autoFilter.isDataFiltered === true,
    isProtected: sheet.protection.protected,
  };
}

interface FoundHeader { readonly headerRow: number; readonly columns: Map<string, number>; readonly cells: Map<number, Cell>; readonly lastColumn: number }

/** The row that holds every key column; of several, the one nearest to where the header was seen. */
function findHeader(zone: readonly Cell[][], top: number, left: number, target: Target): FoundHeader | null {
  const wanted = target.keyColumns.map(columnId);
  let best: FoundHeader | null = null;
  for (let at = target.headerRows - 1; at < zone.length; at += 1) {
    const texts = (zone[at] ?? []).map((_, column) => headerText(zone, at, column, target.headerRows));
    const columns = columnsOf(texts, left);
    if (!wanted.every((id) => columns.has(id))) continue;
    const headerRow = top + at;
    if (best && Math.abs(best.headerRow - target.headerRow) <= Math.abs(headerRow - target.headerRow)) continue;
    best = { headerRow, columns, cells: new Map((zone[at] ?? []).map((cell, column) => [left + column, cell])), lastColumn: left + texts.reduce((last, text, column) => (text === "" ? last : column), 0) };
  }
  return best;
}

function headerText(zone: readonly Cell[][], last: number, column: number, rows: number): string {
  const parts: string[] = [];
  for (let at = last - rows + 1; at <= last; at += 1) parts.push(String(zone[at]?.[column] ?? ""));
  return foldText(parts.join(" "));
}

function columnsOf(texts: readonly string[], left: number): Map<string, number> {
  const seen = new Map<string, number>();
  const columns = new Map<string, number>();
  texts.forEach((header, at) => {
    const nth = seen.get(header) ?? 0;
    seen.set(header, nth + 1);
    columns.set(columnId({ header, nth }), left + at);
  });
  return columns;
}

/** The target's rows as they are now: their keys, and what the asked columns hold (formulas as their text). */
export interface Rows {
  readonly located: Located;
  readonly keys: readonly string[];
  /** Index into `keys` by key; -1 where two rows have it. */
  readonly byKey: ReadonlyMap<string, number>;
  /** Cells by `columnId`, in row order; absent for a column that does not exist. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

/**
 * Reads until no row or header moved while it was reading: several round trips are not one moment.
 * `rowBytes`: how much text a row is known to hold in these columns, for blocks that stay under the limit at once.
 */
export async function readRows(session: Session, target: Target, columns: readonly ColumnRef[], rowBytes = 0): Promise<Rows> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rows = await readOnce(session, target, columns, rowBytes);
    if (rows) return rows;
  }
  throw moving();
}

export const moving = (): HostError => new HostError("layout-changed", "Rows keep being inserted or moved here. Try again in a moment.", true);

async function readOnce(session: Session, target: Target, columns: readonly ColumnRef[], rowBytes: number): Promise<Rows | null> {
  const located = await locate(session, target);
  const keyIds = target.keyColumns.map(columnId);
  const ids = [...new Set(columns.map(columnId))].filter((id) => located.columns.has(id));
  const keyCells: Cell[][] = keyIds.map(() => []);
  const cells = new Map<string, Cell[]>(ids.map((id) => [id, []]));
  const queue = spansOf(located.rows, BLOCK_BYTES / (rowBytes + CELL_BYTES * (ids.length + keyIds.length)));
  for (let span = queue.shift(); span; span = queue.shift()) {
    const { from, count } = span;
    const column = (id: string): Excel.Range => located.sheet.getRangeByIndexes(located.firstRow + from, located.columns.get(id) ?? 0, count, 1);
    const keyRanges = keyIds.map((id) => column(id).load("values"));
    // `formulas` is the value where a cell holds no formula, so one property answers both questions.
    const ranges = ids.map((id) => column(id).load("formulas"));
    const area = (located.table ? located.table.getRange() : located.sheet.getUsedRange(true)).load("rowIndex,rowCount");
    const header = located.sheet.getRangeByIndexes(located.headerRow, Math.min(...located.headerCells.keys()), 1, located.headerCells.size).load("values");
    if (!(await sendSpan(session, span, queue))) continue;
    if (area.rowIndex !== located.area.top || area.rowCount !== located.area.rows || JSON.stringify(header.values[0]) !== JSON.stringify([...located.headerCells.values()])) return null;
    keyRanges.forEach((range, at) => { for (const row of range.values) keyCells[at]?.push(row[0] as Cell); });
    ranges.forEach((range, at) => { const into = cells.get(ids[at] ?? ""); for (const row of range.formulas) into?.push(row[0] as Cell); });
  }
  const keys = Array.from({ length: located.rows }, (_, row) => rowKey(keyCells.map((column) => column[row] ?? "")));
  const byKey = new Map<string, number>();
  keys.forEach((key, row) => { if (key !== "") byKey.set(key, byKey.has(key) ? -1 : row); });
  return { located, keys, byKey, cells };
}
