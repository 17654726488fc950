/** A cell as text: blanks folded to single spaces, numbers without exponent, errors as nothing. */
import type { Cell } from "../../base/Grid";
import { isTidy } from "../../base/foldText";

const untidy = /^\s|\s$|\s\s|[^\S ]|[\u200B-\u200D\u2060\uFEFF]/;
const error = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

export const isCellError = (cell: Cell): boolean => typeof cell === "string" && cell.charCodeAt(0) === 35 && error.test(cell);

export function cellText(cell: Cell): string {
  if (typeof cell === "string") {
    if (!isTidy(cell) && untidy.test(cell)) return cell.replace(/[\u200B-\u200D\u2060\uFEFF]/g, "").replace(/\s+/g, " ").trim();
    return isCellError(cell) ? "" : cell;
  }
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return Math.abs(cell) >= 1e21 ? BigInt(cell).toString() : String(cell);
}
