/** One of the four parts that frozen panes make of a sheet: its rows, its merged areas and the selection, clipped at its edges. */
import { bottomOf, intersect, isSameRect, rightOf } from "../../workbook/Rect";
import { HEAD_HEIGHT } from "./GridFrame";
import { GridCell, GridRow } from "./GridRow";
import { cellView } from "./rowCells";
import { measureText } from "./measureText";
import { Icon } from "../bars/Icon";
import { listChoices } from "../hands/listChoices";
import { ChartView } from "../chart/ChartView";
import type { Chart, Corner } from "../../workbook/Chart";
import type { Axis, Slot } from "./Axis";
import type { GridWindow } from "./useGridWindow";
import type { ReactNode } from "react";
import type { Rect } from "../../workbook/Rect";
import type { Selection } from "./Selection";
import type { Sheet } from "../../workbook/Sheet";

export interface RemoteMark { readonly rect: Rect; readonly name: string }

export interface QuadrantProps {
  readonly sheet: Sheet;
  readonly version: number;
  readonly grid: GridWindow;
  /** Frozen in this direction? */
  readonly frozen: { readonly x: boolean; readonly y: boolean };
  readonly selection: Selection;
  readonly copied: Rect | null;
  readonly remote: RemoteMark | null;
  readonly children?: ReactNode;
}

export function Quadrant({ sheet, version, grid, frozen, selection, copied, remote, children }: QuadrantProps) {
  const { frame, view } = grid;
  const rows = frozen.y ? frame.frozenRows : frame.rows;
  const columns = frozen.x ? frame.frozenColumns : frame.columns;
  const box = {
    left: frame.headWidth + (frozen.x ? 0 : frame.frozenWidth),
    top: HEAD_HEIGHT + (frozen.y ? 0 : frame.frozenHeight),
    width: frozen.x ? frame.frozenWidth : Math.max(0, view.width - frame.headWidth - frame.frozenWidth),
    height: frozen.y ? frame.frozenHeight : Math.max(0, view.height - HEAD_HEIGHT - frame.frozenHeight),
  };
  if (rows.length === 0 || columns.length === 0 || box.width === 0 || box.height === 0) return null;
  const area = spanOf(rows, columns);
  const place = (rect: Rect) => pixelsOf(rect, view.rows, view.columns);
  const active = { ...selection.active, rows: 1, columns: 1 };
  const activeArea = sheet.mergeAt(active.row, active.column) ?? active;
  const isSingle = isSameRect(activeArea, selection.rect);
  return (
    <div className="quadrant" role="rowgroup" style={box}>
      <div
        className="moved"
        ref={grid.layer(!frozen.x, !frozen.y)}
        data-start-x={frozen.x ? 0 : frame.frozenWidth}
        data-start-y={frozen.y ? 0 : frame.frozenHeight}
      >
        {rows.map(({ index, offset, size }) => <GridRow key={index} sheet={sheet} version={version} row={index} offset={offset} size={size} columns={columns} />)}
        {sheet.merges.filter((merge) => intersect(merge, area)).map((merge) => {
          const at = place(merge);
          return (
            <div key={`${merge.row},${merge.column}`} role="row" aria-rowindex={merge.row + 1}>
              <GridCell row={merge.row} height={at.height} merged={at.top} view={cellView(sheet, merge.row, merge.column, at.left, at.width, measureText)} />
            </div>
          );
        })}
        {sheet.charts.map((chart) => <ChartView key={chart.id} sheet={sheet} chart={chart} version={version} {...chartBox(chart, view.rows, view.columns)} />)}
        <div className={isSingle ? "selection is-single" : "selection"} style={grown(place(selection.rect))} />
        {!isSingle && <div className="active-hole" style={place(activeArea)} />}
        {intersect(activeArea, area) && listChoices(sheet, active) && <ListButton box={place(activeArea)} at={active} />}
        {copied && <div className="copied" style={place(copied)} />}
        {remote && <div className="remote-mark" style={place(remote.rect)}><span>{remote.name}</span></div>}
        {children}
      </div>
    </div>
  );
}

/** Within the active cell, lest a frozen part scrolls to show it, where its validation offers a list. */
function ListButton({ box, at }: { readonly box: Box; readonly at: { readonly row: number; readonly column: number } }) {
  return (
    <button type="button" tabIndex={-1} className="filter-button list-button" data-filter={`${at.row},${at.column}`} aria-label="Pick from the list" style={{ left: box.left + box.width - 19, top: box.top + box.height - 18 }}>
      <Icon name="chevron" />
    </button>
  );
}

export interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export function pixelsOf(rect: Rect, rows: Axis, columns: Axis): Box {
  const left = columns.offsetOf(rect.column);
  const top = rows.offsetOf(rect.row);
  return { left, top, width: columns.offsetOf(rightOf(rect) + 1) - left, height: rows.offsetOf(bottomOf(rect) + 1) - top };
}

function chartBox({ from, to }: Chart, rows: Axis, columns: Axis): Box {
  const x = (corner: Corner): number => columns.offsetOf(corner.column) + Math.min((corner.x * 4) / 3, columns.sizeOf(corner.column));
  const y = (corner: Corner): number => rows.offsetOf(corner.row) + Math.min((corner.y * 4) / 3, rows.sizeOf(corner.row));
  return { left: x(from), top: y(from), width: x(to) - x(from), height: y(to) - y(from) };
}

/** The frame lies on the grid lines around the cells. */
const grown = ({ left, top, width, height }: Box): Box => ({ left: left - 1, top: top - 1, width: width + 1, height: height + 1 });

function spanOf(rows: readonly Slot[], columns: readonly Slot[]): Rect {
  const row = rows[0]!.index;
  const column = columns[0]!.index;
  return { row, column, rows: rows.at(-1)!.index - row + 1, columns: columns.at(-1)!.index - column + 1 };
}
