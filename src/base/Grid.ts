/** What a worksheet shows, as read once: cells, the number formats of its top rows, its tables. Plain data. */

/** "" is an empty cell; an Excel error arrives as its text ("#N/A"). */
export type Cell = string | number | boolean;

export interface Grid {
  readonly sheet: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Zero-based sheet row and column of `cells[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** Rectangular: every row has the same length. */
  readonly cells: readonly (readonly Cell[])[];
  /** en-US number format codes of the first rows only (fewer rows than `cells`, same columns). */
  readonly formats: readonly (readonly string[])[];
  readonly tables: readonly TableArea[];
}

/** An Excel table; `top` is its header row, zero-based on the sheet, `rows` counts data rows without header and totals. */
export interface TableArea {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly hasTotals: boolean;
}

/** "A", "Z", "AA" for 0, 25, 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B7" for row 6, column 1 (zero-based). */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
