/** Autofit by counting characters: close enough to Excel's widths to read, without measuring fonts. */
import type { Session } from "../Session";
import type { Areas } from "./Areas";
import { intersect } from "../../workbook/Rect";

const MOST_CHARS = 255;
/** Only so many rows are looked at, so that a column of 100,000 is fitted at once. */
const MOST_ROWS = 5_000;

export function autofitColumns(areas: Areas, session: Session): void {
  const sheet = session.sheet(areas.sheet);
  const used = sheet.usedRect(true);
  for (const place of areas.places) {
    const area = used && intersect(used, session.rectOf(place));
    if (!area) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      let longest = 0;
      for (let row = area.row; row < area.row + Math.min(area.rows, MOST_ROWS); row++) {
        if (sheet.value(row, column) === null || sheet.styleAt(row, column).wrap) continue;
        for (const line of sheet.textAt(row, column).split("\n")) longest = Math.max(longest, line.length);
      }
      if (longest > 0) session.apply({ do: "columnWidth", sheet: areas.sheet, column, columns: 1, width: Math.min(longest + 1, MOST_CHARS) });
    }
  }
}

/** Back to the height that the text decides. */
export function autofitRows(areas: Areas, session: Session): void {
  for (const place of areas.places) {
    const { row, rows } = session.rectOf(place);
    session.apply({ do: "rowHeight", sheet: areas.sheet, row, rows, height: null });
  }
}
