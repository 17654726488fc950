/** Small books for tests, written as a person would say them: days as ISO text, amounts in major units. */
import { dayFromIso, weekdayOf } from "../../src/base/Day";
import type { Day } from "../../src/base/Day";
import { moneyFromNumber } from "../../src/base/Money";
import type { Book, Customer, Invoice, Payment, PromiseToPay } from "../../src/ledger/Book";
import type { Decision, Decisions } from "../../src/rules/Decision";

export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`Expected an ISO day, got ${iso}`);
  return found;
}

export const isWeekday = (at: Day): boolean => weekdayOf(at) < 5;

const row = { sheet: "Test", row: 0 };

export const customerOf = (key: string, more: Partial<Customer> = {}): Customer =>
  ({ key, name: key, doNotContact: false, disputed: false, brokenPromises: 0, stored: {}, row, ...more });

export interface InvoiceWords { readonly number?: string; readonly due?: string; readonly amount?: number; readonly open?: number; readonly paid?: string; readonly currency?: string; readonly disputed?: boolean; readonly kind?: Invoice["kind"] }

/** Open in full unless `paid` or `open` says otherwise. */
export function invoiceOf(customer: string, { number = "", due, amount = 100, paid, open = paid === undefined ? amount : 0, currency = "EUR", disputed = false, kind = "invoice" }: InvoiceWords): Invoice {
  return {
    customer, number, kind, disputed, row, dueDerived: false,
    amount: moneyFromNumber(amount, currency),
    open: moneyFromNumber(open, currency),
    ...(due !== undefined && { dueDate: day(due) }),
    ...(paid !== undefined && { paidDate: day(paid) }),
  };
}

export const paymentOf = (customer: string, on: string, amount: number, reference = "", currency = "EUR"): Payment =>
  ({ customer, day: day(on), amount: moneyFromNumber(amount, currency), reference, row });

export const promiseOf = (customer: string, on: string, amount: number | null = null, currency = "EUR"): PromiseToPay =>
  ({ customer, day: day(on), amount: amount === null ? null : moneyFromNumber(amount, currency), row });

export const bookOf = (rows: Partial<Omit<Book, "master">>): Book => ({
  customers: [], invoices: [], payments: [], promises: [], activities: [], ...rows,
  master: { target: { sheet: "Test", headerRow: 0, headerRows: 1, keyColumns: [] }, mapping: { sheet: "Test", shape: "customers", headerRow: 0, headerRows: 1, columns: {}, buckets: [] }, rows: [] },
});

/** What the sheet holds after the decisions are written and the book is read again. */
export function writtenBack(book: Book, decisions: Decisions): Book {
  const byKey = new Map<string, Decision>(decisions.map((decision) => [decision.customer, decision]));
  return {
    ...book,
    customers: book.customers.map((customer) => {
      const { reached, next } = byKey.get(customer.key) as Decision;
      return { ...customer, stored: { ...(reached && { reached }), ...(next?.action.ok && { nextAction: next.step, nextActionDate: next.day }) } };
    }),
  };
}
