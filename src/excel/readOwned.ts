/** Fresh cells of a few rows, found by key: what a note is put in front of is what the sheet holds now. */
import type { ColumnRef, Target } from "../base/Edit";
import { rowKey } from "../base/foldText";
import type { Cell } from "../base/Grid";
import { columnId, moving, readRows, type Rows } from "./locate";
import { runExcel, type RunOptions, type Session } from "./runExcel";

/**
 * In the order of the asked columns; undefined where a column does not exist. A formula gives what it shows, as when the book was read:
 * `applyEdits` then finds it to be a formula and leaves it, where its text would pass for the cell's own.
 */
export type OwnedCells = ReadonlyMap<string, readonly (Cell | undefined)[]>;

/** So few rows are read one by one, instead of whole columns. */
const FEW = 50;
const ATTEMPTS = 5;

/** Keys without a row, or with two, are left out. */
export function readOwned(target: Target, keys: readonly string[], columns: readonly ColumnRef[], options: RunOptions = {}): Promise<OwnedCells> {
  return runExcel(options, async (session) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const isFew = keys.length <= FEW;
      const rows = await readRows(session, target, isFew ? [] : columns);
      const owned = isFew ? new Map<string, readonly (Cell | undefined)[]>() : pick(rows, keys, columns);
      const alone = isFew ? keys : keys.filter((key) => owned.get(key)?.some(mayBeFormula));
      if (await readEach(session, rows, target, alone, columns, owned)) return owned;
    }
    throw moving();
  });
}

/** Text that begins with "=" and a formula look alike in a column of formulas. */
const mayBeFormula = (cell: Cell | undefined): boolean => typeof cell === "string" && cell.startsWith("=");

function pick({ byKey, cells }: Rows, keys: readonly string[], columns: readonly ColumnRef[]): Map<string, readonly (Cell | undefined)[]> {
  const owned = new Map<string, readonly (Cell | undefined)[]>();
  for (const key of keys) {
    const row = byKey.get(key) ?? -1;
    if (row >= 0) owned.set(key, columns.map((column) => cells.get(columnId(column))?.[row]));
  }
  return owned;
}

/** False where a row or column moved between finding and reading it. */
async function readEach(session: Session, rows: Rows, target: Target, keys: readonly string[], columns: readonly ColumnRef[], into: Map<string, readonly (Cell | undefined)[]>): Promise<boolean> {
  for (let from = 0; from < keys.length; from += FEW) if (!await readFew(session, rows, target, keys.slice(from, from + FEW), columns, into)) return false;
  return true;
}

async function readFew({ context, guard }: Session, { located, byKey }: Rows, target: Target, keys: readonly string[], columns: readonly ColumnRef[], into: Map<string, readonly (Cell | undefined)[]>): Promise<boolean> {
  const cellOf = (row: number, column: ColumnRef): Excel.Range | undefined => {
    const at = located.columns.get(columnId(column));
    return at === undefined ? undefined : located.sheet.getRangeByIndexes(located.firstRow + row, at, 1, 1).load("values");
  };
  const header = located.sheet.getRangeByIndexes(located.headerRow, Math.min(...located.headerCells.keys()), 1, located.headerCells.size).load("values");
  const asked = keys.filter((key) => (byKey.get(key) ?? -1) >= 0).map((key) => {
    const row = byKey.get(key) ?? 0;
    return { key, keyCells: target.keyColumns.map((column) => cellOf(row, column)), cells: columns.map((column) => cellOf(row, column)) };
  });
  await guard(context.sync());
  if (JSON.stringify(header.values[0]) !== JSON.stringify([...located.headerCells.values()])) return false;
  for (const { key, keyCells, cells } of asked) {
    if (rowKey(keyCells.map((cell) => (cell?.values[0]?.[0] ?? "") as Cell)) !== key) return false;
    into.set(key, cells.map((cell) => cell?.values[0]?.[0] as Cell | undefined));
  }
  return true;
}
