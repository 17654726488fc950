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
    classes.forEach((is, at) => { rows[layout.from + at] ??= is; });
  }
  for (const [grid, rows] of bySheet) {
    rows.forEach((is, row) => {
      const rest = (grid.cells[row] ?? []).every((cell) => cell === "") ? "blank" : row < (firstHeader.get(grid) ?? 0) ? "preamble" : "footer";
      counts[is ?? rest] += 1;
    });
  }
  return counts;
}
