/** What a protected sheet, an array formula or the edge of the sheet forbids. */
import type { FormulaCell } from "../FormulaCell";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Workbook } from "../Workbook";
import { cellCount, cellKey, holdsRect, intersect, isOnSheet } from "../Rect";
import { WorkbookError } from "../WorkbookError";
import { formulasIn } from "./swapCells";

export function assertOnSheet(at: Rect): void {
  if (!isOnSheet(at)) throw new WorkbookError("InvalidArgument", "The range lies outside the sheet.");
}

/** `option` names what the protection may allow ("allowFormatCells"). */
export function assertAllowed(sheet: Sheet, option: string): void {
  if (sheet.protection && sheet.protection[option] !== true) throw new WorkbookError("AccessDenied", `The sheet ${sheet.name} is protected.`);
}

export function assertFreeStructure(book: Workbook): void {
  if (book.structureLock) throw new WorkbookError("AccessDenied", "The workbook's structure is protected.");
}

export function assertUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw new WorkbookError("AccessDenied", `The sheet ${sheet.name} is protected.`);
}

/** Every cell of the rectangle must be unlocked, or the sheet unprotected. */
export function assertWritable(sheet: Sheet, at: Rect): void {
  if (!sheet.protection) return;
  // An unlocked area is bounded in practice; a whole column holds locked cells somewhere unless the column style says no.
  const { rows } = cellCount(at) > 5_000_000 ? { rows: 1 } : at;
  for (let row = at.row; row < at.row + rows; row++) {
    for (let column = at.column; column < at.column + at.columns; column++) {
      if (sheet.styleAt(row, column).locked) throw new WorkbookError("AccessDenied", `The sheet ${sheet.name} is protected and the cell is locked.`);
    }
  }
}

/** An array formula from Ctrl+Shift+Enter is changed as a whole or not at all. */
export function assertNoPartOfArray(sheet: Sheet, at: Rect): void {
  for (const cell of arraysOf(sheet)) {
    if (cell.array && intersect(cell.array, at) && !holdsRect(at, cell.array)) {
      throw new WorkbookError("InvalidOperation", "Part of an array formula cannot be changed.");
    }
  }
}

interface Arrays { readonly formulas: ReadonlyMap<number, FormulaCell>; readonly size: number; readonly cells: readonly FormulaCell[] }

const arraysBySheet = new WeakMap<Sheet, Arrays>();

/** Array formulas are few among many formulas: looked for again only when formulas came, went or moved. */
function arraysOf(sheet: Sheet): readonly FormulaCell[] {
  const { formulas } = sheet;
  if (formulas.size === 0) return [];
  let known = arraysBySheet.get(sheet);
  const isCurrent = known && known.formulas === formulas && known.size === formulas.size && known.cells.every((cell) => formulas.get(cellKey(cell.row, cell.column)) === cell);
  if (!known || !isCurrent) {
    known = { formulas, size: formulas.size, cells: [...formulas.values()].filter((cell) => cell.array) };
    arraysBySheet.set(sheet, known);
  }
  return known.cells;
}

export function assertNoFormulaArrays(sheet: Sheet, at: Rect): void {
  if (formulasIn(sheet, at).some((cell) => cell.array || cell.spill)) throw new WorkbookError("InvalidOperation", "A table cannot hold array formulas.");
}
