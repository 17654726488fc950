/** Moves the plain arrays of a sheet when cells are inserted or deleted; formulas and everything else follow elsewhere. */
import type { Column } from "../CellStore";
import type { Journal } from "../Journal";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Shift } from "../moveRect";
import { put } from "../CellStore";
import { MAX_COLUMNS, MAX_ROWS } from "../Rect";

interface Taken { readonly index: number; readonly row: number; readonly values: Column["values"]; readonly styles: Column["styles"] }

/** Deleted cells are kept in the journal and come back with it. */
export function shiftStorage(sheet: Sheet, shift: Shift, journal: Journal, back: readonly Taken[] = []): void {
  const { rect, how } = shift;
  if (how === "down") openRows(sheet, rect);
  else if (how === "right") openColumns(sheet, rect);
  const taken = how === "up" ? closeRows(sheet, rect) : how === "left" ? closeColumns(sheet, rect) : [];
  for (const { index, row, values, styles } of back) {
    const column = sheet.cells.columnAt(index);
    values.forEach((value, r) => { if (value !== null) putGrown(column.values, row + r, value, null); });
    styles.forEach((id, r) => { if (id !== undefined) putGrown(column.styles, row + r, id, undefined); });
  }
  journal.touched.cells(sheet, lane(shift), [], []);
  const opposite = { down: "up", up: "down", right: "left", left: "right" } as const;
  journal.note((forward) => shiftStorage(sheet, { rect, how: opposite[how] }, forward, taken));
}

/** Everything from the shifted cells to the edge of the sheet. */
const lane = ({ rect, how }: Shift): Rect =>
  how === "down" || how === "up" ? { ...rect, rows: MAX_ROWS - rect.row } : { ...rect, columns: MAX_COLUMNS - rect.column };

function putGrown<T>(array: (T | null | undefined)[], at: number, item: T, filler: null | undefined): void {
  if (at < array.length) array[at] = item;
  else put(array, at, item, filler);
}

function lanes(sheet: Sheet, rect: Rect): number[] {
  const found: number[] = [];
  for (let c = rect.column; c < Math.min(rect.column + rect.columns, sheet.cells.columns.length); c++) if (sheet.cells.columns[c]) found.push(c);
  return found;
}

function openRows(sheet: Sheet, rect: Rect): void {
  for (const c of lanes(sheet, rect)) {
    const column = sheet.cells.columnAt(c);
    column.values = opened(column.values, rect.row, rect.rows, null);
    column.styles = opened(column.styles, rect.row, rect.rows, undefined);
  }
}

function opened<T>(array: T[], at: number, count: number, filler: T): T[] {
  return at >= array.length ? array : [...array.slice(0, at), ...new Array<T>(count).fill(filler), ...array.slice(at)];
}

function closeRows(sheet: Sheet, rect: Rect): Taken[] {
  return lanes(sheet, rect).map((index) => {
    const column = sheet.cells.columnAt(index);
    return { index, row: rect.row, values: column.values.splice(rect.row, rect.rows), styles: column.styles.splice(rect.row, rect.rows) };
  });
}

function openColumns(sheet: Sheet, rect: Rect): void {
  for (let c = sheet.cells.columns.length - 1; c >= rect.column; c--) moveSegment(sheet, c, c + rect.columns, rect.row, rect.rows);
}

function closeColumns(sheet: Sheet, rect: Rect): Taken[] {
  const taken = lanes(sheet, rect).map((index) => {
    const column = sheet.cells.columnAt(index);
    return { index, row: rect.row, values: column.values.slice(rect.row, rect.row + rect.rows), styles: column.styles.slice(rect.row, rect.row + rect.rows) };
  });
  const last = sheet.cells.columns.length;
  for (let c = rect.column; c < last; c++) {
    if (c + rect.columns < last) moveSegment(sheet, c + rect.columns, c, rect.row, rect.rows);
    else clearSegment(sheet, c, rect.row, rect.rows);
  }
  return taken;
}

function moveSegment(sheet: Sheet, from: number, to: number, row: number, rows: number): void {
  const source = sheet.cells.columns[from];
  const values = source ? source.values.slice(row, row + rows) : [];
  const styles = source ? source.styles.slice(row, row + rows) : [];
  clearSegment(sheet, to, row, rows);
  if (values.length > 0 || styles.length > 0) {
    const target = sheet.cells.columnAt(to);
    values.forEach((value, r) => { if (value !== null && value !== undefined) putGrown(target.values, row + r, value, null); });
    styles.forEach((id, r) => { if (id !== undefined) putGrown(target.styles, row + r, id, undefined); });
  }
  clearSegment(sheet, from, row, rows);
}

function clearSegment(sheet: Sheet, index: number, row: number, rows: number): void {
  const column = sheet.cells.columns[index];
  if (!column) return;
  if (row === 0 && rows >= column.values.length) column.values.length = 0;
  for (let r = row; r < Math.min(row + rows, column.values.length); r++) column.values[r] = null;
  if (row === 0 && rows >= column.styles.length) column.styles.length = 0;
  for (let r = row; r < Math.min(row + rows, column.styles.length); r++) column.styles[r] = undefined;
}
