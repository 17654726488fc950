/** The block of filled cells around a cell, as Ctrl+A and Sort find it: the table there, else up to blank rows and columns. */
import { bottomOf, intersect, rightOf } from "../../workbook/Rect";
import type { Place } from "../grid/moveFocus";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";

export function currentRegion(sheet: Sheet, { row, column }: Place): Rect {
  const table = sheet.tableAt(row, column);
  if (table) return table.rect;
  const used = sheet.usedRect(true);
  let [top, left, bottom, right] = [row, column, row, column];
  if (!used) return { row, column, rows: 1, columns: 1 };
  const isFilled = (r: number, c: number) => sheet.value(r, c) !== null;
  const rowFilled = (r: number) => {
    for (let c = Math.max(0, left - 1); c <= right + 1; c++) if (isFilled(r, c)) return true;
    return false;
  };
  const columnFilled = (c: number) => {
    for (let r = Math.max(0, top - 1); r <= bottom + 1; r++) if (isFilled(r, c)) return true;
    return false;
  };
  for (let grew = true; grew; ) {
    grew = false;
    while (top > 0 && rowFilled(top - 1)) [top, grew] = [top - 1, true];
    while (bottom < bottomOf(used) && rowFilled(bottom + 1)) [bottom, grew] = [bottom + 1, true];
    while (left > 0 && columnFilled(left - 1)) [left, grew] = [left - 1, true];
    while (right < rightOf(used) && columnFilled(right + 1)) [right, grew] = [right + 1, true];
  }
  const region = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  // The active cell may itself be a blank one beside the block; the block is what was meant.
  return intersect(region, used) ?? region;
}

/** True where the first row of a region names the columns: texts above something that is not all text, or bold ones. */
export function hasHeaderRow(sheet: Sheet, region: Rect): boolean {
  if (region.rows < 2) return false;
  let differs = false;
  for (let column = region.column; column <= rightOf(region); column++) {
    const head = sheet.value(region.row, column);
    if (head !== null && typeof head !== "string") return false;
    const below = sheet.value(region.row + 1, column);
    if (below !== null && typeof below !== "string") differs = true;
    if (sheet.styleAt(region.row, column).bold && !sheet.styleAt(region.row + 1, column).bold) differs = true;
  }
  return differs;
}
