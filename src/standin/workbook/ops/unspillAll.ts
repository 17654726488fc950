/** Takes spilled values out of the cells, whichever way the journal runs; calculation spills again. */
import type { FormulaCell } from "../FormulaCell";
import type { Journal } from "../Journal";
import type { Sheet } from "../Sheet";
import { rect } from "../Rect";
import { unspill } from "../spill";

/** Spilled values are no cells to move: call it before and after cells or formulas move, so that undo finds none either. */
export function unspillAll(sheet: Sheet, journal: Journal): void {
  for (const anchor of [...sheet.spills]) withdraw(sheet, anchor, journal);
  journal.note((forward) => unspillAll(sheet, forward));
}

/** One anchor's values go; it is stale, and so is who read them. */
export function withdraw(sheet: Sheet, anchor: FormulaCell, journal: Journal): void {
  if (anchor.spill) journal.touched.cells(sheet, anchor.spill, [], []);
  unspill(sheet, anchor);
  journal.touched.cells(sheet, rect(anchor.row, anchor.column), [anchor], [anchor]);
}
