/** What the buttons and keys of this page ask of the workbook, as plain operations. */
import { bodyOf } from "../../workbook/Table";
import { intersect, MAX_COLUMNS, MAX_ROWS, rightOf } from "../../workbook/Rect";
import { currentRegion, hasHeaderRow } from "./currentRegion";
import type { Input, Op } from "../../workbook/Op";
import type { Place } from "../grid/moveFocus";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";

/** What was copied here, so that a paste can bring formulas and formats; `text` tells whether the clipboard still holds it. */
export interface Copied { readonly sheet: string; readonly rect: Rect; readonly text: string; readonly cut: boolean }

/** One text typed into every cell of a rectangle (Ctrl+Enter), or into one. */
export function typeOps(sheet: Sheet, rect: Rect, text: string): Op[] {
  const cells = Array.from({ length: rect.rows }, () => Array<Input>(rect.columns).fill(text));
  return [{ do: "setCells", sheet: sheet.id, row: rect.row, column: rect.column, cells }];
}

/** A single cell or row of text fills a larger selection, as in Excel. */
export function pasteOps(sheet: Sheet, selection: Rect, rows: readonly (readonly string[])[]): Op[] {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  if (height === 0 || width === 0) return [];
  const down = selection.rows % height === 0 && selection.rows < MAX_ROWS ? selection.rows / height : 1;
  const across = selection.columns % width === 0 && selection.columns < MAX_COLUMNS ? selection.columns / width : 1;
  const cells = Array.from({ length: height * down }, (_, r) => Array.from({ length: width * across }, (__, c) => rows[r % height]![c % width]!));
  return [{ do: "setCells", sheet: sheet.id, row: selection.row, column: selection.column, cells }];
}

export function pasteCopiedOps(sheet: Sheet, selection: Rect, { sheet: from, rect, cut }: Copied): Op[] {
  const to = { toSheet: sheet.id, toRow: selection.row, toColumn: selection.column };
  if (cut) return [{ do: "move", sheet: from, rect, ...to }];
  const ops: Op[] = [];
  const down = selection.rows % rect.rows === 0 && selection.rows < MAX_ROWS ? selection.rows / rect.rows : 1;
  const across = selection.columns % rect.columns === 0 && selection.columns < MAX_COLUMNS ? selection.columns / rect.columns : 1;
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      ops.push({ do: "copy", sheet: from, rect, toSheet: to.toSheet, toRow: to.toRow + r * rect.rows, toColumn: to.toColumn + c * rect.columns });
    }
  }
  return ops;
}

export const clearOps = (sheet: Sheet, rect: Rect): Op[] => [{ do: "clear", sheet: sheet.id, rect, what: "contents" }];

export const insertRowsOps = (sheet: Sheet, row: number, rows: number): Op[] =>
  [{ do: "insert", sheet: sheet.id, rect: { row, column: 0, rows, columns: MAX_COLUMNS }, shift: "down" }];

export const deleteRowsOps = (sheet: Sheet, row: number, rows: number): Op[] =>
  [{ do: "delete", sheet: sheet.id, rect: { row, column: 0, rows, columns: MAX_COLUMNS }, shift: "up" }];

export const insertColumnsOps = (sheet: Sheet, column: number, columns: number): Op[] =>
  [{ do: "insert", sheet: sheet.id, rect: { row: 0, column, rows: MAX_ROWS, columns }, shift: "right" }];

export const deleteColumnsOps = (sheet: Sheet, column: number, columns: number): Op[] =>
  [{ do: "delete", sheet: sheet.id, rect: { row: 0, column, rows: MAX_ROWS, columns }, shift: "left" }];

/** Sorts the table or region around a cell by that cell's column; a header row stays on top. */
export function sortOps(sheet: Sheet, at: Place, descending: boolean): Op[] {
  const table = sheet.tableAt(at.row, at.column);
  const region = table ? bodyOf(table) : currentRegion(sheet, at);
  if (!region) return [];
  return sortRegionOps(sheet, region, at.column, descending, !table && hasHeaderRow(sheet, region));
}

export function sortRegionOps(sheet: Sheet, rect: Rect, column: number, descending: boolean, hasHeader: boolean): Op[] {
  if (column < rect.column || column > rightOf(rect)) return [];
  return [{ do: "sort", sheet: sheet.id, rect, keys: [{ offset: column - rect.column, descending }], hasHeader }];
}

/** Puts filter buttons on the region around a cell, or takes them away where they are. */
export function toggleFilterOps(sheet: Sheet, at: Place): Op[] {
  const table = sheet.tableAt(at.row, at.column);
  if (table) {
    const ops: Op[] = [{ do: "setTable", table: table.id, showFilterButton: !table.showFilterButton }];
    return table.filter?.criteria.size ? [{ do: "clearFilter", sheet: sheet.id, table: table.id }, ...ops] : ops;
  }
  return sheet.filter ? [{ do: "removeFilter", sheet: sheet.id }] : [{ do: "filter", sheet: sheet.id, rect: currentRegion(sheet, at) }];
}

/** Clipboard and copies never need more than the used cells: a whole column is a million rows. */
export function usedPart(sheet: Sheet, rect: Rect): Rect {
  const used = sheet.usedRect();
  const part = used && intersect(used, rect);
  if (part && rect.rows === MAX_ROWS) return { ...part, row: 0, rows: part.row + part.rows };
  return rect.rows * rect.columns > 1_000_000 && part ? part : rect;
}

/** Ctrl+D and Ctrl+R: the first row (column) of a selection over the others; of a single one, its neighbour's. */
export function fillOps(sheet: Sheet, rect: Rect, way: "down" | "right"): Op[] {
  const [at, size] = way === "down" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const isSingle = rect[size] === 1;
  if ((isSingle && rect[at] === 0) || rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS) return [];
  const from = { ...rect, [at]: isSingle ? rect[at] - 1 : rect[at], [size]: 1 };
  const to = isSingle ? rect : { ...rect, [at]: rect[at] + 1, [size]: rect[size] - 1 };
  return pasteCopiedOps(sheet, to, { sheet: sheet.id, rect: from, text: "", cut: false });
}
