/** How much of each invoice disputes hold back: the named invoices first due first, never more than is open. */
import { money } from "../../base/Money";
import type { Money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { DisputeCase } from "./CaseFile";

/** `amounts` null: everything its invoices have open. */
export interface Claim { readonly invoices: readonly string[]; readonly amounts: readonly Money[] | null }

export interface Held {
  /** Minor units by invoice, each in its currency. */
  readonly byInvoice: ReadonlyMap<Invoice, number>;
  /** Of a balance that is only stated. */
  readonly stated: number;
}

export const nothingHeld: Held = { byInvoice: new Map(), stated: 0 };

export const numberKey = (number: string): string => number.trim().toLowerCase();

/** The open disputes of a case over the customer's invoices. */
export const heldByInvoice = (disputes: readonly DisputeCase[], invoices: readonly Invoice[]): ReadonlyMap<Invoice, number> =>
  holdBack(disputes.filter(({ closed }) => closed === undefined).reverse(), invoices, undefined).held.byInvoice;

/** Claims oldest first; `amounts` in their order: what each could hold, by currency. */
export function holdBack(claims: readonly Claim[], invoices: readonly Invoice[], stated: Money | undefined): { readonly held: Held; readonly amounts: readonly (readonly Money[])[] } {
  const byInvoice = new Map<Invoice, number>();
  let statedLeft = invoices.length === 0 ? Math.max(0, stated?.minor ?? 0) : 0;
  const candidates = invoices.filter(({ open }) => open.minor > 0)
    .sort((a, b) => (a.dueDate ?? Infinity) - (b.dueDate ?? Infinity) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0) || a.open.minor - b.open.minor);
  const amounts = claims.map(({ invoices: numbers, amounts: wanted }) => {
    const names = new Set(numbers.map(numberKey));
    const left = wanted && new Map<string, number>();
    for (const { minor, currency } of wanted ?? []) left?.set(currency, (left.get(currency) ?? 0) + minor);
    const taken = new Map<string, number>();
    const take = (open: number, currency: string): number => {
      const used = Math.max(0, Math.min(open, left ? left.get(currency) ?? 0 : Infinity));
      if (used === 0) return 0;
      left?.set(currency, (left.get(currency) ?? 0) - used);
      taken.set(currency, (taken.get(currency) ?? 0) + used);
      return used;
    };
    for (const invoice of candidates) {
      if (names.size > 0 && !names.has(numberKey(invoice.number))) continue;
      const before = byInvoice.get(invoice) ?? 0;
      const used = take(invoice.open.minor - before, invoice.open.currency);
      if (used > 0) byInvoice.set(invoice, before + used);
    }
    if (stated) statedLeft -= take(statedLeft, stated.currency);
    return [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => money(minor, currency));
  });
  return { held: { byInvoice, stated: invoices.length === 0 ? Math.max(0, stated?.minor ?? 0) - statedLeft : 0 }, amounts };
}

/** What disputes hold back together with what lies under plans: a promise about it is not broken for being unpaid. */
export function bothHeld(held: Held, planned: { readonly byInvoice: ReadonlyMap<Invoice, { readonly minor: number }>; readonly stated?: { readonly minor: number } } | undefined): Held {
  if (!planned) return held;
  const byInvoice = new Map(held.byInvoice);
  for (const [invoice, { minor }] of planned.byInvoice) byInvoice.set(invoice, (byInvoice.get(invoice) ?? 0) + minor);
  return { byInvoice, stated: held.stated + (planned.stated?.minor ?? 0) };
}
