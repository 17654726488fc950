/** Takes the last run back: every cell it wrote, unless someone changed it since. */
import type { CellEdit } from "../base/Edit";
import { undoEntry, type Journal } from "../excel/journal";
import { orFailure, type Failure, type JobContext } from "./Job";

export interface Undone {
  readonly ok: true;
  readonly restored: number;
  readonly left: readonly { readonly edit: CellEdit; readonly reason: string }[];
}

export interface Undoable { readonly at: string; readonly cells: number }

/** The run that Undo would take back, or null. */
export async function lastRun(workbook: string, journal: Journal): Promise<Undoable | null> {
  const last = (await journal.entries(workbook)).at(-1);
  return last ? { at: last.at, cells: last.inverse.edits.length } : null;
}

export async function undoLast(workbook: string, journal: Journal, { onProgress, signal }: JobContext): Promise<Undone | Failure> {
  return orFailure(async () => {
    const last = (await journal.entries(workbook)).at(-1);
    if (!last) return { ok: false, code: "nothing-to-undo", message: "There is nothing to undo in this workbook.", retry: false };
    onProgress({ text: "Putting the cells back…" });
    const applied = await undoEntry(last, { signal, onProgress: (share) => onProgress({ text: "Putting the cells back…", share }) });
    await journal.drop(workbook, last.at);
    return { ok: true, restored: applied.written.length, left: applied.left };
  });
}
