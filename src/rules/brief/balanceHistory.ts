/** What was open at each month end of the last year and what came in each month: invoice by invoice, so it ends at what is open now. */
import { monthEnd, partsOfDay, type Day } from "../../base/Day";
import { minorDigits } from "../../base/Money";
import type { Invoice } from "../../ledger/Book";
import type { Settled } from "../facts/payingHabit";
import type { BalancePoint } from "./Brief";
import type { MatchedPayments } from "./matchPayments";
import type { DayReceipt } from "./receivedByDay";

const MONTHS = 13;
/** Days from invoice to due date where no invoice of the customer has both. */
const USUAL_TERMS = 30;

interface HistoryInput {
  readonly invoices: readonly Invoice[];
  readonly settled: readonly Settled[];
  readonly receipts: readonly DayReceipt[];
  readonly matched: MatchedPayments;
  readonly currency: string;
  readonly today: Day;
}

/** Oldest first; the last point is today. Credits are not netted. Empty where no invoices are known. */
export function balanceHistory({ invoices, settled, receipts, matched, currency, today }: HistoryInput): readonly BalancePoint[] {
  const ends = Array.from({ length: MONTHS }, (_, at): Day => (at === MONTHS - 1 ? today : monthEnd(today, at + 1 - MONTHS)));
  const balances = new Array<number>(MONTHS).fill(0);
  const terms = usualTerms(invoices);
  const settledOn = new Map(settled.map(({ invoice, day }) => [invoice, day]));
  let known = false;
  for (const invoice of invoices) {
    const { amount, open, kind, invoiceDate, dueDate } = invoice;
    if (open.currency !== currency || amount.minor <= 0 || open.minor < 0 || kind === "credit" || kind === "payment") continue;
    known = true;
    const start = invoiceDate ?? (dueDate === undefined ? undefined : dueDate - terms);
    const paidOn = settledOn.get(invoice);
    // Settled on a day nobody knows: it cannot be placed in time.
    if (open.minor === 0 && paidOn === undefined) continue;
    const paid = open.minor > 0 ? matched.ofInvoice(invoice).filter(({ day = 0 }) => day <= today) : [];
    for (let at = 0; at < MONTHS; at += 1) {
      const end = ends[at] ?? today;
      const isLast = at === MONTHS - 1;
      if (!isLast && (start === undefined || start > end)) continue;
      let minor = open.minor;
      if (open.minor === 0) minor = paidOn !== undefined && paidOn > end ? amount.minor : 0;
      else if (!isLast) for (const payment of paid) if ((payment.day ?? 0) > end) minor = Math.min(amount.minor, minor + Math.max(0, payment.amount.minor));
      balances[at] = (balances[at] ?? 0) + minor;
    }
  }
  if (!known) return [];
  const paid = new Array<number>(MONTHS).fill(0);
  const firstMonth = monthOf(ends[0] ?? today);
  for (const { day, minor } of receipts) {
    const at = monthOf(day) - firstMonth;
    if (at >= 0 && at < MONTHS) paid[at] = (paid[at] ?? 0) + minor;
  }
  const unit = 10 ** minorDigits(currency);
  return ends.map((end, at) => ({ month: monthName(end), balance: (balances[at] ?? 0) / unit, paid: (paid[at] ?? 0) / unit }));
}

function monthOf(day: Day): number {
  const { year, month } = partsOfDay(day);
  return year * 12 + month;
}

/** "2026-11". */
function monthName(day: Day): string {
  const { year, month } = partsOfDay(day);
  return `${year}-${String(month).padStart(2, "0")}`;
}

function usualTerms(invoices: readonly Invoice[]): number {
  const terms: number[] = [];
  for (const { invoiceDate, dueDate } of invoices) if (invoiceDate !== undefined && dueDate !== undefined) terms.push(dueDate - invoiceDate);
  terms.sort((a, b) => a - b);
  return terms[Math.floor(terms.length / 2)] ?? USUAL_TERMS;
}
