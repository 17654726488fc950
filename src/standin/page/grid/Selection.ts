/** The selection as the keyboard and the mouse make it: a white active cell inside, and a corner that Shift moves. */
import { bottomOf, holdsRect, intersect, isSameRect, MAX_COLUMNS, MAX_ROWS, rightOf, unite } from "../../workbook/Rect";
import type { Place } from "./moveFocus";
import type { Rect } from "../../workbook/Rect";

export interface Selection { readonly active: Place; readonly corner: Place; readonly rect: Rect }

const cell = ({ row, column }: Place): Rect => ({ row, column, rows: 1, columns: 1 });

/** From `active` to `corner`, grown until no merged area is cut. */
export function selectionOf(active: Place, corner: Place, merges: readonly Rect[]): Selection {
  return { active, corner, rect: wholeMerges(unite(cell(active), cell(corner)), merges) };
}

export function wholeMerges(rect: Rect, merges: readonly Rect[]): Rect {
  let whole = rect;
  for (let grew = true; grew; ) {
    grew = false;
    for (const merge of merges) {
      if (!intersect(whole, merge) || holdsRect(whole, merge)) continue;
      whole = unite(whole, merge);
      grew = true;
    }
  }
  return whole;
}

/** What the workbook selects may come from the pane: then its first cell becomes the active one. */
export function selectionAt(selected: Rect, known: Selection | null, merges: readonly Rect[]): Selection {
  if (known && isSameRect(known.rect, selected)) return known;
  const rect = wholeMerges(selected, merges);
  return { active: { row: rect.row, column: rect.column }, corner: { row: bottomOf(rect), column: rightOf(rect) }, rect };
}

export const wholeRows = (from: number, to: number): Rect => ({ row: Math.min(from, to), column: 0, rows: Math.abs(to - from) + 1, columns: MAX_COLUMNS });
export const wholeColumns = (from: number, to: number): Rect => ({ row: 0, column: Math.min(from, to), rows: MAX_ROWS, columns: Math.abs(to - from) + 1 });

/** Enter and Tab walk through a selection of several cells, row by row or column by column, round and round. */
export function nextInside({ active, rect }: Selection, key: "Enter" | "Tab", back: boolean): Place {
  const count = rect.rows * rect.columns;
  const row = active.row - rect.row;
  const column = active.column - rect.column;
  const at = key === "Tab" ? row * rect.columns + column : column * rect.rows + row;
  const next = (at + (back ? -1 : 1) + count) % count;
  return key === "Tab"
    ? { row: rect.row + Math.floor(next / rect.columns), column: rect.column + (next % rect.columns) }
    : { row: rect.row + (next % rect.rows), column: rect.column + Math.floor(next / rect.rows) };
}
