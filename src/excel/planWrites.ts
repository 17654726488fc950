/** From edits to writes: which cells may change on the sheet as it is now, which must be left alone, and in which runs. */
import type { CellEdit, EditSet } from "../base/Edit";
import type { Cell } from "../base/Grid";
import { jsonBytes } from "./blocks";
import { columnId, type Rows } from "./locate";

export interface Left { readonly edit: CellEdit; readonly reason: string }

/** One cell to write: `row` counts from the target's first data row, `key` is whose row it is meant to be. */
export interface Write { readonly key: string; readonly row: number; readonly id: string; readonly value: Cell; readonly edit: CellEdit }

export interface WritePlan { readonly writes: readonly Write[]; readonly left: readonly Left[] }

/** A cell read back equals one we meant: Excel may hand a number we wrote back as its text in a text column. */
export const sameCell = (a: Cell, b: Cell): boolean => a === b || String(a) === String(b);

const isFormula = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith("=");

export function planWrites(set: EditSet, rows: Rows): WritePlan {
  const writes: Write[] = [];
  const left: Left[] = [];
  for (const edit of set.edits) {
    const id = columnId(edit.column);
    const row = rows.byKey.get(edit.key);
    if (row === undefined || row < 0) {
      left.push({ edit, reason: row === undefined ? "The row is no longer there." : "Two rows now have the same key." });
      continue;
    }
    const now = rows.cells.get(id)?.[row] ?? "";
    if (sameCell(now, edit.value)) continue;
    // A formula never shows its own text, so a cell that equals what the person saw is no formula, also where it begins with "=".
    if (sameCell(now, edit.expected)) writes.push({ key: edit.key, row, id, value: edit.value, edit });
    else left.push({ edit, reason: isFormula(now) ? "The cell holds a formula." : `Someone changed the cell to “${String(now)}”.` });
  }
  return { writes, left };
}

/** A rectangle of cells that all change: `values[i][j]` goes to row `row + i`, sheet column `column + j`. */
export interface Run { readonly row: number; readonly column: number; readonly values: Cell[][] }

/**
 * Contiguous runs of changed cells only. Under a filter every run is one row high: Excel misplaces or drops
 * what is written across hidden rows (office-js issue 224).
 */
export function runsOf(writes: readonly Write[], columns: ReadonlyMap<string, number>, isFiltered: boolean): Run[] {
  const byRow = new Map<number, { column: number; value: Cell }[]>();
  for (const { row, id, value } of writes) {
    const cells = byRow.get(row) ?? [];
    cells.push({ column: columns.get(id) ?? -1, value });
    byRow.set(row, cells);
  }
  const runs: Run[] = [];
  const growing = new Map<string, Run>();
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    cells.sort((a, b) => a.column - b.column);
    for (let from = 0; from < cells.length;) {
      let to = from + 1;
      while (to < cells.length && cells[to]?.column === (cells[from]?.column ?? 0) + to - from) to += 1;
      const values = cells.slice(from, to).map(({ value }) => value);
      const column = cells[from]?.column ?? 0;
      const above = growing.get(`${column}:${values.length}`);
      if (above && !isFiltered && above.row + above.values.length === row) above.values.push(values);
      else {
        const run = { row, column, values: [values] };
        growing.set(`${column}:${values.length}`, run);
        runs.push(run);
      }
      from = to;
    }
  }
  return runs;
}

/** Bytes of the calls around each run's values, measured on the wire. */
const RUN_OVERHEAD = 600;

/** Cuts runs so that each batch's request stays under `limit` bytes. */
export function batchRuns(runs: readonly Run[], limit: number): Run[][] {
  const batches: Run[][] = [];
  let batch: Run[] = [];
  let bytes = 0;
  const push = (run: Run, size: number): void => {
    if (batch.length > 0 && bytes + size > limit) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(run);
    bytes += size;
  };
  for (const run of runs) {
    let from = 0;
    let size = RUN_OVERHEAD;
    run.values.forEach((values, at) => {
      const more = jsonBytes(values) + 2;
      if (at > from && size + more > limit / 2) {
        push({ ...run, row: run.row + from, values: run.values.slice(from, at) }, size);
        from = at;
        size = RUN_OVERHEAD;
      }
      size += more;
    });
    push({ ...run, row: run.row + from, values: run.values.slice(from) }, size);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
