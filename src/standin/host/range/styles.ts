/** Reads and writes one property of the styles of whole areas. */
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import type { Style } from "../../workbook/Style";
import type { Session } from "../Session";
import type { Areas } from "./Areas";
import { intersect } from "../../workbook/Rect";
import { isUnbounded } from "./readCells";

export function setStyle(areas: Areas, style: Partial<Style>, session: Session): void {
  session.apply(areas.places.map((place) => ({ do: "format", sheet: areas.sheet, rect: session.rectOf(place), style })));
}

/** null where the cells differ. */
export function styleOf<T extends string | number | boolean | object | null>(areas: Areas, session: Session, read: (style: Style) => T): T | null {
  const sheet = session.sheet(areas.sheet);
  let first: { readonly id: number; readonly value: T } | undefined;
  for (const place of areas.places) {
    for (const id of styleIdsIn(sheet, session.rectOf(place))) {
      if (id === first?.id) continue;
      const value = read(session.book.styles.get(id));
      if (first === undefined) first = { id, value };
      else if (value !== first.value) return null;
    }
  }
  return first?.value ?? null;
}

/** Beyond the used cells of a whole row or column all cells look like its last one. */
function* styleIdsIn(sheet: Sheet, rect: Rect): Generator<number> {
  const used = isUnbounded(rect) ? sheet.usedRect() : rect;
  const area = used && intersect(used, rect);
  if (isUnbounded(rect)) yield sheet.styleIdAt(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  if (!area) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield sheet.styleIdAt(row, column);
  }
}
