/** Which invoices a payment's reference names: the whole reference as a number, else the numbers among its words. */
import { foldText } from "../../base/foldText";
import type { Invoice, Payment } from "../../ledger/Book";
import { numberKey } from "./numberKey";

export interface MatchedPayments {
  /** In the order of the payments' days; of a payment for several invoices, each takes its part in the order they are named. */
  readonly ofInvoice: (invoice: Invoice) => readonly Payment[];
  /** Empty where the reference names no invoice we know. */
  readonly namedBy: (payment: Payment) => readonly Invoice[];
}

/** "2 of 3" names no invoice 2: among words, shorter numbers are no names. */
const SHORTEST = 3;
const none: readonly never[] = [];

export function matchPayments(invoices: readonly Invoice[], payments: readonly Payment[]): MatchedPayments {
  const byNumber = new Map<string, Invoice>();
  for (const invoice of invoices) {
    if (invoice.number === "" || (invoice.kind !== "invoice" && invoice.kind !== "journal" && !(invoice.kind === "credit" && invoice.amount.minor > 0))) continue;
    const key = numberKey(invoice.number);
    // Of two documents with one number the first is meant, as where the book was read.
    if (key !== "" && !byNumber.has(key)) byNumber.set(key, invoice);
  }
  const ofInvoice = new Map<Invoice, Payment[]>();
  const namedBy = new Map<Payment, readonly Invoice[]>();
  const byDay = payments.length < 2 ? payments : [...payments].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  for (const payment of byDay) {
    if (payment.reference === "") continue;
    const found = namesIn(payment.reference, byNumber).filter(({ amount }) => amount.currency === payment.amount.currency);
    if (found.length === 0) continue;
    namedBy.set(payment, found);
    for (const { invoice, part } of sharedOut(payment, found)) {
      const before = ofInvoice.get(invoice);
      if (before) before.push(part);
      else ofInvoice.set(invoice, [part]);
    }
  }
  return { ofInvoice: (invoice) => ofInvoice.get(invoice) ?? none, namedBy: (payment) => namedBy.get(payment) ?? none };
}

function namesIn(reference: string, byNumber: ReadonlyMap<string, Invoice>): readonly Invoice[] {
  const whole = byNumber.get(numberKey(reference));
  if (whole) return [whole];
  const words = foldText(reference).split(/[\s,;+&|()]+/).map(numberKey).filter((word) => word !== "");
  const found = new Set<Invoice>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const pair = byNumber.get(word + (words[at + 1] ?? ""));
    const single = word.length >= SHORTEST && /\d/.test(word) ? byNumber.get(word) : undefined;
    const invoice = single ?? (at + 1 < words.length ? pair : undefined);
    if (invoice) found.add(invoice);
  }
  return [...found];
}

/** Each invoice takes what it is for; what is left over, or short, stays with the last. */
function sharedOut(payment: Payment, invoices: readonly Invoice[]): readonly { readonly invoice: Invoice; readonly part: Payment }[] {
  if (invoices.length === 1) return invoices.map((invoice) => ({ invoice, part: payment }));
  let left = payment.amount.minor;
  return invoices.flatMap((invoice, at) => {
    const minor = at === invoices.length - 1 ? left : Math.max(0, Math.min(left, invoice.amount.minor));
    left -= minor;
    return minor === 0 ? [] : [{ invoice, part: { ...payment, amount: { minor, currency: payment.amount.currency } } }];
  });
}
