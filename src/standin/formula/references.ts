/** References at evaluation: from pointers to areas of real sheets. */
import type { Context } from "./Context";
import type { Pointer } from "./template";
import type { Ref } from "./mapRefs";
import type { Result } from "./Result";
import type { Rect } from "../workbook/Rect";
import { MAX_COLUMNS, MAX_ROWS, unite } from "../workbook/Rect";
import { Area, fail } from "./Result";
import { mapRefs } from "./mapRefs";

/** Reads "Sheet1!$A$1:B2"; null where the text is no A1 reference. */
export function readRef(spelled: string): Ref | null {
  const found: Ref[] = [];
  const left = mapRefs(spelled, (ref) => {
    found.push(ref);
    return "";
  });
  const [first, second] = found;
  if (first && found.length === 1 && left === "") return first;
  // "Sheet1!A1:Sheet1!B2" is one area spelled twice.
  if (first && second && found.length === 2 && left === ":" && (second.sheet === null || second.sheet === first.sheet)) {
    return { ...first, bottom: second.bottom, right: second.right, absBottom: second.absBottom, absRight: second.absRight, kind: "area" };
  }
  return null;
}

/** The rectangle a pointer means for the cell at `row`, `column`; null where it runs off the sheet. */
export function rectOf(pointer: Pointer, row: number, column: number): Rect | null {
  const top = pointer.absTop ? pointer.top : pointer.top + row;
  const bottom = pointer.absBottom ? pointer.bottom : pointer.bottom + row;
  const left = pointer.absLeft ? pointer.left : pointer.left + column;
  const right = pointer.absRight ? pointer.right : pointer.right + column;
  const y = Math.min(top, bottom);
  const x = Math.min(left, right);
  if (y < 0 || x < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS || left >= MAX_COLUMNS || right >= MAX_COLUMNS) return null;
  return { row: y, column: x, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
}

export function areaOf(pointer: Pointer, context: Context): Area {
  const sheet = pointer.sheet === null ? context.sheet : context.engine.book.findSheet(pointer.sheet);
  const rect = rectOf(pointer, context.row, context.column);
  return sheet && rect ? new Area(sheet, rect) : fail("#REF!");
}

/** `A1:INDEX(…)`: the smallest area around both. */
export function joinAreas(a: Result, b: Result): Area {
  if (!(a instanceof Area) || !(b instanceof Area)) return fail("#VALUE!");
  return a.sheet === b.sheet ? new Area(a.sheet, unite(a.rect, b.rect)) : fail("#VALUE!");
}

/** `A1#`: what the array formula in A1 spills over. */
export function spillOf(result: Result, context: Context): Area {
  if (!(result instanceof Area)) return fail("#REF!");
  context.engine.ready(result);
  const anchor = result.sheet.formulaAt(result.rect.row, result.rect.column);
  if (!anchor) return fail("#REF!");
  const value = result.at(0, 0);
  if (!anchor.spill && typeof value === "object" && value !== null) throw value;
  return anchor.spill ? new Area(result.sheet, anchor.spill) : result;
}
