/**
 * Documents that are left over on both sides: one number under two kinds of one sign is the same; numbers that differ
 * in letters in front and zeros alone are the same where answered so, else asked about.
 */
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
  const left = invoices.filter((invoice) => !matched.has(invoice) && invoice.number !== "");
  const keyBy = (numberOf: (number: string) => string, comparesKind: boolean) => (customer: string, document: LedgerLine | Invoice, currency: string): string | null => {
    const number = numberOf(document.number);
    return number === "" ? null : documentKey(customer, { ...document, number }, currencies.forKey(currency), comparesKind, context.comparesAmount);
  };
  // Some ledgers call a payment on account a credit: the sign is what counts.
  for (const [one, invoice] of pairs(fresh, left, keyBy((number) => number, false), currencies)) same.set(one.line, invoice);
  const taken = new Set(same.values());
  for (const [one, invoice] of pairs(fresh.filter(({ line }) => !same.has(line)), left.filter((invoice) => !taken.has(invoice)), keyBy(figuresOf, context.comparesKind), currencies)) {
    if (!isAlike(one.line, invoice)) continue;
    const answer = context.answers.numbers[one.id] ?? (context.answers.sameNumbers === true ? "same" : undefined);
    if (answer === "same") same.set(one.line, invoice);
    else if (answer === undefined) asks.push({ ...one, invoice });
  }
  return { same, asks };
}

/** Pairs with one key, where neither side has two of it: which of them is meant cannot be told. */
function pairs(fresh: readonly Fresh[], invoices: readonly Invoice[], keyOf: (customer: string, document: LedgerLine | Invoice, currency: string) => string | null, currencies: Currencies): (readonly [Fresh, Invoice])[] {
  const wanted = new Map<string, Fresh | null>();
  for (const one of fresh) {
    const key = keyOf(one.customer, one.line, currencies.ofLine(one.line));
    if (key !== null) wanted.set(key, wanted.has(key) ? null : one);
  }
  const found = new Map<string, Invoice | null>();
  for (const invoice of invoices) {
    const key = keyOf(invoice.customer, invoice, currencies.ofInvoice(invoice));
    if (key !== null && wanted.has(key)) found.set(key, found.has(key) ? null : invoice);
  }
  return [...found].flatMap(([key, invoice]) => { const one = wanted.get(key); return one && invoice ? [[one, invoice] as const] : []; });
}

/** Something besides the number agrees. */
const isAlike = (line: LedgerLine, invoice: Invoice): boolean =>
  line.amount.minor === invoice.amount.minor || line.open.minor === invoice.open.minor || (line.date !== undefined && line.date === invoice.invoiceDate) || (line.dueDate !== undefined && line.dueDate === invoice.dueDate);
