/** What payments say of invoices: when one was settled and, where no sheet says it, how much of it is still open. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { Receipts } from "./readPayments";

/** One list's stretch of the invoices, `to` exclusive; `saysOpen`: its own columns say what is still open. */
export interface Stretch { readonly from: number; readonly to: number; readonly saysOpen: boolean }

export interface Settling {
  /** Replaces the invoices of which the payments say something new. */
  readonly settle: () => void;
  /** Payments that name no known invoice, as negative open items; to be asked after `settle`. */
  readonly onAccount: () => Invoice[];
}

const NONE = -1;

export function settleByPayments({ payments, documents }: Receipts, invoices: Invoice[], stretches: readonly Stretch[], today: Day): Settling {
  // Where every sheet says what is open, payments can only add the day of a settled invoice that lacks it.
  const needsDayOnly = stretches.every(({ saysOpen }) => saysOpen);
  const isAsked = ({ number, kind, open, paidDate }: Invoice): boolean => number !== "" && kind === "invoice" && (!needsDayOnly || (open.minor <= 0 && paidDate === undefined));
  /** Document number → its place in `heads`. */
  const places = new Map<string, number>();
  for (const invoice of invoices) if (isAsked(invoice) && !places.has(invoice.number)) places.set(invoice.number, places.size);

  // Payments of one customer for one document in one currency are one sum, kept at the first of them; plain numbers, because there are many.
  const minor = new Float64Array(payments.length);
  const last = new Float64Array(payments.length);
  const isUsed = new Uint8Array(payments.length);
  const sumOf = new Int32Array(payments.length).fill(NONE);
  const heads = new Int32Array(places.size).fill(NONE);
  /** The next sum for the same document number. */
  const next = new Int32Array(payments.length).fill(NONE);
  const find = (head: number, customer: string, currency: string): number => {
    for (let at = head; at !== NONE; at = next[at] ?? NONE) {
      const of = payments[at];
      if (of?.customer === customer && of.amount.currency === currency) return at;
    }
    return NONE;
  };
  for (let at = 0; places.size > 0 && at < payments.length; at += 1) {
    const payment = payments[at];
    const document = documents[at] ?? "";
    if (!payment || (payment.day !== undefined && payment.day > today)) continue;
    const place = places.get(document === "" ? payment.reference : document);
    if (place === undefined) continue;
    const head = heads[place] ?? NONE;
    let sum = find(head, payment.customer, payment.amount.currency);
    if (sum === NONE) {
      sum = at;
      next[at] = head;
      heads[place] = at;
    }
    minor[sum] = (minor[sum] ?? 0) + payment.amount.minor;
    if (payment.day !== undefined && payment.day > (last[sum] ?? 0)) last[sum] = payment.day;
    if (document === "") sumOf[at] = sum;
  }
  const settleOne = (at: number, invoice: Invoice, saysOpen: boolean): void => {
    const sum = find(heads[places.get(invoice.number) ?? NONE] ?? NONE, invoice.customer, invoice.open.currency);
    if (sum === NONE) return;
    // Of two documents with one number the first takes the payment.
    const open = saysOpen || isUsed[sum] === 1 || invoice.open.minor === 0 ? invoice.open : money(invoice.open.minor - (minor[sum] ?? 0), invoice.open.currency);
    isUsed[sum] = 1;
    const day = last[sum] === 0 ? undefined : last[sum] as Day;
    const paidDate = open.minor <= 0 && invoice.paidDate === undefined ? day : invoice.paidDate;
    if (open === invoice.open && paidDate === invoice.paidDate) return;
    invoices[at] = { ...invoice, open, ...(open.minor < 0 && { kind: "credit" as const }), ...(paidDate !== undefined && open.minor === 0 && { paidDate }) };
  };
  return {
    settle() {
      for (const { from, to, saysOpen } of stretches) {
        for (let at = from; at < to; at += 1) {
          const invoice = invoices[at];
          if (invoice && isAsked(invoice)) settleOne(at, invoice, saysOpen);
        }
      }
    },
    onAccount: () => payments.flatMap((payment, at) => {
      const sum = sumOf[at] ?? NONE;
      if (documents[at] !== "" || (sum !== NONE && isUsed[sum] === 1) || payment.amount.minor === 0 || (payment.day !== undefined && payment.day > today)) return [];
      const open = money(-payment.amount.minor, payment.amount.currency);
      return [{ customer: payment.customer, number: payment.reference, kind: "payment" as const, ...(payment.day !== undefined && { invoiceDate: payment.day }), dueDerived: false, amount: open, open, disputed: false, row: payment.row }];
    }),
  };
}
