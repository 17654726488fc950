/** Writes values and formulas into cells, as typed or exactly. */
import type { Changing } from "./Changing";
import type { FormulaCell } from "./FormulaCell";
import type { CellsOp } from "./Op";
import type { Value } from "./Value";
import { parseTyped } from "./parseTyped";
import { isOnSheet } from "./Rect";
import { takeCells } from "./swapCells";
import { WorkbookError } from "./WorkbookError";

export function setCells(op: CellsOp, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  const columns = op.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const at = { row: op.row, column: op.column, rows: op.cells.length, columns };
  if (!isOnSheet(at)) throw new WorkbookError("InvalidArgument", "The cells lie outside the sheet.");
  const old = takeCells(sheet, at, true);
  const formulas = new Map(old.formulas.map((cell) => [cell.row * columns + cell.column, cell]));
  const values = old.values.map((column) => [...column]);
  const styles = old.styles?.map((column) => [...column]) ?? [];
  const isExact = op.as === "exact";
  for (let r = 0; r < at.rows; r++) {
    const line = op.cells[r] ?? [];
    for (let c = 0; c < columns; c++) {
      const input = line[c];
      if (input === undefined || input === null) continue;
      const row = at.row + r;
      const column = at.column + c;
      formulas.delete(row * columns + column);
      let value: Value = input === "" ? null : input;
      if (typeof input === "string" && input !== "" && !isExact) {
        const typed = parseTyped(input, sheet.styleAt(row, column).numberFormat, changing.book);
        if (typed.formula !== undefined) formulas.set(row * columns + column, newFormula(typed.formula, row, column));
        value = typed.value;
        if (typed.style) (styles[c] ??= [])[r] = changing.book.styles.changedId(sheet.styleIdAt(row, column), typed.style);
      }
      (values[c] ??= [])[r] = value;
    }
  }
  changing.swap(sheet, at, { values, formulas: [...formulas.values()], styles });
  changing.tell({ kind: "setCells", sheetId: sheet.id, rects: [at] });
}

const newFormula = (text: string, row: number, column: number): FormulaCell => ({ text, row, column, isUnsupported: false, spill: null, array: null });
