/** The classes about tables, for the registry. */
import { filter, tableColumn, tableColumnCollection } from "./columnClasses";
import { tableRow, tableRowCollection } from "./rowClasses";
import { table, tableCollection, tableScopedCollection, tableSort } from "./tableClass";

export const tableClasses = {
  TableCollection: tableCollection, TableScopedCollection: tableScopedCollection, Table: table, TableSort: tableSort,
  TableColumnCollection: tableColumnCollection, TableColumn: tableColumn, Filter: filter, TableRowCollection: tableRowCollection, TableRow: tableRow,
};
