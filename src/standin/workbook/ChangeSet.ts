/** What a change did, for those who listen: the host's events, the grid, the file layer's dirty marks. */
import type { OpKind } from "./Op";
import type { Rect } from "./Rect";
import type { CommentNews } from "./Remark";
import type { Value } from "./Value";

export type Source = "user" | "api" | "remote" | "undo";

export interface By {
  readonly source: Source;
  /** Who exactly: tells two API clients or two people apart. */
  readonly trigger?: string;
}

export interface Change {
  readonly kind: OpKind | "tableResized" | "undone";
  /** "" where the change is the workbook's (names, settings). */
  readonly sheetId: string;
  readonly rects: readonly Rect[];
  readonly tableId?: string;
  /** Of insert and delete. */
  readonly shift?: "down" | "right" | "up" | "left";
  /** Of the only cell of a one-cell change. */
  readonly before?: Value;
  readonly after?: Value;
  readonly formulaBefore?: string;
  readonly formulaAfter?: string;
  /** Of comments, where somebody said or took back something. */
  readonly comment?: CommentNews;
  /** "columns" of a sort along rows, name before a rename, key of a setting or property, previous sheet id of an activation. */
  readonly detail?: string;
}

export interface Recalculated { readonly sheetId: string; readonly rect: Rect }

export interface ChangeSet {
  /** Counts up by one with every change of this workbook. */
  readonly seq: number;
  readonly source: Source;
  readonly trigger?: string;
  readonly changes: readonly Change[];
  /** Cells whose value came from calculation, gathered into column runs. */
  readonly recalculated: readonly Recalculated[];
  /** Cells found in a circle by this change's calculation. */
  readonly circular: readonly Recalculated[];
}
