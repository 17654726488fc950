/** How wide a column must be for what stands in it, in pixels; looks at no more cells than a person can wait for. */
import { cellLook } from "./cellLook";
import { measureText } from "./measureText";
import type { Sheet } from "../../workbook/Sheet";

const MOST_CELLS = 20_000;
const ROOM = 12;

export function fittingWidth(sheet: Sheet, column: number): number {
  const values = sheet.cells.columns[column]?.values ?? [];
  let width = 0;
  for (let row = 0; row < Math.min(values.length, MOST_CELLS); row++) {
    if ((values[row] ?? null) === null || sheet.isRowHidden(row)) continue;
    width = Math.max(width, measureText(sheet.textAt(row, column), cellLook(sheet.styleAt(row, column)).font));
  }
  return width === 0 ? 0 : Math.min(600, Math.ceil(width) + ROOM);
}
