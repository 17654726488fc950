/** `getSpecialCells`: constants, formulas, blanks or visible cells, gathered into column runs. */
import type { Rect } from "../../workbook/Rect";
import type { Value } from "../../workbook/Value";
import type { Args, HostObject } from "../HostClass";
import type { Session } from "../Session";
import type { Areas } from "./Areas";
import { intersect } from "../../workbook/Rect";
import { ApiError, itemNotFound, messageOf } from "../ApiError";
import { ref } from "../HostClass";

/** "LogicalText" asks for both; "All" or nothing for any. */
function hasType(value: Value, wanted: unknown): boolean {
  if (typeof wanted !== "string" || wanted === "All") return true;
  const name = value === null ? "" : typeof value === "object" ? "Errors" : typeof value === "number" ? "Numbers" : typeof value === "string" ? "Text" : "Logical";
  return wanted.includes(name) && name !== "";
}

export function specialCells(areas: Areas, args: Args, session: Session): HostObject {
  const [type, valueType] = args;
  const sheet = session.sheet(areas.sheet);
  const isWanted = (row: number, column: number): boolean => {
    const hasFormula = sheet.formulaAt(row, column) !== undefined;
    const value = sheet.value(row, column);
    switch (type) {
      case "Blanks": return value === null && !hasFormula;
      case "Constants": return value !== null && !hasFormula && hasType(value, valueType);
      case "Formulas": return hasFormula && hasType(value, valueType);
      case "Visible": return !sheet.isRowHidden(row) && !sheet.hiddenColumns.has(column);
      default: throw new ApiError("ApiNotFound", messageOf("ApiNotFound"), `Range.getSpecialCells(${String(type)})`);
    }
  };
  const used = sheet.usedRect();
  const found: Rect[] = [];
  for (const place of areas.places) {
    const rect = session.rectOf(place);
    const area = type === "Visible" ? rect : used && intersect(used, rect);
    if (!area) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      let from = -1;
      for (let row = area.row; row <= area.row + area.rows; row++) {
        const isIn = row < area.row + area.rows && isWanted(row, column);
        if (isIn && from < 0) from = row;
        if (isIn || from < 0) continue;
        const before = found.find((one) => one.row === from && one.rows === row - from && one.column + one.columns === column);
        if (before) found[found.indexOf(before)] = { ...before, columns: before.columns + 1 };
        else found.push({ row: from, column, rows: row - from, columns: 1 });
        from = -1;
      }
    }
  }
  if (found.length === 0) throw itemNotFound("Range.getSpecialCells");
  return ref("RangeAreas", { sheet: areas.sheet, places: found.map((rect) => session.place(areas.sheet, rect)) });
}
