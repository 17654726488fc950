/** Some columns of a list as they are now, formulas as their text, with the key of every row: plain data. */
import type { ColumnRef, Target } from "../../base/Edit";
import type { Cell } from "../../base/Grid";
import { columnId, readRows } from "../locate";
import { runExcel, type RunOptions } from "../runExcel";

export interface ColumnCells {
  /** Zero-based sheet row of the first row below the header. */
  readonly firstRow: number;
  readonly keys: readonly string[];
  /** Index into `keys`; -1 where two rows share the key, undefined where none has it. */
  readonly find: (key: string) => number | undefined;
  /** Zero-based sheet column; undefined where it does not exist. */
  readonly columnOf: (column: ColumnRef) => number | undefined;
  readonly cellsOf: (column: ColumnRef) => readonly Cell[] | undefined;
}

export function readColumns(target: Target, columns: readonly ColumnRef[], options: RunOptions = {}): Promise<ColumnCells> {
  return runExcel(options, async (session) => {
    const { located, keys, byKey, cells } = await readRows(session, target, columns);
    return {
      firstRow: located.firstRow, keys, find: (key) => byKey.get(key),
      columnOf: (column) => located.columns.get(columnId(column)), cellsOf: (column) => cells.get(columnId(column)),
    };
  });
}
