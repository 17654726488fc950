/** Edits as plain data: what to change, told by header and row key, never by position. Only `excel/` turns them into writes. */
import type { Cell } from "./Grid";

/** A column by its header text, as `foldText` compares it; `nth` (from 0) tells columns of one name apart, left to right. */
export interface ColumnRef { readonly header: string; readonly nth: number }

/** A table of rows on a sheet: found again by header before every write, so inserts, sorts and renamed sheets show up. */
export interface Target {
  readonly sheet: string;
  /** Excel table name where the rows are one. */
  readonly table?: string;
  /** Zero-based sheet row of the (last) header row when it was read; a hint, the header texts decide. */
  readonly headerRow: number;
  /** 2 where two rows make the header: their texts are joined by a space. */
  readonly headerRows: number;
  /** The folded cells of these columns, joined by `rowKey`, are the row's key. */
  readonly keyColumns: readonly ColumnRef[];
}

export interface CellEdit {
  readonly key: string;
  readonly column: ColumnRef;
  /** What the person saw; a different cell at writing time means somebody changed it, and it is left alone. */
  readonly expected: Cell;
  readonly value: Cell;
  /** Why, in words a person reads in the review. */
  readonly why: string;
}

/** A column of ours. It is used where the header exists, else added at the right edge (a table column where the target is a table). */
export interface OwnColumn {
  readonly column: ColumnRef;
  /** en-US code for the cells we write; "General" for text, which is written as text whatever the format. */
  readonly format: string;
  /** The format that ours takes the place of in an existing column; General where left out. Any other is the person's and stays. */
  readonly replaces?: string;
  /** Width in characters for a new column. */
  readonly width: number;
}

export interface EditSet {
  readonly target: Target;
  readonly columns: readonly OwnColumn[];
  readonly edits: readonly CellEdit[];
}
