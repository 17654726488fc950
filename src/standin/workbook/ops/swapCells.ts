/** Replaces a block of cells by another and notes the way back: the one way values, formulas and styles get into cells. */
import type { FormulaCell } from "../FormulaCell";
import type { Journal } from "../Journal";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Value } from "../Value";
import { put } from "../CellStore";
import { cellCount, cellKey, holdsCell, intersect } from "../Rect";
import { withdraw } from "./unspillAll";

/** Column by column; a column array may be shorter than the block, the rest is empty. */
export interface CellsBlock {
  readonly values: readonly (readonly Value[])[];
  /** All formulas of the block. */
  readonly formulas: readonly FormulaCell[];
  /** Absent: styles stay. */
  readonly styles?: readonly (readonly (number | undefined)[])[];
}

/** A copy. Spilled values are not the cells' own and are left out. */
export function takeCells(sheet: Sheet, at: Rect, withStyles: boolean): CellsBlock {
  const values: Value[][] = [];
  const styles: (number | undefined)[][] = [];
  for (let c = at.column; c < at.column + at.columns; c++) {
    const column = sheet.cells.columns[c];
    values.push(column ? column.values.slice(at.row, at.row + at.rows) : []);
    if (withStyles) styles.push(column ? column.styles.slice(at.row, at.row + at.rows) : []);
  }
  for (const anchor of sheet.spills) {
    const covered = anchor.spill && intersect(anchor.spill, at);
    if (!covered) continue;
    for (let column = covered.column; column < covered.column + covered.columns; column++) {
      const taken = values[column - at.column] ?? [];
      for (let row = covered.row; row < covered.row + covered.rows; row++) {
        if ((row !== anchor.row || column !== anchor.column) && row - at.row < taken.length) taken[row - at.row] = null;
      }
    }
  }
  return { values, formulas: formulasIn(sheet, at), ...(withStyles && { styles }) };
}

export function formulasIn(sheet: Sheet, at: Rect): FormulaCell[] {
  const found: FormulaCell[] = [];
  if (sheet.formulas.size === 0) return found;
  if (cellCount(at) < sheet.formulas.size) {
    for (let row = at.row; row < at.row + at.rows; row++) {
      for (let column = at.column; column < at.column + at.columns; column++) {
        const cell = sheet.formulas.get(cellKey(row, column));
        if (cell) found.push(cell);
      }
    }
  } else {
    for (const cell of sheet.formulas.values()) if (holdsCell(at, cell.row, cell.column)) found.push(cell);
  }
  return found;
}

export function swapCells(sheet: Sheet, at: Rect, block: CellsBlock, journal: Journal): void {
  const before = takeCells(sheet, at, block.styles !== undefined);
  journal.note((forward) => swapCells(sheet, at, before, forward));
  // A value put among spilled ones stands in their way from now on.
  for (const anchor of [...sheet.spills]) if (anchor.spill && intersect(anchor.spill, at)) withdraw(sheet, anchor, journal);
  for (const cell of before.formulas) sheet.formulas.delete(cellKey(cell.row, cell.column));
  for (let c = 0; c < at.columns; c++) {
    fillValues(sheet, at, at.column + c, block.values[c] ?? []);
    if (block.styles) fillStyles(sheet, at, at.column + c, block.styles[c] ?? []);
  }
  for (const cell of block.formulas) sheet.formulas.set(cellKey(cell.row, cell.column), cell);
  journal.touched.cells(sheet, at, before.formulas, block.formulas);
}

function fillValues(sheet: Sheet, at: Rect, index: number, items: readonly Value[]): void {
  if (!sheet.cells.columns[index] && items.length === 0) return;
  const array = sheet.cells.columnAt(index).values;
  const end = Math.min(at.row + at.rows, Math.max(array.length, at.row + items.length));
  for (let row = at.row; row < end; row++) {
    const item = items[row - at.row] ?? null;
    if (row < array.length) array[row] = item;
    else if (item !== null) put(array, row, item, null);
  }
  trim(array);
}

function fillStyles(sheet: Sheet, at: Rect, index: number, items: readonly (number | undefined)[]): void {
  if (!sheet.cells.columns[index] && items.length === 0) return;
  const array = sheet.cells.columnAt(index).styles;
  const end = Math.min(at.row + at.rows, Math.max(array.length, at.row + items.length));
  for (let row = at.row; row < end; row++) {
    const item = items[row - at.row];
    if (row < array.length) array[row] = item;
    else if (item !== undefined) put(array, row, item, undefined);
  }
  trim(array);
}

/** Cells that came and went leave no tail, so an undone sheet equals the one before. */
function trim(array: unknown[]): void {
  let length = array.length;
  while (length > 0 && (array[length - 1] === null || array[length - 1] === undefined)) length--;
  array.length = length;
}
