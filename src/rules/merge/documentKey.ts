/** What makes two documents one: customer, kind, currency and number; without a number, the amount. */
import { foldText } from "../../base/foldText";
import type { Money } from "../../base/Money";
import type { InvoiceKind } from "../../ledger/Book";
import { numberKey } from "../brief/numberKey";

export interface Document { readonly number: string; readonly kind: InvoiceKind; readonly amount: Money; readonly open: Money }

/** Where kinds are not told apart on both sides, the sign decides. */
export const kindOf = ({ kind, amount, open }: Document, comparesKind: boolean): InvoiceKind =>
  comparesKind ? kind : (amount.minor || open.minor) < 0 ? "credit" : "invoice";

export function documentKey(customer: string, document: Document, currency: string, comparesKind: boolean, comparesAmount: boolean): string {
  const { number, amount, open } = document;
  return `${customer}|${kindOf(document, comparesKind)}|${currency}|${number === "" ? `=${(comparesAmount ? amount : open).minor}` : foldText(number)}`;
}

/** The figures of a number, without its letters in front and zeros: "INV-0012", "0012" and "12" give "12". "" where it has none. */
export function figuresOf(number: string): string {
  const key = numberKey(number).replace(/^\p{L}+/u, "").replace(/^0+(?=.)/, "");
  return /\d/.test(key) ? key : "";
}
