/** The rows and columns of a sheet as pixels on this page. */
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import { makeAxis } from "./Axis";
import type { Axis } from "./Axis";
import type { Sheet } from "../../workbook/Sheet";

/** Excel's own sum for Calibri 11: seven pixels a digit and five of padding. */
const DIGIT = 7;
const PADDING = 5;

export const pixelsOfWidth = (characters: number): number => (characters <= 0 ? 0 : Math.round(characters * DIGIT + PADDING));
export const widthOfPixels = (pixels: number): number => Math.max(0, Math.round(((pixels - PADDING) / DIGIT) * 100) / 100);
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3);

export type ColumnsOf = Pick<Sheet, "columnWidths" | "defaultColumnWidth" | "hiddenColumns">;
export type RowsOf = Pick<Sheet, "rowHeights" | "defaultRowHeight" | "hiddenRows" | "filteredRows">;

export function columnAxis({ columnWidths, defaultColumnWidth, hiddenColumns }: ColumnsOf): Axis {
  const sizes = new Map<number, number>();
  for (const [column, width] of columnWidths) sizes.set(column, pixelsOfWidth(width));
  for (const column of hiddenColumns) sizes.set(column, 0);
  return makeAxis(MAX_COLUMNS, pixelsOfWidth(defaultColumnWidth), sizes);
}

/** `grown` holds pixels of rows that fit their content; a height set by hand wins. */
export function rowAxis({ rowHeights, defaultRowHeight, hiddenRows, filteredRows }: RowsOf, grown: ReadonlyMap<number, number> = new Map()): Axis {
  const sizes = new Map<number, number>(grown);
  for (const [row, height] of rowHeights) sizes.set(row, pixelsOfHeight(height));
  for (const row of hiddenRows) sizes.set(row, 0);
  for (const row of filteredRows) sizes.set(row, 0);
  return makeAxis(MAX_ROWS, pixelsOfHeight(defaultRowHeight), sizes);
}
