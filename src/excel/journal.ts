/** Our own undo: what each run changed, kept outside the workbook, since Excel's undo does not reliably cover add-ins. */
import type { CellEdit, EditSet, OwnColumn } from "../base/Edit";
import { applyEdits, invert, type Applied, type ApplyOptions } from "./applyEdits";
import { readRows } from "./locate";
import { removeColumns } from "./ownColumns";
import type { NewRows } from "./rows/NewRows";
import { removeRows } from "./rows/removeRows";
import { runExcel } from "./runExcel";

export interface JournalEntry {
  /** UTC time of the run, ISO 8601. */
  readonly at: string;
  readonly inverse: EditSet;
  readonly created: readonly OwnColumn[];
  /** Rows the run added. */
  readonly added?: readonly NewRows[];
  /** What it did on further sheets. */
  readonly also?: readonly Pick<JournalEntry, "inverse" | "created">[];
}

/** Where entries outlive the pane: a key-value store of this user (IndexedDB in a pane, memory in a batch). */
export interface JournalStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** Runs kept per workbook. */
const KEEP = 20;

export class Journal {
  constructor(private readonly store: JournalStore) {}

  /** Newest last. */
  async entries(workbook: string): Promise<readonly JournalEntry[]> {
    return ((await this.store.get(keyOf(workbook))) as readonly JournalEntry[] | undefined) ?? [];
  }

  async push(workbook: string, entry: JournalEntry): Promise<void> {
    const entries = (await this.entries(workbook)).filter(({ at }) => at !== entry.at);
    await this.store.set(keyOf(workbook), [...entries, entry].slice(-KEEP));
  }

  async drop(workbook: string, at: string): Promise<void> {
    await this.store.set(keyOf(workbook), (await this.entries(workbook)).filter((entry) => entry.at !== at));
  }
}

const keyOf = (workbook: string): string => `duebook-journal:${workbook}`;

export const journalEntry = (at: string, set: EditSet, applied: Applied): JournalEntry => ({ at, inverse: invert(set, applied), created: applied.created });

/** Puts every cell of a run back, unless someone changed it since, and takes columns and rows away that the run had added and nobody has used. */
export async function undoEntry({ inverse, created, added = [], also = [] }: JournalEntry, options: ApplyOptions = {}): Promise<Applied> {
  let all = await undoSet(inverse, created, options);
  for (const more of also) {
    const { written, left } = await undoSet(more.inverse, more.created, options);
    all = { ...all, written: [...all.written, ...written], left: [...all.left, ...left] };
  }
  for (const rows of added) all = { ...all, left: [...all.left, ...(await removeRows(rows, options)).left.map(({ key, reason }) => ({ edit: rowEdit(rows, key), reason }))] };
  return all;
}

async function undoSet(inverse: EditSet, created: readonly OwnColumn[], options: ApplyOptions): Promise<Applied> {
  const applied = await applyEdits(inverse, options);
  if (created.length > 0) {
    await runExcel(options, async (session) => {
      const rows = await readRows(session, inverse.target, created.map(({ column }) => column));
      await removeColumns(session, rows, created);
    });
  }
  return applied;
}

/** A row that stays is told as an edit of its first key cell. */
const rowEdit = ({ target }: NewRows, key: string): CellEdit => ({ key, column: target.keyColumns[0] ?? { header: "", nth: 0 }, expected: key, value: "", why: "Undo" });
