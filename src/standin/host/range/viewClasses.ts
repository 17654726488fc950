/** `getVisibleView`: the rows and columns of a range that are not hidden. */
import type { Rect } from "../../workbook/Rect";
import type { HostClass, HostObject } from "../HostClass";
import type { Kinds, View } from "../Kinds";
import type { Session } from "../Session";
import type { Place } from "./Place";
import { addressOf } from "../../workbook/Rect";
import { ApiError } from "../ApiError";
import { ref } from "../HostClass";
import { asSent, isUnbounded } from "./readCells";

const from = (start: number, count: number, isHidden: (at: number) => boolean): number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => !isHidden(start + i));

export function visibleView(place: Place, session: Session): HostObject {
  const rect = session.rectOf(place);
  if (isUnbounded(rect)) throw new ApiError("InvalidArgument", "A range without end has no visible view.", "Range.getVisibleView");
  const sheet = session.sheet(place.sheet);
  return ref("RangeView", {
    place,
    rows: from(rect.row, rect.rows, (row) => sheet.isRowHidden(row)),
    columns: from(rect.column, rect.columns, (column) => sheet.hiddenColumns.has(column)),
    index: 0,
  });
}

const pick = <T>(view: View, session: Session, read: (rect: Rect) => T[][]): T[][] => {
  const all = read(session.rectOf(view.place));
  return view.rows.map((row) => view.columns.map((column) => all[row]?.[column] as T));
};

const lines = (view: View): View[] => view.rows.map((row, index) => ({ ...view, rows: [row], index }));

const rangeView: HostClass<View> = {
  get: {
    values: (view, session) => pick(view, session, (rect) => asSent(session.sheet(view.place.sheet).values(rect))),
    formulas: (view, session) => pick(view, session, (rect) => asSent(session.sheet(view.place.sheet).formulasIn(rect))),
    text: (view, session) => pick(view, session, (rect) => session.sheet(view.place.sheet).text(rect)),
    valueTypes: (view, session) => pick(view, session, (rect) => session.sheet(view.place.sheet).valueTypes(rect)),
    numberFormat: (view, session) => pick(view, session, (rect) => session.sheet(view.place.sheet).formats(rect)),
    rowCount: (view) => view.rows.length,
    columnCount: (view) => view.columns.length,
    cellAddresses: (view, session) => pick(view, session, (rect) =>
      Array.from({ length: rect.rows }, (_, r) => Array.from({ length: rect.columns }, (_, c) => addressOf({ row: rect.row + r, column: rect.column + c, rows: 1, columns: 1 })))),
    index: (view) => view.index,
  },
  nav: {
    rows: (view) => ref("RangeViewCollection", view),
    getRange: (view) => ref("Range", view.place),
  },
  lacks: ["formulasLocal", "formulasR1C1"],
};

const rangeViewCollection: HostClass<View> = {
  items: (view) => lines(view).map((line) => ref("RangeView", line)),
  call: { getCount: (view) => view.rows.length },
};

export const viewClasses: { readonly [K in "RangeView" | "RangeViewCollection"]: HostClass<Kinds[K]> } = { RangeView: rangeView, RangeViewCollection: rangeViewCollection };
