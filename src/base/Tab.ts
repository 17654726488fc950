/** A whole tab as plain data, which only `excel/` builds: a statement, a hand-over, a letter. */
import type { Cell } from "./Grid";

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
  readonly border?: "top" | "bottom";
}

export interface Tab {
  /** Made safe and unique where it is built: an existing tab is never overwritten. */
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Rows from the top; null is a blank cell. Rows may differ in length. */
  readonly rows: readonly (readonly (TabCell | null)[])[];
  readonly frozenRows?: number;
  /** Fits one page wide; `headerRow` (zero-based) is repeated on each. */
  readonly print: { readonly landscape: boolean; readonly headerRow?: number };
}
