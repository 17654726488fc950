/** Sets of rectangles on which formats and validations lie. */
import type { Rect } from "./Rect";
import { bottomOf, intersect, rightOf } from "./Rect";

export const touches = (rects: readonly Rect[], at: Rect): boolean => rects.some((one) => intersect(one, at) !== null);

/** What is left of the rectangles without `hole`. */
export function without(rects: readonly Rect[], hole: Rect): readonly Rect[] {
  if (!touches(rects, hole)) return rects;
  return rects.flatMap((one) => {
    const cut = intersect(one, hole);
    if (!cut) return [one];
    const parts: Rect[] = [
      { ...one, rows: cut.row - one.row },
      { ...one, row: bottomOf(cut) + 1, rows: bottomOf(one) - bottomOf(cut) },
      { ...cut, column: one.column, columns: cut.column - one.column },
      { ...cut, column: rightOf(cut) + 1, columns: rightOf(one) - rightOf(cut) },
    ];
    return parts.filter((part) => part.rows > 0 && part.columns > 0);
  });
}
