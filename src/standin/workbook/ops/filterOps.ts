/** Filters set, cleared, applied again and removed. */
import type { Changing } from "./Changing";
import type { FilterOp } from "../Op";
import type { Filter } from "../Table";
import type { Sheet } from "../Sheet";
import { intersect } from "../Rect";
import { WorkbookError } from "../WorkbookError";
import { applyFilters } from "./filterRows";
import { assertAllowed, assertOnSheet, assertUnprotected } from "./guard";

type Of<K extends FilterOp["do"]> = Extract<FilterOp, { do: K }>;

interface Place { readonly sheet: Sheet; readonly filter: Filter | null; put(filter: Filter | null): void }

function placeOf(changing: Changing, op: { readonly sheet: string; readonly table?: string }): Place {
  if (op.table === undefined) {
    const sheet = changing.sheet(op.sheet);
    return { sheet, filter: sheet.filter, put: (filter) => changing.journal.set(sheet, "filter", filter) };
  }
  const { sheet, table } = changing.table(op.table);
  // Excel blocks table filters on protected sheets even where filters are allowed.
  assertUnprotected(sheet);
  return { sheet, filter: table.filter, put: (filter) => changing.replaceTable(sheet, { ...table, filter }) };
}

export function filter(op: Of<"filter">, changing: Changing): void {
  const { sheet, filter: before, put } = placeOf(changing, op);
  assertAllowed(sheet, "allowAutoFilter");
  const table = op.table === undefined ? null : changing.table(op.table).table;
  const range = table ? { ...table.rect, rows: table.rect.rows - (table.hasTotals ? 1 : 0) } : op.rect ?? before?.range;
  if (!range) throw new WorkbookError("InvalidArgument", "A new filter needs a range.");
  assertOnSheet(range);
  if (!table && sheet.tables.some((one) => intersect(one.rect, range))) throw new WorkbookError("InvalidOperation", "The range holds a table with a filter of its own.");
  const isSameRange = before && before.range.row === range.row && before.range.column === range.column && before.range.columns === range.columns;
  const criteria = new Map(isSameRange ? before.criteria : []);
  if (op.column !== undefined) {
    if (op.column < 0 || op.column >= range.columns) throw new WorkbookError("InvalidArgument", `The filter has no column ${op.column}.`);
    if (op.criterion) criteria.set(op.column, op.criterion);
    else criteria.delete(op.column);
  }
  put({ range, criteria });
  applyFilters(changing, sheet);
  tell(changing, "filter", sheet, op.table);
}

export function clearFilter(op: Of<"clearFilter">, changing: Changing): void {
  const { sheet, filter: before, put } = placeOf(changing, op);
  assertAllowed(sheet, "allowAutoFilter");
  if (before) {
    put({ ...before, criteria: new Map([...before.criteria].filter(([column]) => op.column !== undefined && column !== op.column)) });
    applyFilters(changing, sheet);
  }
  tell(changing, "clearFilter", sheet, op.table);
}

export function reapplyFilter(op: Of<"reapplyFilter">, changing: Changing): void {
  const { sheet } = placeOf(changing, op);
  assertAllowed(sheet, "allowAutoFilter");
  applyFilters(changing, sheet);
  tell(changing, "reapplyFilter", sheet, op.table);
}

export function removeFilter(op: Of<"removeFilter">, changing: Changing): void {
  const { sheet, put } = placeOf(changing, op);
  assertAllowed(sheet, "allowAutoFilter");
  put(null);
  applyFilters(changing, sheet);
  tell(changing, "removeFilter", sheet, op.table);
}

function tell(changing: Changing, kind: FilterOp["do"], sheet: Sheet, table?: string): void {
  const found = table === undefined ? null : changing.table(table).table;
  const range = found?.rect ?? sheet.filter?.range;
  changing.tell({ kind, sheetId: sheet.id, rects: range ? [range] : [], ...(found && { tableId: found.id }) });
}
