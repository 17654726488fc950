/** Turns a remembered or corrected mapping back into layouts: sheets by name or by their headers, columns by header text. */
import type { ColumnRef } from "../../base/Edit";
import { foldText } from "../../base/foldText";
import type { Grid } from "../../base/Grid";
import type { Mapping, OwnedRole, Role, SheetMapping } from "../../ledger/Mapping";
import type { IssueList } from "../makeIssueList";
import { columnRefs, headerTexts, type Layout, ownHeaders } from "./Layout";

const SEARCH_ROWS = 60;

export function recallLayouts(mapping: Mapping, grids: readonly Grid[], issues: IssueList): Layout[] {
  return mapping.flatMap((remembered) => {
    const named = grids.find(({ sheet }) => sheet === remembered.sheet);
    const found = (named && recall(remembered, named)) ?? grids.map((grid) => (grid === named ? null : recall(remembered, grid, true))).find((place) => place !== null);
    if (!found) {
      const grid = named ?? grids[0];
      if (grid) issues.add("sheet-missing", { ...grid, sheet: remembered.sheet }, null, 0, () => `The list remembered on “${remembered.sheet}” is not there any more. Check how the sheets were read.`);
      return [];
    }
    for (const header of found.missing) {
      issues.add("column-missing", found.layout.grid, found.layout.headerRow, 0, () => `The column “${header}” was renamed or removed since it was chosen; it is not read. Check how the sheet was read.`);
    }
    return [found.layout];
  });
}

interface Recalled { readonly layout: Layout; readonly missing: readonly string[] }

/** `strict`: a sheet of another name must hold all the headers. */
function recall(remembered: SheetMapping, grid: Grid, strict = false): Recalled | null {
  const table = remembered.table === undefined ? undefined : grid.tables.find(({ name }) => name === remembered.table);
  const left = table ? table.left - grid.left : 0;
  const right = table ? left + table.columns : grid.cells[0]?.length ?? 0;
  const rows = table ? [table.top - grid.top] : nearestFirst(remembered.headerRow - grid.top, Math.min(SEARCH_ROWS, grid.cells.length));
  const wanted = [...Object.values(remembered.columns), ...remembered.buckets.map(({ column }) => column)];
  let best: { row: number; headers: string[]; count: number } | null = null;
  for (const row of rows) {
    const headers = headerTexts(grid, row, remembered.headerRows, left, right);
    const known = new Set(headers.map(foldText));
    const count = wanted.filter(({ header }) => known.has(foldText(header))).length;
    if (count > (best?.count ?? 0)) best = { row, headers, count };
    if (count === wanted.length) break;
  }
  if (!best || best.count < (strict ? wanted.length : Math.min(2, wanted.length)) || best.count * 2 < wanted.length) return null;
  const columnOf = finder(best.headers, left, right);
  const columns = new Map<Role, number>();
  const missing: string[] = [];
  for (const [role, ref] of Object.entries(remembered.columns) as [Role, ColumnRef][]) {
    const column = columnOf(ref);
    if (column < 0) missing.push(ref.header);
    else columns.set(role, column);
  }
  const buckets = remembered.buckets.flatMap(({ column, fromDays, toDays }) => { const at = columnOf(column); return at < 0 ? [] : [{ column: at, fromDays, toDays }]; });
  const layout: Layout = {
    grid, ...(table && { table }), shape: remembered.shape, headerRow: best.row, headerRows: remembered.headerRows, from: best.row + 1,
    to: table ? Math.min(grid.cells.length, best.row + 1 + table.rows) : grid.cells.length, left, right, columns: withOwned(columns, best.headers), buckets, headers: best.headers,
    ...(remembered.dayOrder && { dayOrder: remembered.dayOrder }), ...(remembered.decimalSign && { decimalSign: remembered.decimalSign }),
  };
  return { layout, missing };
}

function nearestFirst(at: number, count: number): number[] {
  return Array.from({ length: count }, (_, row) => row).sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
}

function finder(headers: readonly string[], left: number, right: number): (ref: ColumnRef) => number {
  const refs = columnRefs({ headers, left, right });
  return ({ header, nth }) => {
    const folded = foldText(header);
    const same = refs.map((ref, column) => ({ ref, column })).filter(({ ref }) => ref !== null && foldText(ref.header) === folded);
    return same.find(({ ref }) => ref?.nth === nth)?.column ?? (same.length === 1 ? same[0]?.column : undefined) ?? -1;
  };
}

const ownNames = new Map((Object.entries(ownHeaders) as [OwnedRole, string][]).map(([role, header]) => [header, role]));
/** People name columns so too; where nobody has looked at the mapping yet, what their cells hold decides. */
const alsoTheirs: ReadonlySet<OwnedRole> = new Set(["lastContact", "notes", "promiseDate", "promiseAmount"]);

/** The columns we added ourselves are known by their names, whatever was remembered. `guessed`: nobody has looked at the mapping yet. */
export function withOwned(columns: ReadonlyMap<Role, number>, headers: readonly string[], guessed = false): Map<Role, number> {
  const all = new Map(columns);
  const taken = new Set(all.values());
  headers.forEach((header, column) => {
    const role = ownNames.get(foldText(header));
    if (role && !(guessed && alsoTheirs.has(role)) && !all.has(role) && !taken.has(column)) all.set(role, column);
  });
  return all;
}
