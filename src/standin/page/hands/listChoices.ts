/** What a cell's data validation offers to pick from; null where it offers no list. */
import type { Place } from "../grid/moveFocus";
import type { Sheet } from "../../workbook/Sheet";
import { cellsOf } from "../../workbook/chartData";
import { copyFormula } from "../../formula/shiftFormula";
import { validationAt } from "../../formula/isValid";
import { intersect } from "../../workbook/Rect";

/** Excel lists no more of a long range. */
const MOST = 32_767;

export function listChoices(sheet: Sheet, { row, column }: Place): readonly string[] | null {
  if (sheet.validations.length === 0) return null;
  const validation = validationAt(sheet, row, column);
  const source = validation?.formulas[0];
  if (validation?.type !== "List" || !validation.dropDown || source === undefined) return null;
  if (!source.startsWith("=")) return source.split(",").map((word) => word.trim()).filter((word) => word !== "");
  const first = validation.rects[0] ?? { row, column };
  const name = sheet.around.findName(source.slice(1), sheet.id);
  const cells = cellsOf(sheet, name?.formula ?? copyFormula(source, row - first.row, column - first.column));
  const used = cells?.sheet.usedRect(true);
  const part = cells && used && intersect(used, cells.rect);
  return part ? cells.sheet.text(part).flat().filter((text) => text !== "").slice(0, MOST) : [];
}
