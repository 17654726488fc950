/** A cell without anything to see: blanks and invisible characters count as nothing. */
import type { Cell } from "../../base/Grid";

export function isBlankCell(cell: Cell | undefined): boolean {
  if (cell === "" || cell === undefined) return true;
  if (typeof cell !== "string") return false;
  const code = cell.charCodeAt(0);
  return (code <= 32 || code > 126) && /^[\s\u200B-\u200D\u2060\uFEFF]*$/.test(cell);
}
