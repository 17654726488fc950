/** One row of cells in one quadrant. It draws again only when the sheet changed or its columns did. */
import { memo } from "react";
import { Icon } from "../bars/Icon";
import { measureText } from "./measureText";
import { rowCells } from "./rowCells";
import type { CellView } from "./rowCells";
import type { Sheet } from "../../workbook/Sheet";
import type { Slot } from "./Axis";

export interface GridRowProps {
  readonly sheet: Sheet;
  /** Counts the workbook's changes: the sheet itself is changed in place. */
  readonly version: number;
  readonly row: number;
  readonly offset: number;
  readonly size: number;
  readonly columns: readonly Slot[];
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

export const GridRow = memo(function GridRow({ sheet, row, offset, size, columns }: GridRowProps) {
  const cells = rowCells(sheet, row, columns, measureText);
  if (cells.length === 0) return null;
  return (
    <div className="row" role="row" aria-rowindex={row + 1} style={{ transform: `translateY(${offset}px)` }}>
      {cells.map((view) => <GridCell key={view.column} row={row} height={size} view={view} />)}
    </div>
  );
});

export function GridCell({ row, view, height, merged }: { readonly row: number; readonly view: CellView; readonly height: number; readonly merged?: number }) {
  const { column, left, width, reach, css, className, text, filter, hint, bar, icon, remark } = view;
  return (
    <div
      id={cellId(row, column)}
      className={merged === undefined ? className : `${className} is-merged`}
      role="gridcell"
      aria-colindex={column + 1}
      title={remark ?? hint}
      {...(remark !== undefined && { "aria-description": `Note. ${remark}` })}
      style={{ ...css, left, width, height, ...(merged !== undefined && { top: merged }) }}
    >
      {bar && (
        <span
          className="data-bar"
          style={{
            left: `${bar.from * 100}%`, width: `${(bar.to - bar.from) * 100}%`, borderColor: bar.border ?? "transparent",
            background: bar.gradient ? `linear-gradient(to ${bar.isNegative ? "left" : "right"}, ${bar.color}, color-mix(in srgb, ${bar.color} 12%, var(--paper)))` : bar.color,
          }}
        />
      )}
      {bar && bar.axis !== null && <span className="data-bar-axis" style={{ left: `${bar.axis * 100}%`, borderColor: bar.axisColor }} />}
      {remark !== undefined && <span className="note-mark" aria-hidden="true" />}
      {icon && <span className="cell-icon" aria-hidden="true" style={{ color: icon.color }}>{icon.glyph}</span>}
      {text !== "" && <span className="cell-text" style={reach > width ? { width: reach - 6 } : undefined}>{text}</span>}
      {filter !== "none" && (
        <button type="button" tabIndex={-1} className={filter === "set" ? "filter-button is-on" : "filter-button"} data-filter={`${row},${column}`} aria-label={`Filter ${text}`}>
          <Icon name={filter === "set" ? "filter" : "chevron"} />
        </button>
      )}
    </div>
  );
}
