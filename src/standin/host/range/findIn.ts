/** Finds text in cells by what they show or hold, as Excel's Find does. */
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import { intersect } from "../../workbook/Rect";
import { invalidArgument } from "../ApiError";

export interface FindCriteria { readonly completeMatch?: boolean; readonly matchCase?: boolean; readonly searchDirection?: string }

/** The first cell row by row (the last one backwards); null where there is none. */
export function findIn(sheet: Sheet, within: Rect, text: unknown, criteria: unknown, location: string): Rect | null {
  const backwards = (criteria as FindCriteria | null)?.searchDirection === "Backwards";
  const all = findAllIn(sheet, within, text, criteria, location, backwards ? Infinity : 1);
  return all[backwards ? all.length - 1 : 0] ?? null;
}

export function findAllIn(sheet: Sheet, within: Rect, text: unknown, criteria: unknown, location: string, most = Infinity): Rect[] {
  if (typeof text !== "string" || text === "" || text.length > 255) throw invalidArgument(location);
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as FindCriteria;
  const fold = (s: string): string => (matchCase ? s : s.toLowerCase());
  const wanted = fold(text);
  const used = sheet.usedRect(true);
  const area = used && intersect(used, within);
  const found: Rect[] = [];
  if (!area) return found;
  const isMatch = (shown: string): boolean => (completeMatch ? fold(shown) === wanted : fold(shown).includes(wanted));
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheet.value(row, column);
      if (value === null) continue;
      const raw = typeof value === "object" ? value.error : String(value);
      if (!isMatch(raw) && (typeof value === "string" || !isMatch(sheet.textAt(row, column)))) continue;
      found.push({ row, column, rows: 1, columns: 1 });
      if (found.length >= most) return found;
    }
  }
  return found;
}
