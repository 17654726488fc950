/** Takes a dynamic array's values back out of the cells below and beside its anchor. */
import type { FormulaCell } from "./FormulaCell";
import type { Sheet } from "./Sheet";
import { bottomOf, cellKey, rightOf } from "./Rect";

export function unspill(sheet: Sheet, anchor: FormulaCell): void {
  const area = anchor.spill;
  if (!area) return;
  anchor.spill = null;
  sheet.spills = new Set([...sheet.spills].filter((one) => one !== anchor));
  for (let column = area.column; column <= rightOf(area); column++) {
    for (let row = area.row; row <= bottomOf(area); row++) {
      const isAnchor = row === anchor.row && column === anchor.column;
      if (!isAnchor && !sheet.formulas.has(cellKey(row, column))) sheet.cells.set(row, column, null);
    }
  }
}
