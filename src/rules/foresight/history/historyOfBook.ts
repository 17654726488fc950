/** A book's invoices as history: what was paid with its day, what is open and judged, and what is open but paid by other rules than habit. */
import { addDays, type Day } from "../../../base/Day";
import { money, type Money } from "../../../base/Money";
import type { Book, Customer, Invoice } from "../../../ledger/Book";
import type { CaseFile } from "../../casework/CaseFile";
import { heldByInvoice, numberKey } from "../../casework/heldByInvoice";
import { byCustomer } from "../../facts/customerFiles";
import { isPlanKept } from "../../facts/isPlanKept";
import { settledInvoices } from "../../facts/payingHabit";
import type { LeftOut } from "../Foresight";
import type { HistoryRow } from "../../../ledger/HistoryRow";

export interface BookHistory { readonly rows: readonly HistoryRow[]; readonly leftOut: readonly LeftOut[] }

/** What the contact log says, as `replay` gives it, by customer key; without it the sheet's own marks count alone. */
export type Cases = ReadonlyMap<string, Pick<CaseFile, "disputes" | "plans">>;

/** Days between issue and due date where the book has no invoice with both. */
const STATED_TERMS = 30;

/** `today` is the day the book was read: its open amounts are those of that day. */
export function historyOfBook(book: Book, today: Day, cases: Cases = new Map()): BookHistory {
  const terms = middleTerms(book.invoices);
  const customers = new Map(book.customers.map((customer) => [customer.key, customer]));
  const paymentsOf = byCustomer(book.payments);
  const rows: HistoryRow[] = [], leftOut: LeftOut[] = [];
  for (const [key, invoices] of byCustomer(book.invoices)) {
    const customer = customers.get(key), file = cases.get(key);
    const add = (invoice: Invoice, amount: Money, settled: Day | null): void => {
      const issued = invoice.invoiceDate ?? (invoice.dueDate === undefined ? undefined : addDays(invoice.dueDate, -terms));
      if (issued === undefined) return void (settled === null && leftOut.push(out(invoice, amount, "It has neither an invoice date nor a due date")));
      rows.push({ invoice: invoice.number, customer: key, ...(customer?.segment !== undefined && { segment: customer.segment }), issued, due: invoice.dueDate ?? addDays(issued, terms), settled, amount });
    };
    for (const { invoice, day } of settledInvoices(invoices, paymentsOf.get(key) ?? [], today)) add(invoice, invoice.amount, day);
    const held = file ? heldByInvoice(file.disputes, invoices) : new Map<Invoice, number>();
    const because = plannedBecause(customer, file);
    for (const invoice of invoices) {
      const { open } = invoice;
      if (open.minor === 0) continue;
      if (open.minor < 0 || invoice.kind !== "invoice") { leftOut.push(out(invoice, open, open.minor < 0 ? "It is a credit: nothing is to come from it" : `It is a ${invoice.kind}, not an invoice`)); continue; }
      const planned = because(invoice);
      if (planned !== null) { leftOut.push(out(invoice, open, planned)); continue; }
      const disputed = customer?.disputed || invoice.disputed ? open.minor : held.get(invoice) ?? 0;
      if (disputed > 0) leftOut.push(out(invoice, money(disputed, open.currency), "It is disputed: it waits for an answer, not for the money"));
      if (disputed < open.minor) add(invoice, money(open.minor - disputed, open.currency), null);
    }
  }
  return { rows, leftOut };
}

const out = ({ number, customer }: Invoice, amount: Money, because: string): LeftOut => ({ invoice: number, customer, amount, because });

function plannedBecause(customer: Customer | undefined, file: Pick<CaseFile, "plans"> | undefined): (invoice: Invoice) => string | null {
  if (isPlanKept(customer?.plan)) return () => "It is in a payment plan: the plan says when it is paid";
  const plans = (file?.plans ?? []).filter(({ isCurrent, watch }) => isCurrent && watch.isKept);
  const covered = new Set(plans.flatMap(({ plan }) => plan.terms.invoices.map(({ number }) => numberKey(number))));
  // A plan that names no invoices is of the account as a whole.
  const isWhole = plans.some(({ plan }) => plan.terms.invoices.length === 0);
  return ({ number }) => (isWhole || covered.has(numberKey(number)) ? "It is in a payment plan: the plan says when it is paid" : null);
}

function middleTerms(invoices: readonly Invoice[]): number {
  const terms = invoices.flatMap(({ invoiceDate, dueDate }) => (invoiceDate !== undefined && dueDate !== undefined && dueDate >= invoiceDate ? [dueDate - invoiceDate] : []));
  return terms.sort((a, b) => a - b)[terms.length >> 1] ?? STATED_TERMS;
}
