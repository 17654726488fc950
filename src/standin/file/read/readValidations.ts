/** Data validations of a worksheet part. */
import type { Validation, ValidationOperator, ValidationType } from "../../workbook/Validation";
import { NO_RULE } from "../../workbook/Validation";
import { readFormulaText } from "../formulaText";
import type { XmlScanner } from "../xml/XmlScanner";
import { readPlaces } from "../conditionalWords";

export const TYPES: Readonly<Record<string, ValidationType>> = { none: "None", whole: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };
export const OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};
const STYLES: Readonly<Record<string, Validation["alert"]["style"]>> = { stop: "Stop", warning: "Warning", information: "Information" };

/** The element `dataValidations` just opened. */
export function readValidations(scan: XmlScanner): Validation[] {
  const found: Validation[] = [];
  for (const item of scan.children()) {
    if (item !== "dataValidation") continue;
    const type = TYPES[scan.get("type") ?? "none"] ?? "None";
    const read: Omit<Validation, "formulas"> = {
      rects: readPlaces(scan.get("sqref") ?? ""), type, operator: OPERATORS[scan.get("operator") ?? "between"] ?? "Between",
      // The file's flag means the opposite of its name.
      dropDown: !(scan.flag("showDropDown") ?? false), ignoreBlanks: scan.flag("allowBlank") ?? false,
      alert: { showAlert: scan.flag("showErrorMessage") ?? false, style: STYLES[scan.get("errorStyle") ?? "stop"] ?? "Stop", title: scan.get("errorTitle") ?? "", message: scan.get("error") ?? "" },
      prompt: { showPrompt: scan.flag("showInputMessage") ?? false, title: scan.get("promptTitle") ?? "", message: scan.get("prompt") ?? "" },
    };
    const formulas: string[] = [];
    for (const part of scan.children()) if (part === "formula1" || part === "formula2") formulas.push(formulaOf(scan.readText(), type));
    if (read.rects.length > 0) found.push({ ...NO_RULE, ...read, formulas: formulas.filter((formula) => formula !== "=") });
  }
  return found;
}

/** A list of words stands in quotes. */
function formulaOf(text: string, type: ValidationType): string {
  const words = type === "List" ? /^"((?:[^"]|"")*)"$/.exec(text.trim()) : null;
  return words ? words[1]!.replace(/""/g, "\"") : readFormulaText(text);
}
