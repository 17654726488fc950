/** Rows to be added to a person's list, as plain data: told by key, never by position. */
import type { ColumnRef, Target } from "../../base/Edit";
import type { Cell } from "../../base/Grid";

export interface NewRow {
  /** As the target's key columns will show it. */
  readonly key: string;
  /** In the order of the columns; "" leaves a cell blank. */
  readonly cells: readonly Cell[];
}

export interface NewRows {
  readonly target: Target;
  readonly columns: readonly ColumnRef[];
  /** en-US code of each column for cells that the row above leaves in General or Text format; "General" leaves them. */
  readonly formats: readonly string[];
  readonly rows: readonly NewRow[];
  /** Keys of rows that stand below the list (sums, remarks) and stay there; its last row is the last one with any other key. */
  readonly below?: readonly string[];
}

export interface RowLeft { readonly key: string; readonly reason: string }

export interface RowsAdded {
  /** Rows that stand in the list now, read back by key. */
  readonly written: readonly NewRow[];
  /** Keys that were there before. */
  readonly already: readonly string[];
  readonly left: readonly RowLeft[];
}
