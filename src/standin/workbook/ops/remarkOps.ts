/** Comments and notes: set as a whole for a sheet, carried along with their cells. */
import type { Changing } from "./Changing";
import type { OverlayOp } from "../Op";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Shift } from "../moveRect";
import { holdsCell } from "../Rect";
import { moveRect } from "../moveRect";
import { assertAllowed } from "./guard";

type Of<K extends OverlayOp["do"]> = Extract<OverlayOp, { do: K }>;

export function comments(op: Of<"comments">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowEditObjects");
  changing.journal.set(sheet, "comments", op.comments);
  changing.tell({ kind: "comments", sheetId: sheet.id, rects: [], ...(op.news && { comment: op.news }) });
}

export function notes(op: Of<"notes">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowEditObjects");
  changing.journal.set(sheet, "notes", op.notes);
  changing.tell({ kind: "notes", sheetId: sheet.id, rects: [] });
}

type Lying = { readonly rect: Rect };

function place(changing: Changing, sheet: Sheet, move: (rect: Rect) => Rect | null): void {
  const moved = <T extends Lying>(items: readonly T[]): readonly T[] => {
    const next = items.flatMap((one) => { const rect = move(one.rect); return rect === null ? [] : [rect === one.rect ? one : { ...one, rect }]; });
    return next.length === items.length && next.every((one, i) => one === items[i]) ? items : next;
  };
  if (sheet.comments.length > 0) changing.journal.set(sheet, "comments", moved(sheet.comments));
  if (sheet.notes.length > 0) changing.journal.set(sheet, "notes", moved(sheet.notes));
}

export const shiftRemarks = (changing: Changing, sheet: Sheet, shift: Shift): void => place(changing, sheet, (rect) => moveRect(rect, shift));

export const clearRemarks = (changing: Changing, sheet: Sheet, at: Rect): void => place(changing, sheet, (rect) => (holdsCell(at, rect.row, rect.column) ? null : rect));

/** `placeOf` gives the new row (or column) offset within `at` of each old one. */
export function sortRemarks(changing: Changing, sheet: Sheet, at: Rect, placeOf: readonly number[], byColumns: boolean): void {
  const key = byColumns ? "column" : "row";
  place(changing, sheet, (rect) => {
    if (!holdsCell(at, rect.row, rect.column)) return rect;
    const next = at[key] + (placeOf[rect[key] - at[key]] ?? 0);
    return next === rect[key] ? rect : { ...rect, [key]: next };
  });
}
