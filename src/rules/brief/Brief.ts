/** Everything worth knowing before dialling one customer, computed from the book and the log. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Customer, Invoice } from "../../ledger/Book";
import type { CaseFile } from "../casework/CaseFile";
import type { Decision } from "../Decision";

export interface BriefInvoice {
  readonly invoice: Invoice;
  /** Negative: not yet due; undefined: no due date. */
  readonly daysLate?: number;
  /** Index into the ageing buckets. */
  readonly bucket: number;
  readonly disputed: Money;
  readonly promised: boolean;
}

export interface AgeingBar { readonly label: string; readonly amount: Money; /** 0–1 of the currency's open amount. */ readonly share: number }

export interface PayingPattern {
  readonly paidInvoices: number;
  readonly averageDaysLate?: number;
  /** Positive: getting slower. */
  readonly trendDays?: number;
  /** Weekday from Monday 0, and day of month, on which most payments came, with how many of how many; absent where no day stands out. */
  readonly weekday?: { readonly day: number; readonly count: number; readonly of: number };
  readonly dayOfMonth?: { readonly from: number; readonly to: number; readonly count: number; readonly of: number };
  /** 12 entries, January first: money received and mean days late of what was settled in the month. */
  readonly months: readonly { readonly received: number; readonly averageDaysLate?: number }[];
  /** January is 0: where invoices are paid soonest and latest; both absent where months hardly differ. */
  readonly bestMonth?: number;
  readonly worstMonth?: number;
  /** Sentences: what is different lately, whether late invoices got paid in the end. */
  readonly lately: readonly string[];
  readonly paidInTheEnd?: { readonly late: number; readonly paid: number };
}

/** One point per month end ("2026-11"), oldest first, the last one today: what was open then, what was paid in the month. Major units of the brief's currency. */
export interface BalancePoint { readonly month: string; readonly balance: number; readonly paid: number }

export interface Proposal {
  readonly kind: "full payment" | "date" | "instalments";
  readonly parts: readonly { readonly day: Day; readonly amount: Money }[];
  /** "They pay on Thursdays, on average 12 days after a promise". */
  readonly because: string;
}

export interface Discrepancy {
  readonly code: "short payment" | "duplicate invoice" | "duplicate payment" | "unapplied credit" | "unapplied payment" | "overpaid" | "open differs";
  readonly invoices: readonly string[];
  readonly amount: Money;
  readonly message: string;
}

export interface Brief {
  readonly customer: Customer;
  readonly decision: Decision;
  readonly file: CaseFile;
  /** Of the main currency first; each sorted oldest due first. */
  readonly open: readonly BriefInvoice[];
  readonly credits: readonly Invoice[];
  readonly bars: Readonly<Record<string, readonly AgeingBar[]>>;
  readonly pattern: PayingPattern;
  readonly history: readonly BalancePoint[];
  readonly proposals: readonly Proposal[];
  readonly discrepancies: readonly Discrepancy[];
  /** The customer's clock, where a zone is known: IANA name. */
  readonly zone?: string;
}
