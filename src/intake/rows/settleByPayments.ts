/** What payments say of invoices: when one was settled and, where no sheet says it, how much of it is still open. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { PaidItem } from "./readPayments";

interface Paid { readonly customer: string; readonly currency: string; minor: number; last: Day | undefined; isUsed: boolean }

export interface Settling {
  /** The invoice as its payments leave it; the same object where they say nothing new. */
  readonly settle: (invoice: Invoice, saysOpen: boolean) => Invoice;
  /** Payments that name no known invoice, as negative open items; to be asked after all invoices are settled. */
  readonly onAccount: () => Invoice[];
}

export function settleByPayments(items: readonly PaidItem[], today: Day): Settling {
  const byDocument = new Map<string, Paid[]>();
  const paidOf = new Map<PaidItem, Paid>();
  for (const item of items) {
    const { payment, document } = item;
    const number = document === "" ? payment.reference : document;
    if (number === "" || (payment.day !== undefined && payment.day > today)) continue;
    const of = byDocument.get(number) ?? [];
    if (of.length === 0) byDocument.set(number, of);
    let paid = of.find(({ customer, currency }) => customer === payment.customer && currency === payment.amount.currency);
    if (!paid) of.push(paid = { customer: payment.customer, currency: payment.amount.currency, minor: 0, last: undefined, isUsed: false });
    paid.minor += payment.amount.minor;
    if (payment.day !== undefined && payment.day > (paid.last ?? 0)) paid.last = payment.day;
    if (document === "") paidOf.set(item, paid);
  }
  return {
    settle(invoice, saysOpen) {
      if (byDocument.size === 0 || invoice.number === "" || invoice.kind !== "invoice") return invoice;
      const paid = byDocument.get(invoice.number)?.find(({ customer, currency }) => customer === invoice.customer && currency === invoice.open.currency);
      if (!paid) return invoice;
      // Of two documents with one number the first takes the payment.
      const open = saysOpen || paid.isUsed || invoice.open.minor === 0 ? invoice.open : money(invoice.open.minor - paid.minor, invoice.open.currency);
      paid.isUsed = true;
      const paidDate = open.minor <= 0 && invoice.paidDate === undefined ? paid.last : invoice.paidDate;
      if (open === invoice.open && paidDate === invoice.paidDate) return invoice;
      return { ...invoice, open, ...(open.minor < 0 && { kind: "credit" as const }), ...(paidDate !== undefined && open.minor === 0 && { paidDate }) };
    },
    onAccount: () => items.flatMap((item) => {
      const { payment, document } = item;
      if (document !== "" || paidOf.get(item)?.isUsed || payment.amount.minor === 0 || (payment.day !== undefined && payment.day > today)) return [];
      const open = money(-payment.amount.minor, payment.amount.currency);
      return [{ customer: payment.customer, number: payment.reference, kind: "payment" as const, ...(payment.day !== undefined && { invoiceDate: payment.day }), dueDerived: false, amount: open, open, disputed: false, row: payment.row }];
    }),
  };
}
