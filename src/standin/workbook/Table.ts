/** Tables, filters and names as plain data. They are replaced, never changed in place, so undo only keeps the old object. */
import type { Rect } from "./Rect";

export interface TableColumn {
  /** Unique and stable within its table. */
  readonly id: number;
  readonly name: string;
  /** Formula of a calculated column ("=[@Amount]*2"); new rows get it. */
  readonly formula?: string;
  /** Text of the totals row for the file layer: "sum", "count" … or a label. */
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
}

export interface Table {
  /** Stable through renames, unique in the workbook. */
  readonly id: string;
  readonly name: string;
  /** Header, data and totals together. */
  readonly rect: Rect;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumn[];
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFirstColumn: boolean;
  readonly showLastColumn: boolean;
  readonly showFilterButton: boolean;
  readonly filter: Filter | null;
  /** Made from a header alone: its one blank row is taken by the first row added. */
  readonly hasInsertRow?: boolean;
  /** For the file layer. */
  readonly fileState?: unknown;
}

/** One condition per column. `values` compare with the formatted text, "" is the blanks. */
export type Criterion =
  | { readonly on: "values"; readonly values: readonly string[] }
  /** Each a criterion as Excel writes it: "=A*", ">=100", "<>". */
  | { readonly on: "custom"; readonly first: string; readonly second?: string; readonly both?: boolean }
  | { readonly on: "top" | "bottom"; readonly count: number; readonly percent: boolean }
  | { readonly on: "dynamic"; readonly kind: string }
  | { readonly on: "opaque"; readonly fileState: unknown };

export interface Filter {
  /** With its header row. */
  readonly range: Rect;
  /** By column offset within the range. */
  readonly criteria: ReadonlyMap<number, Criterion>;
}

/** A defined name. `scope` is a sheet id, or null for the workbook. */
export interface Name {
  readonly name: string;
  readonly scope: string | null;
  /** "=Sheet1!$A$1:$B$2", "=0.19". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** The data rows alone; null where a table has none. */
export function bodyOf(table: Table): Rect | null {
  const rows = table.rect.rows - (table.hasHeader ? 1 : 0) - (table.hasTotals ? 1 : 0);
  return rows > 0 ? { ...table.rect, row: table.rect.row + (table.hasHeader ? 1 : 0), rows } : null;
}

export const headerOf = (table: Table): Rect | null => (table.hasHeader ? { ...table.rect, rows: 1 } : null);

export const totalsOf = (table: Table): Rect | null =>
  table.hasTotals ? { ...table.rect, row: table.rect.row + table.rect.rows - 1, rows: 1 } : null;
