/** The header of an export: the row, or pair of rows, of its top that names most fields. */
import type { Cell, Grid } from "../../../base/Grid";
import { isBlankCell } from "../isBlankCell";
import { scanAmount } from "../../cells/readAmount";
import { scanDate } from "../../cells/readDay";
import { headerCandidates } from "../../columns/headerCandidates";
import { matchHeader } from "../../columns/matchHeader";
import { findBuckets } from "../../columns/readBucketHeader";
import { compactHeader, fieldOfHeader } from "./fieldOfHeader";

export interface HeaderPlace {
  /** Last header row, within the grid. */
  readonly headerRow: number;
  readonly headerRows: 1 | 2;
}

/** Parameter pages stand above some reports. */
const SEARCH_ROWS = 80;
const LEAST_SCORE = 1.6;

/** Null where nothing reads like a header. */
export function findExportHeader(grid: Grid): HeaderPlace | null {
  let best: HeaderPlace | null = null;
  let bestScore = LEAST_SCORE;
  let seen = 0;
  for (let row = 0; row < grid.cells.length && seen < SEARCH_ROWS; row += 1) {
    const cells = grid.cells[row] ?? [];
    if (cells.every(isBlankCell)) continue;
    seen += 1;
    const worded = isWorded(cells);
    if (worded < 0.7 || isLabelled(cells)) continue;
    const single = scoreTexts(cells.map((cell) => [String(cell)])) * worded;
    if (single > bestScore + 1e-9) { bestScore = single; best = { headerRow: row, headerRows: 1 }; }
    const next = grid.cells[row + 1];
    if (!next || next.every(isBlankCell) || isWorded(next) < 1 || isLabelled(next) || worded < 1 || filledCount(cells) < 2 || filledCount(next) < 2) continue;
    const candidates = headerCandidates(grid, row + 1, 2);
    const lower = scoreTexts(next.map((cell) => [String(cell)]));
    const double = scoreTexts(candidates);
    // Two rows only where together they say clearly more than either alone.
    if (double > bestScore * 1.08 && double > Math.max(single, lower) * 1.08) { bestScore = double; best = { headerRow: row + 1, headerRows: 2 }; }
  }
  return best;
}

/** "Name:" labels the cell beside it, not those below. */
const isLabelled = (cells: readonly Cell[]): boolean => cells.some((cell) => typeof cell === "string" && cell.trimEnd().endsWith(":"));

const filledCount = (cells: readonly Cell[]): number => cells.filter((cell) => !isBlankCell(cell)).length;

/** Share of filled cells that are words: a header holds neither amounts nor dates; ageing spans such as "1 - 30" are no dates. */
function isWorded(cells: readonly Cell[]): number {
  let filled = 0;
  let worded = 0;
  for (const cell of cells) {
    if (isBlankCell(cell)) continue;
    filled += 1;
    if (typeof cell === "number" ? [30, 60, 90, 120, 150, 180].includes(cell) : typeof cell === "string" && scanDate(cell) === null && (scanAmount(cell) === null || /^\d{2,3}$/.test(cell.trim()))) worded += 1;
  }
  return filled === 0 ? 0 : worded / filled;
}

/** Distinct fields named, each as sure as its words; ageing columns count half. */
function scoreTexts(candidates: readonly (readonly string[])[]): number {
  const named = new Map<string, number>();
  for (const texts of candidates) {
    let top = 0;
    let topName = "";
    for (const text of texts) {
      if (text === "") continue;
      if (fieldOfHeader(text) !== undefined) { top = 1; topName = compactHeader(text); break; }
      for (const [role, score] of matchHeader(text)) {
        const worth = role === "ignored" ? score * 0.4 : score;
        if (worth > top) { top = worth; topName = role === "ignored" ? text : role; }
      }
    }
    if (top >= 0.35) named.set(topName, Math.max(top, named.get(topName) ?? 0));
  }
  const buckets = findBuckets(candidates.map((texts) => texts.at(-1) ?? ""));
  if (named.size + buckets.length < 2) return 0;
  return [...named.values()].reduce((sum, score) => sum + score, 0) + buckets.length * 0.5;
}
