/** Cells as the API answers them: "" for empty, errors as their text, null for ranges too large or without end. */
import type { Rect } from "../../workbook/Rect";
import type { Value } from "../../workbook/Value";
import type { Session } from "../Session";
import type { Place } from "./Place";
import { MAX_COLUMNS, MAX_ROWS, cellCount } from "../../workbook/Rect";

/** Above this Excel answers null. */
const MOST_CELLS = 5_000_000;

export const isUnbounded = (rect: Rect): boolean => rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS;

const isReadable = (rect: Rect): boolean => !isUnbounded(rect) && cellCount(rect) <= MOST_CELLS;

/** Null where Excel would not answer. */
export function readCells<T>(place: Place, session: Session, read: (rect: Rect) => T): T | null {
  const rect = session.rectOf(place);
  return isReadable(rect) ? read(rect) : null;
}

/** Changes the fresh grid in place: this runs over 100,000 rows. */
export function asSent(grid: Value[][]): unknown[][] {
  for (const row of grid) {
    for (let i = 0; i < row.length; i++) {
      const value = row[i];
      if (value === null || value === undefined) row[i] = "";
      else if (typeof value === "object") row[i] = value.error;
    }
  }
  return grid;
}
