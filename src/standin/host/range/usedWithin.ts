/** The smallest rectangle around the used cells of a part of a sheet. */
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import { cellKey, intersect } from "../../workbook/Rect";

/** Null where nothing is used there. */
export function usedWithin(sheet: Sheet, within: Rect, valuesOnly: boolean): Rect | null {
  const all = sheet.usedRect(valuesOnly);
  const area = all && intersect(all, within);
  if (!area) return null;
  const isUsed = (row: number, column: number): boolean =>
    sheet.value(row, column) !== null || sheet.formulas.has(cellKey(row, column)) || (!valuesOnly && sheet.cells.styleId(row, column) !== undefined);
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (let column = area.column; column < area.column + area.columns; column++) {
    let first = area.row;
    let last = area.row + area.rows - 1;
    while (first <= last && !isUsed(first, column)) first++;
    if (first > last) continue;
    while (!isUsed(last, column)) last--;
    top = Math.min(top, first);
    bottom = Math.max(bottom, last);
    left = Math.min(left, column);
    right = column;
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
