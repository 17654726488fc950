/** Calculates a formula for `workbook.functions` in a spare workbook where it needs no cell of the open one. */
import type { Value } from "../workbook/Value";
import type { Workbook } from "../workbook/Workbook";
import { Workbook as SpareWorkbook } from "../workbook/Workbook";

export function evaluate(book: Workbook, formula: string, _sheetId: string): Value {
  const spare = SpareWorkbook.blank();
  spare.date1904 = book.date1904;
  spare.clock = book.clock;
  spare.apply({ do: "setCells", sheet: spare.activeSheetId, row: 0, column: 0, cells: [[formula]] }, { source: "api" });
  return spare.activeSheet.value(0, 0);
}
