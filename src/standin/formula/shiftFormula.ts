/** Rewrites a formula's references when cells move: copied elsewhere, cells inserted or deleted around, sheets renamed or gone. */
import type { Rect } from "../workbook/Rect";
import type { Ref } from "./mapRefs";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/Rect";
import { mapRefs, refText, sheetPrefix } from "./mapRefs";

const rectOf = (ref: Ref): Rect => ({ row: ref.top, column: ref.left, rows: ref.bottom - ref.top + 1, columns: ref.right - ref.left + 1 });

/** As pasted `rows` down and `columns` right: relative parts move along. */
export function copyFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  return mapRefs(text, (ref, _, prefix) => {
    const moved = {
      ...ref,
      top: ref.absTop ? ref.top : ref.top + rows,
      bottom: ref.absBottom ? ref.bottom : ref.bottom + rows,
      left: ref.absLeft ? ref.left : ref.left + columns,
      right: ref.absRight ? ref.right : ref.right + columns,
    };
    const isOff = moved.top < 0 || moved.left < 0 || moved.bottom >= MAX_ROWS || moved.right >= MAX_COLUMNS || moved.bottom < 0 || moved.right < 0;
    return isOff ? `${prefix}#REF!` : prefix + refText(moved);
  });
}

/**
 * References to sheet `name` follow `move`; `own` tells that the formula itself stands on that sheet.
 * `move` gives the rectangle's new place, null where it is gone, and may name another sheet.
 */
export function followMove(text: string, name: string, own: boolean, move: (at: Rect) => { rect: Rect | null; sheet?: string }): string {
  const folded = name.toLowerCase();
  return mapRefs(text, (ref, _, prefix) => {
    if (ref.sheet === null ? !own : ref.sheet.toLowerCase() !== folded) return null;
    const before = rectOf(ref);
    const { rect, sheet } = move(before);
    if (rect === before) return null;
    const newPrefix = sheet === undefined ? prefix : sheetPrefix(sheet);
    if (!rect) return `${newPrefix}#REF!`;
    return newPrefix + refText({ ...ref, top: rect.row, left: rect.column, bottom: rect.row + rect.rows - 1, right: rect.column + rect.columns - 1 });
  });
}

/** Points prefixes of sheet `name` to `newName`; null makes its references #REF!. */
export function renameSheetIn(text: string, name: string, newName: string | null): string {
  const folded = name.toLowerCase();
  if (!text.toLowerCase().includes(folded.replaceAll("'", "''"))) return text;
  const swapped = mapRefs(text, (ref) => {
    if (ref.sheet?.toLowerCase() !== folded) return null;
    return newName === null ? "#REF!" : sheetPrefix(newName) + refText(ref);
  });
  return newName === null ? swapped : replaceNamePrefixes(swapped, folded, newName);
}

/** Names of a sheet's own scope: `Old!Total`. */
function replaceNamePrefixes(text: string, folded: string, newName: string): string {
  return text.replace(/"(?:[^"]|"")*"|('(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!/g, (spelled: string, sheet: string | undefined) => {
    if (sheet === undefined) return spelled;
    const bare = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    return bare.toLowerCase() === folded ? sheetPrefix(newName) : spelled;
  });
}
