/** Which rows and columns the window shows: the frozen ones, and the ones that the scroll position brings in. */
import { nextVisible, slotsBetween } from "./Axis";
import type { Axis, Slot } from "./Axis";
import type { Place } from "./moveFocus";

export const HEAD_HEIGHT = 22;

export interface View {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Inner size of the window in pixels, scroll bars excluded. */
  readonly width: number;
  readonly height: number;
}

export interface Scroll { readonly x: number; readonly y: number }

export interface GridFrame {
  readonly headWidth: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  readonly frozenRows: readonly Slot[];
  readonly frozenColumns: readonly Slot[];
  readonly rows: readonly Slot[];
  readonly columns: readonly Slot[];
}

/** Drawn beyond the window's edge, so that small scrolls draw nothing new; wider to the left, where a long text may begin. */
const AHEAD = { rows: 120, left: 360, right: 240 };

export function gridFrame({ rows, columns, freeze, width, height }: View, { x, y }: Scroll): GridFrame {
  const frozenWidth = columns.offsetOf(freeze.columns);
  const frozenHeight = rows.offsetOf(freeze.rows);
  const top = frozenHeight + y;
  const left = frozenWidth + x;
  const shown = slotsBetween(rows, Math.max(frozenHeight, top - AHEAD.rows), top + height - HEAD_HEIGHT - frozenHeight + AHEAD.rows);
  const lastRow = shown.at(-1)?.index ?? 0;
  const headWidth = Math.max(34, 8 * String(lastRow + 1).length + 14);
  return {
    headWidth, frozenWidth, frozenHeight,
    frozenRows: slotsBetween(rows, 0, frozenHeight, freeze.rows),
    frozenColumns: slotsBetween(columns, 0, frozenWidth, freeze.columns),
    rows: shown,
    columns: slotsBetween(columns, Math.max(frozenWidth, left - AHEAD.left), left + width - headWidth - frozenWidth + AHEAD.right),
  };
}

/** True where the slots drawn still cover what a new scroll position shows. */
export function stillCovers(frame: GridFrame, { width, height }: View, { x, y }: Scroll): boolean {
  const top = frame.frozenHeight + y;
  const left = frame.frozenWidth + x;
  return covers(frame.rows, top, top + height - HEAD_HEIGHT - frame.frozenHeight) && covers(frame.columns, left, left + width - frame.headWidth - frame.frozenWidth);
}

function covers(slots: readonly Slot[], from: number, to: number): boolean {
  const first = slots[0];
  const last = slots.at(-1);
  return first !== undefined && last !== undefined && first.offset <= from && last.offset + last.size >= to;
}

/** The least scrolling that shows a cell as a whole. */
export function scrollToShow(place: Place, view: View, frame: GridFrame, { x, y }: Scroll): Scroll {
  return {
    x: place.column < view.freeze.columns ? x : shift(view.columns, place.column, x, frame.frozenWidth, view.width - frame.headWidth - frame.frozenWidth),
    y: place.row < view.freeze.rows ? y : shift(view.rows, place.row, y, frame.frozenHeight, view.height - HEAD_HEIGHT - frame.frozenHeight),
  };
}

function shift(axis: Axis, index: number, scroll: number, frozen: number, room: number): number {
  const start = axis.offsetOf(index) - frozen;
  const end = start + axis.sizeOf(index);
  if (start < scroll || end - start > room) return start;
  return end > scroll + room ? end - room : scroll;
}

/** The cell under a point of the window (headers included: -1 there); a point beyond the edges means the nearest cell. */
export function placeAt(pointX: number, pointY: number, view: View, frame: GridFrame, { x, y }: Scroll): Place {
  const inX = pointX - frame.headWidth;
  const inY = pointY - HEAD_HEIGHT;
  return {
    row: inY < 0 ? -1 : view.rows.indexAt(inY < frame.frozenHeight ? inY : inY + y),
    column: inX < 0 ? -1 : view.columns.indexAt(inX < frame.frozenWidth ? inX : inX + x),
  };
}

/** Whole rows that fit below the frozen ones: what Page Down moves. */
export function rowsPerPage(view: View, frame: GridFrame): number {
  const room = view.height - HEAD_HEIGHT - frame.frozenHeight;
  const usual = view.rows.sizeOf(nextVisible(view.rows, view.freeze.rows, 1)) || 20;
  return Math.max(1, Math.floor(room / usual) - 1);
}
