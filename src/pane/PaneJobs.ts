/** What the front door hands in: every errand the pane can start, and the few figures it shows but must not compute. */
import type { CellEdit, ColumnRef } from "../base/Edit";
import type { Money } from "../base/Money";
import type { Mapping, SheetMapping } from "../ledger/Mapping";
import type { Policy } from "../ledger/Policy";
import type { Failure, JobContext } from "../jobs/Job";
import type { HowGood } from "../jobs/foresight/foresightOf";
import type { Prepared, RefusedBook, Written } from "../jobs/refresh";

export type Question = Prepared["questions"][number];

/** What a person has said about how to read and rank the workbook (an answer to a question is part of the mapping); the job remembers or finds the rest. */
export interface RefreshWish {
  readonly policy?: Policy;
  readonly mapping?: Mapping;
}

export interface Settings { readonly policy: Policy; readonly mapping?: Mapping }

export interface CurrencyTotal {
  readonly currency: string;
  readonly open: Money;
  readonly overdue: Money;
  /** Zero or negative. */
  readonly credits: Money;
}

export interface Undone {
  readonly ok: true;
  /** Cells that hold again what they held before. */
  readonly restored: number;
  /** Cells left alone, each with the reason. */
  readonly left: readonly { readonly edit: CellEdit; readonly reason: string }[];
}

/** `at` is the run's time in UTC, ISO 8601. */
export interface UndoOffer { readonly at: string; readonly cells: number }

export interface PaneJobs {
  /** ISO 3166-1 alpha-2 codes whose working days are known; asked when the settings open. */
  countries(): Promise<readonly string[]>;
  prepareRefresh(wish: RefreshWish, context: JobContext): Promise<Prepared | RefusedBook | Failure>;
  /** The same book under another policy: decisions and edits anew, nothing read. */
  rerank(prepared: Prepared, policy: Policy): Prepared;
  /** How well foresight would have done on this book's own past; `currency` undefined: the one with most invoices. */
  howGood(prepared: Prepared, currency: string | undefined, context: JobContext): Promise<HowGood | Failure>;
  /** Largest overdue first. */
  totals(prepared: Prepared): readonly CurrencyTotal[];
  /** The header cells of a sheet as it was read, left to right, for a person to choose from. */
  headersOf(read: Prepared | RefusedBook, sheet: SheetMapping): readonly ColumnRef[];
  /** Writes exactly `prepared.edits`; keeps its mapping and policy in the workbook. */
  commitRefresh(prepared: Prepared, context: JobContext): Promise<Written | Failure>;
  undo(context: JobContext): Promise<Undone | Failure>;
  canUndo(): Promise<UndoOffer | null>;
  /** Selects the cell; "" is the sheet as a whole. */
  goTo(place: { readonly sheet: string; readonly cell: string }): Promise<Failure | null>;
  /** Selects the customer's row, wherever it is by now. */
  goToCustomer(prepared: Prepared, customer: string): Promise<Failure | null>;
  loadSettings(context: JobContext): Promise<Settings | Failure>;
  saveSettings(settings: Settings, context: JobContext): Promise<Failure | null>;
}
