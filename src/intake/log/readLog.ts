/** The contact log → its activities, whatever people did to the tab: moved or reordered its columns, sorted, filtered, typed over cells. */
import { foldText } from "../../base/foldText";
import type { Grid } from "../../base/Grid";
import type { Issue } from "../../base/Issue";
import { type Activity, LOG_SHEET, logColumns } from "../../ledger/Activity";
import { makeIssueList } from "../makeIssueList";
import type { LogCells, LogColumn } from "./LogCells";
import { readEntry } from "./readEntry";

/** Titles a person may have put above the header. */
const SEARCH_ROWS = 20;
/** Without these a row says nothing; they also tell our log from a tab that only has its name. */
const needed: readonly LogColumn[] = ["id", "customer", "kind", "note"];

interface Place { readonly headerRow: number; readonly columns: ReadonlyMap<LogColumn, number> }

export const isLog = (grid: Grid): boolean => foldText(grid.sheet) === foldText(LOG_SHEET) && findColumns(grid) !== null;

/** In the order of their instants, then ids; of rows with one id the first counts, since a retry wrote the others. */
export function readLog(grid: Grid, date1904: boolean): { readonly activities: readonly Activity[]; readonly issues: readonly Issue[] } {
  const issues = makeIssueList();
  const place = findColumns(grid);
  if (!place) {
    issues.add("no-header", grid, null, 0, () => `The columns of the contact log were renamed: “${grid.sheet}” is not read. Name them ${needed.map((column) => logColumns[column]).join(", ")} … again.`);
    return { activities: [], issues: issues.all() };
  }
  const { headerRow, columns } = place;
  for (const [column, header] of Object.entries(logColumns) as [LogColumn, string][]) {
    if (!columns.has(column)) issues.add("column-missing", grid, headerRow, 0, () => `The column “${header}” of the contact log was renamed or removed; what it held is not read. Name it “${header}” again.`);
  }
  const activities: Activity[] = [];
  const seen = new Set<string>();
  const read = [...columns.values()];
  for (let row = headerRow + 1; row < grid.cells.length; row += 1) {
    const values = grid.cells[row] ?? [];
    if (read.every((column) => values[column] === "" || values[column] === undefined)) continue;
    const cells: LogCells = {
      date1904,
      cell: (column) => { const at = columns.get(column); return at === undefined ? "" : values[at] ?? ""; },
      wrong: (column, code, what) => issues.add(code, grid, row, columns.get(column) ?? 0, () => `Contact log, ${logColumns[column]}: ${what}`),
    };
    const id = cells.cell("id");
    if (id !== "" && seen.has(String(id))) continue;
    const activity = readEntry(cells);
    if (!activity || seen.has(activity.id)) continue;
    seen.add(activity.id);
    activities.push(activity);
  }
  activities.sort(byInstant);
  return { activities, issues: issues.all() };
}

const byInstant = (a: Activity, b: Activity): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function findColumns(grid: Grid): Place | null {
  for (let row = 0; row < Math.min(SEARCH_ROWS, grid.cells.length); row += 1) {
    const byHeader = new Map<string, number>();
    (grid.cells[row] ?? []).forEach((cell, column) => { const header = foldText(String(cell)); if (header !== "" && !byHeader.has(header)) byHeader.set(header, column); });
    const columns = new Map<LogColumn, number>();
    for (const [column, header] of Object.entries(logColumns) as [LogColumn, string][]) {
      const at = byHeader.get(foldText(header));
      if (at !== undefined) columns.set(column, at);
    }
    if (needed.every((column) => columns.has(column)) && (columns.has("at") || columns.has("day"))) return { headerRow: row, columns };
  }
  return null;
}
