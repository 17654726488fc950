/** What a chart reads from the cells, and how a range becomes series. */
import type { ChartSeries } from "./Chart";
import type { Rect } from "./Rect";
import type { Sheet } from "./Sheet";
import { readAddress, rightOf, bottomOf } from "./Rect";
import { columnLetters } from "../../base/Grid";

/** The cells of "=Sheet1!$B$2:$B$7"; null for anything that is no plain reference. */
export function cellsOf(sheet: Sheet, formula: string): { readonly sheet: Sheet; readonly rect: Rect } | null {
  const text = formula.replace(/^=/, "");
  const bang = text.lastIndexOf("!");
  const rect = readAddress(text.slice(bang + 1).replaceAll("$", ""));
  const name = text.slice(0, Math.max(0, bang)).replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  const target = bang < 0 ? sheet : sheet.around.findSheet(name);
  return rect && target ? { sheet: target, rect } : null;
}

export interface SeriesData { readonly name: string; readonly values: readonly (number | null)[]; readonly labels: readonly string[]; readonly numbers: readonly (number | null)[] }

/** Rows and columns that are hidden are left out, as Excel plots visible cells only. */
export function seriesData(sheet: Sheet, { name, values, categories }: ChartSeries): SeriesData {
  const read = <T>(formula: string, cell: (on: Sheet, row: number, column: number) => T): T[] => {
    const found = formula === "" ? null : cellsOf(sheet, formula);
    if (!found) return [];
    const { rect, sheet: on } = found;
    const cells: T[] = [];
    for (let row = rect.row; row <= Math.min(bottomOf(rect), rect.row + 9999); row++) {
      if (on.isRowHidden(row)) continue;
      for (let column = rect.column; column <= rightOf(rect); column++) if (!on.hiddenColumns.has(column)) cells.push(cell(on, row, column));
    }
    return cells;
  };
  const number = (on: Sheet, row: number, column: number): number | null => { const value = on.value(row, column); return typeof value === "number" ? value : null; };
  const text = (on: Sheet, row: number, column: number): string => on.textAt(row, column);
  return {
    name: name.startsWith("=") ? read(name, text).join(" ") : name,
    values: read(values, number), labels: read(categories, text), numbers: read(categories, number),
  };
}

const quoted = (name: string): string => (/^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

/** "=Sheet1!$B$2:$B$7" */
export function referenceTo(sheet: Sheet, r: Rect): string {
  const start = `$${columnLetters(r.column)}$${r.row + 1}`;
  const end = `$${columnLetters(rightOf(r))}$${bottomOf(r) + 1}`;
  return `=${quoted(sheet.name)}!${start === end ? start : `${start}:${end}`}`;
}

const isDated = (code: string): boolean => /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ""));

/** Texts on top name the series, texts or dates at the left the points; the longer side runs along the axis. */
export function seriesFrom(sheet: Sheet, at: Rect, seriesBy: "Auto" | "Columns" | "Rows"): ChartSeries[] {
  const isText = (row: number, column: number): boolean => typeof sheet.value(row, column) === "string";
  const names = (row: number, column: number): boolean => isText(row, column) || (typeof sheet.value(row, column) === "number" && isDated(sheet.styleAt(row, column).numberFormat));
  const hasTop = at.rows > 1 && (isText(at.row, rightOf(at)) || (at.columns > 1 && sheet.value(at.row, at.column) === null));
  const hasLeft = at.columns > 1 && (names(bottomOf(at), at.column) || sheet.value(at.row, at.column) === null);
  const body: Rect = { row: at.row + (hasTop ? 1 : 0), column: at.column + (hasLeft ? 1 : 0), rows: at.rows - (hasTop ? 1 : 0), columns: at.columns - (hasLeft ? 1 : 0) };
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && body.rows >= body.columns);
  return Array.from({ length: byColumns ? body.columns : body.rows }, (_, i) => {
    const values = byColumns ? { ...body, column: body.column + i, columns: 1 } : { ...body, row: body.row + i, rows: 1 };
    const [hasName, hasLabels] = byColumns ? [hasTop, hasLeft] : [hasLeft, hasTop];
    const name = byColumns ? { row: at.row, column: values.column, rows: 1, columns: 1 } : { row: values.row, column: at.column, rows: 1, columns: 1 };
    const labels = byColumns ? { ...body, column: at.column, columns: 1 } : { ...body, row: at.row, rows: 1 };
    return { id: i + 1, name: hasName ? referenceTo(sheet, name) : `Series${i + 1}`, values: referenceTo(sheet, values), categories: hasLabels ? referenceTo(sheet, labels) : "", color: null };
  });
}
