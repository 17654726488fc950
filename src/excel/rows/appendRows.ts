/**
 * Adds rows to a list that several people add to at once. Excel cannot lock it, so: skip the ids that are there, write below
 * everything else, read back in the next round trip, and add again whatever a colleague's rows took the place of. Doing it twice is harmless.
 */
import type { Cell } from "../../base/Grid";
import { HostError } from "../HostError";
import { moving } from "../locate";
import { openList, type AppendList, type OpenList } from "./openList";
import { readIds } from "./readBelow";
import { runExcel, type RunOptions, type Session } from "../runExcel";
import { fit, isAsWritten, isWhole, notInPlace, writeBelow } from "./writeBelow";

export type { AppendList } from "./openList";

export interface Appended {
  /** Rows added now, each read back. */
  readonly written: number;
  /** Rows whose id was there before. */
  readonly already: number;
}

export interface AppendOptions extends RunOptions {
  readonly onProgress?: (share: number) => void;
}

type Row = readonly Cell[];

/** Rounds of writing and reading back before we say that people are busy here. */
const ROUNDS = 6;
/** Rounds in which a row that shows our id among other cells is taken for overwritten; later it is taken for edited, so that this ends. */
const HALVES = 3;

/** `rows` in the order of the list's headers, each with its id first. */
export function appendRows(list: AppendList, rows: readonly Row[], options: AppendOptions = {}): Promise<Appended> {
  return runExcel(options, async (session) => {
    const wanted = [...new Map(rows.map((row) => [idOf(row), row.map(fit)])).values()];
    let pending: readonly Row[] = wanted;
    let already = 0;
    let isFirst = true;
    for (let round = 0; round < ROUNDS && pending.length > 0; round += 1) {
      const open = await openList(session, list);
      const places = await readIds(session, open);
      if (!places) continue;
      const found = pending.filter((row) => places.has(idOf(row)));
      const absent = pending.filter((row) => !places.has(idOf(row)));
      let elsewhere: readonly Row[] = [];
      let again: readonly Row[] = [];
      if (isFirst) already = found.length;
      else if (found.length > 0 && round <= HALVES) {
        const { halves, lost } = await checkFound(session, open, found, places);
        again = await withdraw(session, open, halves);
        elsewhere = lost;
      }
      isFirst = false;
      pending = [...elsewhere, ...(await write(session, open, [...absent, ...again], options.onProgress))];
    }
    if (pending.length > 0) throw moving();
    return { written: wanted.length - already, already };
  });
}

function idOf(row: Row): string {
  const id = row[0];
  if (id === undefined || id === "") throw new Error("Expected a row with its id in front, got none");
  return String(id);
}

/** Writes and reads back; returns what did not stand there whole. */
async function write(session: Session, open: OpenList, rows: readonly Row[], onProgress: AppendOptions["onProgress"]): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  try {
    return await notInPlace(session, open, await writeBelow(session, open, rows, onProgress));
  } catch (error) {
    // Someone inserted or deleted a column among ours: the shape no longer fits, and nothing of this block was written.
    if (error instanceof HostError && error.excelCode === "InvalidArgument") return rows;
    throw error;
  }
}

interface Half { readonly row: Row; readonly shown: readonly Cell[] }

/** Of rows whose id is there: those that are not whole, and those that moved on while they were read. */
async function checkFound({ context, guard }: Session, open: OpenList, found: readonly Row[], places: ReadonlyMap<string, number>): Promise<{ halves: Half[]; lost: Row[] }> {
  const ranges = found.map((row) => ({ row, range: open.sheet.getRangeByIndexes(places.get(idOf(row)) ?? 0, open.left, 1, open.width).load("formulas") }));
  await guard(context.sync());
  const halves: Half[] = [];
  const lost: Row[] = [];
  for (const { row, range } of ranges) {
    const shown = range.formulas[0] as Cell[];
    if (isWhole(open, row, shown)) continue;
    if (isAsWritten(idOf(row), shown[open.columns[0] ?? 0] ?? "")) halves.push({ row, shown });
    else lost.push(row);
  }
  return { halves, lost };
}

/**
 * Takes what is ours out of rows that a colleague wrote half over; theirs stays. The row is found by its id in the very request that
 * clears it, so that no sort can come between. Returns the rows that are to be added again.
 */
async function withdraw({ context, guard }: Session, open: OpenList, halves: readonly Half[]): Promise<Row[]> {
  if (halves.length === 0) return [];
  const [idColumn = 0] = open.columns;
  const ids = open.header.getColumn(idColumn).getEntireColumn();
  const cells = halves.map(({ row, shown }) => {
    const cell = ids.findOrNullObject(idOf(row).replace(/[~*?]/g, "~$&"), { completeMatch: true, matchCase: true }).load("rowIndex");
    open.columns.forEach((column, nth) => {
      const value = row[nth] ?? "";
      if (nth > 0 && value !== "" && isAsWritten(value, shown[column] ?? "")) cell.getOffsetRange(0, column - idColumn).clear("Contents");
    });
    cell.clear("Contents");
    return { row, cell };
  });
  await guard(context.sync());
  return cells.filter(({ cell }) => !cell.isNullObject).map(({ row }) => row);
}
