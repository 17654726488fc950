/** Ranges reached from a range: neighbours, parts, edges. */
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import type { Args, HostClass, HostObject } from "../HostClass";
import type { Session } from "../Session";
import type { Place } from "./Place";
import { intersect, MAX_COLUMNS, MAX_ROWS, unite } from "../../workbook/Rect";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { areasOf } from "./Areas";
import { placeFrom } from "./addresses";
import { edgeOf, surroundingRegion } from "./edges";
import { findIn } from "./findIn";
import { specialCells } from "./specialCells";
import { usedWithin } from "./usedWithin";
import { visibleView } from "./viewClasses";

type Nav = NonNullable<HostClass<Place>["nav"]>;

const whole = (value: unknown, location: string): number => {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(location);
  return value;
};

/** A range made from another's rectangle and whole-number arguments. */
const made = (name: string, make: (rect: Rect, a: number, b: number) => Rect, count: 0 | 1 | 2, fallback?: number): Nav[string] =>
  (place, session, args) => {
    const location = `Range.${name}`;
    const [a = 0, b = 0] = Array.from({ length: count }, (_, i) => whole(args[i] ?? fallback, location));
    return ref("Range", session.place(place.sheet, make(session.rectOf(place), a, b), location));
  };

/** `count` rows or columns beside a range; a negative count takes the other side. */
function beside(start: number, size: number, count: number, location: string): [number, number] {
  if (count === 0) throw invalidArgument(location);
  return count > 0 ? [start + size, count] : [start + count, -count];
}

const pair = (name: string, join: (a: Rect, b: Rect) => Rect | null): Nav[string] => (place, session, args) => {
  const other = placeFrom(args[0], place.sheet, session, `Range.${name}`);
  if (other.sheet !== place.sheet) throw invalidArgument(`Range.${name}`);
  const rect = join(session.rectOf(place), session.rectOf(other));
  if (!rect) throw itemNotFound(`Range.${name}`);
  return ref("Range", session.place(place.sheet, rect));
};

const spill = (name: string, find: (sheet: Sheet, rect: Rect) => Rect | null): Nav[string] => (place, session) => {
  const rect = session.rectOf(place);
  if (rect.rows !== 1 || rect.columns !== 1) throw invalidArgument(`Range.${name}`);
  const found = find(session.sheet(place.sheet), rect);
  if (!found) throw itemNotFound(`Range.${name}`);
  return ref("Range", session.place(place.sheet, found));
};

function mergedAreas(place: Place, session: Session): HostObject {
  const rect = session.rectOf(place);
  const found = session.sheet(place.sheet).merges.filter((merge) => intersect(merge, rect));
  if (found.length === 0) throw itemNotFound("Range.getMergedAreas");
  return ref("RangeAreas", { sheet: place.sheet, places: found.map((merge) => session.place(place.sheet, merge)) });
}

const find = (place: Place, session: Session, args: Args): HostObject => {
  const at = findIn(session.sheet(place.sheet), session.rectOf(place), args[0], args[1], "Range.find");
  if (!at) throw itemNotFound("Range.find");
  return ref("Range", session.place(place.sheet, at));
};

export const rangeNav: Nav = {
  format: (place) => ref("RangeFormat", areasOf(place)),
  conditionalFormats: (place) => ref("ConditionalFormatCollection", areasOf(place)),
  dataValidation: (place) => ref("DataValidation", areasOf(place)),
  worksheet: (place) => ref("Worksheet", place.sheet),
  sort: (place) => ref("RangeSort", place),
  getCell: made("getCell", (r, row, column) => ({ row: r.row + row, column: r.column + column, rows: 1, columns: 1 }), 2),
  getRow: made("getRow", (r, row) => ({ ...r, row: within(row, r.rows, r.row), rows: 1 }), 1),
  getColumn: made("getColumn", (r, column) => ({ ...r, column: within(column, r.columns, r.column), columns: 1 }), 1),
  getOffsetRange: made("getOffsetRange", (r, rows, columns) => ({ ...r, row: r.row + rows, column: r.column + columns }), 2, 0),
  getResizedRange: made("getResizedRange", (r, rows, columns) => ({ ...r, rows: r.rows + rows, columns: r.columns + columns }), 2, 0),
  getAbsoluteResizedRange: made("getAbsoluteResizedRange", (r, rows, columns) => ({ ...r, rows, columns }), 2),
  getRowsAbove: made("getRowsAbove", (r, count) => rowsBeside(r, -count, "Range.getRowsAbove"), 1, 1),
  getRowsBelow: made("getRowsBelow", (r, count) => rowsBeside(r, count, "Range.getRowsBelow"), 1, 1),
  getColumnsBefore: made("getColumnsBefore", (r, count) => columnsBeside(r, -count, "Range.getColumnsBefore"), 1, 1),
  getColumnsAfter: made("getColumnsAfter", (r, count) => columnsBeside(r, count, "Range.getColumnsAfter"), 1, 1),
  getEntireRow: made("getEntireRow", (r) => ({ ...r, column: 0, columns: MAX_COLUMNS }), 0),
  getEntireColumn: made("getEntireColumn", (r) => ({ ...r, row: 0, rows: MAX_ROWS }), 0),
  getLastCell: made("getLastCell", (r) => ({ row: r.row + r.rows - 1, column: r.column + r.columns - 1, rows: 1, columns: 1 }), 0),
  getLastRow: made("getLastRow", (r) => ({ ...r, row: r.row + r.rows - 1, rows: 1 }), 0),
  getLastColumn: made("getLastColumn", (r) => ({ ...r, column: r.column + r.columns - 1, columns: 1 }), 0),
  getBoundingRect: pair("getBoundingRect", unite),
  getIntersection: pair("getIntersection", intersect),
  getUsedRange: (place, session, args) => {
    const used = usedWithin(session.sheet(place.sheet), session.rectOf(place), args[0] === true);
    if (!used) throw itemNotFound("Range.getUsedRange");
    return ref("Range", session.place(place.sheet, used));
  },
  getSurroundingRegion: (place, session) => ref("Range", session.place(place.sheet, surroundingRegion(session.sheet(place.sheet), session.rectOf(place)))),
  getRangeEdge: (place, session, args) => ref("Range", session.place(place.sheet, edgeOf(session.sheet(place.sheet), session.rectOf(place), args[0]))),
  getExtendedRange: (place, session, args) => {
    const rect = session.rectOf(place);
    return ref("Range", session.place(place.sheet, unite(rect, edgeOf(session.sheet(place.sheet), rect, args[0]))));
  },
  getVisibleView: (place, session) => visibleView(place, session),
  getTables: (place, _, args) => ref("TableScopedCollection", { place, fully: args[0] === true }),
  getMergedAreas: mergedAreas,
  getSpecialCells: (place, session, args) => specialCells(areasOf(place), args, session),
  getSpillParent: spill("getSpillParent", (sheet, r) => {
    const parent = sheet.spillParentOf(r.row, r.column);
    return parent ? { row: parent.row, column: parent.column, rows: 1, columns: 1 } : null;
  }),
  getSpillingToRange: spill("getSpillingToRange", (sheet, r) => sheet.formulaAt(r.row, r.column)?.spill ?? null),
  find,
  insert: (place, session, args) => {
    const rect = session.rectOf(place);
    const shift = args[0] === "Right" ? "right" : args[0] === "Down" ? "down" : undefined;
    if (!shift) throw invalidArgument("Range.insert");
    session.apply({ do: "insert", sheet: place.sheet, rect, shift });
    return ref("Range", session.place(place.sheet, rect));
  },
  removeDuplicates: (place, session, args) => removeDuplicates(place, session, args),
};

function within(index: number, size: number, start: number): number {
  if (index < 0 || index >= size) throw invalidArgument("Range");
  return start + index;
}

function rowsBeside(r: Rect, count: number, location: string): Rect {
  const [row, rows] = beside(r.row, r.rows, count, location);
  return { ...r, row, rows };
}

function columnsBeside(r: Rect, count: number, location: string): Rect {
  const [column, columns] = beside(r.column, r.columns, count, location);
  return { ...r, column, columns };
}

/** The first of each kind stays; the rows below move up. */
function removeDuplicates(place: Place, session: Session, args: Args): HostObject {
  const rect = session.rectOf(place);
  const [columns, hasHeader] = args;
  if (!Array.isArray(columns)) throw invalidArgument("Range.removeDuplicates");
  const values = session.sheet(place.sheet).values(rect);
  const seen = new Set<string>();
  const doomed: number[] = [];
  values.forEach((row, i) => {
    if (i === 0 && hasHeader === true) return;
    const key = JSON.stringify(columns.map((column) => { const value = row[column as number]; return typeof value === "string" ? value.toLowerCase() : value; }));
    if (seen.has(key)) doomed.push(i);
    seen.add(key);
  });
  session.apply(doomed.reverse().map((row) => ({ do: "delete", sheet: place.sheet, rect: { ...rect, row: rect.row + row, rows: 1 }, shift: "up" })));
  return ref("RemoveDuplicatesResult", { removed: doomed.length, uniqueRemaining: seen.size });
}
