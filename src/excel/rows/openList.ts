/** Finds a list of ours that only grows, wherever people moved, sorted or filtered it by now; makes it where there is none. */
import type { Cell } from "../../base/Grid";
import { HostError } from "../HostError";
import { columnId, locate } from "../locate";
import { POINTS_PER_CHARACTER } from "../ownColumns";
import type { Session } from "../runExcel";

export interface AppendList {
  readonly sheet: string;
  /** From left to right in a new list; in an existing one columns are found by these texts. */
  readonly headers: readonly string[];
  /** en-US number format of each column; "@" for text. */
  readonly formats: readonly string[];
  /** Characters. */
  readonly widths: readonly number[];
  /** The first column holds an id that is unique for ever. */
  readonly idColumn: 0;
}

export interface OpenList {
  readonly list: AppendList;
  readonly sheet: Excel.Worksheet;
  /** From the leftmost to the rightmost of our columns. Excel moves it along when rows or columns are inserted, as no index would. */
  readonly header: Excel.Range;
  /** Where and what the header was when it was found. */
  readonly seen: string;
  readonly headerRow: number;
  readonly left: number;
  readonly width: number;
  /** Place of each of our columns, counted from `left`. */
  readonly columns: readonly number[];
  /** What our columns are to be formatted as: a format that people gave to dates and amounts is kept. */
  readonly formats: readonly string[];
  /** Last row that holds anything in these columns. */
  readonly lastRow: number;
  readonly isFiltered: boolean;
  readonly isProtected: boolean;
  readonly isLocked: boolean;
  readonly table: TableAround | null;
}

/** A table that people made of the list. */
export interface TableAround { readonly table: Excel.Table; readonly hasTotals: boolean; /** Something stands below it. */ readonly isFollowed: boolean }

/** Loaded, and compared with `seen` after each later round trip: did rows or columns move meanwhile? */
export const HEADER_PLACE = "values,rowIndex,columnIndex";
export const placeOfHeader = ({ values, rowIndex, columnIndex }: Excel.Range): string => JSON.stringify([rowIndex, columnIndex, values]);

/** The last row of these columns that holds anything, over their whole width; found by Excel when the request runs, not before. */
export function lastRowOf(header: Excel.Range): Excel.Range {
  const columns = header.getEntireColumn();
  return columns.getUsedRange(true).getLastRow().getEntireRow().getIntersection(columns);
}

/** Readings of the header before we say that columns keep moving. */
const READINGS = 3;

/** Null where the sheet does not exist or is empty. */
export async function findList(session: Session, list: AppendList): Promise<OpenList | null> {
  const { context, guard } = session;
  const found = context.workbook.worksheets.getItemOrNullObject(list.sheet);
  const used = found.getUsedRangeOrNullObject(true).load("rowCount");
  await guard(context.sync());
  if (found.isNullObject || used.isNullObject) return null;
  for (let reading = 1; reading <= READINGS; reading += 1) {
    try {
      const open = await readHeader(session, list);
      if (open) return open;
    } catch (error) {
      // A column inserted while the header was read pushes our last one out of what is read: it is missing only if it stays so.
      if (!(error instanceof HostError) || error.code !== "layout-changed" || reading === READINGS) throw error;
    }
  }
  throw new HostError("layout-changed", `Columns are being moved on “${list.sheet}”. Try again in a moment.`, true);
}

/** Null where rows or columns moved while it was read. */
async function readHeader(session: Session, list: AppendList): Promise<OpenList | null> {
  const { context, guard } = session;
  const { sheet, columns: places, headerRow, isProtected, isFiltered } = await locate(session, { sheet: list.sheet, headerRow: 0, headerRows: 1, keyColumns: [ref(list.headers[list.idColumn])] });
  const at = list.headers.map((header) => places.get(columnId(ref(header))));
  const lacking = list.headers.filter((_, nth) => at[nth] === undefined);
  if (lacking.length > 0) {
    throw new HostError("layout-changed", `The column ${lacking.map((header) => `“${header}”`).join(", ")} on “${list.sheet}” was renamed or removed. Name it so again, then try again.`, true);
  }
  const left = Math.min(...(at as number[]));
  const columns = (at as number[]).map((column) => column - left);
  const header = sheet.getRangeByIndexes(headerRow, left, 1, Math.max(...columns) + 1).load(HEADER_PLACE);
  const last = lastRowOf(header).load("rowIndex,numberFormat");
  const lock = last.getRowsBelow(1).format.protection.load("locked");
  const tables = header.getTables(false).load("items/name,items/showTotals");
  await guard(context.sync());
  const cells = header.values[0] as Cell[];
  if (header.rowIndex !== headerRow || columns.some((column, nth) => columnId(ref(String(cells[column]))) !== columnId(ref(list.headers[nth])))) return null;
  const theirs = columns.map((column) => String(last.numberFormat[0]?.[column] ?? "General"));
  const formats = list.formats.map((format, nth) => (format === "@" || theirs[nth] === "General" || theirs[nth] === "@" ? format : theirs[nth] ?? format));
  const table = tables.items[0];
  const around = table ? await tableAround(session, table, last.rowIndex) : null;
  return {
    list, sheet, header, seen: placeOfHeader(header), headerRow, left, width: cells.length, columns, formats, lastRow: last.rowIndex,
    isFiltered: isFiltered || around?.isFiltered === true, isProtected, isLocked: isProtected && lock.locked !== false, table: around,
  };
}

const ref = (header = ""): { readonly header: string; readonly nth: number } => ({ header, nth: 0 });

async function tableAround({ context, guard }: Session, table: Excel.Table, lastRow: number): Promise<TableAround & { readonly isFiltered: boolean }> {
  const range = table.getRange().load("rowIndex,rowCount");
  table.autoFilter.load("isDataFiltered");
  await guard(context.sync());
  const isFollowed = lastRow > range.rowIndex + range.rowCount - 1;
  return { table, hasTotals: table.showTotals, isFollowed, isFiltered: table.autoFilter.isDataFiltered === true };
}

/** The list as it is now; made at the end of the workbook where it is missing. */
export async function openList(session: Session, list: AppendList): Promise<OpenList> {
  const found = await findList(session, list);
  if (found) return found;
  try {
    await makeList(session, list);
  } catch (error) {
    // A colleague made it a moment before us: theirs serves as well.
    if (!(error instanceof HostError) || error.excelCode !== "ItemAlreadyExists") throw error;
  }
  const made = await findList(session, list);
  if (!made) throw new HostError("sheet-gone", `The sheet “${list.sheet}” is gone: someone renamed or deleted it. Try again.`, true);
  return made;
}

async function makeList({ context, guard }: Session, list: AppendList): Promise<void> {
  const found = context.workbook.worksheets.getItemOrNullObject(list.sheet);
  await guard(context.sync());
  const sheet = found.isNullObject ? context.workbook.worksheets.add(list.sheet) : found;
  list.formats.forEach((format, column) => {
    const whole = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    if (format !== "General") whole.numberFormat = scalar(format);
    whole.format.columnWidth = (list.widths[column] ?? 12) * POINTS_PER_CHARACTER;
  });
  const header = sheet.getRangeByIndexes(0, 0, 1, list.headers.length);
  header.numberFormat = scalar("@");
  header.values = [[...list.headers]];
  header.format.font.bold = true;
  sheet.freezePanes.freezeRows(1);
  await guard(context.sync());
}

/** One value goes to every cell of a range, whatever its size; the declarations know only grids. */
export const scalar = (format: string): string[][] => format as unknown as string[][];
