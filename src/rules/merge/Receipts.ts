/** Money received beside open invoices: which it may be for, to be confirmed by a person. */
import type { Money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";

/** `exact`: one invoice; `sum`: several in full; `short`, `over`: named, and not enough or too much; `typo`: the reference is a slip away from a number; `duplicate`: the same money came before. */
export type ReceiptKind = "exact" | "sum" | "short" | "over" | "typo" | "duplicate" | "unmatched";

export interface ReceiptMatch {
  readonly line: LedgerLine;
  readonly kind: ReceiptKind;
  /** In the order they are named, else due. */
  readonly invoices: readonly Invoice[];
  /** Received less what the invoices have open; nothing where they fit. */
  readonly difference: Money;
  readonly why: string;
}

export interface ReceiptMatches { readonly matches: readonly ReceiptMatch[]; readonly paidOut: number }
