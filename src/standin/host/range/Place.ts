/** A range that follows its cells: inserts and deletes above or left of it move it, as they move a proxy's range in Excel. */
import type { Change } from "../../workbook/ChangeSet";
import type { Rect } from "../../workbook/Rect";

export class Place {
  constructor(readonly sheet: string, public rect: Rect | null) {}

  /** Adjusts to one change of the workbook; null is a range whose cells are gone. */
  follow(change: Change): void {
    if (this.rect === null || change.sheetId !== this.sheet || change.shift === undefined) return;
    for (const moved of change.rects) if (this.rect) this.rect = shifted(this.rect, moved, change.shift);
  }
}

function shifted(at: Rect, moved: Rect, shift: "down" | "right" | "up" | "left"): Rect | null {
  const vertical = shift === "down" || shift === "up";
  const [start, size, cut, count] = vertical ? [at.row, at.rows, moved.row, moved.rows] : [at.column, at.columns, moved.column, moved.columns];
  // Only what the moved strip covers whole goes along; a strip that cuts through leaves the range where it is.
  const inStrip = vertical
    ? moved.column <= at.column && moved.column + moved.columns >= at.column + at.columns
    : moved.row <= at.row && moved.row + moved.rows >= at.row + at.rows;
  if (!inStrip) return at;
  let from = start;
  let to = start + size;
  if (shift === "down" || shift === "right") {
    if (cut <= start) from += count;
    if (cut < to) to += count;
  } else {
    from = from < cut ? from : Math.max(cut, from - count);
    to = to <= cut ? to : Math.max(cut, to - count);
  }
  if (to <= from) return null;
  return vertical ? { ...at, row: from, rows: to - from } : { ...at, column: from, columns: to - from };
}
