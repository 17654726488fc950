/** Puts one block of new rows into a list: into its table, below everything on the sheet, or above the last row where sums stand below it. */
import type { Cell } from "../../base/Grid";
import { asWritten } from "../applyEdits";
import { columnId, type Located } from "../locate";
import { scalar } from "./openList";
import type { Above } from "./lookAbove";
import type { NewRow, NewRows } from "./NewRows";

export interface Place {
  readonly located: Located;
  /** Zero-based sheet row of the list's last row. */
  readonly last: number;
  /** Something stands below the list on its sheet. */
  readonly isFollowed: boolean;
  readonly above: Above | null;
}

/** Queues the writing of `rows`; the caller syncs. Where they go is found when the request runs, so nothing of a colleague's is written over. */
export function placeRows(place: Place, { columns, formats }: NewRows, rows: readonly NewRow[]): void {
  const { located, above } = place;
  const left = Math.min(...located.headerCells.keys());
  const width = located.lastHeaderColumn - left + 1;
  const filled = new Set(above?.formulas);
  const at = columns.map((column) => located.columns.get(columnId(column)));
  const values = rows.map(({ cells }) => {
    const line: (Cell | null)[] = Array<Cell | null>(width).fill(null);
    at.forEach((column, nth) => {
      const cell = cells[nth] ?? "";
      if (column === undefined || cell === "" || filled.has(column)) return;
      // Under Text format an apostrophe would show.
      line[column - left] = above?.formats.get(column) === "@" && typeof cell === "string" && !cell.startsWith("'") ? cell : asWritten(cell);
    });
    return line;
  });
  const range = located.table ? inTable(located.table, values) : intoSheet(place, rows.length, left, width);
  if (above) {
    const looks = located.sheet.getRangeByIndexes(above.looks, left, 1, width);
    range.copyFrom(looks, "Formats");
    for (const column of above.formulas) range.getColumn(column - left).copyFrom(located.sheet.getRangeByIndexes(above.looks, column, 1, 1), "Formulas");
  }
  at.forEach((column, nth) => {
    const [format = "General", now] = [formats[nth], above?.formats.get(column ?? -1) ?? "General"];
    if (column !== undefined && format !== "General" && (now === "General" || now === "@") && !filled.has(column)) range.getColumn(column - left).numberFormat = scalar(format);
  });
  if (located.table) return;
  // Excel misplaces or drops what is written across hidden rows (office-js issue 224).
  if (located.isFiltered) values.forEach((cells, nth) => { range.getRow(nth).values = [cells]; });
  else range.values = values;
}

function inTable(table: Excel.Table, values: (Cell | null)[][]): Excel.Range {
  table.rows.add(undefined, values as Cell[][]);
  return table.getDataBodyRange().getLastRow().getOffsetRange(1 - values.length, 0).getResizedRange(values.length - 1, 0);
}

function intoSheet({ located, last, isFollowed }: Place, count: number, left: number, width: number): Excel.Range {
  const { sheet, firstRow, headerRow } = located;
  const columns = sheet.getRangeByIndexes(headerRow, left, 1, width).getEntireColumn();
  if (!isFollowed) return sheet.getUsedRange(true).getLastRow().getRowsBelow(1).getResizedRange(count - 1, 0).getEntireRow().getIntersection(columns);
  // Above the last row, sums over the list grow with it; below it they would not. Whole rows, so that what stands beside the list stays beside its row.
  const at = last > firstRow ? last : last + 1;
  return sheet.getRangeByIndexes(at, left, count, 1).getEntireRow().insert("Down").getEntireRow().getIntersection(columns);
}
