/** What foresight says of a book's open invoices and customers. Chances are 0 to 1; days are counted from the day it is said of. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Lately } from "./look/differentLately";
import type { ReasonName, Recipe } from "./look/Terms";

/** What it rests on, best first: this customer's own look-alikes, invoices of their group, the whole book, or what is stated without a history. */
export type Ground = "customer" | "segment" | "book" | "prior";

export interface Reason {
  readonly name: ReasonName;
  /** Log-odds this reason adds to the chance of staying unpaid; negative where it speaks for payment. */
  readonly logOdds: number;
  /** In plain words with its counts, without a full stop; "" where there is nothing to count. */
  readonly says: string;
}

export interface InvoiceForesight {
  readonly invoice: string;
  readonly customer: string;
  readonly amount: Money;
  /** Negative while not yet due. */
  readonly daysPastDue: number;
  /** Still unpaid when the horizon has passed. */
  readonly pUnpaid: number;
  /** Paid after its due day, known by the past of others; only while not yet due. */
  readonly pLate?: number;
  /** Days from `asOf` until paid: the middle, and the ends of the span that holds four fifths; 366 is a year or more. */
  readonly medianDays: number;
  readonly lowDays: number;
  readonly highDays: number;
  /** Log-odds of an average invoice; with the log-odds of all `parts` it is the log-odds of `pUnpaid`. */
  readonly base: number;
  readonly parts: readonly Reason[];
  /** The three strongest that have something to say. */
  readonly reasons: readonly string[];
  readonly ground: Ground;
}

/** One per customer and currency. */
export interface CustomerForesight {
  readonly customer: string;
  readonly open: Money;
  readonly expectedUnpaid: Money;
  /** Ends of the span that holds what stays unpaid four times in five, each invoice for itself: never below nothing or above what is open. */
  readonly unpaidLow: Money;
  readonly unpaidHigh: Money;
  /** Expected in the first week from `asOf`, the second …: thirteen. */
  readonly weeks: readonly Money[];
  readonly differentLately?: Lately & { readonly says: string };
}

/** Open, but not judged: paid by other rules than habit. */
export interface LeftOut { readonly invoice: string; readonly customer: string; readonly amount: Money; readonly because: string }

export interface Foresight {
  readonly asOf: Day;
  readonly horizon: number;
  /** In order of issue. */
  readonly invoices: readonly InvoiceForesight[];
  /** By customer key, then currency. */
  readonly customers: readonly CustomerForesight[];
  readonly method: { readonly name: Recipe["name"] | "counts as they are"; readonly losses: readonly { readonly name: Recipe["name"]; readonly loss: number }[] };
  /** What to know before the sums are believed: one invoice that outweighs the others. */
  readonly notes: readonly string[];
  /** Where set, the chances are no ground for a decision: the rules stay alone. */
  readonly tooLittle?: string;
}
