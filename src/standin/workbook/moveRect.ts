/** Where a rectangle goes when cells are inserted or deleted on its sheet. */
import type { Rect } from "./Rect";
import { MAX_COLUMNS, MAX_ROWS } from "./Rect";

export interface Shift { readonly rect: Rect; readonly how: "down" | "right" | "up" | "left" }

/** The same object where it stays, null where all of it is deleted or pushed off the sheet. */
export function moveRect(at: Rect, { rect, how }: Shift): Rect | null {
  const isVertical = how === "down" || how === "up";
  const [crossAt, crossTo] = isVertical ? [at.column, at.column + at.columns] : [at.row, at.row + at.rows];
  const [from, to] = isVertical ? [rect.column, rect.column + rect.columns] : [rect.row, rect.row + rect.rows];
  // A rectangle that sticks out of the moving lane stays where it is, as Excel's references do.
  if (crossAt < from || crossTo > to) return at;
  const isInsert = how === "down" || how === "right";
  const span = isVertical
    ? moveSpan(at.row, at.row + at.rows, rect.row, rect.rows, isInsert, MAX_ROWS)
    : moveSpan(at.column, at.column + at.columns, rect.column, rect.columns, isInsert, MAX_COLUMNS);
  if (!span) return null;
  const [start, end] = span;
  if (isVertical) return start === at.row && end === at.row + at.rows ? at : { ...at, row: start, rows: end - start };
  return start === at.column && end === at.column + at.columns ? at : { ...at, column: start, columns: end - start };
}

function moveSpan(start: number, end: number, at: number, count: number, isInsert: boolean, limit: number): [number, number] | null {
  if (end - start === limit) return [start, end];
  if (isInsert) {
    const from = start >= at ? start + count : start;
    const to = Math.min(limit, end > at ? end + count : end);
    return from < limit ? [from, to] : null;
  }
  const shrink = (edge: number): number => (edge <= at ? edge : Math.max(at, edge - count));
  const [from, to] = [shrink(start), shrink(end)];
  return to > from ? [from, to] : null;
}
