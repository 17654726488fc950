/** Folds a cell as `foldText` does, without its slow steps where a text is plain already. */
import { foldText } from "../../base/foldText";
import type { Cell } from "../../base/Grid";

/** Printable ASCII without a blank at either end or two in a row: nothing to compose, strip or collapse. False for "". */
export function isTidy(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

export function foldCell(cell: Cell): string {
  const text = typeof cell === "string" ? cell : String(cell);
  return isTidy(text) ? text.toLowerCase() : foldText(text);
}
