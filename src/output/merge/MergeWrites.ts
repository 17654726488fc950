/** What a merge writes: cells changed by key, rows added, and what cannot be written, told. */
import type { ColumnRef, EditSet, Target } from "../../base/Edit";
import type { Cell } from "../../base/Grid";

/** Rows for the end of a list; `key` as the target's key columns will show them. */
export interface RowsToAdd {
  readonly target: Target;
  readonly columns: readonly ColumnRef[];
  readonly formats: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
  readonly below?: readonly string[];
}

export type ToldCode = "formula" | "no-column" | "two-rows" | "row-gone" | "own-words" | "currency" | "no-list";

export interface MergeTold {
  /** Of the merge's entry. */
  readonly id: string;
  readonly code: ToldCode;
  readonly message: string;
}

export interface MergeWrites { readonly sets: readonly EditSet[]; readonly added: readonly RowsToAdd[]; readonly told: readonly MergeTold[] }
