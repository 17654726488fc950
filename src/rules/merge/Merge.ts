/** What a fresh export says beside the person's own list, document by document; nothing is decided that a person must decide. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Invoice, InvoiceKind, Payment } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";

/** `paid`: the export shows it with nothing open; `vanished`: open in the list and not in the export; `returned`: settled in the list and open again. */
export type MergeKind = "new" | "unchanged" | "changed amount" | "changed due date" | "part-paid" | "paid" | "vanished" | "returned";

export const mergeKinds: readonly MergeKind[] = ["new", "changed amount", "part-paid", "changed due date", "paid", "returned", "vanished", "unchanged"];

export type MergeField = "open" | "amount" | "dueDate";

export interface MergeEntry {
  /** Customer, kind, currency and number, folded: names the document in every export. */
  readonly id: string;
  readonly kind: MergeKind;
  /** Key of the customer; of one the book does not know, the key he will have. */
  readonly customer: string;
  readonly name: string;
  /** As the list writes it, else as the ledger does. */
  readonly number: string;
  readonly document: InvoiceKind;
  /** Absent of what vanished. */
  readonly line?: LedgerLine;
  /** Absent of what is new. */
  readonly invoice?: Invoice;
  readonly changes: readonly MergeField[];
  /** Open amounts; nothing before of what is new, nothing after of what vanished. */
  readonly before: Money;
  readonly after: Money;
  /** It is not written until a person says so: what vanished, and what they had written off or voided. */
  readonly asks: boolean;
  /** Of what vanished: the export does not cover it, and why; it may well be open still. */
  readonly outside?: string;
  /** Of what vanished: a payment that names it and covers it. */
  readonly paidBy?: Payment;
}

export interface CustomerChoice { readonly customer: string; readonly name: string; /** Documents with the same number and amount. */ readonly shared: number; /** 0–1, 1 where the names differ in legal form and punctuation alone. */ readonly likeness: number }

/** A customer of the export whom the book may know under another name; his lines wait. */
export interface CustomerAsk {
  /** Folded id and name: what an answer is given for. */
  readonly party: string;
  readonly id?: string;
  readonly name: string;
  readonly lines: number;
  readonly open: readonly Money[];
  /** Likeliest first. */
  readonly choices: readonly CustomerChoice[];
}

/** A document that the list may hold under another spelling of its number: "INV-0012" and "12"; both wait. */
export interface NumberAsk { readonly id: string; readonly customer: string; readonly name: string; readonly line: LedgerLine; readonly invoice: Invoice }

/** Lines or rows of one document: none of them is written. */
export interface DoubledDocument {
  readonly id: string;
  readonly where: "entities" | "export" | "list";
  readonly name: string;
  readonly number: string;
  readonly lines: readonly LedgerLine[];
  readonly invoices: readonly Invoice[];
}

export interface MergeScope {
  readonly currencies: readonly string[];
  /** Empty where the export names none. */
  readonly entities: readonly string[];
  /** True where so many customers are missing that the export must be of some customers only. */
  readonly isPartial: boolean;
  /** Sentences that say what the export does not cover. */
  readonly told: readonly string[];
}

export interface MergeSum { readonly kind: MergeKind; readonly currency: string; readonly count: number; readonly before: Money; readonly after: Money }

export interface Merge {
  /** Lines in the order of the export, then what vanished in the order of the list. */
  readonly entries: readonly MergeEntry[];
  readonly customerAsks: readonly CustomerAsk[];
  readonly numberAsks: readonly NumberAsk[];
  readonly doubled: readonly DoubledDocument[];
  /** Lines that name no customer, and whose number does not tell him either. */
  readonly nameless: readonly LedgerLine[];
  readonly newCustomers: readonly { readonly customer: string; readonly name: string }[];
  /** Documents that the list does not know and that are settled by now: not taken over. */
  readonly settled: number;
  readonly scope: MergeScope;
  /** In the order of `mergeKinds`, then by currency. */
  readonly sums: readonly MergeSum[];
}

/** What a person answered, remembered for the next export. */
export interface MergeAnswers {
  /** By party: the key of the customer he is, "" for one who is new. */
  readonly customers: Readonly<Record<string, string>>;
  /** By document id: whether the number met under another spelling is the same. */
  readonly numbers: Readonly<Record<string, "same" | "new">>;
  /** Spellings of one number count as the same without asking. */
  readonly sameNumbers?: boolean;
}

export const noAnswers: MergeAnswers = { customers: {}, numbers: {} };

export interface MergeContext {
  readonly asOf?: Day;
  /** Both the export and the list state the whole amount besides the open one. */
  readonly comparesAmount: boolean;
  /** The list has a column of due dates. */
  readonly comparesDue: boolean;
  /** Both tell invoices from credits, payments and journals; else the sign does. */
  readonly comparesKind: boolean;
  /** Where the list names the entity of a document. */
  readonly entityOf?: (invoice: Invoice) => string | undefined;
  /** Written off or voided by the person's own word. */
  readonly isWrittenOff?: (invoice: Invoice) => boolean;
  readonly answers: MergeAnswers;
}
