/**
 * The write protocol. Excel has no lock, no transaction and no compare-and-set, and a batch is not atomic, so:
 * read headers, keys and target cells afresh; compare with what the person saw; write only changed cells;
 * read back in the next round trip; where rows moved in between, mend from what was read; on failure put all back.
 */
import type { CellEdit, ColumnRef, EditSet, OwnColumn } from "../base/Edit";
import { cellAddress, type Cell } from "../base/Grid";
import { BLOCK_BYTES, jsonBytes } from "./blocks";
import { HostError } from "./HostError";
import { columnId, readRows, type Rows } from "./locate";
import { addColumns, removeColumns } from "./ownColumns";
import { headersToRestore, mendsFor } from "./mendsFor";
import { batchRuns, planWrites, runsOf, type Left, type Write } from "./planWrites";
import { runExcel, type RunOptions, type Session } from "./runExcel";

export interface Applied {
  /** Edits that stand in the sheet, read back by key. */
  readonly written: readonly CellEdit[];
  readonly left: readonly Left[];
  /** Columns that did not exist before. */
  readonly created: readonly OwnColumn[];
  /** Columns whose number format was changed, with the one they had. */
  readonly reformatted: readonly { readonly column: ColumnRef; readonly before: string }[];
  /** The header of the first of our columns, for a click that goes there; absent where nothing was to be written. */
  readonly place?: { readonly sheet: string; readonly cell: string };
}

export interface ApplyOptions extends RunOptions {
  readonly onProgress?: (share: number) => void;
  /** Called with what is about to be written, before the first cell is: a crash in mid-write can then still be undone. */
  readonly beforeWrite?: (change: Applied) => Promise<void>;
}

/** Rounds of reading back and mending before we report what could not be settled. */
const MENDS = 5;

export async function applyEdits(set: EditSet, options: ApplyOptions = {}): Promise<Applied> {
  let begun: Applied | null = null;
  try {
    return await runExcel(options, async (session) => {
      const columns = set.columns.map(({ column }) => column);
      const before = await readRows(session, set.target, columns, rowBytes(set));
      const { writes, left } = planWrites(set, before);
      if (writes.length === 0) return { written: [], left, created: [], reformatted: [] };
      const reformatted = await formatsBefore(session, before, set.columns);
      await refuseLocked(session, before, set);
      const { places, created } = await addColumns(session, before, set.columns);
      begun = { written: writes.map(({ edit }) => edit), left, created, reformatted };
      const place = { sheet: set.target.sheet, cell: cellAddress(before.located.headerRow, Math.min(...columns.map((column) => places.get(columnId(column)) ?? Infinity))) };
      await options.beforeWrite?.(begun);
      await writeAll(session, before, set, writes, places, [...created.map(({ column }) => columnId(column)), ...reformatted.map(({ column }) => columnId(column))], options.onProgress);
      const settled = await settle(session, set, before, writes);
      return { written: writes.map(({ edit }) => edit).filter((edit) => !settled.some((entry) => entry.edit === edit)), left: [...left, ...settled], created, reformatted, place };
    });
  } catch (error) {
    if (begun && error instanceof HostError) await putBack(set, begun, error);
    throw error;
  }
}

/** About how many bytes of text an edited row holds in our columns, before or after. */
function rowBytes({ edits }: EditSet): number {
  const rows = new Set(edits.map(({ key }) => key)).size;
  return edits.reduce((sum, { expected, value }) => sum + jsonBytes(String(expected).length > String(value).length ? expected : value), 0) / Math.max(1, rows);
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
export const asWritten = (cell: Cell | null): Cell | null => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell);

async function writeAll(session: Session, rows: Rows, set: EditSet, writes: readonly Write[], places: ReadonlyMap<string, number>, toFormat: readonly string[], onProgress: ((share: number) => void) | undefined): Promise<void> {
  const { guard, checkCancel } = session;
  const { located } = rows;
  const runs = runsOf(writes, places, located.isFiltered);
  const formats = new Map(set.columns.filter(({ column, format }) => format !== "General" && toFormat.includes(columnId(column))).map(({ column, format }) => [places.get(columnId(column)) ?? -1, format]));
  const batches = batchRuns(runs, BLOCK_BYTES);
  await guard(session.context.sync());
  // A context of its own: Excel.run keeps every range for later and looks each up again, which thousands of runs under a filter cannot bear.
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(set.target.sheet);
  for (const [at, batch] of batches.entries()) {
    checkCancel();
    context.application.suspendApiCalculationUntilNextSync();
    for (const { row, column, values } of batch) {
      const first = located.firstRow + row;
      // Format first: a cell in Text format would take our number as text.
      values[0]?.forEach((_, offset) => {
        const format = formats.get(column + offset);
        if (format !== undefined) sheet.getRangeByIndexes(first, column + offset, values.length, 1).numberFormat = values.map((cells) => [cells[offset] === null ? null : format]);
      });
      sheet.getRangeByIndexes(first, column, values.length, values[0]?.length ?? 1).values = values.map((cells) => cells.map(asWritten));
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip per payload block
    await guard(context.sync());
    onProgress?.((at + 1) / batches.length);
  }
}

/** Reads back by key and mends what landed on other rows; returns the edits that could not be settled. */
async function settle(session: Session, set: EditSet, before: Rows, writes: readonly Write[]): Promise<Left[]> {
  const columns = set.columns.map(({ column }) => column);
  let open: Left[] = [];
  const meant = [...writes];
  for (let round = 0; round <= MENDS; round += 1) {
    const now = await readRows(session, set.target, columns, rowBytes(set));
    const headers = headersToRestore(before, now, meant);
    if (headers.length > 0 && round < MENDS) {
      for (const { column, cell } of headers) now.located.sheet.getRangeByIndexes(now.located.headerRow, column, 1, 1).values = [[asWritten(cell)]];
      await session.guard(session.context.sync());
      continue;
    }
    const { mends, left } = mendsFor(before, now, writes, meant);
    if (mends.length === 0) return left;
    open = [...left, ...mends.map(({ edit }) => ({ edit, reason: "The rows kept moving while this was written. Refresh again." }))];
    if (round === MENDS) break;
    await writeAll(session, now, set, mends, now.located.columns, [], undefined);
    meant.push(...mends);
  }
  return open;
}

/** After a failure in mid-write: every cell that already shows our value gets its old one back. */
async function putBack(set: EditSet, begun: Applied, cause: HostError): Promise<void> {
  const inverse = invert(set, begun);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await runExcel({}, async (session) => {
        const rows = await readRows(session, inverse.target, inverse.columns.map(({ column }) => column), rowBytes(inverse));
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
