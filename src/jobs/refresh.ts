/** The main errand: read the workbook, rank its customers, let a person review the edits, write them. */
import type { CellEdit, Target } from "../base/Edit";
import type { Day } from "../base/Day";
import type { Issue } from "../base/Issue";
import type { Book } from "../ledger/Book";
import type { Mapping } from "../ledger/Mapping";
import type { Policy } from "../ledger/Policy";
import type { Decisions } from "../rules/Decision";
import type { EditSet } from "../base/Edit";
import type { Failure } from "./Job";

/** Something only a person can settle; refresh can go on with `assumed` meanwhile. */
export interface Question {
  readonly sheet: string;
  /** Header text of the column. */
  readonly column: string;
  readonly kind: "day-order" | "decimal-sign";
  readonly choices: readonly string[];
  readonly assumed: string;
  /** Example cell texts. */
  readonly examples: readonly string[];
}

/** What the person reviews. Nothing has been written yet. */
export interface Prepared {
  readonly ok: true;
  readonly workbook: string;
  readonly today: Day;
  readonly policy: Policy;
  readonly book: Book;
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  readonly edits: EditSet;
}

/** A workbook we must not rank, with the true reason (payables, summary only, no customer column …). */
export interface RefusedBook extends Failure { readonly code: "refused"; readonly issues: readonly Issue[]; readonly mapping: Mapping }

export interface Written {
  readonly ok: true;
  /** Cells written and read back equal. */
  readonly written: number;
  /** Edits left alone, each with the reason (a colleague changed the cell, the row is gone …). */
  readonly left: readonly { readonly edit: CellEdit; readonly reason: string }[];
  readonly target: Target;
}
