/** Counts every row of the sheets that were read exactly once, by what it is. */
import type { Grid } from "../../base/Grid";
import type { Layout } from "../columns/Layout";
import { type RowClass, rowClasses } from "./classifyRows";

export function countRows(lists: readonly { readonly layout: Layout; readonly classes: readonly RowClass[] }[]): Record<RowClass, number> {
  const counts = Object.fromEntries(rowClasses.map((name) => [name, 0])) as Record<RowClass, number>;
  const bySheet = new Map<Grid, (RowClass | undefined)[]>();
  const firstHeader = new Map<Grid, number>();
  for (const { layout, classes } of lists) {
    const rows = bySheet.get(layout.grid) ?? new Array<RowClass | undefined>(layout.grid.cells.length).fill(undefined);
    bySheet.set(layout.grid, rows);
    firstHeader.set(layout.grid, Math.min(layout.headerRow, firstHeader.get(layout.grid) ?? Infinity));
    for (let row = layout.headerRow - layout.headerRows + 1; row <= layout.headerRow; row += 1) rows[row] ??= "header";
    for (let at = 0; at < classes.length; at += 1) rows[layout.from + at] ??= classes[at];
  }
  for (const [grid, rows] of bySheet) {
    const header = firstHeader.get(grid) ?? 0;
    // Most rows are like the one above them, so runs are counted.
    let run: RowClass = "blank";
    let length = 0;
    for (let row = 0; row < rows.length; row += 1) {
      const is = rows[row] ?? restOf(grid, row, header);
      if (is === run) { length += 1; continue; }
      counts[run] += length;
      run = is;
      length = 1;
    }
    counts[run] += length;
  }
  return counts;
}

/** What a row outside every list is. */
function restOf({ cells }: Grid, row: number, header: number): RowClass {
  if ((cells[row] ?? []).every((cell) => cell === "")) return "blank";
  return row < header ? "preamble" : "footer";
}
