/** The morning's export beside the person's own list: read, proved and merged, for a person to review. Nothing is written. */
import type { Day } from "../../base/Day";
import type { Grid } from "../../base/Grid";
import { cancelled } from "../../excel/HostError";
import { readGrids } from "../../excel/readGrids";
import { readStatus } from "../../intake/cells/readWords";
import { fieldOfHeader } from "../../intake/exports/layout/fieldOfHeader";
import { readExport } from "../../intake/exports/readExport";
import type { ReaderProfile } from "../../intake/exports/ReaderProfile";
import { readBook } from "../../intake/readBook";
import type { Invoice } from "../../ledger/Book";
import type { InvoiceList } from "../../output/merge/InvoiceList";
import type { MergeAnswers, MergeContext } from "../../rules/merge/Merge";
import { matchReceipts } from "../../rules/merge/matchReceipts";
import { mergeLines } from "../../rules/merge/mergeLines";
import { breathe, orFailure, type Failure, type JobContext } from "../Job";
import { loadSettings } from "../settings";
import type { ImportReview, ReadExport } from "./Import";
import { listsOf } from "./listsOf";
import { lastDay, loadMemory } from "./memory";
import { warningsOf } from "./warningsOf";

export interface ImportInput {
  /** The sheets of the export, as they lie in the file. */
  readonly grids: readonly Grid[];
  /** The export's own date system. */
  readonly date1904: boolean;
  readonly today: Day;
  readonly profiles?: readonly ReaderProfile[];
  readonly dayOrder?: "dmy" | "mdy";
  readonly decimalSign?: "." | ",";
  readonly defaultCurrency?: string;
  /** Given now; they win over those remembered. */
  readonly answers?: Partial<MergeAnswers>;
  /** Days after which the export counts as old. */
  readonly staleAfter?: number;
}

const STALE_AFTER = 3;

export async function prepareImport(input: ImportInput, { onProgress, signal }: JobContext): Promise<ImportReview | Failure> {
  return orFailure<ImportReview | Failure>(async () => {
    const { grids, date1904, today, profiles, dayOrder, decimalSign, defaultCurrency, staleAfter = STALE_AFTER } = input;
    onProgress({ text: "Reading the export…" });
    await breathe();
    const reading = readExport(grids, { date1904, ...(profiles && { profiles }), ...(dayOrder && { dayOrder }), ...(decimalSign && { decimalSign }), ...(defaultCurrency !== undefined && { defaultCurrency }) });
    if (!reading.ok) return refused(reading.code, reading.reason);
    if (signal.aborted) throw cancelled();
    onProgress({ text: "Reading the workbook…" });
    const settings = await loadSettings({ signal });
    if ("ok" in settings) return settings;
    const memory = await loadMemory({ signal });
    const read = await readGrids({ signal, onProgress: (share) => onProgress({ text: "Reading the workbook…", share }) });
    await breathe();
    const found = readBook({ grids: read.grids, today, date1904: read.date1904, ...(settings.mapping && { mapping: settings.mapping }) });
    if (!found.ok) return refused("refused", found.reason);
    const { book, mapping, questions } = found;
    const answers: MergeAnswers = {
      customers: { ...memory.answers.customers, ...input.answers?.customers }, numbers: { ...memory.answers.numbers, ...input.answers?.numbers },
      ...((input.answers?.sameNumbers ?? memory.answers.sameNumbers) === true && { sameNumbers: true }),
    };
    const before = lastDay(memory, sourceOf(reading));
    const shared = { ok: true as const, workbook: read.workbook, today, date1904: read.date1904, reading, book, issues: [...read.issues, ...found.issues], questions, answers };
    onProgress({ text: "Comparing…" });
    await breathe();
    if (reading.shape === "receipts") return { ...shared, shape: "receipts", matches: matchReceipts(book, reading.lines), warnings: warningsOf({ reading, today, before, staleAfter }) };
    const { lists, entityOf } = await listsOf(book, mapping, read.grids, (header) => fieldOfHeader(header) === "entity", { signal });
    if (lists.length === 0) return refused("no-list", "The workbook holds no list of invoices to take the export over into: only customers and their totals. Add a sheet with one row per invoice (customer, invoice no., due date, open amount), then import again.");
    const merge = mergeLines(book, reading.lines, { ...comparing(reading, lists), answers, ...(reading.asOf !== undefined && { asOf: reading.asOf }), ...(entityOf && { entityOf }), isWrittenOff: writtenOff(lists) });
    return { ...shared, shape: "openItems", merge, lists, warnings: warningsOf({ reading, today, before, staleAfter, merge }) };
  });
}

const refused = (code: string, message: string): Failure => ({ ok: false, code, message, retry: false });

/** One ledger may be exported for several companies. */
export const sourceOf = ({ source, company }: ReadExport): string => (company === "" ? source : `${source}|${company}`);

/** What can be compared at all: a column that one side lacks proves nothing. */
function comparing({ profile: { columns, buckets } }: ReadExport, lists: readonly InvoiceList[]): Pick<MergeContext, "comparesAmount" | "comparesDue" | "comparesKind"> {
  const every = (role: "amount" | "dueDate" | "invoiceType"): boolean => lists.every(({ mapping }) => mapping.columns[role] !== undefined);
  const tellsOpen = (columns.open ?? columns.paid ?? columns.status ?? columns.settled) !== undefined || buckets.length > 0;
  const listTellsOpen = lists.every(({ mapping }) => (mapping.columns.openAmount ?? mapping.columns.paidAmount ?? mapping.columns.status ?? mapping.columns.paidDate) !== undefined || mapping.buckets.length > 0);
  return { comparesAmount: columns.amount !== undefined && tellsOpen && listTellsOpen && every("amount"), comparesDue: every("dueDate"), comparesKind: columns.type !== undefined && every("invoiceType") };
}

function writtenOff(lists: readonly InvoiceList[]): (invoice: Invoice) => boolean {
  const bySheet = new Map(lists.map((list) => [list.mapping.sheet, list]));
  return ({ row }) => {
    const status = readStatus(bySheet.get(row.sheet)?.cellOf(row.row, "status") ?? "");
    return status === "writtenOff" || status === "void";
  };
}
