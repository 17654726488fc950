/** One change under way: the journal it writes, the news it gathers and the few ways cells are touched. */
import type { By, Change } from "../ChangeSet";
import type { CellsBlock } from "./swapCells";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Table } from "../Table";
import type { Workbook } from "../Workbook";
import type { Touched } from "../Journal";
import { Journal } from "../Journal";
import { WorkbookError } from "../WorkbookError";
import { swapCells } from "./swapCells";

export class Changing {
  readonly journal: Journal;
  readonly changes: Change[] = [];
  /** Asked for by a person or program, also under manual calculation. */
  wantsCalculation: "no" | "stale" | "full" = "no";

  constructor(readonly book: Workbook, readonly by: By, touched: Touched) {
    this.journal = new Journal(touched);
  }

  sheet(id: string): Sheet {
    return this.book.sheet(id);
  }

  /** By id or name; throws ItemNotFound. */
  table(idOrName: string): { readonly sheet: Sheet; readonly table: Table } {
    const found = this.book.findTable(idOrName);
    if (!found) throw new WorkbookError("ItemNotFound", `There is no table ${idOrName}.`);
    return found;
  }

  tell(change: Change): void {
    this.changes.push(change);
  }

  /** Replaces values, formulas and, where the block has them, styles of a rectangle. */
  swap(sheet: Sheet, at: Rect, block: CellsBlock): void {
    swapCells(sheet, at, block, this.journal);
  }

  replaceTable(sheet: Sheet, table: Table): void {
    this.journal.setLayout(sheet, "tables", sheet.tables.map((one) => (one.id === table.id ? table : one)));
  }
}
