/** What may name the columns of a header of one or two rows. */
import type { Grid } from "../../base/Grid";
import { headerTexts } from "./Layout";

/** The texts that may name each column: as joined, with a merged upper cell spread to its right, and the lower row alone. */
export function headerCandidates(grid: Grid, headerRow: number, headerRows: number, left = 0, right = grid.cells[headerRow]?.length ?? 0): string[][] {
  const joined = headerTexts(grid, headerRow, headerRows, left, right);
  if (headerRows === 1) return joined.map((text) => [text]);
  const lower = headerTexts(grid, headerRow, 1, left, right);
  let above = "";
  return joined.map((text, column) => {
    const own = String(grid.cells[headerRow - 1]?.[column] ?? "").trim();
    if (own !== "") above = own;
    const under = lower[column] ?? "";
    return under === "" ? [text] : [text, `${above} ${under}`, under];
  });
}
