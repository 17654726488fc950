/** Column letters and row numbers, with the grips that set a column's width. */
import { columnLetters } from "../../../base/Grid";
import { intersect } from "../../workbook/Rect";
import { HEAD_HEIGHT } from "./GridFrame";
import type { Rect } from "../../workbook/Rect";
import type { Slot } from "./Axis";

interface HeadsProps { readonly slots: readonly Slot[]; readonly selection: Rect }

export function ColumnHeads({ slots, selection }: HeadsProps) {
  return (
    <div role="row" aria-rowindex={1}>
      {slots.map(({ index, offset, size }) => (
        <div
          key={index}
          className={intersect(selection, { row: selection.row, column: index, rows: 1, columns: 1 }) ? "column-head is-on" : "column-head"}
          role="columnheader"
          aria-colindex={index + 1}
          style={{ left: offset, width: size, height: HEAD_HEIGHT }}
        >
          {columnLetters(index)}
          <span className="column-grip" data-grip={index} title={`Width of column ${columnLetters(index)}: drag, or double click to fit`} />
        </div>
      ))}
    </div>
  );
}

export function RowHeads({ slots, selection, width, filtered }: HeadsProps & { readonly width: number; readonly filtered: boolean }) {
  return (
    <>
      {slots.map(({ index, offset, size }) => (
        <div key={index} role="row" aria-rowindex={index + 1}>
          <div
            className={["row-head", index >= selection.row && index < selection.row + selection.rows && "is-on", filtered && "is-filtered"].filter(Boolean).join(" ")}
            role="rowheader"
            style={{ top: offset, height: size, width }}
          >
            {index + 1}
          </div>
        </div>
      ))}
    </>
  );
}
