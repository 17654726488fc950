/** Ties a workbook to this page: its active sheet, the selection, the text being typed, and what a refusal says. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { WorkbookError } from "../workbook/WorkbookError";
import { selectionAt, selectionOf } from "./grid/Selection";
import { checkTyped } from "./hands/checkTyped";
import { typedText } from "./hands/Desk";
import { typeOps } from "./hands/sheetOps";
import { useWorkbook } from "./useWorkbook";
import type { Desk, Edit } from "./hands/Desk";
import type { Op } from "../workbook/Op";
import type { Place } from "./grid/moveFocus";
import type { Selection } from "./grid/Selection";
import type { Sheet } from "../workbook/Sheet";
import type { Workbook } from "../workbook/Workbook";

const FILL_LIMIT = 100_000;

export function useDesk(workbook: Workbook, say: (message: string) => void): Desk {
  const { content } = useWorkbook(workbook);
  const [edit, setEdit] = useState<Edit | null>(null);
  const [, redraw] = useState(0);
  const known = useRef(new WeakMap<Sheet, Selection>());
  const toReveal = useRef(new Set<string>());
  const sheet = workbook.activeSheet;
  const selection = selectionAt(sheet.selection, known.current.get(sheet) ?? null, sheet.merges);

  useEffect(() => workbook.subscribe((set) => {
    if (set.source === "user") return;
    for (const change of set.changes) if (change.kind === "select") toReveal.current.add(change.sheetId);
  }), [workbook]);

  const act = useCallback((ops: readonly Op[]): boolean => {
    if (ops.length === 0) return true;
    try {
      workbook.apply(ops, { source: "user" });
      return true;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      say(refusal(error));
      return false;
    }
  }, [workbook, say]);

  const adopt = useCallback((next: Selection) => {
    known.current.set(sheet, next);
    redraw((count) => count + 1);
    act([{ do: "select", sheet: sheet.id, rect: next.rect }]);
  }, [act, sheet]);

  return useMemo<Desk>(() => {
    const select = (active: Place, corner: Place = active) => adopt(selectionOf(active, corner, sheet.merges));
    const startEdit = (text: string | null, mode: Edit["mode"]) => {
      const place = selection.active;
      if (sheet.protection && sheet.styleAt(place.row, place.column).locked) say("This sheet is protected. To change the cell, unprotect the sheet first.");
      else setEdit({ place, text: text ?? typedText(sheet, place), mode });
    };
    const finishEdit = (everywhere = false): boolean => {
      if (!edit) return true;
      setEdit(null);
      const unchanged = !everywhere && edit.text === typedText(sheet, edit.place);
      const area = everywhere ? selection.rect : { ...edit.place, rows: 1, columns: 1 };
      if (area.rows * area.columns > FILL_LIMIT) {
        say(`Fill at most ${FILL_LIMIT.toLocaleString("en")} cells at once.`);
        return false;
      }
      const objection = unchanged ? null : checkTyped(workbook, sheet, edit.place, edit.text);
      if (objection) say(objection.message);
      return unchanged || objection?.isRefused === true || act(typeOps(sheet, area, edit.text));
    };
    const walkUndo = (what: "undo" | "redo") => {
      if (!workbook[what]()) say(`There is nothing to ${what}.`);
    };
    return {
      workbook, sheet, version: content, selection, edit, toReveal: toReveal.current, act, say, select, startEdit, finishEdit,
      walk: (active) => adopt({ ...selection, active }),
      changeEdit: (text) => setEdit((now) => now && { ...now, text }),
      dropEdit: () => setEdit(null),
      undo: () => walkUndo("undo"),
      redo: () => walkUndo("redo"),
    };
  }, [workbook, sheet, content, selection, edit, act, say, adopt]);
}

/** Excel's own alerts, in short. */
function refusal({ code, message }: WorkbookError): string {
  return code === "AccessDenied" ? "This sheet is protected. To change it, unprotect the sheet first." : message;
}
