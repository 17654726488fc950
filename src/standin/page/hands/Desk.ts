/** What every part of this page shares: the workbook at hand and the few ways to act on it. */
import type { Op } from "../../workbook/Op";
import type { Place } from "../grid/moveFocus";
import type { Selection } from "../grid/Selection";
import type { Sheet } from "../../workbook/Sheet";
import type { Workbook } from "../../workbook/Workbook";

/** A cell being typed into. "enter": arrow keys finish; "edit" (F2, double click): they move in the text. */
export interface Edit { readonly place: Place; readonly text: string; readonly mode: "enter" | "edit" }

export interface Desk {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Counts changes of cells and layout. */
  readonly version: number;
  readonly selection: Selection;
  readonly edit: Edit | null;
  /** Ids of sheets whose selection was set by somebody else and has not been brought into view yet. */
  readonly toReveal: Set<string>;
  /** False where the workbook refused; the person has been told. */
  readonly act: (ops: readonly Op[]) => boolean;
  readonly say: (message: string) => void;
  readonly select: (active: Place, corner?: Place) => void;
  /** Another active cell within the same selection. */
  readonly walk: (active: Place) => void;
  readonly startEdit: (text: string | null, mode: Edit["mode"]) => void;
  readonly changeEdit: (text: string) => void;
  /** Writes what was typed; `everywhere` fills the selection (Ctrl+Enter). */
  readonly finishEdit: (everywhere?: boolean) => boolean;
  readonly dropEdit: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What the formula bar shows and F2 edits: the formula, else the value as one would type it. */
export function typedText(sheet: Sheet, { row, column }: Place): string {
  const formula = sheet.formulaAt(row, column);
  if (formula && sheet.protection && sheet.styleAt(row, column).formulaHidden) return "";
  if (formula) return formula.array ? `{${formula.text}}` : formula.text;
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (typeof value === "string") return sheet.styleAt(row, column).quotePrefix ? `'${value}` : value;
  if (typeof value !== "number") return sheet.textAt(row, column);
  const code = sheet.styleAt(row, column).numberFormat;
  if (/[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|General/gi, "")) || code.includes("%")) return sheet.textAt(row, column);
  return String(value);
}
