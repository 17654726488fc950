/** A workbook as it comes back after saving and opening. */
import { openWorkbook } from "../../../src/standin/file/openWorkbook";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import type { Workbook } from "../../../src/standin/workbook/Workbook";
import { faultsOf } from "../file/checkPackage";

export function reopened(book: Workbook): Workbook {
  const bytes = saveWorkbook(book);
  expect(faultsOf(bytes)).toEqual([]);
  const result = openWorkbook(bytes, "again.xlsx");
  if ("refused" in result) throw new Error(result.refused);
  return result.workbook;
}
