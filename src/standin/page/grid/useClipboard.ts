/** Copy, cut and paste: text with tabs for the world outside, formulas and formats too where the copy was made on this page. */
import { useState } from "react";
import { clearOps, pasteCopiedOps, pasteOps, usedPart } from "../hands/sheetOps";
import { readTsv, writeTsv } from "../hands/tsv";
import type { ClipboardEvent } from "react";
import type { Copied } from "../hands/sheetOps";
import type { Desk } from "../hands/Desk";

export interface Clipboard {
  readonly copied: Copied | null;
  readonly forget: () => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Systems put their own line ends on the clipboard. */
const sameText = (a: string, b: string): boolean => a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();

export function useClipboard(desk: Desk): Clipboard {
  const [copied, setCopied] = useState<Copied | null>(null);

  const take = (event: ClipboardEvent, cut: boolean) => {
    const rect = usedPart(desk.sheet, desk.selection.rect);
    const rows = desk.sheet.text(rect).filter((_, k) => !desk.sheet.isRowHidden(rect.row + k));
    const text = writeTsv(rows);
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    setCopied({ sheet: desk.sheet.id, rect, text, cut });
  };

  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text === "") return;
    const { sheet, selection } = desk;
    const ours = copied !== null && sameText(copied.text, text) && desk.workbook.findSheet(copied.sheet) !== undefined ? copied : null;
    // Rows hidden by a filter are not on the clipboard, so a filtered copy is pasted as text.
    const whole = ours && ours.rect.rows === readTsv(ours.text).length;
    const rows = readTsv(text);
    const done = desk.act(ours && whole ? pasteCopiedOps(sheet, selection.rect, ours) : pasteOps(sheet, selection.rect, rows));
    if (!done) return;
    if (ours?.cut) {
      if (!whole) desk.act(clearOps(desk.workbook.sheet(ours.sheet), ours.rect));
      setCopied(null);
    }
    const { row, column } = selection.rect;
    desk.select({ row, column }, { row: row + Math.max(selection.rect.rows, rows.length) - 1, column: column + Math.max(selection.rect.columns, rows[0]?.length ?? 1) - 1 });
  };

  return { copied, forget: () => setCopied(null), onCopy: (event) => take(event, false), onCut: (event) => take(event, true), onPaste };
}
