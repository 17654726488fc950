/** Writes what a person chose of a reviewed import: cells first, then new rows; journalled before the first cell. */
import { applyEdits, type Applied } from "../../excel/applyEdits";
import { addRows } from "../../excel/rows/addRows";
import { HostError } from "../../excel/HostError";
import { type Journal, journalEntry, type JournalEntry } from "../../excel/journal";
import type { NewRows } from "../../excel/rows/NewRows";
import { mergeEdits, type Taken } from "../../output/merge/mergeEdits";
import type { MergeWrites } from "../../output/merge/MergeWrites";
import { mergeKinds } from "../../rules/merge/Merge";
import { orFailure, type Failure, type JobContext } from "../Job";
import type { ImportChoice, ImportWritten, ItemsReview } from "./Import";
import { loadMemory, saveMemory, withDay } from "./memory";
import { sourceOf } from "./prepareImport";

/** What would be written: for the review, and for the writing. */
export function importEdits(review: ItemsReview, choice: ImportChoice = {}): MergeWrites {
  const { merge, lists, today, date1904, reading: { asOf } } = review;
  return mergeEdits({ taken: takenOf(merge.entries, choice), lists, today, date1904, ...(asOf !== undefined && { asOf }) });
}

function takenOf(entries: ItemsReview["merge"]["entries"], { kinds = mergeKinds, leave = [], take = [], settle = {}, settleAll }: ImportChoice): readonly Taken[] {
  const [wanted, left, asked] = [new Set(kinds), new Set(leave), new Set(take)];
  return entries.flatMap((entry): Taken[] => {
    if (left.has(entry.id)) return [];
    if (entry.kind === "vanished") {
      const settledAs = settle[entry.id] ?? (entry.outside === undefined ? settleAll : undefined);
      return settledAs === undefined ? [] : [{ entry, settledAs }];
    }
    return wanted.has(entry.kind) && (!entry.asks || asked.has(entry.id)) ? [{ entry }] : [];
  });
}

export async function commitImport(review: ItemsReview, choice: ImportChoice, journal: Journal, at: string, { onProgress, signal }: JobContext): Promise<ImportWritten | Failure> {
  return orFailure(async () => {
    const { workbook } = review;
    const { sets, added, told } = importEdits(review, choice);
    const done: JournalEntry[] = [];
    const rows: NewRows[] = [];
    const left: { key: string; reason: string }[] = [];
    let cells = 0;
    let written = 0;
    // One entry for the whole run, so that one undo takes all of it back.
    const keep = (now?: JournalEntry): Promise<void> => {
      const [first, ...also] = now ? [...done, now] : done;
      const target = rows[0]?.target;
      const entry = first ?? (target && { at, inverse: { target, columns: [], edits: [] }, created: [] });
      return entry ? journal.push(workbook, { ...entry, at, also: also.map(({ inverse, created }) => ({ inverse, created })), added: [...rows] }) : Promise.resolve();
    };
    onProgress({ text: "Writing…" });
    try {
      for (const set of sets) {
        const entryOf = (change: Applied): JournalEntry => journalEntry(at, set, change);
        const applied = await applyEdits(set, { signal, onProgress: (share) => onProgress({ text: "Writing…", share }), beforeWrite: (change) => keep(entryOf(change)) });
        if (applied.written.length > 0) { done.push(entryOf(applied)); await keep(); }
        cells += applied.written.length;
        left.push(...applied.left.map(({ edit: { key }, reason }) => ({ key, reason })));
      }
      for (const more of added) {
        const result = await addRows(more, { signal, onProgress: (share) => onProgress({ text: "Adding new invoices…", share }), beforeWrite: (fresh) => { rows.push({ ...more, rows: fresh }); return keep(); } });
        if (result.written.length > 0) { rows[rows.length - 1] = { ...more, rows: result.written }; await keep(); }
        written += result.written.length;
        left.push(...result.left, ...result.already.map((key) => ({ key, reason: "The list has a row with this number already, in another currency or kind." })));
      }
    } catch (error) {
      // What was put back needs no undo; what went before it does.
      if (error instanceof HostError && error.code !== "half-written") await (done.length + rows.length > 0 ? keep() : journal.drop(workbook, at));
      throw error;
    }
    return { ok: true, cells, rows: written, left, told, remembered: (await remember(review)) === null };
  });
}

/** Not cancelled any more: what was written is written. */
const remember = ({ reading, answers }: ItemsReview): Promise<Failure | null> => orFailure(async () => {
  const signal = new AbortController().signal;
  const memory = await loadMemory({ signal });
  await saveMemory(withDay({ ...memory, answers }, sourceOf(reading), reading.asOf), { signal });
  return null;
});
