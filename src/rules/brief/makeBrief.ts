/** Everything worth knowing before dialling one customer, put together from the book, the log and the decision. */
import type { Day } from "../../base/Day";
import { money, NO_CURRENCY } from "../../base/Money";
import type { Book, Invoice, Payment } from "../../ledger/Book";
import type { Policy } from "../../ledger/Policy";
import type { CaseFile } from "../casework/CaseFile";
import type { Decision } from "../Decision";
import { settledInvoices } from "../facts/payingHabit";
import { ageingBars } from "./ageingBars";
import { balanceHistory } from "./balanceHistory";
import type { Brief } from "./Brief";
import { findDiscrepancies } from "./findDiscrepancies";
import { indexBook, type BookIndex } from "./indexBook";
import { matchPayments } from "./matchPayments";
import { openInvoices } from "./openInvoices";
import { payingPattern } from "./payingPattern";
import { propose } from "./propose";
import { receivedByDay } from "./receivedByDay";
import { zoneOf } from "./zoneOf";

export interface BriefInput {
  readonly book: Book;
  /** Of this book; looked up where left out, which costs as little once the book was indexed. */
  readonly index?: BookIndex;
  readonly policy: Policy;
  readonly today: Day;
  readonly decision: Decision;
  readonly file: CaseFile;
  readonly isWorkingDay: (day: Day) => boolean;
}

/** Throws for a key that the book does not hold. */
export function makeBrief({ book, index = indexBook(book), policy, today, decision, file, isWorkingDay }: BriefInput, customerKey: string): Brief {
  const rows = index.file(customerKey);
  if (!rows) throw new Error(`Expected a customer of the book, got ${customerKey}`);
  const { customer, invoices, payments } = rows;
  const { balances, oldestDaysLate, promise, plan } = decision.facts;
  const main = balances[0];
  const currency = main && (main.open.minor !== 0 || main.credits.minor !== 0) ? main.currency : lastCurrency(invoices, payments) ?? main?.currency ?? NO_CURRENCY;
  const settled = settledInvoices(invoices, payments, today);
  const receipts = receivedByDay(payments, settled, currency, today);
  const matched = matchPayments(invoices, payments);
  const open = openInvoices({ customer, invoices, file, ...(promise && { promise }), bucketEnds: policy.bucketEnds, currencies: balances.map((balance) => balance.currency), today });
  const pattern = payingPattern({ settled, receipts, open, currency, today });
  const zone = zoneOf(customer, file.profile.zone);
  return {
    customer, decision, file, open, pattern,
    credits: invoices.filter((item) => item.open.minor < 0),
    bars: ageingBars(balances, policy.bucketEnds),
    history: balanceHistory({ invoices, settled, receipts, matched, currency, today }),
    proposals: propose({ amount: main?.currency === currency ? main.overdue : money(0, currency), credits: money(main?.currency === currency ? -main.credits.minor : 0, currency), oldestDaysLate, pattern, receipts, today, isWorkingDay, ...(plan && { plan }) }),
    discrepancies: findDiscrepancies({ customer, invoices, payments, matched, today }),
    ...(zone !== undefined && { zone }),
  };
}

/** Of a customer who owes nothing: the currency billed last, else the one paid last; of two on one day the first by code. */
function lastCurrency(invoices: readonly Invoice[], payments: readonly Payment[]): string | undefined {
  const billed = invoices.map(({ amount: { currency }, invoiceDate, dueDate }) => ({ day: invoiceDate ?? dueDate ?? 0, currency }));
  const dated = billed.length > 0 ? billed : payments.map(({ amount: { currency }, day = 0 }) => ({ day, currency }));
  return dated.sort((a, b) => b.day - a.day || (a.currency < b.currency ? -1 : 1))[0]?.currency;
}
