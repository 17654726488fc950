/** Whether a value may stand in a cell under its data validation. */
import type { Sheet } from "../workbook/Sheet";
import type { Validation } from "../workbook/Validation";
import type { Value } from "../workbook/Value";
import { cellsOf } from "../workbook/chartData";
import { holdsCell, intersect } from "../workbook/Rect";
import { isError } from "../workbook/Value";
import { copyFormula } from "./shiftFormula";

export const validationAt = (sheet: Sheet, row: number, column: number): Validation | undefined =>
  sheet.validations.find(({ rects }) => rects.some((rect) => holdsCell(rect, row, column)));

export function isValid(sheet: Sheet, validation: Validation, row: number, column: number, value: Value): boolean {
  const { type, ignoreBlanks, formulas } = validation;
  if (type === "None" || (ignoreBlanks && (value === null || value === ""))) return true;
  if (isError(value)) return false;
  const read = (formula: string): Value => {
    const first = validation.rects[0] ?? { row, column };
    return sheet.around.evaluateAt(copyFormula(formula, row - first.row, column - first.column), sheet.id, row, column);
  };
  try {
    if (type === "List") return isListed(sheet, formulas[0] ?? "", value, read);
    if (type === "Custom") { const result = read(formulas[0] ?? "=TRUE"); return result === true || (typeof result === "number" && result !== 0); }
    const measured = type === "TextLength" ? String(value ?? "").length : value;
    if (typeof measured !== "number" || (type === "WholeNumber" && !Number.isInteger(measured))) return false;
    const [a, b] = formulas.map((formula) => Number(read(formula) ?? 0));
    return compares(validation.operator, measured, a ?? 0, b ?? 0);
  } catch {
    return true; // A rule that cannot be read forbids nothing, as in Excel.
  }
}

function isListed(sheet: Sheet, source: string, value: Value, read: (formula: string) => Value): boolean {
  const shown = String(value ?? "");
  if (!source.startsWith("=")) return source.split(",").some((word) => word.trim() === shown);
  const name = sheet.around.findName(source.slice(1), sheet.id);
  const cells = cellsOf(sheet, name?.formula ?? source);
  if (!cells) return String(read(source) ?? "") === shown;
  const used = cells.sheet.usedRect(true);
  const part = used && intersect(used, cells.rect);
  const folded = shown.toLowerCase();
  return part !== null && cells.sheet.values(part).some((line) => line.some((one) => one !== null && !isError(one) && String(one).toLowerCase() === folded));
}

function compares(operator: Validation["operator"], value: number, a: number, b: number): boolean {
  switch (operator) {
    case "Between": return value >= a && value <= b;
    case "NotBetween": return value < a || value > b;
    case "EqualTo": return value === a;
    case "NotEqualTo": return value !== a;
    case "GreaterThan": return value > a;
    case "LessThan": return value < a;
    case "GreaterThanOrEqualTo": return value >= a;
    case "LessThanOrEqualTo": return value <= a;
  }
}
