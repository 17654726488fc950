/** Calculates a formula without a cell: nothing is written, nobody is told, undo does not know. */
import type { Result } from "./Result";
import type { Value } from "../workbook/Value";
import type { Workbook } from "../workbook/Workbook";
import { isError } from "../workbook/Value";
import { readFormula } from "./readFormula";
import { scalar } from "./Result";

/** `formula` with its "="; relative names and references are those of the cell (A1) of the sheet (the active one by default). Throws InvalidArgument on nonsense. */
export function evaluate(book: Workbook, formula: string, sheetId: string = book.activeSheetId, row = 0, column = 0): Value {
  const engine = book.calculation();
  let result: Result;
  try {
    result = engine.evaluateText(readFormula(formula), { engine, sheet: book.sheet(sheetId), row, column, scope: null });
  } catch (thrown) {
    if (!isError(thrown)) throw thrown;
    return thrown;
  }
  return scalar(result) ?? 0;
}
