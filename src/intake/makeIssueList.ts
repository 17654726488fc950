/** Collects issues: the first ones of a kind one by one, the rest as a count, so that a broken column cannot bury the others. */
import { cellAddress, type Grid } from "../base/Grid";
import type { Issue } from "../base/Issue";

/** Listed singly per code; what follows is one issue with the count. */
const SINGLY = 200;

export interface IssueList {
  /** `row` and `column` count within `grid.cells`; null is the sheet as a whole. `message` is only called where the issue is listed. */
  readonly add: (code: string, grid: Grid, row: number | null, column: number, message: () => string) => void;
  readonly all: () => readonly Issue[];
}

export function makeIssueList(): IssueList {
  const issues: Issue[] = [];
  const counts = new Map<string, { count: number; sheet: string }>();
  // Some columns are read twice, to judge and to take; their cells are said once.
  const said = new Set<string>();
  return {
    add(code, grid, row, column, message) {
      const place = `${code}|${grid.sheet}|${row ?? ""}|${column}`;
      if (said.has(place)) return;
      said.add(place);
      const seen = counts.get(code) ?? { count: 0, sheet: grid.sheet };
      counts.set(code, { count: seen.count + 1, sheet: seen.sheet });
      if (seen.count >= SINGLY) return;
      issues.push({ sheet: grid.sheet, cell: row === null ? "" : cellAddress(grid.top + row, grid.left + column), code, message: message() });
    },
    all() {
      const more = [...counts].filter(([, { count }]) => count > SINGLY).map(([code, { count, sheet }]) => ({
        sheet, cell: "", code, message: `${count - SINGLY} more cells have the same problem (${code}). Correct the ones listed first, then refresh.`,
      }));
      return [...issues, ...more];
    },
  };
}
