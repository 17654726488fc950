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

export const isFormula = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith("=");

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

/** A rectangle to write: `values[i][j]` goes to row `row + i`, sheet column `column + j`; null leaves a cell as it is. */
export interface Run { readonly row: number; readonly column: number; readonly values: (Cell | null)[][] }

/** Unchanged rows that a run may pass over: their nulls are shorter than the calls of a run of its own. */
const GAP = 20;

/**
 * Few runs of changed cells, unchanged ones between them left as null. Under a filter every run is one row high: Excel
 * misplaces or drops what is written across hidden rows (office-js issue 224).
 */
export function runsOf(writes: readonly Write[], columns: ReadonlyMap<string, number>, isFiltered: boolean): Run[] {
  const byGroup = new Map<number, Map<number, (Cell | null)[]>>();
  const groupOf = columnGroups(writes, columns);
  for (const { row, id, value } of writes) {
    const column = columns.get(id) ?? -1;
    const { left, width } = groupOf.get(column) ?? { left: column, width: 1 };
    const rows = byGroup.get(left) ?? new Map<number, (Cell | null)[]>();
    byGroup.set(left, rows);
    const cells = rows.get(row) ?? Array<Cell | null>(width).fill(null);
    rows.set(row, cells);
    cells[column - left] = value;
  }
  return [...byGroup].flatMap(([left, rows]) => joinRows(left, rows, isFiltered));
}

/** Neighbouring columns are written together. */
function columnGroups(writes: readonly Write[], columns: ReadonlyMap<string, number>): Map<number, { left: number; width: number }> {
  const sorted = [...new Set(writes.map(({ id }) => columns.get(id) ?? -1))].sort((a, b) => a - b);
  const groups = new Map<number, { left: number; width: number }>();
  sorted.forEach((column, at) => {
    const before = groups.get(sorted[at - 1] ?? NaN);
    const group = before && sorted[at - 1] === column - 1 ? before : { left: column, width: 0 };
    group.width += 1;
    groups.set(column, group);
  });
  return groups;
}

function joinRows(column: number, rows: ReadonlyMap<number, (Cell | null)[]>, isFiltered: boolean): Run[] {
  const runs: Run[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    const gap = last ? row - last.row - last.values.length : Infinity;
    if (last && !isFiltered && gap <= GAP) {
      for (let hole = 0; hole < gap; hole += 1) last.values.push(cells.map(() => null));
      last.values.push(cells);
    } else runs.push({ row, column, values: [cells] });
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
