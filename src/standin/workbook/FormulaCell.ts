/** A formula in its cell. The value it has now lies in the cell store like any other. */
import type { Rect } from "./Rect";

export interface FormulaCell {
  /** With its "=", en-US, A1 notation, spaces as typed. */
  readonly text: string;
  row: number;
  column: number;
  /** Uses a function the engine lacks: the cell keeps the value it was loaded with and is never overwritten. */
  isUnsupported: boolean;
  /** The anchor's spilled area (with the anchor); null where nothing spills. */
  spill: Rect | null;
  /** An array formula from Ctrl+Shift+Enter over this fixed area; null for ordinary and dynamic formulas. */
  readonly array: Rect | null;
}
