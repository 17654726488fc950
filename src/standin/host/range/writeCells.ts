/** Values, formulas and formats coming in: shapes checked, one value spread over the range, null left alone. */
import type { Input } from "../../workbook/Op";
import type { Rect } from "../../workbook/Rect";
import type { Session } from "../Session";
import type { Place } from "./Place";
import { invalidArgument } from "../ApiError";
import { isUnbounded } from "./readCells";

/** The sent grid in the shape of the range. One value, or a grid of one, goes to every cell. */
export function gridOf<T>(sent: unknown, rect: Rect, location: string): T[][] {
  const one = !Array.isArray(sent) ? sent : sent.length === 1 && Array.isArray(sent[0]) && sent[0].length === 1 ? sent[0][0] as unknown : undefined;
  if (one !== undefined) {
    const row = new Array<T>(rect.columns).fill(one as T);
    return new Array<T[]>(rect.rows).fill(row);
  }
  const grid = sent as unknown[][];
  const fits = grid.length === rect.rows && grid.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) throw invalidArgument(location, "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return grid as T[][];
}

/** As if typed: strings are read as en-US input, "=" starts a formula. */
export function writeCells(place: Place, sent: unknown, session: Session, location: string): void {
  const rect = session.rectOf(place);
  if (isUnbounded(rect)) throw invalidArgument(location, "A range without end cannot be set.");
  const cells = gridOf<Input>(sent, rect, location);
  for (const row of cells) {
    for (const value of row) if (typeof value === "object" && value !== null) throw invalidArgument(location);
  }
  session.apply({ do: "setCells", sheet: place.sheet, row: rect.row, column: rect.column, cells });
}

export function writeFormats(place: Place, sent: unknown, session: Session, location: string): void {
  const rect = session.rectOf(place);
  const isOne = !Array.isArray(sent) || (sent.length === 1 && Array.isArray(sent[0]) && sent[0].length === 1);
  if (isOne) {
    const format = Array.isArray(sent) ? (sent[0] as unknown[])[0] : sent;
    if (format === null) return;
    if (typeof format !== "string") throw invalidArgument(location);
    session.apply({ do: "format", sheet: place.sheet, rect, style: { numberFormat: format === "" ? "General" : format } });
    return;
  }
  if (isUnbounded(rect)) throw invalidArgument(location);
  const formats = gridOf<string | null>(sent, rect, location);
  session.apply({ do: "setFormats", sheet: place.sheet, row: rect.row, column: rect.column, formats });
}
