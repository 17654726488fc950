/** Replaces a block of cells by another and notes the way back: the one way values, formulas and styles get into cells. */
import type { FormulaCell } from "./FormulaCell";
import type { Journal } from "./Journal";
import type { Rect } from "./Rect";
import type { Sheet } from "./Sheet";
import type { Value } from "./Value";
import { put } from "./CellStore";
import { cellCount, cellKey, holdsCell } from "./Rect";

/** Column by column; a column array may be shorter than the block, the rest is empty. */
export interface CellsBlock {
  readonly values: readonly (readonly Value[])[];
  /** All formulas of the block. */
  readonly formulas: readonly FormulaCell[];
  /** Absent: styles stay. */
  readonly styles?: readonly (readonly (number | undefined)[])[];
}

export function takeCells(sheet: Sheet, at: Rect, withStyles: boolean): CellsBlock {
  const values: Value[][] = [];
  const styles: (number | undefined)[][] = [];
  for (let c = at.column; c < at.column + at.columns; c++) {
    const column = sheet.cells.columns[c];
    values.push(column ? column.values.slice(at.row, at.row + at.rows) : []);
    if (withStyles) styles.push(column ? column.styles.slice(at.row, at.row + at.rows) : []);
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
  for (let c = 0; c < at.columns; c++) {
    fill(sheet, at, at.column + c, "values", block.values[c] ?? [], null);
    if (block.styles) fill(sheet, at, at.column + c, "styles", block.styles[c] ?? [], undefined);
  }
  for (const cell of before.formulas) sheet.formulas.delete(cellKey(cell.row, cell.column));
  for (const cell of block.formulas) sheet.formulas.set(cellKey(cell.row, cell.column), cell);
}

function fill<K extends "values" | "styles">(sheet: Sheet, at: Rect, index: number, what: K, items: readonly (Value | number | undefined)[], empty: null | undefined): void {
  const column = sheet.cells.columns[index];
  const isEmpty = items.length === 0;
  if (!column && isEmpty) return;
  const array = sheet.cells.columnAt(index)[what] as (Value | number | undefined)[];
  const end = Math.min(at.row + at.rows, Math.max(array.length, at.row + items.length));
  for (let row = at.row; row < end; row++) {
    const item = items[row - at.row] ?? empty;
    if (row < array.length) array[row] = item;
    else if (item !== empty) put(array, row, item, empty);
  }
  trim(array, empty);
}

/** Cells that came and went leave no tail, so an undone sheet equals the one before. */
function trim(array: unknown[], empty: null | undefined): void {
  let length = array.length;
  while (length > 0 && (array[length - 1] === empty || array[length - 1] === undefined)) length--;
  array.length = length;
}
