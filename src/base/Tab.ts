/** A whole tab as plain data, which only `excel/` builds: a statement, a hand-over, a letter, a payment plan. */
import type { Cell } from "./Grid";

/** Zero-based, from the top left cell of the tab. */
export interface Area { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

export interface TabCell {
  /** Text is written as text, whatever it begins with. */
  readonly value?: Cell;
  /** en-US formula with its "="; made by us, never from a person's words. */
  readonly formula?: string;
  /** en-US number format. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly size?: number;
  /** Font name, where columns of text must line up. */
  readonly font?: string;
  readonly align?: "left" | "right" | "center";
  readonly wrap?: boolean;
  /** "#RRGGBB". */
  readonly fill?: string;
  /** Blue and underlined, as people know links: Excel leaves a HYPERLINK formula plain. */
  readonly isLink?: boolean;
  readonly border?: "top" | "bottom";
  /** On a locked tab: people may type here. */
  readonly open?: boolean;
}

/** Cells that look different while `formula` (en-US, of the area's first cell) is true. */
export interface TabMark { readonly area: Area; readonly formula: string; readonly fill?: string; readonly color?: string; readonly bold?: boolean }

/** A native line or column chart over `at`; `categories` and each of `series` are one column of cells. */
export interface TabChart {
  readonly kind: "line" | "column";
  readonly title: string;
  readonly at: Area;
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
}

export interface Tab {
  /** Made safe and unique where it is built: an existing tab is never overwritten. */
  readonly name: string;
  /** Column widths in characters; a column of 0 is hidden. */
  readonly widths: readonly number[];
  /** Rows from the top; null is a blank cell. Rows may differ in length. */
  readonly rows: readonly (readonly (TabCell | null)[])[];
  readonly frozenRows?: number;
  /** Fits one page wide; `headerRow` (zero-based) is repeated on each; `onePage`: fits one page high too. */
  readonly print: { readonly landscape: boolean; readonly headerRow?: number; readonly onePage?: boolean };
  /** Names of the workbook that go on meaning these cells when the tab is renamed: letters, digits, dots and underscores. */
  readonly names?: readonly { readonly name: string; readonly area: Area }[];
  /** Bars in the cells, from 0 to 1. */
  readonly bars?: readonly Area[];
  readonly marks?: readonly TabMark[];
  readonly chart?: TabChart;
  /** Protected without a password, but for the cells that are `open`. */
  readonly isLocked?: boolean;
}

/** One cell of a tab of ours, counted from the first cell of a name; it is written only where it still holds `expected`. */
export interface TabEdit { readonly row: number; readonly column: number; readonly expected: Cell; readonly value: Cell }
