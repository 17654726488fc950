/** Tables grow when something is written directly below or beside them, and new rows get their columns' formulas. */
import type { Changing } from "./Changing";
import type { FormulaCell } from "../FormulaCell";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Table } from "../Table";
import { bottomOf, rect as makeRect, rightOf, unite } from "../Rect";
import { isFreeForTable, setTableRect } from "./tableOps";
import { formulasIn } from "./swapCells";

/** Called after cells were written at `at`; `hadValues` tells whether they held anything before. */
export function growTables(changing: Changing, sheet: Sheet, at: Rect, hadValues: boolean): void {
  if (sheet.protection || hadValues) return;
  for (const table of sheet.tables) {
    const grown = grownRect(table, at);
    if (!grown || !isFreeForTable(sheet, grown, table)) continue;
    const isEmpty = sheet.values(at).every((row) => row.every((value) => value === null)) && formulasIn(sheet, at).length === 0;
    if (isEmpty) continue;
    setTableRect(changing, sheet, table, grown);
    const below = bottomOf(table.rect) + 1;
    if (grown.rows > table.rect.rows) fillCalculated(changing, sheet, table.id, below, grown.rows - table.rect.rows);
    changing.tell({ kind: "tableResized", sheetId: sheet.id, rects: [grown], tableId: table.id });
    return;
  }
}

function grownRect(table: Table, at: Rect): Rect | null {
  const { rect } = table;
  const isBelow = !table.hasTotals && at.row === bottomOf(rect) + 1 && at.column <= rightOf(rect) && rightOf(at) >= rect.column;
  if (isBelow) return { ...rect, rows: rect.rows + at.rows };
  const isBeside = at.column === rightOf(rect) + 1 && at.row <= bottomOf(rect) && bottomOf(at) >= rect.row && at.row >= rect.row;
  if (!isBeside) return null;
  const wide = { ...rect, columns: rect.columns + at.columns };
  // A block pasted beside the table may also be longer than it: then it grows both ways.
  return bottomOf(at) > bottomOf(rect) ? (table.hasTotals ? null : unite(wide, at)) : wide;
}

/** Gives the empty cells of calculated columns in these sheet rows their formula. */
export function fillCalculated(changing: Changing, sheet: Sheet, tableId: string, row: number, rows: number): void {
  const { table } = changing.table(tableId);
  table.columns.forEach((column, i) => {
    if (column.formula === undefined) return;
    const at = table.rect.column + i;
    const { formula } = column;
    const values = sheet.values(makeRect(row, at, rows, 1)).map(([value]) => value ?? null);
    const formulas: FormulaCell[] = [];
    values.forEach((value, r) => {
      const own = sheet.formulaAt(row + r, at);
      if (own) formulas.push(own);
      else if (value === null) formulas.push({ text: formula, row: row + r, column: at, isUnsupported: false, spill: null, array: null });
    });
    changing.swap(sheet, makeRect(row, at, rows, 1), { values: [values], formulas });
  });
}

/** A formula typed into one cell of an otherwise empty table column fills the column, as Excel's AutoCorrect does. */
export function spreadFormula(changing: Changing, sheet: Sheet, cell: FormulaCell): void {
  const table = sheet.tableAt(cell.row, cell.column);
  if (!table || sheet.protection) return;
  const first = table.rect.row + (table.hasHeader ? 1 : 0);
  const last = bottomOf(table.rect) - (table.hasTotals ? 1 : 0);
  if (cell.row < first || cell.row > last || !/\[/.test(cell.text)) return;
  for (let row = first; row <= last; row++) {
    if (row !== cell.row && (sheet.value(row, cell.column) !== null || sheet.formulaAt(row, cell.column))) return;
  }
  const offset = cell.column - table.rect.column;
  changing.replaceTable(sheet, { ...table, columns: table.columns.map((column, i) => (i === offset ? { ...column, formula: cell.text } : column)) });
  fillCalculated(changing, sheet, table.id, first, last - first + 1);
}
