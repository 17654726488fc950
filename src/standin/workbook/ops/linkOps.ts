/** Links on cells: set, and carried along when cells are copied, moved or sorted. */
import type { Changing } from "./Changing";
import type { LayoutOp } from "../Op";
import type { Rect } from "../Rect";
import type { Hyperlink, Sheet } from "../Sheet";
import { holdsRect } from "../Rect";
import { assertAllowed, assertOnSheet } from "./guard";
import { restyle } from "./layoutOps";

/** As Excel's cell style "Hyperlink". */
const LOOK = { fontColor: "#0563C1", underline: "Single" } as const;

export function hyperlink(op: Extract<LayoutOp, { do: "hyperlink" }>, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  assertAllowed(sheet, "allowInsertHyperlinks");
  const kept = sheet.hyperlinks.filter((one) => !holdsRect(op.rect, one.rect));
  changing.journal.set(sheet, "hyperlinks", op.link ? [...kept, { rect: op.rect, ...op.link }] : kept);
  if (op.link) restyle(changing, sheet, op.rect, LOOK);
  changing.tell({ kind: "hyperlink", sheetId: sheet.id, rects: [op.rect] });
}

const within = (sheet: Sheet, area: Rect): readonly Hyperlink[] => sheet.hyperlinks.filter((link) => holdsRect(area, link.rect));

/** Links wholly inside `source` go to `target`, over the links there; a move takes them away from where they were. */
export function carryLinks(changing: Changing, from: Sheet, source: Rect, to: Sheet, target: Rect, isMove: boolean): void {
  const carried = within(from, source);
  const covered = within(to, target);
  if (carried.length === 0 && covered.length === 0) return;
  const copies = carried.map((link) => ({ ...link, rect: { ...link.rect, row: link.rect.row - source.row + target.row, column: link.rect.column - source.column + target.column } }));
  if (isMove) changing.journal.set(from, "hyperlinks", from.hyperlinks.filter((link) => !carried.includes(link)));
  changing.journal.set(to, "hyperlinks", [...to.hyperlinks.filter((link) => !covered.includes(link)), ...copies]);
}

/** `placeOf` gives the new row (or column) offset within `at` of each old one. Links over several rows stay. */
export function sortLinks(changing: Changing, sheet: Sheet, at: Rect, placeOf: readonly number[], byColumns: boolean): void {
  if (sheet.hyperlinks.length === 0) return;
  const [start, size] = byColumns ? (["column", "columns"] as const) : (["row", "rows"] as const);
  changing.journal.set(sheet, "hyperlinks", sheet.hyperlinks.map((link) => {
    if (link.rect[size] !== 1 || !holdsRect(at, link.rect)) return link;
    return { ...link, rect: { ...link.rect, [start]: at[start] + (placeOf[link.rect[start] - at[start]] ?? 0) } };
  }));
}
