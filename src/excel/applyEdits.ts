/**
 * The write protocol. Excel has no lock, no transaction and no compare-and-set, and a batch is not atomic, so:
 * read headers, keys and target cells afresh; compare with what the person saw; write only changed cells;
 * read back in the next round trip; where rows moved in between, mend from what was read; on failure put all back.
 */
import type { CellEdit, ColumnRef, EditSet, OwnColumn } from "../base/Edit";
import type { Cell } from "../base/Grid";
import { BLOCK_BYTES } from "./blocks";
import { HostError } from "./HostError";
import { columnId, readRows, type Rows } from "./locate";
import { addColumns, formatRuns, removeColumns } from "./ownColumns";
import { batchRuns, planWrites, runsOf, sameCell, type Left, type Write } from "./planWrites";
import { runExcel, type RunOptions, type Session } from "./runExcel";

export interface Applied {
  /** Edits that stand in the sheet, read back by key. */
  readonly written: readonly CellEdit[];
  readonly left: readonly Left[];
  /** Columns that did not exist before. */
  readonly created: readonly OwnColumn[];
  /** Columns whose number format was changed, with the one they had. */
  readonly reformatted: readonly { readonly column: ColumnRef; readonly before: string }[];
}

export interface ApplyOptions extends RunOptions {
  readonly onProgress?: (share: number) => void;
  /** Called with what is about to be written, before the first cell is: a crash in mid-write can then still be undone. */
  readonly beforeWrite?: (change: Applied) => Promise<void>;
}

/** Rounds of reading back and mending before we report what could not be settled. */
const MENDS = 3;

export async function applyEdits(set: EditSet, options: ApplyOptions = {}): Promise<Applied> {
  let begun: Applied | null = null;
  try {
    return await runExcel(options, async (session) => {
      const columns = set.columns.map(({ column }) => column);
      const before = await readRows(session, set.target, columns);
      const { writes, left } = planWrites(set, before);
      if (writes.length === 0) return { written: [], left, created: [], reformatted: [] };
      const reformatted = await formatsBefore(session, before, set.columns);
      await refuseLocked(session, before, set);
      const needed = set.columns.filter(({ column }) => writes.some(({ id }) => id === columnId(column)) || before.located.columns.has(columnId(column)));
      const { places, created } = await addColumns(session, before, needed);
      begun = { written: writes.map(({ edit }) => edit), left, created, reformatted };
      await options.beforeWrite?.(begun);
      await writeAll(session, before, set, writes, places, [...created.map(({ column }) => columnId(column)), ...reformatted.map(({ column }) => columnId(column))], options.onProgress);
      const settled = await settle(session, set, before, writes);
      return { written: writes.map(({ edit }) => edit).filter((edit) => !settled.some((entry) => entry.edit === edit)), left: [...left, ...settled], created, reformatted };
    });
  } catch (error) {
    if (begun && error instanceof HostError) await putBack(set, begun, error);
    throw error;
  }
}

/** Existing columns in General or Text format would show our dates as bare numbers: they get our format, and the old one is kept for undo. */
async function formatsBefore({ context, guard }: Session, rows: Rows, columns: readonly OwnColumn[]): Promise<{ column: ColumnRef; before: string }[]> {
  const { located } = rows;
  const asked = columns.filter(({ column, format }) => format !== "General" && located.columns.has(columnId(column)))
    .map((own) => ({ own, range: located.sheet.getRangeByIndexes(located.firstRow, located.columns.get(columnId(own.column)) ?? 0, 1, 1).load("numberFormat") }));
  if (asked.length === 0) return [];
  await guard(context.sync());
  return asked.map(({ own, range }) => ({ own, before: String(range.numberFormat[0]?.[0] ?? "General") }))
    .filter(({ own, before }) => before === (own.replaces ?? "General") || before === "@")
    .map(({ own, before }) => ({ column: own.column, before }));
}

async function refuseLocked({ context, guard }: Session, { located }: Rows, set: EditSet): Promise<void> {
  if (!located.isProtected) return;
  const ranges = set.columns.map(({ column }) => located.columns.get(columnId(column)))
    .map((column) => (column === undefined ? null : located.sheet.getRangeByIndexes(located.firstRow, column, Math.max(1, located.rows), 1)));
  for (const range of ranges) range?.format.protection.load("locked");
  await guard(context.sync());
  if (ranges.some((range) => range === null || range.format.protection.locked !== false)) {
    throw new HostError("protected", `The sheet “${set.target.sheet}” is protected, so nothing was written. Unprotect it on the Review tab (or unlock our columns), then try again.`, true);
  }
}

/** Text is written as text: without the apostrophe Excel would read "=…", "+49…", "5-3" or "TRUE" as something else. */
const asWritten = (cell: Cell): Cell => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell);

async function writeAll(session: Session, rows: Rows, set: EditSet, writes: readonly Write[], places: ReadonlyMap<string, number>, toFormat: readonly string[], onProgress: ((share: number) => void) | undefined): Promise<void> {
  const { context, guard, checkCancel } = session;
  const { located } = rows;
  const runs = runsOf(writes, places, located.isFiltered);
  const formats = new Map(set.columns.filter(({ column, format }) => format !== "General" && toFormat.includes(columnId(column))).map(({ column, format }) => [places.get(columnId(column)) ?? -1, format]));
  const batches = batchRuns(runs, BLOCK_BYTES);
  for (const [at, batch] of batches.entries()) {
    checkCancel();
    context.application.suspendApiCalculationUntilNextSync();
    for (const { row, column, values } of batch) {
      // Format first: a cell in Text format would take our number as text.
      values[0]?.forEach((_, offset) => {
        const format = formats.get(column + offset);
        if (format !== undefined) formatRuns(located, column + offset, format, [[located.firstRow + row, values.length]]);
      });
      located.sheet.getRangeByIndexes(located.firstRow + row, column, values.length, values[0]?.length ?? 1).values = values.map((cells) => cells.map(asWritten));
    }
    await guard(context.sync());
    onProgress?.((at + 1) / batches.length);
  }
}

/** Reads back by key and mends what landed on other rows; returns the edits that could not be settled. */
async function settle(session: Session, set: EditSet, before: Rows, writes: readonly Write[]): Promise<Left[]> {
  const columns = set.columns.map(({ column }) => column);
  let open: Left[] = [];
  for (let round = 0; round <= MENDS; round += 1) {
    const now = await readRows(session, set.target, columns);
    const { mends, left } = mendsFor(before, now, writes);
    if (mends.length === 0) return left;
    open = [...left, ...mends.map(({ edit }) => ({ edit, reason: "The rows kept moving while this was written. Refresh again." }))];
    if (round === MENDS) break;
    await writeAll(session, now, set, mends, now.located.columns, [], undefined);
  }
  return open;
}

function mendsFor(before: Rows, now: Rows, writes: readonly Write[]): { mends: Write[]; left: Left[] } {
  const mends: Write[] = [];
  const left: Left[] = [];
  const wanted = new Map(writes.map((write) => [`${write.edit.key}\n${write.id}`, write.value]));
  const wroteAt = new Map(writes.map((write) => [`${write.row}\n${write.id}`, write.value]));
  const shift = now.located.firstRow - before.located.firstRow;
  for (const write of writes) {
    const { edit, id, value } = write;
    // Where we wrote, another customer's row may lie by now: if it shows our value, give it back its own.
    const physical = write.row - shift;
    const lying = now.keys[physical];
    const shown = now.cells.get(id)?.[physical];
    if (lying !== undefined && lying !== edit.key && shown !== undefined && sameCell(shown, value)) {
      const theirs = wanted.get(`${lying}\n${id}`) ?? cellBefore(before, lying, id);
      if (!sameCell(theirs, shown)) mends.push({ row: physical, id, value: theirs, edit });
    }
    const row = now.byKey.get(edit.key);
    const cell = row === undefined ? undefined : now.cells.get(id)?.[row];
    if (row === undefined || row < 0 || cell === undefined) left.push({ edit, reason: "The row was removed while this was written." });
    else if (sameCell(cell, value)) continue;
    else if (sameCell(cell, cellBefore(before, edit.key, id)) || sameCell(cell, wroteAt.get(`${row + shift}\n${id}`) ?? "")) mends.push({ ...write, row });
    else left.push({ edit, reason: `Someone changed the cell to “${String(cell)}” while this was written.` });
  }
  return { mends, left };
}

const cellBefore = (before: Rows, key: string, id: string): Cell => before.cells.get(id)?.[before.byKey.get(key) ?? -1] ?? "";

/** After a failure in mid-write: every cell that already shows our value gets its old one back. */
async function putBack(set: EditSet, begun: Applied, cause: HostError): Promise<void> {
  const inverse = invert(set, begun);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await runExcel({}, async (session) => {
        const rows = await readRows(session, inverse.target, inverse.columns.map(({ column }) => column));
        const { writes } = planWrites(inverse, rows);
        if (writes.length > 0) await writeAll(session, rows, inverse, writes, rows.located.columns, begun.reformatted.map(({ column }) => columnId(column)), undefined);
        const after = await readRows(session, inverse.target, inverse.columns.map(({ column }) => column));
        await removeColumns(session, after, begun.created);
      });
      return;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
    }
  }
  throw new HostError("half-written", `${cause.message} Some cells were already written and could not be put back yet: press Undo once Excel answers again.`, false, cause.excelCode);
}

/** The edits that put everything back, for cells nobody has changed since. */
export function invert(set: EditSet, applied: Applied): EditSet {
  const old = new Map(applied.reformatted.map(({ column, before }) => [columnId(column), before]));
  return {
    target: set.target,
    columns: set.columns.map((own) => {
      const before = old.get(columnId(own.column));
      return before === undefined ? { ...own, format: "General" } : { ...own, format: before, replaces: own.format };
    }),
    edits: applied.written.map((edit) => ({ ...edit, expected: edit.value, value: edit.expected, why: "Undo" })),
  };
}
