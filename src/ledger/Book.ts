/** The nouns of a receivables ledger, as intake reads them from a workbook. Days are whole; money is whole minor units. */
import type { Target } from "../base/Edit";
import type { Cell } from "../base/Grid";
import type { Day } from "../base/Day";
import type { Money } from "../base/Money";
import type { Activity } from "./Activity";
import type { Mapping, OwnedRole } from "./Mapping";

/** Where a fact was read, for a click that goes there; never used to write. Zero-based sheet row. */
export interface RowRef { readonly sheet: string; readonly row: number }

export interface Customer {
  /** Folded id, else folded name: the identity everywhere. */
  readonly key: string;
  readonly id?: string;
  /** As the person wrote it. */
  readonly name: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly email?: string;
  /** ISO 3166-1 alpha-2 where it could be read, else as written. */
  readonly country?: string;
  /** The language they are written to in, as written ("de", "German", "français"). */
  readonly language?: string;
  /** Where they pay online, as written. */
  readonly paymentLink?: string;
  readonly timeZone?: string;
  readonly segment?: string;
  readonly owner?: string;
  readonly currency?: string;
  readonly creditLimit?: Money;
  readonly doNotContact: boolean;
  /** Disputed as a whole (a customer-level flag). */
  readonly disputed: boolean;
  readonly lastContact?: Day;
  readonly notes?: string;
  /** Broken promises as the sheet counts them; 0 where it does not. */
  readonly brokenPromises: number;
  /** A payment-plan mark as written ("kept", "active", "plan", "missed"). */
  readonly plan?: string;
  /** What the last refresh stored in the sheet. */
  readonly stored: StoredStep;
  /** Totals a customers sheet states itself, per bucket; used where there are no invoices to count. */
  readonly stated?: StatedBalance;
  readonly row: RowRef;
}

export interface StoredStep {
  /** The ladder step last done, by its name as written in the sheet. */
  readonly reached?: string;
  readonly nextAction?: string;
  readonly nextActionDate?: Day;
}

export interface StatedBalance {
  readonly open: Money;
  readonly overdue?: Money;
  /** Days past due of the oldest item, where stated. */
  readonly oldestDaysLate?: number;
  readonly buckets: readonly { readonly fromDays: number | null; readonly toDays: number | null; readonly amount: Money }[];
}

/** `credit` and `payment` (on account) have negative open amounts and are never netted silently. */
export type InvoiceKind = "invoice" | "credit" | "payment" | "journal";

export interface Invoice {
  readonly customer: string;
  /** Document number as text; "" where the sheet has none. */
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly invoiceDate?: Day;
  /** Stated, or derived from terms (`dueDerived`). */
  readonly dueDate?: Day;
  readonly dueDerived: boolean;
  readonly amount: Money;
  /** Still owed; 0 for a settled invoice. */
  readonly open: Money;
  /** Day it was settled in full, where known. */
  readonly paidDate?: Day;
  readonly disputed: boolean;
  readonly row: RowRef;
}

export interface Payment {
  readonly customer: string;
  readonly day?: Day;
  readonly amount: Money;
  readonly reference: string;
  readonly row: RowRef;
}

export interface PromiseToPay {
  readonly customer: string;
  readonly day: Day;
  /** Null: the whole open amount. */
  readonly amount: Money | null;
  readonly row: RowRef;
}

/** One row of the sheet that receives our columns. */
export interface MasterRow {
  readonly customer: string;
  /** As `excel/` will compute it from the target's key columns. */
  readonly key: string;
  /** False for a settled invoice's row: it is left blank. */
  readonly live: boolean;
  /** What our columns hold now; absent where the column does not exist yet. */
  readonly owned: Partial<Record<OwnedRole, Cell>>;
  readonly row: RowRef;
}

/** The sheet that receives Priority, Why, Next action …: the customers sheet where there is one, else the invoices. Rows with a doubled key are left out. */
export interface Master {
  readonly target: Target;
  readonly mapping: Mapping[number];
  readonly rows: readonly MasterRow[];
}

export interface Book {
  readonly customers: readonly Customer[];
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly promises: readonly PromiseToPay[];
  /** The contact log, in the order of its instants; rows with an id that came before are left out. */
  readonly activities: readonly Activity[];
  readonly master: Master;
}
