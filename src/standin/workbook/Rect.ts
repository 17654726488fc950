/** Rectangles of cells, zero-based. A whole column has `rows === MAX_ROWS`, a whole row `columns === MAX_COLUMNS`. */
import { columnLetters } from "../../base/Grid";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Rect { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

export const rect = (row: number, column: number, rows = 1, columns = 1): Rect => ({ row, column, rows, columns });

/** One number per cell of a sheet: the key of the formula map. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;

export const bottomOf = (r: Rect): number => r.row + r.rows - 1;
export const rightOf = (r: Rect): number => r.column + r.columns - 1;
export const cellCount = (r: Rect): number => r.rows * r.columns;
export const isSameRect = (a: Rect, b: Rect): boolean => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const holdsCell = (r: Rect, row: number, column: number): boolean =>
  row >= r.row && row < r.row + r.rows && column >= r.column && column < r.column + r.columns;

export const holdsRect = (outer: Rect, inner: Rect): boolean =>
  holdsCell(outer, inner.row, inner.column) && holdsCell(outer, bottomOf(inner), rightOf(inner));

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function unite(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const isOnSheet = (r: Rect): boolean =>
  Number.isInteger(r.row) && Number.isInteger(r.column) && r.row >= 0 && r.column >= 0 && r.rows > 0 && r.columns > 0 &&
  r.row + r.rows <= MAX_ROWS && r.column + r.columns <= MAX_COLUMNS;

/** "B7", "B7:C9", "B:C", "7:9". */
export function addressOf(r: Rect): string {
  const left = columnLetters(r.column);
  const right = columnLetters(rightOf(r));
  if (r.rows === MAX_ROWS) return `${left}:${right}`;
  if (r.columns === MAX_COLUMNS) return `${r.row + 1}:${bottomOf(r) + 1}`;
  const start = `${left}${r.row + 1}`;
  return r.rows === 1 && r.columns === 1 ? start : `${start}:${right}${bottomOf(r) + 1}`;
}

const A1 = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?$/;

/** Reads "B7", "$B$7:C9", "B:C", "7:9" (no sheet name); null where it is none of these or lies off the sheet. */
export function readAddress(text: string): Rect | null {
  const match = A1.exec(text.trim());
  if (!match) return null;
  const [, letters1 = "", digits1 = "", letters2, digits2] = match;
  const single = letters2 === undefined && digits2 === undefined;
  if (single && (letters1 === "" || digits1 === "")) return null;
  const endLetters = single ? letters1 : letters2 ?? "";
  const endDigits = single ? digits1 : digits2 ?? "";
  if ((letters1 === "") !== (endLetters === "") || (digits1 === "") !== (endDigits === "") || letters1 + digits1 === "") return null;
  const c1 = letters1 === "" ? 0 : columnOf(letters1);
  const c2 = letters1 === "" ? MAX_COLUMNS - 1 : columnOf(endLetters);
  const r1 = digits1 === "" ? 0 : Number(digits1) - 1;
  const r2 = digits1 === "" ? MAX_ROWS - 1 : Number(endDigits) - 1;
  const found = {
    row: Math.min(r1, r2), column: Math.min(c1, c2), rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1,
  };
  return isOnSheet(found) ? found : null;
}

/** 0 for "A", 27 for "AB". */
export function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}
