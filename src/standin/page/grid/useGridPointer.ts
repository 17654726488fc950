/** The mouse on the grid: select cells, rows and columns, drag to extend, set column widths, open filters and menus. */
import { useRef } from "react";
import { HEAD_HEIGHT, placeAt } from "./GridFrame";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import type { Desk } from "../hands/Desk";
import type { GridWindow } from "./useGridWindow";
import type { MenuPoint } from "../bars/Menu";
import type { MouseEvent, PointerEvent } from "react";
import type { Place } from "./moveFocus";

interface Callbacks {
  /** While the mouse is down; the workbook hears of the selection when it is let go. */
  readonly draft: (span: Span | null) => void;
  readonly dragWidth: (column: number, pixels: number | null) => void;
  readonly setWidth: (column: number, pixels: number) => void;
  readonly fitWidth: (column: number) => void;
  readonly openFilter: (place: Place, at: MenuPoint) => void;
  readonly openMenu: (at: MenuPoint) => void;
  /** One cell, neither dragged nor extended. */
  readonly click: (place: Place) => void;
}

export interface Span { readonly active: Place; readonly corner: Place }

type Drag = { readonly kind: "cells"; span: Span; readonly rows: boolean; readonly columns: boolean } | { readonly kind: "width"; readonly column: number; readonly startX: number; readonly width: number };

/** Near the edge a drag scrolls on. */
const SCROLL_STEP = 24;

/** `zoom` is a factor: the grid is laid out in its own pixels, the mouse moves in the page's. */
export function useGridPointer(desk: Desk, grid: GridWindow, zoom: number, calls: Callbacks) {
  const drag = useRef<Drag | null>(null);

  const pointOf = (event: MouseEvent) => {
    const box = grid.scroller.current?.getBoundingClientRect();
    return { x: (event.clientX - (box?.left ?? 0)) / zoom, y: (event.clientY - (box?.top ?? 0)) / zoom };
  };

  const placeOf = (event: MouseEvent): Place => {
    const { x, y } = pointOf(event);
    return placeAt(x, y, grid.view, grid.frame, grid.scrollNow());
  };

  /** Heads select whole rows or columns; -1 is the head itself. */
  const spanFrom = (start: Place, end: Place, rows: boolean, columns: boolean): Span => ({
    active: { row: columns ? 0 : Math.max(0, start.row), column: rows ? 0 : Math.max(0, start.column) },
    corner: { row: columns ? MAX_ROWS - 1 : Math.max(0, end.row), column: rows ? MAX_COLUMNS - 1 : Math.max(0, end.column) },
  });

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest("[data-filter]")) return;
    if (desk.edit && !desk.finishEdit()) return;
    const grip = target.dataset["grip"];
    if (grip !== undefined && event.button === 0) {
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { kind: "width", column: Number(grip), startX: event.clientX, width: grid.view.columns.sizeOf(Number(grip)) };
      return;
    }
    const place = placeOf(event);
    const rows = place.column < 0;
    const columns = place.row < 0;
    const { rect, active } = desk.selection;
    const inside = (rows || columns || place.column < rect.column + rect.columns) && place.row < rect.row + rect.rows && (columns || place.row >= rect.row) && (rows || place.column >= rect.column);
    if (event.button === 2 && inside && (!rows || rect.columns === MAX_COLUMNS) && (!columns || rect.rows === MAX_ROWS)) return;
    const span = event.shiftKey ? spanFrom(active, place, rows, columns) : spanFrom(place, place, rows, columns);
    if (event.button !== 0) {
      desk.select(span.active, span.corner);
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { kind: "cells", span, rows, columns };
    calls.draft(span);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (!now) return;
    if (now.kind === "width") {
      calls.dragWidth(now.column, Math.max(0, now.width + (event.clientX - now.startX) / zoom));
      return;
    }
    const { x, y } = pointOf(event);
    const { width, height } = grid.view;
    if (y > height || y < HEAD_HEIGHT || x > width || x < grid.frame.headWidth) {
      grid.scroller.current?.scrollBy(now.rows ? 0 : past(x, grid.frame.headWidth, width), now.columns ? 0 : past(y, HEAD_HEIGHT, height));
    }
    const place = placeAt(Math.max(x, grid.frame.headWidth), Math.max(y, HEAD_HEIGHT), grid.view, grid.frame, grid.scrollNow());
    const span = spanFrom(now.span.active, place, now.rows, now.columns);
    if (span.corner.row === now.span.corner.row && span.corner.column === now.span.corner.column) return;
    now.span = span;
    calls.draft(span);
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    drag.current = null;
    if (now?.kind === "cells") {
      calls.draft(null);
      const { active, corner } = now.span;
      const isClick = !now.rows && !now.columns && !event.shiftKey && active.row === corner.row && active.column === corner.column;
      desk.select(active, corner);
      if (isClick && event.type === "pointerup") calls.click(active);
    } else if (now && event.clientX !== now.startX) {
      calls.setWidth(now.column, Math.max(0, now.width + (event.clientX - now.startX) / zoom));
    }
    if (now?.kind === "width") calls.dragWidth(now.column, null);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>("[data-filter]");
    const [row, column] = (button?.dataset["filter"] ?? "").split(",").map(Number);
    if (!button || row === undefined || column === undefined) return;
    const { left, bottom } = button.getBoundingClientRect();
    calls.openFilter({ row, column }, { x: left - 8, y: bottom + 2 });
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const grip = (event.target as HTMLElement).dataset["grip"];
    if (grip !== undefined) calls.fitWidth(Number(grip));
    else if (placeOf(event).row >= 0 && placeOf(event).column >= 0) desk.startEdit(null, "edit");
  };

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    calls.openMenu({ x: event.clientX, y: event.clientY });
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClick, onDoubleClick, onContextMenu };
}

const past = (at: number, low: number, high: number): number => (at < low ? -SCROLL_STEP : at > high ? SCROLL_STEP : 0);
