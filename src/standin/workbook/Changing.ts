/** One change under way: the journal it writes, the news it gathers and the few ways cells are touched. */
import type { By, Change } from "./ChangeSet";
import type { CellsBlock } from "./swapCells";
import type { Rect } from "./Rect";
import type { Sheet } from "./Sheet";
import type { Workbook } from "./Workbook";
import { Journal } from "./Journal";
import { swapCells } from "./swapCells";

export class Changing {
  readonly journal = new Journal();
  readonly changes: Change[] = [];
  /** Cells moved, so places noted earlier no longer hold. */
  isStructural = false;

  constructor(readonly book: Workbook, readonly by: By) {}

  sheet(id: string): Sheet {
    return this.book.sheet(id);
  }

  tell(change: Change): void {
    this.changes.push(change);
  }

  /** Replaces values, formulas and, where the block has them, styles of a rectangle. */
  swap(sheet: Sheet, at: Rect, block: CellsBlock): void {
    swapCells(sheet, at, block, this.journal);
  }
}
