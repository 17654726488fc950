/** The cells a formula reads, told by its text alone: references, tables, and names down to their own references. */
import type { FormulaBook } from "./Context";
import type { Template } from "./template";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import { rectOf } from "./references";
import { findStructured } from "./structured";

interface Read { readonly sheet: Sheet; readonly rect: Rect }

export function readsOf(template: Template, own: Sheet, row: number, column: number, book: FormulaBook, compiled: (text: string) => Template, depth = 0): Read[] {
  const reads: Read[] = [];
  for (const pointer of template.pointers) {
    const sheet = pointer.sheet === null ? own : book.findSheet(pointer.sheet);
    const rect = rectOf(pointer, row, column);
    if (sheet && rect) reads.push({ sheet, rect });
  }
  for (const spelled of template.tables) {
    const found = findStructured(spelled, book, own, row, column);
    if (typeof found !== "string") reads.push(found);
  }
  // A name that stands for itself would never end.
  if (depth > 8) return reads;
  for (const spelled of template.names) {
    const bang = spelled.lastIndexOf("!");
    const scope = bang < 0 ? own : book.findSheet(spelled.slice(0, bang).replace(/^'|'$/g, ""));
    const name = book.findName(spelled.slice(bang + 1), scope?.id ?? null);
    if (name) reads.push(...readsOf(compiled(name.formula), scope ?? own, row, column, book, compiled, depth + 1));
    else {
      const found = findStructured(`${spelled}[]`, book, own, row, column);
      if (typeof found !== "string") reads.push(found);
    }
  }
  return reads;
}
