/** Our own undo: what each run changed, kept outside the workbook, since Excel's undo does not reliably cover add-ins. */
import type { EditSet, OwnColumn } from "../base/Edit";
import { applyEdits, invert, type Applied, type ApplyOptions } from "./applyEdits";
import { readRows } from "./locate";
import { removeColumns } from "./ownColumns";
import { runExcel } from "./runExcel";

export interface JournalEntry {
  /** UTC time of the run, ISO 8601. */
  readonly at: string;
  readonly inverse: EditSet;
  readonly created: readonly OwnColumn[];
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

/** Puts every cell of a run back, unless someone changed it since, and takes columns away that the run had added and nobody has used. */
export async function undoEntry(entry: JournalEntry, options: ApplyOptions = {}): Promise<Applied> {
  const applied = await applyEdits(entry.inverse, options);
  if (entry.created.length > 0) {
    await runExcel(options, async (session) => {
      const rows = await readRows(session, entry.inverse.target, entry.created.map(({ column }) => column));
      await removeColumns(session, rows, entry.created);
    });
  }
  return applied;
}
