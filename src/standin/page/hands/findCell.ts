/** Finds a text in the cells of a sheet, from the active cell on and around, as Ctrl+F does. */
import type { Place } from "../grid/moveFocus";
import type { Sheet } from "../../workbook/Sheet";
import { typedText } from "./Desk";

export interface FindWish {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeCell: boolean;
}

/** Where a cell's formula, value as typed, or text as shown has the wished text; hidden cells are passed over. Sorted by row, then column. */
export function findCells(sheet: Sheet, { text, matchCase, wholeCell }: FindWish): readonly Place[] {
  const fold = (shown: string): string => (matchCase ? shown : shown.toLowerCase());
  const wanted = fold(text);
  const used = sheet.usedRect(true);
  const found: Place[] = [];
  if (!used || wanted === "") return found;
  const isMatch = (shown: string): boolean => (wholeCell ? fold(shown) === wanted : fold(shown).includes(wanted));
  const columns = Array.from({ length: used.columns }, (_, c) => used.column + c).filter((column) => !sheet.hiddenColumns.has(column));
  for (let row = used.row; row < used.row + used.rows; row++) {
    if (sheet.hiddenRows.has(row) || sheet.filteredRows.has(row)) continue;
    for (const column of columns) {
      const value = sheet.value(row, column);
      if (value === null) continue;
      const isText = typeof value === "string" && !sheet.formulaAt(row, column);
      if (isText ? isMatch(value) : isMatch(sheet.textAt(row, column)) || isMatch(typedText(sheet, { row, column }))) found.push({ row, column });
    }
  }
  return found;
}

/** The next of the places after (or before) `from`, around the end to the beginning; its number counts from 0. */
export function nextFound(found: readonly Place[], from: Place, isBackwards: boolean): number {
  if (found.length === 0) return -1;
  const isAfter = (place: Place): boolean => place.row > from.row || (place.row === from.row && place.column > from.column);
  if (!isBackwards) return Math.max(0, found.findIndex(isAfter));
  const at = found.findIndex((place) => isAfter(place) || (place.row === from.row && place.column === from.column));
  return (at <= 0 ? found.length : at) - 1;
}
