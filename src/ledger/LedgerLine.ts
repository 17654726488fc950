/** One line of a ledger's export, as every ledger can be put into the same words. */
import type { Day } from "../base/Day";
import type { Money } from "../base/Money";
import type { InvoiceKind } from "./Book";

/** One open item of the ledger, or one movement of a bank statement. */
export interface LedgerLine {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly customerId?: string;
  /** As the ledger writes it; "" where nothing names the customer. */
  readonly customerName: string;
  /** Document number as text; "" where there is none. */
  readonly number: string;
  readonly kind: InvoiceKind;
  /** The ledger's own word for the kind. */
  readonly type?: string;
  readonly date?: Day;
  readonly dueDate?: Day;
  /** When the ledger's users expect the money. */
  readonly expectedDate?: Day;
  readonly amount: Money;
  /** Still open; negative for credits and payments on account. A bank movement's is its amount. */
  readonly open: Money;
  readonly entity?: string;
  readonly reference?: string;
  readonly memo?: string;
  readonly status?: string;
  readonly terms?: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly email?: string;
}
