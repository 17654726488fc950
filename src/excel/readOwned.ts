/** Fresh cells of a few rows, found by key: what a note is put in front of is what the sheet holds now. */
import type { ColumnRef, Target } from "../base/Edit";
import { rowKey } from "../base/foldText";
import type { Cell } from "../base/Grid";
import { columnId, moving, readRows, type Rows } from "./locate";
import { runExcel, type RunOptions, type Session } from "./runExcel";

/** In the order of the asked columns; undefined where a column does not exist. Formulas are given as their text. */
export type OwnedCells = ReadonlyMap<string, readonly (Cell | undefined)[]>;

/** So few rows are read one by one, instead of whole columns. */
const FEW = 50;
const ATTEMPTS = 5;

/** Keys without a row, or with two, are left out. */
export function readOwned(target: Target, keys: readonly string[], columns: readonly ColumnRef[], options: RunOptions = {}): Promise<OwnedCells> {
  return runExcel(options, async (session) => {
    if (keys.length > FEW) return pick(await readRows(session, target, columns), keys, columns);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const owned = await readFew(session, await readRows(session, target, []), target, keys, columns);
      if (owned) return owned;
    }
    throw moving();
  });
}

function pick({ byKey, cells }: Rows, keys: readonly string[], columns: readonly ColumnRef[]): OwnedCells {
  const owned = new Map<string, readonly (Cell | undefined)[]>();
  for (const key of keys) {
    const row = byKey.get(key) ?? -1;
    if (row >= 0) owned.set(key, columns.map((column) => cells.get(columnId(column))?.[row]));
  }
  return owned;
}

/** Null where a row or column moved between finding and reading it. */
async function readFew({ context, guard }: Session, { located, byKey }: Rows, target: Target, keys: readonly string[], columns: readonly ColumnRef[]): Promise<OwnedCells | null> {
  const cellOf = (row: number, column: ColumnRef): Excel.Range | undefined => {
    const at = located.columns.get(columnId(column));
    return at === undefined ? undefined : located.sheet.getRangeByIndexes(located.firstRow + row, at, 1, 1).load("formulas,values");
  };
  const header = located.sheet.getRangeByIndexes(located.headerRow, Math.min(...located.headerCells.keys()), 1, located.headerCells.size).load("values");
  const asked = keys.filter((key) => (byKey.get(key) ?? -1) >= 0).map((key) => {
    const row = byKey.get(key) ?? 0;
    return { key, keyCells: target.keyColumns.map((column) => cellOf(row, column)), cells: columns.map((column) => cellOf(row, column)) };
  });
  await guard(context.sync());
  if (JSON.stringify(header.values[0]) !== JSON.stringify([...located.headerCells.values()])) return null;
  const owned = new Map<string, readonly (Cell | undefined)[]>();
  for (const { key, keyCells, cells } of asked) {
    if (rowKey(keyCells.map((cell) => (cell?.values[0]?.[0] ?? "") as Cell)) !== key) return null;
    owned.set(key, cells.map((cell) => cell?.formulas[0]?.[0] as Cell | undefined));
  }
  return owned;
}
