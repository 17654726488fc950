/** Gathers calculated cells into runs down a column, so that a thousand results are told in a line. */
import type { Rect } from "../workbook/Rect";

interface Place { readonly sheetId: string; readonly rect: Rect }

export function gather(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => (a.sheetId === b.sheetId ? a.rect.column - b.rect.column || a.rect.row - b.rect.row : a.sheetId < b.sheetId ? -1 : 1));
  const runs: Place[] = [];
  for (const place of sorted) {
    const last = runs.at(-1);
    const isNext = last && last.sheetId === place.sheetId && last.rect.column === place.rect.column && last.rect.columns === place.rect.columns && place.rect.row <= last.rect.row + last.rect.rows;
    if (isNext) runs[runs.length - 1] = { ...last, rect: { ...last.rect, rows: Math.max(last.rect.rows, place.rect.row + place.rect.rows - last.rect.row) } };
    else runs.push(place);
  }
  return runs;
}
