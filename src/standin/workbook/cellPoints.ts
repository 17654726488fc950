/** Where cells lie on the sheet, in points from its corner, and which cell lies at a point. */
import type { Corner } from "./Chart";
import type { Rect } from "./Rect";
import type { Sheet } from "./Sheet";
import { MAX_COLUMNS, MAX_ROWS } from "./Rect";

const PIXELS_PER_CHAR = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

const columnPoints = (chars: number): number => Math.round(chars * PIXELS_PER_CHAR + PADDING) * POINTS_PER_PIXEL;

const widthAt = (sheet: Sheet, column: number): number => (sheet.hiddenColumns.has(column) ? 0 : columnPoints(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth));
const heightAt = (sheet: Sheet, row: number): number => (sheet.isRowHidden(row) ? 0 : sheet.rowHeights.get(row) ?? sheet.defaultRowHeight);

/** Only what differs from the default is walked through: sheets have a million rows. */
function offset(index: number, usual: number, odd: Iterable<number>, sizeAt: (index: number) => number): number {
  let total = index * usual;
  for (const one of new Set(odd)) if (one < index) total += sizeAt(one) - usual;
  return total;
}

export const leftOf = (sheet: Sheet, column: number): number =>
  offset(column, columnPoints(sheet.defaultColumnWidth), [...sheet.columnWidths.keys(), ...sheet.hiddenColumns], (at) => widthAt(sheet, at));

export const topOf = (sheet: Sheet, row: number): number =>
  offset(row, sheet.defaultRowHeight, [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows], (at) => heightAt(sheet, at));

export function pointsOf(sheet: Sheet, r: Rect): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const [left, top] = [leftOf(sheet, r.column), topOf(sheet, r.row)];
  return { left, top, width: leftOf(sheet, r.column + r.columns) - left, height: topOf(sheet, r.row + r.rows) - top };
}

/** The last index that begins at or before a point. */
function indexAt(point: number, count: number, startOf: (index: number) => number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(middle) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function cornerAt(sheet: Sheet, left: number, top: number): Corner {
  const column = indexAt(Math.max(0, left), MAX_COLUMNS, (at) => leftOf(sheet, at));
  const row = indexAt(Math.max(0, top), MAX_ROWS, (at) => topOf(sheet, at));
  return { row, column, x: Math.max(0, left) - leftOf(sheet, column), y: Math.max(0, top) - topOf(sheet, row) };
}

export const pointOf = (sheet: Sheet, { row, column, x, y }: Corner): { readonly left: number; readonly top: number } =>
  ({ left: leftOf(sheet, column) + Math.min(x, widthAt(sheet, column)), top: topOf(sheet, row) + Math.min(y, heightAt(sheet, row)) });
