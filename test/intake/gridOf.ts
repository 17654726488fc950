/** A grid from rows written in a test: short rows are filled up, formats default to General. */
import type { Cell, Grid, TableArea } from "../../src/base/Grid";

export interface GridOptions { readonly top?: number; readonly left?: number; readonly formats?: readonly (readonly string[])[]; readonly tables?: readonly TableArea[]; readonly visibility?: Grid["visibility"] }

export function gridOf(sheet: string, rows: readonly (readonly Cell[])[], options: GridOptions = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]);
  const formats = options.formats ?? cells.slice(0, 60).map((row) => row.map(() => "General"));
  return { sheet, visibility: options.visibility ?? "visible", top: options.top ?? 0, left: options.left ?? 0, cells, formats, tables: options.tables ?? [] };
}
