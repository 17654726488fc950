/** The main errand: read the workbook, rank its customers, let a person review the edits, write them. */
import type { CellEdit, EditSet } from "../base/Edit";
import type { Day } from "../base/Day";
import type { Issue } from "../base/Issue";
import { applyEdits } from "../excel/applyEdits";
import { cancelled, HostError } from "../excel/HostError";
import { journalEntry, type Journal } from "../excel/journal";
import { readGrids } from "../excel/readGrids";
import type { Question } from "../intake/Question";
import { readBook, type SheetColumns } from "../intake/readBook";
import type { Book } from "../ledger/Book";
import type { Mapping } from "../ledger/Mapping";
import type { Policy } from "../ledger/Policy";
import { masterEdits } from "../output/masterEdits";
import { decide } from "../rules/decide";
import type { CaseFile } from "../rules/casework/CaseFile";
import { replay } from "../rules/casework/replay";
import type { Decisions } from "../rules/Decision";
import type { Outlook } from "../rules/foresight/outlookOf";
import { rescore } from "../rules/rescore";
import type { Foreseer } from "./foresight/Foreseer";
import { outlookFor } from "./foresight/foresightOf";
import { breathe, orFailure, type Failure, type JobContext } from "./Job";
import { loadSettings, saveSettings } from "./settings";
import { loadWorkingDays } from "./workingDays";

/** What the person reviews. Nothing has been written yet. */
export interface Prepared {
  readonly ok: true;
  readonly workbook: string;
  readonly today: Day;
  readonly policy: Policy;
  readonly book: Book;
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  /** What the contact log says, of the customers it knows. */
  readonly files: ReadonlyMap<string, CaseFile>;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  readonly edits: EditSet;
  /** The headers of each sheet, for a person to choose from. */
  readonly columns: SheetColumns;
  /** True once a person has said how the workbook is laid out: only then is the mapping remembered, so that new columns are noticed otherwise. */
  readonly isMappedByHand: boolean;
  readonly date1904: boolean;
  readonly isWorkingDay: (day: Day) => boolean;
  /** What foresight says of the book, where the policy asks for it. */
  readonly outlook?: Outlook;
}

/** A workbook we must not rank, with the true reason (payables, summary only, no customer column …). */
export interface RefusedBook extends Failure { readonly code: "refused"; readonly issues: readonly Issue[]; readonly mapping: Mapping; readonly columns: SheetColumns }

export interface Written {
  readonly ok: true;
  /** Cells written and read back equal. */
  readonly written: number;
  /** Edits left alone, each with the reason (a colleague changed the cell, the row is gone …). */
  readonly left: readonly { readonly edit: CellEdit; readonly reason: string }[];
  /** False where mapping and policy could not be kept in the workbook (its structure is protected). */
  readonly remembered: boolean;
  /** Where our columns begin. */
  readonly place?: { readonly sheet: string; readonly cell: string };
}

export interface RefreshInput {
  readonly today: Day;
  /** Both default to what the workbook remembers. */
  readonly policy?: Policy;
  readonly mapping?: Mapping;
  /** Without it the rules rank alone. */
  readonly foreseer?: Foreseer;
}

export async function prepareRefresh(input: RefreshInput, { onProgress, signal }: JobContext): Promise<Prepared | RefusedBook | Failure> {
  return orFailure(async () => {
    onProgress({ text: "Reading the workbook…" });
    const settings = await loadSettings({ signal });
    if ("ok" in settings) return settings;
    const policy = input.policy ?? settings.policy;
    const read = await readGrids({ signal, onProgress: (share) => onProgress({ text: "Reading the workbook…", share }) });
    onProgress({ text: "Finding customers and invoices…" });
    await breathe();
    const mapping = input.mapping ?? settings.mapping;
    const reading = readBook({ grids: read.grids, today: input.today, date1904: read.date1904, ...(mapping && { mapping }) });
    const issues = [...read.issues, ...reading.issues];
    if (!reading.ok) return { ok: false, code: "refused" as const, message: reading.reason, retry: false, issues, mapping: reading.mapping, columns: reading.columns };
    onProgress({ text: "Ranking customers…" });
    const isWorkingDay = await loadWorkingDays(policy.country);
    await breathe();
    if (signal.aborted) throw cancelled();
    const { book } = reading;
    const { today } = input;
    const files = replay({ activities: book.activities, book, policy, today, isWorkingDay });
    const outlook = await outlookFor({ book, today, policy, files }, input.foreseer, { onProgress, signal });
    const decisions = decide({ book, policy, today, isWorkingDay, ...(outlook && { outlook }) });
    return {
      ok: true, workbook: read.workbook, today, policy, book, mapping: reading.mapping, decisions, files, issues, questions: reading.questions,
      edits: masterEdits(book, decisions, read.date1904, files), columns: reading.columns, isMappedByHand: mapping !== undefined, date1904: read.date1904, isWorkingDay, ...(outlook && { outlook }),
    };
  });
}

/** The same review under another policy, without reading again: sliders reorder the list as they move. */
export function rerank(prepared: Prepared, policy: Policy): Prepared {
  const { book, today, isWorkingDay, date1904, outlook } = prepared;
  const { strategy: _strategy, weights: _weights, foresight: { on }, ...rest } = policy;
  const same = prepared.policy.foresight.on === on && (Object.keys(rest) as (keyof Omit<typeof rest, "foresight">)[]).every((key) => prepared.policy[key] === policy[key]);
  const decisions = same ? rescore(prepared.decisions, policy) : decide({ book, policy, today, isWorkingDay, ...(outlook && { outlook }) });
  const files = same ? prepared.files : replay({ activities: book.activities, book, policy, today, isWorkingDay });
  return { ...prepared, policy, decisions, files, edits: masterEdits(book, decisions, date1904, files) };
}

/** Writes what was reviewed, journals it first, and remembers mapping and policy in the workbook. */
export async function commitRefresh(prepared: Prepared, journal: Journal, at: string, { onProgress, signal }: JobContext): Promise<Written | Failure> {
  return orFailure(async () => {
    const { edits, workbook, policy, mapping, isMappedByHand } = prepared;
    onProgress({ text: "Writing…" });
    const applied = await applyEdits(edits, {
      signal,
      onProgress: (share) => onProgress({ text: "Writing…", share }),
      beforeWrite: (change) => journal.push(workbook, journalEntry(at, edits, change)),
    }).catch(async (error: unknown) => {
      // What was put back needs no undo; what could not be put back does.
      if (!(error instanceof HostError) || error.code !== "half-written") await journal.drop(workbook, at);
      throw error;
    });
    if (applied.written.length > 0) await journal.push(workbook, journalEntry(at, edits, applied));
    const failed = await saveSettings({ policy, ...(isMappedByHand && { mapping }) }, { signal: new AbortController().signal });
    return { ok: true, written: applied.written.length, left: applied.left, remembered: failed === null, ...(applied.place && { place: applied.place }) };
  });
}
