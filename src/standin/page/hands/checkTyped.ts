/** What data validation says to a text before it is typed into a cell. */
import type { Place } from "../grid/moveFocus";
import type { Sheet } from "../../workbook/Sheet";
import type { Value } from "../../workbook/Value";
import type { Workbook } from "../../workbook/Workbook";
import { isValid, validationAt } from "../../formula/isValid";
import { parseTyped } from "../../workbook/parseTyped";
import { WorkbookError } from "../../workbook/WorkbookError";

export interface Objection { readonly isRefused: boolean; readonly message: string }

const USUAL = "This value doesn't match the data validation restrictions defined for this cell.";

/** null where the text may be typed without a word. */
export function checkTyped(workbook: Workbook, sheet: Sheet, { row, column }: Place, text: string): Objection | null {
  const validation = validationAt(sheet, row, column);
  if (!validation?.alert.showAlert || isValid(sheet, validation, row, column, valueOf(workbook, sheet, row, column, text))) return null;
  const { style, title, message } = validation.alert;
  return { isRefused: style === "Stop", message: [title, message === "" ? USUAL : message].filter(Boolean).join(": ") };
}

function valueOf(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string): Value {
  if (text === "") return null;
  if (!text.startsWith("=")) return parseTyped(text, sheet.styleAt(row, column).numberFormat, workbook).value;
  try {
    return workbook.evaluateAt(text, sheet.id, row, column);
  } catch (error) {
    if (error instanceof WorkbookError) return null; // The formula itself will be refused.
    throw error;
  }
}
