/** Takes all spilled values of a sheet out of the cells, whichever way the journal runs; calculation spills again. */
import type { Journal } from "../Journal";
import type { Sheet } from "../Sheet";
import { rect } from "../Rect";
import { unspill } from "../spill";

/** Spilled values are no cells to move: call it before and after cells or formulas move, so that undo finds none either. */
export function unspillAll(sheet: Sheet, journal: Journal): void {
  for (const anchor of [...sheet.spills]) {
    unspill(sheet, anchor);
    journal.touched.cells(sheet, rect(anchor.row, anchor.column), [anchor], [anchor]);
  }
  journal.note((forward) => unspillAll(sheet, forward));
}
