/** Finds the list on a sheet: its Excel table or the row of the first twenty that reads most like a header. */
import type { Grid, TableArea } from "../../base/Grid";
import { assignRoles, type Assigned } from "./assignRoles";
import { headerCandidates } from "./headerCandidates";
import { headerTexts, type Layout } from "./Layout";
import { matchHeader } from "./matchHeader";
import { findBuckets } from "./readBucketHeader";
import { type Profile, profileColumn } from "./profileColumn";

/** A list with its columns named, before it is known what its rows are. */
export interface FoundList extends Omit<Layout, "shape" | "dayOrder" | "decimalSign"> {
  readonly vendor: number;
  readonly profileOf: (column: number) => Profile;
}

const SEARCH_ROWS = 20;
/** Two sure headers; one alone is a title. */
const LEAST_SCORE = 1.3;

export function findLists(grid: Grid): FoundList[] {
  const tables = grid.tables.flatMap((table) => {
    const headerRow = table.top - grid.top;
    const left = table.left - grid.left;
    return headerRow < 0 || left < 0 || headerRow >= grid.cells.length ? [] : [nameColumns({ grid, table, headerRow, headerRows: 1, left, right: left + table.columns, to: Math.min(grid.cells.length, headerRow + 1 + table.rows) })];
  }).filter(({ columns, vendor }) => columns.size + (vendor >= 0 ? 1 : 0) >= 2);
  if (tables.length > 0) return tables;
  const header = findHeaderRow(grid);
  if (!header) return [];
  return [nameColumns({ grid, ...header, left: 0, right: grid.cells[0]?.length ?? 0, to: grid.cells.length })];
}

interface Place { readonly grid: Grid; readonly table?: TableArea; readonly headerRow: number; readonly headerRows: number; readonly left: number; readonly right: number; readonly to: number }

export function nameColumns(place: Place): FoundList {
  const { grid, headerRow, headerRows, left, right, to } = place;
  const from = headerRow + 1;
  const headers = headerTexts(grid, headerRow, headerRows, left, right);
  const candidates = headerCandidates(grid, headerRow, headerRows, left, right);
  const buckets = findBuckets(candidates.map((texts) => texts.find((text) => text !== "") ?? "")).concat();
  const lower = headerRows > 1 ? findBuckets(headerTexts(grid, headerRow, 1, left, right)) : [];
  const placed = lower.length > buckets.length ? lower : buckets;
  const profiles = new Map<number, Profile>();
  const profileOf = (column: number): Profile => {
    const known = profiles.get(column) ?? profileColumn(grid, column, from, to);
    profiles.set(column, known);
    return known;
  };
  const assigned: Assigned = assignRoles(candidates, profileOf, new Set(placed.map(({ column }) => column)));
  return { ...place, from, headers, buckets: placed, columns: assigned.columns, vendor: assigned.vendor, profileOf };
}

/** Zero-based within the grid, or null where nothing reads like a header. */
function findHeaderRow(grid: Grid): { headerRow: number; headerRows: number } | null {
  let best: { headerRow: number; headerRows: number } | null = null;
  let bestScore = LEAST_SCORE;
  let seen = 0;
  for (let row = 0; row < grid.cells.length && seen < SEARCH_ROWS; row += 1) {
    const cells = grid.cells[row] ?? [];
    if (cells.every((cell) => cell === "")) continue;
    seen += 1;
    const single = scoreTexts(cells.map((cell) => [typeof cell === "string" ? cell : ""]), purity(grid, row));
    if (single > bestScore + 1e-9) { bestScore = single; best = { headerRow: row, headerRows: 1 }; }
    const next = grid.cells[row + 1];
    if (!next || purity(grid, row + 1) < 1 || purity(grid, row) < 1) continue;
    const double = scoreTexts(headerCandidates(grid, row + 1, 2, 0, cells.length), 1);
    const lower = scoreTexts(next.map((cell) => [String(cell)]), 1);
    // Two rows only where together they say clearly more than either alone.
    if (double > bestScore * 1.12 && double > Math.max(single, lower) * 1.12 && filled(cells) >= 2) { bestScore = double; best = { headerRow: row + 1, headerRows: 2 }; }
  }
  return best;
}

const filled = (cells: readonly unknown[]): number => cells.filter((cell) => cell !== "").length;

/** Share of filled cells that are text without being an error: a header holds no numbers. */
function purity(grid: Grid, row: number): number {
  const cells = (grid.cells[row] ?? []).filter((cell) => cell !== "");
  return cells.length === 0 ? 0 : cells.filter((cell) => typeof cell === "string").length / cells.length;
}

/** Distinct roles named, each as sure as its words; buckets count half. */
function scoreTexts(candidates: readonly (readonly string[])[], share: number): number {
  const roles = new Map<string, number>();
  let recognised = 0;
  for (const texts of candidates) {
    let topRole = "";
    let top = 0;
    for (const text of texts) for (const [role, score] of matchHeader(text)) {
      const worth = role === "ignored" ? score * 0.4 : score;
      if (worth > top) { top = worth; topRole = role === "ignored" ? `ignored ${text}` : role; }
    }
    if (top < 0.35) continue;
    recognised += 1;
    roles.set(topRole, Math.max(top, roles.get(topRole) ?? 0));
  }
  const buckets = findBuckets(candidates.map((texts) => texts.at(-1) ?? ""));
  if (recognised + buckets.length < 2) return 0;
  return ([...roles.values()].reduce((sum, score) => sum + score, 0) + buckets.length * 0.5) * share;
}
