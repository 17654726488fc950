/** The scrolling window over a sheet: its size, its position, and the rows and columns drawn. Scrolling moves layers; only new rows render. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { autoHeights } from "./autoHeights";
import { columnAxis, rowAxis } from "./sheetAxes";
import { gridFrame, HEAD_HEIGHT, scrollToShow, stillCovers } from "./GridFrame";
import { measureText } from "./measureText";
import type { GridFrame, Scroll, View } from "./GridFrame";
import type { Place } from "./moveFocus";
import type { Sheet } from "../../workbook/Sheet";
import type { Slot } from "./Axis";

export interface GridWindow {
  readonly view: View;
  readonly frame: GridFrame;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  /** Size of everything that can be scrolled to, headers included. */
  readonly extent: { readonly width: number; readonly height: number };
  /** Registers a layer that moves with the scroll position in these directions. */
  readonly layer: (x: boolean, y: boolean) => (element: HTMLElement | null) => void;
  readonly onScroll: () => void;
  readonly scrollNow: () => Scroll;
  readonly show: (place: Place) => void;
}

/** Beyond the last used row there is always more to scroll into; the sheet's true end is reached step by step, as in Excel. */
const BEYOND = { rows: 60, columns: 14 };

export function useGridWindow(sheet: Sheet, version: number, draftWidths: ReadonlyMap<number, number> | null): GridWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [drawnAt, setDrawnAt] = useState<Scroll>({ x: 0, y: 0 });
  const [reached, setReached] = useState<Place>({ row: 0, column: 0 });
  const layers = useRef(new Map<HTMLElement, { x: boolean; y: boolean }>());

  const { rowHeights, defaultRowHeight, hiddenRows, filteredRows, defaultColumnWidth, hiddenColumns, freeze } = sheet;
  const columnWidths = draftWidths ?? sheet.columnWidths;
  const columns = useMemo(() => columnAxis({ columnWidths, defaultColumnWidth, hiddenColumns }), [columnWidths, defaultColumnWidth, hiddenColumns]);
  const grown = useMemo(() => (version >= 0 ? autoHeights(sheet, columns, measureText) : new Map<number, number>()), [sheet, version, columns]);
  const rows = useMemo(() => rowAxis({ rowHeights, defaultRowHeight, hiddenRows, filteredRows }, grown), [rowHeights, defaultRowHeight, hiddenRows, filteredRows, grown]);
  const view = useMemo<View>(() => ({ rows, columns, freeze, ...size }), [rows, columns, freeze, size]);
  const frame = useSteadySlots(useMemo(() => gridFrame(view, drawnAt), [view, drawnAt]));

  const used = useMemo(() => (version >= 0 ? sheet.usedRect() : null), [sheet, version]);
  const lastRow = Math.min(rows.count, Math.max(reached.row, (used ? used.row + used.rows : 0)) + BEYOND.rows);
  const lastColumn = Math.min(columns.count, Math.max(reached.column, (used ? used.column + used.columns : 0)) + BEYOND.columns);
  const extent = {
    width: Math.max(size.width, frame.headWidth + columns.offsetOf(lastColumn)),
    height: Math.max(size.height, HEAD_HEIGHT + rows.offsetOf(lastRow)),
  };

  const scrollNow = useCallback((): Scroll => ({ x: scroller.current?.scrollLeft ?? 0, y: scroller.current?.scrollTop ?? 0 }), []);

  const moveLayers = useCallback(() => {
    const { x, y } = scrollNow();
    for (const [element, moves] of layers.current) place(element, moves, x, y);
  }, [scrollNow]);

  const layer = useCallback((x: boolean, y: boolean) => (element: HTMLElement | null) => {
    if (!element) return;
    layers.current.set(element, { x, y });
    const now = scrollNow();
    place(element, { x, y }, now.x, now.y);
    return () => void layers.current.delete(element);
  }, [scrollNow]);

  const onScroll = useCallback(() => {
    const now = scrollNow();
    if (stillCovers(frame, view, now)) moveLayers();
    else {
      // Drawn before the browser paints: a fast scroll never shows blank rows.
      flushSync(() => {
        setDrawnAt(now);
        setReached((before) => farther(before, { row: rows.indexAt(now.y + view.height), column: columns.indexAt(now.x + view.width) }));
      });
      moveLayers();
    }
  }, [frame, view, rows, columns, moveLayers, scrollNow]);

  const show = useCallback((at: Place) => {
    const element = scroller.current;
    if (!element || view.height === 0) return;
    const target = scrollToShow(at, view, frame, scrollNow());
    // The place may lie beyond what could be scrolled to until now.
    flushSync(() => setReached((before) => farther(before, at)));
    element.scrollTo(target.x, target.y);
    onScroll();
  }, [view, frame, scrollNow, onScroll]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(moveLayers);

  return { view, frame, scroller, extent, layer, onScroll, scrollNow, show };
}

const farther = (a: Place, b: Place): Place => (b.row <= a.row && b.column <= a.column ? a : { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) });

function place(element: HTMLElement, moves: { readonly x: boolean; readonly y: boolean }, x: number, y: number): void {
  const startX = Number(element.dataset["startX"] ?? 0);
  const startY = Number(element.dataset["startY"] ?? 0);
  element.style.transform = `translate(${-startX - (moves.x ? x : 0)}px, ${-startY - (moves.y ? y : 0)}px)`;
}

/** Keeps the same array while the slots are the same, so that rows need not draw again for a vertical scroll. */
function useSteadySlots(frame: GridFrame): GridFrame {
  const before = useRef(frame);
  const steady = {
    ...frame,
    columns: sameSlots(before.current.columns, frame.columns) ? before.current.columns : frame.columns,
    frozenColumns: sameSlots(before.current.frozenColumns, frame.frozenColumns) ? before.current.frozenColumns : frame.frozenColumns,
  };
  before.current = steady;
  return steady;
}

const sameSlots = (a: readonly Slot[], b: readonly Slot[]): boolean =>
  a.length === b.length && a.every((slot, k) => slot.index === b[k]!.index && slot.offset === b[k]!.offset && slot.size === b[k]!.size);
