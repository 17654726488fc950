/** The keyboard of the grid, as in Excel: move, extend, edit, delete. */
import { useRef } from "react";
import { clearOps, fillOps } from "../hands/sheetOps";
import { currentRegion } from "../hands/currentRegion";
import { moveFocus } from "./moveFocus";
import { nextInside, wholeColumns, wholeRows } from "./Selection";
import { rowsPerPage } from "./GridFrame";
import { isSameRect, MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import type { Desk } from "../hands/Desk";
import type { GridWindow } from "./useGridWindow";
import type { Ground, KeyPress, Place } from "./moveFocus";
import type { KeyboardEvent } from "react";
import type { Rect } from "../../workbook/Rect";

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Where Enter, Tab or an arrow goes once a cell has been written. */
  readonly moveOn: (event: KeyboardEvent) => void;
}

interface Callbacks {
  readonly openFilter: (place: Place) => void;
  readonly nextSheet: (step: 1 | -1) => void;
  /** 0 goes back to 100 %. */
  readonly zoom: (step: 1 | -1 | 0) => void;
}

export function useGridKeys(desk: Desk, grid: GridWindow, { openFilter, nextSheet, zoom }: Callbacks): GridKeys {
  /** Enter after a run of Tabs goes back under the first of them. */
  const tabStart = useRef<number | null>(null);

  const ground = (): Ground => {
    const used = desk.sheet.usedRect(true);
    return {
      rows: grid.view.rows, columns: grid.view.columns,
      pageRows: rowsPerPage(grid.view, grid.frame), pageColumns: Math.max(1, grid.frame.columns.length - 4),
      last: used ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 } : { row: 0, column: 0 },
      isFilled: (row, column) => desk.sheet.value(row, column) !== null,
    };
  };

  const go = (active: Place, corner = active) => {
    desk.select(active, corner);
    grid.show(corner);
  };

  const selectRect = (rect: Rect) => desk.select({ row: rect.row, column: rect.column }, { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 });

  const step = (press: KeyPress): boolean => {
    const { active, corner } = desk.selection;
    const from = press.shift ? corner : active;
    const to = moveFocus(edgeOfMerge(from, press, desk), press, ground());
    if (!to) return false;
    tabStart.current = null;
    if (press.shift) go(active, to);
    else go(to);
    return true;
  };

  const enterOrTab = (key: "Enter" | "Tab", back: boolean) => {
    const { selection, sheet } = desk;
    const single = isSameRect(selection.rect, sheet.mergeAt(selection.active.row, selection.active.column) ?? { ...selection.active, rows: 1, columns: 1 });
    if (!single && selection.rect.rows * selection.rect.columns < MAX_ROWS) {
      const next = nextInside(selection, key, back);
      desk.walk(next);
      grid.show(next);
      return;
    }
    const start = tabStart.current;
    const arrow = key === "Enter" ? (back ? "ArrowUp" : "ArrowDown") : (back ? "ArrowLeft" : "ArrowRight");
    step({ key: arrow, ctrl: false, shift: false, alt: false });
    if (key === "Tab") tabStart.current = start ?? selection.active.column;
    else if (start !== null) go({ row: Math.min(MAX_ROWS - 1, selection.active.row + (back ? -1 : 1)), column: start });
  };

  const moveOn = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === "Tab") enterOrTab(event.key, event.shiftKey);
    else step({ key: event.key, ctrl: false, shift: false, alt: false });
  };

  const command = (event: KeyboardEvent): boolean => {
    const { selection, sheet } = desk;
    const ctrl = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (ctrl && key === "z") return act(event.shiftKey ? desk.redo : desk.undo);
    if (ctrl && key === "y") return act(desk.redo);
    if (ctrl && (key === "d" || key === "r") && !event.shiftKey) return act(() => desk.act(fillOps(sheet, selection.rect, key === "d" ? "down" : "right")));
    if (ctrl && key === "a") {
      const region = currentRegion(sheet, selection.active);
      return act(() => selectRect(isSameRect(region, selection.rect) ? { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } : region));
    }
    if (key === " " && ctrl) return act(() => selectRect(wholeColumns(selection.rect.column, selection.rect.column + selection.rect.columns - 1)));
    if (key === " " && event.shiftKey) return act(() => selectRect(wholeRows(selection.rect.row, selection.rect.row + selection.rect.rows - 1)));
    if (ctrl && (key === "PageUp" || key === "PageDown")) return act(() => nextSheet(key === "PageUp" ? -1 : 1));
    if (ctrl && (key === "+" || key === "=" || key === "-" || key === "0")) return act(() => zoom(key === "0" ? 0 : key === "-" ? -1 : 1));
    if (event.altKey && key === "ArrowDown") return act(() => openFilter(selection.active));
    if (key === "F2") return act(() => desk.startEdit(null, "edit"));
    if (key === "Delete") return act(() => desk.act(clearOps(sheet, selection.rect)));
    if (key === "Backspace") return act(() => desk.startEdit("", "enter"));
    if (key === "Enter" || key === "Tab") return act(() => enterOrTab(key, event.shiftKey));
    if (step({ key, ctrl, shift: event.shiftKey, alt: event.altKey })) return true;
    if (event.key.length === 1 && !ctrl && !event.altKey) return act(() => desk.startEdit(event.key, "enter"));
    return false;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest(".menu, .editor")) return;
    if (command(event)) event.preventDefault();
  };

  return { onKeyDown, moveOn };
}

function act(doIt: () => unknown): true {
  doIt();
  return true;
}

/** An arrow leaves a merged area from its far side. */
function edgeOfMerge(place: Place, { key, ctrl }: KeyPress, { sheet }: Desk): Place {
  const merge = sheet.mergeAt(place.row, place.column);
  if (!merge || ctrl) return place;
  if (key === "ArrowDown") return { ...place, row: merge.row + merge.rows - 1 };
  if (key === "ArrowRight") return { ...place, column: merge.column + merge.columns - 1 };
  return { row: key === "ArrowUp" ? merge.row : place.row, column: key === "ArrowLeft" ? merge.column : place.column };
}
