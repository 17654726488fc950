/** What the status bar says of a selection: how many cells hold something, and sum and average of the numbers. */
import { bottomOf, intersect, rightOf } from "../../workbook/Rect";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";

export interface Totals { readonly count: number; readonly numbers: number; readonly sum: number }

/** Cells hidden by a filter do not count, as in Excel; only the used range is looked at. */
export function selectionTotals(sheet: Sheet, selection: Rect): Totals {
  const used = sheet.usedRect(true);
  const rect = used && intersect(used, selection);
  let [count, numbers, sum] = [0, 0, 0];
  if (!rect) return { count, numbers, sum };
  const hidden = sheet.hiddenRows.size + sheet.filteredRows.size > 0;
  for (let column = rect.column; column <= rightOf(rect); column++) {
    const values = sheet.cells.columns[column]?.values;
    if (!values) continue;
    for (let row = rect.row; row <= bottomOf(rect); row++) {
      const value = values[row] ?? null;
      if (value === null || (hidden && sheet.isRowHidden(row))) continue;
      count++;
      if (typeof value !== "number") continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum };
}
