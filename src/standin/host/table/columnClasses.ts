/** Excel.TableColumnCollection, TableColumn and its Filter. */
import type { Input } from "../../workbook/Op";
import type { Rect } from "../../workbook/Rect";
import type { Table, TableColumn } from "../../workbook/Table";
import type { HostClass, HostObject } from "../HostClass";
import type { InTableColumn } from "../Kinds";
import type { Session } from "../Session";
import { bodyOf, headerOf, totalsOf } from "../../workbook/Table";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { asSent } from "../range/readCells";
import { gridOf, writeCells } from "../range/writeCells";
import { readCriteria, sentCriteria } from "../sheet/filterCriteria";

const columnsOf = (id: string, session: Session): readonly TableColumn[] => session.table(id).table.columns;

export const tableColumnCollection: HostClass<string> = {
  get: { count: (id, session) => columnsOf(id, session).length },
  items: (id, session) => columnsOf(id, session).map((column) => ref("TableColumn", { table: id, column: column.id })),
  item: (id, key, session) => {
    const columns = columnsOf(id, session);
    const folded = String(key).toLowerCase();
    const found = typeof key === "number" ? columns.find((column) => column.id === key) : columns.find((column) => column.name.toLowerCase() === folded) ?? columns.find((column) => String(column.id) === key);
    if (!found) throw itemNotFound("TableColumnCollection.getItem");
    return ref("TableColumn", { table: id, column: found.id });
  },
  nav: { add: (id, session, [at, values, name]) => addColumn(id, session, at, values, name) },
  call: { getCount: (id, session) => columnsOf(id, session).length },
};

function addColumn(id: string, session: Session, at: unknown, values: unknown, name: unknown): HostObject {
  const { table } = session.table(id);
  const known = new Set(table.columns.map((column) => column.id));
  if (at !== null && at !== undefined && (typeof at !== "number" || at > table.columns.length)) throw invalidArgument("TableColumnCollection.add");
  const index = typeof at === "number" && at >= 0 ? at : undefined;
  const cells = values === null || values === undefined ? undefined : columnCells(values, table);
  session.apply({ do: "addTableColumn", table: id, ...(index !== undefined && { at: index }), ...(typeof name === "string" && { name }), ...(cells && { cells }) });
  const made = columnsOf(id, session).find((column) => !known.has(column.id));
  if (!made) throw itemNotFound("TableColumnCollection.add");
  return ref("TableColumn", { table: id, column: made.id });
}

/** One value per row of the table, header first; one alone goes to all. */
function columnCells(values: unknown, { rect }: Table): Input[] {
  return gridOf<Input>(values, { ...rect, columns: 1 }, "TableColumnCollection.add").map((row) => row[0]);
}

function found({ table, column }: InTableColumn, session: Session): { readonly sheet: string; readonly table: Table; readonly index: number; readonly column: TableColumn } {
  const held = session.table(table);
  const index = held.table.columns.findIndex((one) => one.id === column);
  if (index < 0) throw itemNotFound("TableColumn");
  return { sheet: held.sheet.id, table: held.table, index, column: held.table.columns[index] as TableColumn };
}

const part = (name: string, find: (table: Table) => Rect | null) => (it: InTableColumn, session: Session): HostObject => {
  const { sheet, table, index } = found(it, session);
  const rect = find(table);
  if (!rect) throw itemNotFound(`TableColumn.${name}`);
  return ref("Range", session.place(sheet, { ...rect, column: table.rect.column + index, columns: 1 }));
};

export const tableColumn: HostClass<InTableColumn> = {
  id: ({ column }) => column,
  get: {
    id: ({ column }) => column,
    index: (it, session) => found(it, session).index,
    name: (it, session) => found(it, session).column.name,
    values: (it, session) => {
      const { sheet, table, index } = found(it, session);
      return asSent(session.sheet(sheet).values({ ...table.rect, column: table.rect.column + index, columns: 1 }));
    },
  },
  set: {
    name: (it, value, session) => void session.apply({ do: "setTableColumn", table: it.table, column: found(it, session).index, name: String(value) }),
    values: (it, value, session) => {
      const { sheet, table, index } = found(it, session);
      writeCells(session.place(sheet, { ...table.rect, column: table.rect.column + index, columns: 1 }), value, session, "TableColumn.values");
    },
  },
  nav: {
    getRange: part("getRange", (table) => table.rect),
    getHeaderRowRange: part("getHeaderRowRange", headerOf),
    getDataBodyRange: part("getDataBodyRange", (table) => bodyOf(table) ?? { ...table.rect, row: table.rect.row + (table.hasHeader ? 1 : 0), rows: 1 }),
    getTotalRowRange: part("getTotalRowRange", totalsOf),
    filter: (it) => ref("Filter", it),
  },
  call: { delete: (it, session) => void session.apply({ do: "deleteTableColumn", table: it.table, at: found(it, session).index }) },
};

const apply = (it: InTableColumn, session: Session, criteria: unknown): void => {
  const { sheet, index } = found(it, session);
  session.apply({ do: "filter", sheet, table: it.table, column: index, criterion: readCriteria(criteria, "Filter.apply") });
};

const counted = (filterOn: string) => (it: InTableColumn, session: Session, [count]: readonly unknown[]): void => apply(it, session, { filterOn, criterion1: String(count) });

export const filter: HostClass<InTableColumn> = {
  get: { criteria: (it, session) => { const { table, index } = found(it, session); return sentCriteria(table.filter?.criteria.get(index)); } },
  call: {
    apply: (it, session, [criteria]) => apply(it, session, criteria),
    applyValuesFilter: (it, session, [values]) => apply(it, session, { filterOn: "Values", values }),
    applyCustomFilter: (it, session, [criterion1, criterion2, operator]) => apply(it, session, { filterOn: "Custom", criterion1, criterion2, operator }),
    applyDynamicFilter: (it, session, [dynamicCriteria]) => apply(it, session, { filterOn: "Dynamic", dynamicCriteria }),
    applyTopItemsFilter: counted("TopItems"),
    applyTopPercentFilter: counted("TopPercent"),
    applyBottomItemsFilter: counted("BottomItems"),
    applyBottomPercentFilter: counted("BottomPercent"),
    clear: (it, session) => {
      const { sheet, index } = found(it, session);
      session.apply({ do: "clearFilter", sheet, table: it.table, column: index });
    },
  },
};
