/** Documents that are left over on both sides and whose numbers differ in letters in front and zeros alone: the same where answered so, else asked about. */
import type { Invoice } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";
import { documentKey, figuresOf } from "./documentKey";
import type { MergeContext, NumberAsk } from "./Merge";
import type { Currencies } from "./unifyCurrencies";

interface Fresh { readonly id: string; readonly customer: string; readonly name: string; readonly line: LedgerLine }

export interface NumbersInput {
  /** Lines without a row of the same number. */
  readonly fresh: readonly Fresh[];
  readonly invoices: readonly Invoice[];
  /** Rows that a line has found already. */
  readonly matched: ReadonlySet<Invoice>;
  readonly currencies: Currencies;
  readonly context: MergeContext;
}

export function pairNumbers({ fresh, invoices, matched, currencies, context }: NumbersInput): { readonly same: ReadonlyMap<LedgerLine, Invoice>; readonly asks: readonly NumberAsk[] } {
  const same = new Map<LedgerLine, Invoice>();
  const asks: NumberAsk[] = [];
  if (fresh.length === 0) return { same, asks };
  const variantOf = (customer: string, document: LedgerLine | Invoice, currency: string): string | null => {
    const figures = figuresOf(document.number);
    return figures === "" ? null : documentKey(customer, { ...document, number: figures }, currencies.forKey(currency), context.comparesKind, context.comparesAmount);
  };
  // Null where two share a spelling: which of them is meant cannot be told.
  const wanted = new Map<string, Fresh | null>();
  for (const one of fresh) {
    const variant = variantOf(one.customer, one.line, currencies.ofLine(one.line));
    if (variant !== null) wanted.set(variant, wanted.has(variant) ? null : one);
  }
  const found = new Map<string, Invoice | null>();
  for (const invoice of invoices) {
    const variant = matched.has(invoice) ? null : variantOf(invoice.customer, invoice, currencies.ofInvoice(invoice));
    if (variant !== null && wanted.has(variant)) found.set(variant, found.has(variant) ? null : invoice);
  }
  for (const [variant, invoice] of found) {
    const one = wanted.get(variant);
    if (!one || !invoice || !isAlike(one.line, invoice)) continue;
    const answer = context.answers.numbers[one.id] ?? (context.answers.sameNumbers === true ? "same" : undefined);
    if (answer === "same") same.set(one.line, invoice);
    else if (answer === undefined) asks.push({ ...one, invoice });
  }
  return { same, asks };
}

/** Something besides the number agrees. */
const isAlike = (line: LedgerLine, invoice: Invoice): boolean =>
  line.amount.minor === invoice.amount.minor || line.open.minor === invoice.open.minor || (line.date !== undefined && line.date === invoice.invoiceDate) || (line.dueDate !== undefined && line.dueDate === invoice.dueDate);
