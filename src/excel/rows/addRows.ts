/**
 * Adds rows to a person's own list, once each: keys that are there are skipped, the rest goes to the end of the table or list in
 * the looks of the rows above, columns that are a formula all along are filled down, and every row is read back by its key.
 */
import { BLOCK_BYTES, jsonBytes } from "../blocks";
import { HostError } from "../HostError";
import { columnId, moving, readRows, type Rows } from "../locate";
import { sameCell } from "../planWrites";
import { lookAbove } from "./lookAbove";
import type { NewRow, NewRows, RowLeft, RowsAdded } from "./NewRows";
import { placeRows, type Place } from "./placeRows";
import { runExcel, type RunOptions, type Session } from "../runExcel";

export interface AddOptions extends RunOptions {
  readonly onProgress?: (share: number) => void;
  /** Called with the rows that are about to be added, before the first is. */
  readonly beforeWrite?: (rows: readonly NewRow[]) => Promise<void>;
}

/** Rounds of adding and reading back before we say that people are busy here. */
const ROUNDS = 4;
/** More rows at once have left some outside their table (office-js issue 3191). */
const MOST_AT_ONCE = 2_000;
/** Bytes of the calls around a row that is written by itself. */
const ROW_CALLS = 1_000;

export function addRows(set: NewRows, options: AddOptions = {}): Promise<RowsAdded> {
  return runExcel(options, async (session) => {
    const wanted = [...new Map(set.rows.map((row) => [row.key, row])).values()];
    if (wanted.length === 0) return { written: [], already: [], left: [] };
    let rows = await readRows(session, set.target, []);
    const already = wanted.filter(({ key }) => rows.byKey.has(key)).map(({ key }) => key);
    const fresh = wanted.filter(({ key }) => !rows.byKey.has(key));
    if (fresh.length === 0) return { written: [], already, left: [] };
    refuseLocked(rows, set);
    await options.beforeWrite?.(fresh);
    let pending: readonly NewRow[] = fresh;
    for (let round = 0; pending.length > 0; round += 1) {
      if (round === ROUNDS) throw moving();
      await write(session, set, rows, pending, round === 0 ? options.onProgress : undefined);
      rows = await readRows(session, set.target, set.columns);
      pending = fresh.filter(({ key }) => !rows.byKey.has(key));
    }
    const left = fresh.flatMap((row) => differs(set, rows, row));
    const lost = new Set(left.map(({ key }) => key));
    return { written: fresh.filter(({ key }) => !lost.has(key)), already, left };
  });
}

function refuseLocked({ located }: Rows, { target }: NewRows): void {
  if (located.isProtected) throw new HostError("protected", `The sheet “${target.sheet}” is protected, so no rows were added. Unprotect it on the Review tab, then try again.`, true);
}

async function write(session: Session, set: NewRows, rows: Rows, pending: readonly NewRow[], onProgress: AddOptions["onProgress"]): Promise<void> {
  const { context, guard, checkCancel } = session;
  const { located, keys } = rows;
  const last = located.firstRow + lastFilled(keys, new Set(set.below));
  const isFollowed = located.area.top + located.area.rows - 1 > last;
  // Rows put above the last one come before it: it is itself in no place to be copied from.
  const above = await lookAbove(session, located, isFollowed && !located.table && last > located.firstRow ? last - 1 : last);
  const place: Place = { located, last, isFollowed, above };
  let done = 0;
  for (const block of blocksOf(pending, located.isFiltered ? ROW_CALLS : 0)) {
    checkCancel();
    context.application.suspendApiCalculationUntilNextSync();
    // What was added before moved the last row down.
    placeRows(isFollowed && !located.table ? { ...place, last: last + done } : place, set, block);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip per payload block
    await guard(context.sync());
    done += block.length;
    onProgress?.(done / pending.length);
  }
}

function lastFilled(keys: readonly string[], below: ReadonlySet<string>): number {
  let at = keys.length - 1;
  while (at >= 0 && (keys[at] === "" || below.has(keys[at] ?? ""))) at -= 1;
  return at;
}

function blocksOf(rows: readonly NewRow[], extra: number): NewRow[][] {
  const blocks: NewRow[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const size = jsonBytes(row.cells) + extra;
    if (bytes + size > BLOCK_BYTES || (blocks.at(-1)?.length ?? 0) >= MOST_AT_ONCE) { blocks.push([]); bytes = 0; }
    blocks.at(-1)?.push(row);
    bytes += size;
  }
  return blocks;
}

/** A row that stands twice, or shows other cells than ours where no formula does. */
function differs({ columns }: NewRows, rows: Rows, { key, cells }: NewRow): RowLeft[] {
  const at = rows.byKey.get(key) ?? -1;
  if (at < 0) return [{ key, reason: "Someone added the same row at the same time. Delete one of the two." }];
  const other = columns.findIndex((column, nth) => {
    const [want = "", now = ""] = [cells[nth], rows.cells.get(columnId(column))?.[at]];
    return want !== "" && !sameCell(now, want) && !(typeof now === "string" && now.startsWith("="));
  });
  return other < 0 ? [] : [{ key, reason: `Someone changed “${columns[other]?.header ?? ""}” of the row while it was added.` }];
}
