/** Edits of one tab as rectangles without a gap: on a protected tab a range may hold no cell that is not to be written. */
import type { TabEdit } from "../../base/Tab";

export interface EditRun {
  readonly name: string;
  /** Counted from the first cell of the name. */
  readonly row: number;
  readonly column: number;
  /** Rectangular. */
  readonly edits: readonly (readonly TabEdit[])[];
}

interface Growing { readonly name: string; readonly row: number; readonly column: number; readonly edits: TabEdit[][] }

/** Of two edits of one cell the later holds. */
export function editRuns(name: string, edits: readonly TabEdit[]): EditRun[] {
  const byCell = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  const sorted = [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const lines: Growing[] = [];
  for (const edit of sorted) {
    const last = lines.at(-1);
    const cells = last?.edits[0];
    if (last && cells && last.row === edit.row && last.column + cells.length === edit.column) cells.push(edit);
    else lines.push({ name, row: edit.row, column: edit.column, edits: [[edit]] });
  }
  const runs: Growing[] = [];
  const open = new Map<string, Growing>();
  for (const line of lines) {
    const cells = line.edits[0] ?? [];
    const place = `${line.column},${cells.length}`;
    const above = open.get(place);
    if (above && above.row + above.edits.length === line.row) above.edits.push(cells);
    else {
      runs.push(line);
      open.set(place, line);
    }
  }
  return runs;
}
