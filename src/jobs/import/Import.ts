/** What a person reviews before an export is taken over, what they choose, and what then was written. */
import type { Day } from "../../base/Day";
import type { Issue } from "../../base/Issue";
import type { ExportReading } from "../../intake/exports/ExportReading";
import type { Question } from "../../intake/Question";
import type { Book } from "../../ledger/Book";
import type { MergeTold } from "../../output/merge/MergeWrites";
import type { InvoiceList } from "../../output/merge/InvoiceList";
import type { Merge, MergeAnswers, MergeKind } from "../../rules/merge/Merge";
import type { ReceiptMatches } from "../../rules/merge/Receipts";

export type ReadExport = Extract<ExportReading, { ok: true }>;

/** `stale`: the export is old; `older`: a later one was taken over already; `not-proved`: its lines do not add up to its own sums. */
export interface ImportWarning { readonly code: "stale" | "older" | "no-as-of" | "not-proved" | "asks" | "doubled" | "nameless" | "scope"; readonly message: string }

interface Reviewed {
  readonly ok: true;
  readonly workbook: string;
  readonly today: Day;
  readonly date1904: boolean;
  readonly reading: ReadExport;
  readonly book: Book;
  /** Of the workbook. */
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  readonly warnings: readonly ImportWarning[];
  readonly answers: MergeAnswers;
}

/** Open items beside the person's own list. */
export interface ItemsReview extends Reviewed { readonly shape: "openItems"; readonly merge: Merge; readonly lists: readonly InvoiceList[] }

/** Movements of a bank account beside open invoices: proposals, nothing to write. */
export interface ReceiptsReview extends Reviewed { readonly shape: "receipts"; readonly matches: ReceiptMatches }

export type ImportReview = ItemsReview | ReceiptsReview;

export interface ImportChoice {
  /** Left out: every kind but `vanished`. */
  readonly kinds?: readonly MergeKind[];
  /** Ids of entries that are left as they are. */
  readonly leave?: readonly string[];
  /** Ids of entries that ask and are taken: what returned from being written off. */
  readonly take?: readonly string[];
  /** How documents that vanished were settled, by id; the others stay open. */
  readonly settle?: Readonly<Record<string, "paid" | "writtenOff">>;
  /** So were all that vanished within what the export covers. */
  readonly settleAll?: "paid" | "writtenOff";
}

export interface ImportWritten {
  readonly ok: true;
  /** Cells changed and rows added, each read back. */
  readonly cells: number;
  readonly rows: number;
  /** Left alone at writing time, with the reason: a colleague changed the cell, the row is gone. */
  readonly left: readonly { readonly key: string; readonly reason: string }[];
  /** What could not be written at all, and why. */
  readonly told: readonly MergeTold[];
  /** False where the answers could not be kept in the workbook. */
  readonly remembered: boolean;
}
