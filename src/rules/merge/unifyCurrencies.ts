/** A side that names no currency is in the other side's one; where that has several, currencies cannot tell documents apart. */
import { minorDigits, money, NO_CURRENCY, type Money } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";

export interface Currencies {
  readonly ofLine: (line: LedgerLine) => string;
  readonly ofInvoice: (invoice: Invoice) => string;
  /** False where some document's currency stays unknown beside several known ones. */
  readonly tell: boolean;
  /** As part of a document's key. */
  readonly forKey: (currency: string) => string;
}

export function unifyCurrencies(lines: readonly LedgerLine[], invoices: readonly Invoice[]): Currencies {
  const ofLines = new Set(lines.map(({ open }) => open.currency));
  const ofInvoices = new Set(invoices.map(({ open }) => open.currency));
  const forLines = soleOf(ofInvoices) ?? soleOf(ofLines) ?? NO_CURRENCY;
  const forInvoices = soleOf(ofLines) ?? soleOf(ofInvoices) ?? NO_CURRENCY;
  const named = (currency: string, otherwise: string): string => (currency === NO_CURRENCY ? otherwise : currency);
  const isUnknown = (ofLines.has(NO_CURRENCY) && forLines === NO_CURRENCY) || (ofInvoices.has(NO_CURRENCY) && forInvoices === NO_CURRENCY);
  const tell = !isUnknown || (ofLines.size <= 1 && ofInvoices.size <= 1);
  return {
    ofLine: ({ open }) => named(open.currency, forLines), ofInvoice: ({ open }) => named(open.currency, forInvoices),
    tell, forKey: (currency) => (tell ? currency : ""),
  };
}

function soleOf(currencies: ReadonlySet<string>): string | null {
  const named = [...currencies].filter((currency) => currency !== NO_CURRENCY);
  return named.length === 1 ? named[0] ?? null : null;
}

/** The same sum with the smallest unit of another currency: 1,000.00 without a currency is 1,000 yen. */
export function inCurrency(sum: Money, currency: string): Money {
  if (sum.currency === currency) return sum;
  return money(Math.round(sum.minor * 10 ** (minorDigits(currency) - minorDigits(sum.currency))), currency);
}
