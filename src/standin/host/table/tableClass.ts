/** Excel.TableCollection, TableScopedCollection and Table. */
import type { Rect } from "../../workbook/Rect";
import type { Table } from "../../workbook/Table";
import type { HostClass, HostObject } from "../HostClass";
import type { Kinds } from "../Kinds";
import type { Session } from "../Session";
import { holdsRect, intersect } from "../../workbook/Rect";
import { bodyOf, headerOf, totalsOf } from "../../workbook/Table";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeFrom } from "../range/addresses";
import { sortKeys } from "../range/sortClass";

const inScope = (scope: string | null, session: Session): readonly Table[] => (scope === null ? session.book.tables : session.sheet(scope).tables);

const named = (tables: readonly Table[], key: unknown, location: string): HostObject => {
  const folded = String(key).toLowerCase();
  const found = tables.find((table) => table.id === key || table.name.toLowerCase() === folded);
  if (!found) throw itemNotFound(location);
  return ref("Table", found.id);
};

export const tableCollection: HostClass<Kinds["TableCollection"]> = {
  get: { count: (scope, session) => inScope(scope, session).length },
  items: (scope, session) => inScope(scope, session).map((table) => ref("Table", table.id)),
  item: (scope, key, session) => named(inScope(scope, session), key, "TableCollection.getItem"),
  nav: {
    add: (scope, session, [address, hasHeaders]) => {
      const place = placeFrom(address, scope ?? session.book.activeSheetId, session, "TableCollection.add");
      const id = session.book.newId("table");
      session.apply({ do: "addTable", sheet: place.sheet, rect: session.rectOf(place), hasHeader: hasHeaders === true, id });
      return ref("Table", id);
    },
  },
  call: { getCount: (scope, session) => inScope(scope, session).length },
};

const touching = ({ place, fully }: Kinds["TableScopedCollection"], session: Session): readonly Table[] => {
  const rect = session.rectOf(place);
  return session.sheet(place.sheet).tables.filter((table) => (fully ? holdsRect(rect, table.rect) : intersect(rect, table.rect) !== null));
};

export const tableScopedCollection: HostClass<Kinds["TableScopedCollection"]> = {
  items: (scope, session) => touching(scope, session).map((table) => ref("Table", table.id)),
  item: (scope, key, session) => named(touching(scope, session), key, "TableScopedCollection.getItem"),
  call: { getCount: (scope, session) => touching(scope, session).length },
};

const part = (name: string, find: (table: Table) => Rect | null) => (id: string, session: Session): HostObject => {
  const { sheet, table } = session.table(id);
  const rect = find(table);
  if (!rect) throw itemNotFound(`Table.${name}`);
  return ref("Range", session.place(sheet.id, rect));
};

/** A table without data rows has an empty row for the first one: Excel answers that row as its body. */
const bodyOrInsertRow = (table: Table): Rect => bodyOf(table) ?? { ...table.rect, row: table.rect.row + (table.hasHeader ? 1 : 0), rows: 1 };

type Flag = "hasHeader" | "hasTotals" | "showBandedRows" | "showBandedColumns" | "showFirstColumn" | "showLastColumn" | "showFilterButton";

const flag = (name: Flag) => (id: string, session: Session): boolean => session.table(id).table[name];
const setFlag = (name: Flag) => (id: string, value: unknown, session: Session): void => {
  if (typeof value !== "boolean") throw invalidArgument("Table");
  session.apply({ do: "setTable", table: id, [name]: value });
};

const flags: Readonly<Record<string, Flag>> = {
  showHeaders: "hasHeader", showTotals: "hasTotals", showBandedRows: "showBandedRows", showBandedColumns: "showBandedColumns",
  highlightFirstColumn: "showFirstColumn", highlightLastColumn: "showLastColumn", showFilterButton: "showFilterButton",
};

export const table: HostClass<string> = {
  id: (id) => id,
  get: {
    id: (id, session) => session.table(id).table.id,
    name: (id, session) => session.table(id).table.name,
    legacyId: (id) => id,
    style: (id, session) => session.table(id).table.style,
    ...Object.fromEntries(Object.entries(flags).map(([name, field]) => [name, flag(field)])),
  },
  set: {
    name: (id, value, session) => void session.apply({ do: "setTable", table: id, name: String(value) }),
    style: (id, value, session) => void session.apply({ do: "setTable", table: id, style: String(value) }),
    ...Object.fromEntries(Object.entries(flags).map(([name, field]) => [name, setFlag(field)])),
  },
  nav: {
    columns: (id) => ref("TableColumnCollection", id),
    rows: (id) => ref("TableRowCollection", id),
    worksheet: (id, session) => ref("Worksheet", session.table(id).sheet.id),
    sort: (id) => ref("TableSort", id),
    autoFilter: (id, session) => ref("AutoFilter", { sheet: session.table(id).sheet.id, table: id }),
    getRange: part("getRange", (it) => it.rect),
    getHeaderRowRange: part("getHeaderRowRange", headerOf),
    getDataBodyRange: part("getDataBodyRange", bodyOrInsertRow),
    getTotalRowRange: part("getTotalRowRange", totalsOf),
    convertToRange: (id, session) => {
      const { sheet, table: { rect } } = session.table(id);
      session.apply({ do: "convertTable", table: id });
      return ref("Range", session.place(sheet.id, rect));
    },
  },
  call: {
    clearFilters: (id, session) => void session.apply({ do: "clearFilter", sheet: session.table(id).sheet.id, table: id }),
    reapplyFilters: (id, session) => void session.apply({ do: "reapplyFilter", sheet: session.table(id).sheet.id, table: id }),
    resize: (id, session, [range]) => {
      const { sheet } = session.table(id);
      session.apply({ do: "resizeTable", table: id, rect: session.rectOf(placeFrom(range, sheet.id, session, "Table.resize")) });
    },
    delete: (id, session) => void session.apply({ do: "deleteTable", table: session.table(id).table.id }),
  },
};

export const tableSort: HostClass<string> = {
  call: {
    apply: (id, session, [fields, matchCase]) => {
      const { sheet, table: it } = session.table(id);
      const rect = bodyOf(it);
      if (rect) session.apply({ do: "sort", sheet: sheet.id, rect, keys: sortKeys(fields, "TableSort.apply"), matchCase: matchCase === true });
    },
  },
  lacks: ["fields", "matchCase", "method"],
};
