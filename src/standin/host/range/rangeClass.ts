/** Excel.Range: what it reads, sets and does. */
import type { Rect } from "../../workbook/Rect";
import type { HostClass } from "../HostClass";
import type { Session } from "../Session";
import type { Place } from "./Place";
import { cellCount, MAX_COLUMNS, MAX_ROWS, addressOf, intersect } from "../../workbook/Rect";
import { pointsOf } from "../../workbook/cellPoints";
import { invalidArgument } from "../ApiError";
import { fullAddress } from "./addresses";
import { fromR1C1, toR1C1 } from "./r1c1";
import { rangeCalls } from "./rangeCalls";
import { rangeNav } from "./rangeNav";
import { asSent, readCells } from "./readCells";
import { writeCells, writeFormats } from "./writeCells";

/** True or false where all rows (columns) agree, else null. */
function allHidden(start: number, count: number, isHidden: (at: number) => boolean): boolean | null {
  const first = isHidden(start);
  for (let at = start + 1; at < start + count; at++) if (isHidden(at) !== first) return null;
  return first;
}

const rowsHidden = (place: Place, session: Session): boolean | null => {
  const rect = session.rectOf(place);
  const sheet = session.sheet(place.sheet);
  if (sheet.hiddenRows.size + sheet.filteredRows.size === 0) return false;
  return allHidden(rect.row, rect.rows, (row) => sheet.isRowHidden(row));
};

const columnsHidden = (place: Place, session: Session): boolean | null => {
  const rect = session.rectOf(place);
  return allHidden(rect.column, rect.columns, (column) => session.sheet(place.sheet).hiddenColumns.has(column));
};

function linkAt(place: Place, session: Session): object | null {
  const rect = session.rectOf(place);
  const sheet = session.sheet(place.sheet);
  const link = sheet.hyperlinks.find((one) => intersect(one.rect, rect));
  return link ? {
    ...(link.address !== undefined && { address: link.address }), ...(link.subAddress !== undefined && { documentReference: link.subAddress }),
    ...(link.tooltip !== undefined && { screenTip: link.tooltip }), textToDisplay: sheet.textAt(rect.row, rect.column),
  } : null;
}

function setLink(place: Place, value: unknown, session: Session): void {
  const rect = session.rectOf(place);
  const { address, documentReference, screenTip, textToDisplay } = (value ?? {}) as Partial<Record<"address" | "documentReference" | "screenTip" | "textToDisplay", string>>;
  if (value === null) return void session.apply({ do: "hyperlink", sheet: place.sheet, rect, link: null });
  if (typeof value !== "object" || (address === undefined && documentReference === undefined)) throw invalidArgument("Range.hyperlink");
  const link = { ...(address !== undefined && { address }), ...(documentReference !== undefined && { subAddress: documentReference }), ...(screenTip !== undefined && { tooltip: screenTip }) };
  session.apply({ do: "hyperlink", sheet: place.sheet, rect, link });
  const text = textToDisplay ?? (session.sheet(place.sheet).value(rect.row, rect.column) === null ? address ?? documentReference : undefined);
  if (text !== undefined) session.apply({ do: "setCells", sheet: place.sheet, row: rect.row, column: rect.column, cells: [[text]], as: "exact" });
}

const flag = (value: unknown, location: string): boolean => {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
};

const on = <T>(read: (rect: Rect, place: Place, session: Session) => T) => (place: Place, session: Session): T => read(session.rectOf(place), place, session);

export const rangeClass: HostClass<Place> = {
  get: {
    address: fullAddress,
    addressLocal: fullAddress,
    rowIndex: on((r) => r.row),
    columnIndex: on((r) => r.column),
    rowCount: on((r) => r.rows),
    columnCount: on((r) => r.columns),
    /** -1 where it is no 32-bit number, as in Excel. */
    cellCount: on((r) => (cellCount(r) > 2 ** 31 - 1 ? -1 : cellCount(r))),
    values: (place, session) => readCells(place, session, (rect) => asSent(session.sheet(place.sheet).values(rect))),
    formulas: (place, session) => readCells(place, session, (rect) => asSent(session.sheet(place.sheet).formulasIn(rect))),
    formulasLocal: (place, session) => readCells(place, session, (rect) => asSent(session.sheet(place.sheet).formulasIn(rect))),
    formulasR1C1: (place, session) => readCells(place, session, (rect) => toR1C1(asSent(session.sheet(place.sheet).formulasIn(rect)), rect)),
    numberFormat: (place, session) => readCells(place, session, (rect) => session.sheet(place.sheet).formats(rect)),
    numberFormatLocal: (place, session) => readCells(place, session, (rect) => session.sheet(place.sheet).formats(rect)),
    text: (place, session) => readCells(place, session, (rect) => session.sheet(place.sheet).text(rect)),
    valueTypes: (place, session) => readCells(place, session, (rect) => session.sheet(place.sheet).valueTypes(rect)),
    rowHidden: rowsHidden,
    columnHidden: columnsHidden,
    hidden: (place, session) => {
      const [rows, columns] = [rowsHidden(place, session), columnsHidden(place, session)];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    isEntireRow: on((r) => r.columns === MAX_COLUMNS),
    isEntireColumn: on((r) => r.rows === MAX_ROWS),
    hasSpill: on((r, place, session) => session.sheet(place.sheet).formulaAt(r.row, r.column)?.spill !== null && session.sheet(place.sheet).formulaAt(r.row, r.column) !== undefined),
    savedAsArray: on((r, place, session) => (session.sheet(place.sheet).formulaAt(r.row, r.column)?.array ?? null) !== null),
    hyperlink: linkAt,
    left: on((r, place, session) => pointsOf(session.sheet(place.sheet), r).left),
    top: on((r, place, session) => pointsOf(session.sheet(place.sheet), r).top),
    width: on((r, place, session) => pointsOf(session.sheet(place.sheet), r).width),
    height: on((r, place, session) => pointsOf(session.sheet(place.sheet), r).height),
  },
  notByDefault: ["formulasR1C1", "height", "left", "top", "width", "savedAsArray"],
  set: {
    values: (place, value, session) => writeCells(place, value, session, "Range.values"),
    formulas: (place, value, session) => writeCells(place, value, session, "Range.formulas"),
    formulasLocal: (place, value, session) => writeCells(place, value, session, "Range.formulasLocal"),
    formulasR1C1: (place, value, session) => writeCells(place, fromR1C1(value, session.rectOf(place)), session, "Range.formulasR1C1"),
    numberFormat: (place, value, session) => writeFormats(place, value, session, "Range.numberFormat"),
    numberFormatLocal: (place, value, session) => writeFormats(place, value, session, "Range.numberFormatLocal"),
    rowHidden: (place, value, session) => {
      const { row, rows } = session.rectOf(place);
      session.apply({ do: "hideRows", sheet: place.sheet, row, rows, hidden: flag(value, "Range.rowHidden") });
    },
    columnHidden: (place, value, session) => {
      const { column, columns } = session.rectOf(place);
      session.apply({ do: "hideColumns", sheet: place.sheet, column, columns, hidden: flag(value, "Range.columnHidden") });
    },
    hyperlink: setLink,
  },
  nav: rangeNav,
  call: {
    ...rangeCalls,
    _ValidateArraySize: (place, session, [rows, columns]) => {
      const rect = session.rectOf(place);
      if (rect.rows !== rows || rect.columns !== columns) throw invalidArgument("Range.values", `The array does not fit ${addressOf(rect)}.`);
    },
  },
  lacks: ["style", "linkedDataTypeState", "numberFormatCategories"],
};
