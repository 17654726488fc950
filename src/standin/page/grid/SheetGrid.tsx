/** The grid a person clicks, types and scrolls in. Only what the window shows is in the page, however long the sheet. */
import { useLayoutEffect, useRef, useState } from "react";
import { ColumnHeads, RowHeads } from "./GridHeads";
import { HEAD_HEIGHT } from "./GridFrame";
import { CellEditor } from "./CellEditor";
import { pixelsOf, Quadrant } from "./Quadrant";
import { fittingWidth } from "./fittingWidth";
import { selectionOf } from "./Selection";
import { pixelsOfWidth, widthOfPixels } from "./sheetAxes";
import { cellId } from "./GridRow";
import { followLink } from "../hands/followLink";
import { nextZoom } from "../hands/nextZoom";
import { useClipboard } from "./useClipboard";
import { useGridKeys } from "./useGridKeys";
import { useGridPointer } from "./useGridPointer";
import { useGridWindow } from "./useGridWindow";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import type { Desk } from "../hands/Desk";
import type { MenuPoint } from "../bars/Menu";
import type { Place } from "./moveFocus";
import type { RemoteMark } from "./Quadrant";
import type { Scroll } from "./GridFrame";
import type { Sheet } from "../../workbook/Sheet";
import type { Span } from "./useGridPointer";

interface SheetGridProps {
  readonly desk: Desk;
  readonly remote: RemoteMark | null;
  /** Per cent. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly openFilter: (place: Place, at: MenuPoint) => void;
  readonly openMenu: (at: MenuPoint) => void;
  readonly nextSheet: (step: 1 | -1) => void;
}

/** Where each sheet was scrolled to when it was last left. */
const leftAt = new WeakMap<Sheet, Scroll>();

export function SheetGrid({ desk, remote, zoom, onZoom, openFilter, openMenu, nextSheet }: SheetGridProps) {
  const { sheet, version } = desk;
  const root = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Span | null>(null);
  const [draftWidths, setDraftWidths] = useState<ReadonlyMap<number, number> | null>(null);
  const grid = useGridWindow(sheet, version, draftWidths);
  const clipboard = useClipboard(desk);
  const { frame, view } = grid;
  const selection = draft ? selectionOf(draft.active, draft.corner, sheet.merges) : desk.selection;

  const setWidth = (column: number, pixels: number) => {
    // A drag of one of several selected columns sets them all.
    const { rect } = desk.selection;
    const all = rect.rows === MAX_ROWS && column >= rect.column && column < rect.column + rect.columns;
    const span = all ? { column: rect.column, columns: rect.columns } : { column, columns: 1 };
    desk.act([{ do: "columnWidth", sheet: sheet.id, ...span, width: widthOfPixels(pixels) }]);
  };
  const pointer = useGridPointer(desk, grid, zoom / 100, {
    draft: setDraft,
    dragWidth: (column, pixels) => setDraftWidths(pixels === null ? null : new Map(sheet.columnWidths).set(column, widthOfPixels(pixels))),
    setWidth,
    fitWidth: (column) => setWidth(column, Math.max(pixelsOfWidth(1), fittingWidth(sheet, column))),
    openFilter, openMenu,
    click: (place) => {
      const followed = followLink(desk.workbook, sheet, place);
      if (followed && "refused" in followed) desk.say(followed.refused);
      else if (followed && "open" in followed) window.open(followed.open, "_blank", "noopener");
      else if (followed && desk.act(followed.ops)) desk.toReveal.add(desk.workbook.activeSheetId);
    },
  });
  const keys = useGridKeys(desk, grid, {
    openFilter: (place) => {
      const button = root.current?.querySelector(`.list-button, #${cellId(place.row, place.column)} [data-filter]`);
      const box = button?.getBoundingClientRect();
      if (box) openFilter(place, { x: box.left - 8, y: box.bottom + 2 });
    },
    nextSheet,
    zoom: (step) => onZoom(step === 0 ? 100 : nextZoom(zoom, step)),
  });

  // The pane, an undo or a second person selected something: bring it into view.
  useLayoutEffect(() => {
    if (view.height > 0 && desk.toReveal.delete(sheet.id)) queueMicrotask(() => grid.show(sheet.selection));
  });

  const isReady = view.height > 0;
  useLayoutEffect(() => {
    const scroller = grid.scroller.current;
    if (!isReady || !scroller) return;
    const before = leftAt.get(sheet);
    if (before) scroller.scrollTo(before.x, before.y);
    const note = () => void leftAt.set(sheet, { x: scroller.scrollLeft, y: scroller.scrollTop });
    scroller.addEventListener("scroll", note, { passive: true });
    return () => scroller.removeEventListener("scroll", note);
  }, [isReady, sheet, grid.scroller]);

  const isEditing = desk.edit !== null;
  useLayoutEffect(() => {
    if (!isEditing && (document.activeElement === document.body || root.current?.contains(document.activeElement))) root.current?.focus({ preventScroll: true });
  }, [isEditing]);

  const { active } = desk.selection;
  const copied = clipboard.copied?.sheet === sheet.id ? clipboard.copied.rect : null;
  const part = { sheet, version, grid, selection, copied, remote };
  const filtered = sheet.filteredRows.size > 0;
  const moving = { left: frame.headWidth + frame.frozenWidth, top: HEAD_HEIGHT + frame.frozenHeight };

  const editor = (x: boolean, y: boolean) => {
    const { edit } = desk;
    if (!edit || (edit.place.column < view.freeze.columns) !== x || (edit.place.row < view.freeze.rows) !== y) return null;
    const box = pixelsOf(sheet.mergeAt(edit.place.row, edit.place.column) ?? { ...edit.place, rows: 1, columns: 1 }, view.rows, view.columns);
    const maxWidth = view.width - moving.left - (box.left - frame.frozenWidth - grid.scrollNow().x) - 8;
    return <CellEditor desk={desk} edit={edit} box={box} maxWidth={maxWidth} onFinished={keys.moveOn} />;
  };

  return (
    <div
      ref={root}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={`${sheet.name}, worksheet`}
      aria-rowcount={MAX_ROWS}
      aria-colcount={MAX_COLUMNS}
      aria-multiselectable="true"
      aria-activedescendant={cellId(active.row, active.column)}
      onKeyDown={(event) => {
        if (event.key === "Escape") clipboard.forget();
        keys.onKeyDown(event);
      }}
      onFocus={(event) => {
        // Browsers make scrolling areas reachable by Tab.
        if (event.target === grid.scroller.current) root.current?.focus({ preventScroll: true });
      }}
      onMouseDown={(event) => {
        // The focus belongs to the grid, not to the scrolling part of it that was clicked.
        if ((event.target as Element).closest(".editor")) return;
        event.preventDefault();
        root.current?.focus({ preventScroll: true });
      }}
      onCopy={clipboard.onCopy}
      onCut={clipboard.onCut}
      onPaste={clipboard.onPaste}
    >
      <div ref={grid.scroller} className="grid-scroll" style={zoom === 100 ? undefined : { zoom: zoom / 100 }} onScroll={grid.onScroll}>
        <div style={{ width: grid.extent.width, height: grid.extent.height }}>
          <div className="grid-window" style={{ width: view.width, height: view.height }} {...pointer}>
            <div className="corner" style={{ width: frame.headWidth, height: HEAD_HEIGHT }} />
            <div className="quadrant" role="rowgroup" style={{ left: frame.headWidth, top: 0, width: frame.frozenWidth, height: HEAD_HEIGHT }}>
              <ColumnHeads slots={frame.frozenColumns} selection={selection.rect} />
            </div>
            <div className="quadrant" role="rowgroup" style={{ left: moving.left, top: 0, right: 0, height: HEAD_HEIGHT }}>
              <div className="moved" ref={grid.layer(true, false)} data-start-x={frame.frozenWidth}>
                <ColumnHeads slots={frame.columns} selection={selection.rect} />
              </div>
            </div>
            <div className="quadrant" role="rowgroup" style={{ left: 0, top: HEAD_HEIGHT, width: frame.headWidth, height: frame.frozenHeight }}>
              <RowHeads slots={frame.frozenRows} selection={selection.rect} width={frame.headWidth} filtered={filtered} />
            </div>
            <div className="quadrant" role="rowgroup" style={{ left: 0, top: moving.top, width: frame.headWidth, bottom: 0 }}>
              <div className="moved" ref={grid.layer(false, true)} data-start-y={frame.frozenHeight}>
                <RowHeads slots={frame.rows} selection={selection.rect} width={frame.headWidth} filtered={filtered} />
              </div>
            </div>
            <Quadrant {...part} frozen={{ x: false, y: false }}>{editor(false, false)}</Quadrant>
            <Quadrant {...part} frozen={{ x: false, y: true }}>{editor(false, true)}</Quadrant>
            <Quadrant {...part} frozen={{ x: true, y: false }}>{editor(true, false)}</Quadrant>
            <Quadrant {...part} frozen={{ x: true, y: true }}>{editor(true, true)}</Quadrant>
            {frame.frozenHeight > 0 && <div className="freeze-line" style={{ left: 0, right: 0, top: moving.top - 1, height: 1 }} />}
            {frame.frozenWidth > 0 && <div className="freeze-line" style={{ top: 0, bottom: 0, left: moving.left - 1, width: 1 }} />}
          </div>
        </div>
      </div>
    </div>
  );
}
