/** Where Ctrl+arrow stops, and the block of data around a cell. */
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import { holdsCell, MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import { invalidArgument } from "../ApiError";

const STEPS: Readonly<Record<string, readonly [number, number]>> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** From the top left cell of the range, as `getRangeEdge` does for an unset active cell. */
export function edgeOf(sheet: Sheet, from: Rect, direction: unknown): Rect {
  const step = STEPS[String(direction)];
  if (!step) throw invalidArgument("Range.getRangeEdge");
  const used = sheet.usedRect(true);
  const isFull = (row: number, column: number): boolean => sheet.value(row, column) !== null;
  const isInside = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  let { row, column } = from;
  const runs = isFull(row, column) && isInside(row + step[0], column + step[1]) && isFull(row + step[0], column + step[1]);
  const last = (): Rect => ({ row: step[0] > 0 ? MAX_ROWS - 1 : step[0] < 0 ? 0 : row, column: step[1] > 0 ? MAX_COLUMNS - 1 : step[1] < 0 ? 0 : column, rows: 1, columns: 1 });
  for (;;) {
    const [nextRow, nextColumn] = [row + step[0], column + step[1]];
    if (!isInside(nextRow, nextColumn)) return last();
    if (runs && !isFull(nextRow, nextColumn)) return { row, column, rows: 1, columns: 1 };
    [row, column] = [nextRow, nextColumn];
    if (!runs && isFull(row, column)) return { row, column, rows: 1, columns: 1 };
    if (!runs && (!used || isPast(used, row, column, step))) return last();
  }
}

const isPast = (used: Rect, row: number, column: number, [down, right]: readonly [number, number]): boolean =>
  !holdsCell(used, row, column) && (down > 0 ? row >= used.row + used.rows : down < 0 ? row < used.row : right > 0 ? column >= used.column + used.columns : column < used.column);

/** Grows until a blank row or column (or the sheet's end) is on every side. */
export function surroundingRegion(sheet: Sheet, from: Rect): Rect {
  let { row: top, column: left } = from;
  let bottom = from.row + from.rows - 1;
  let right = from.column + from.columns - 1;
  const rowHas = (row: number): boolean => { for (let c = Math.max(0, left - 1); c <= right + 1; c++) if (sheet.value(row, c) !== null) return true; return false; };
  const columnHas = (column: number): boolean => { for (let r = Math.max(0, top - 1); r <= bottom + 1; r++) if (sheet.value(r, column) !== null) return true; return false; };
  for (let grew = true; grew;) {
    grew = false;
    while (bottom + 1 < MAX_ROWS && rowHas(bottom + 1)) { bottom++; grew = true; }
    while (right + 1 < MAX_COLUMNS && columnHas(right + 1)) { right++; grew = true; }
    while (top > 0 && rowHas(top - 1)) { top--; grew = true; }
    while (left > 0 && columnHas(left - 1)) { left--; grew = true; }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
