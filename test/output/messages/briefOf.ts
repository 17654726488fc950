/** Briefs for tests, said in a few words: invoices of one customer as of 22 November 2026. */
import { addMoney, money } from "../../../src/base/Money";
import type { Contact } from "../../../src/ledger/Activity";
import type { Customer, Invoice } from "../../../src/ledger/Book";
import type { Balance } from "../../../src/rules/Decision";
import type { Brief } from "../../../src/rules/brief/Brief";
import type { CaseFile } from "../../../src/rules/casework/CaseFile";
import { customerOf, day, invoiceOf, type InvoiceWords } from "../../rules/bookOf";

export const today = day("2026-11-22");
export const team = { name: "Northwind Ltd", phone: "+44 20 7946 0000", paymentLink: "https://pay.northwind.example/{id}", who: "Ada King" };

export interface BriefWords {
  readonly customer?: Partial<Customer>;
  readonly invoices?: readonly (InvoiceWords & { readonly held?: number; readonly invoiced?: string })[];
  readonly credits?: readonly InvoiceWords[];
  readonly file?: Partial<CaseFile>;
  readonly proposals?: Brief["proposals"];
  readonly balances?: readonly Balance[];
  readonly oldestDaysLate?: number;
}

export const balanceOf = (currency: string, open: number, overdue: number): Balance =>
  ({ currency, open: money(open, currency), overdue: money(overdue, currency), disputed: money(0, currency), credits: money(0, currency), buckets: [] });

export function briefOf({ customer = {}, invoices = [], credits = [], file = {}, proposals = [], balances, oldestDaysLate = 0 }: BriefWords): Brief {
  const open = invoices.map(({ held = 0, invoiced, ...words }) => {
    const invoice: Invoice = { ...invoiceOf("acme", words), ...(invoiced !== undefined && { invoiceDate: day(invoiced) }) };
    const scale = invoice.amount.minor / (words.amount ?? 100);
    return { invoice, bucket: 0, promised: false, disputed: money(Math.round(held * scale), invoice.open.currency), ...(invoice.dueDate !== undefined && { daysLate: today - invoice.dueDate }) };
  });
  return {
    customer: customerOf("acme", { id: "C-7", name: "Acme GmbH", contact: "Jana Weber", email: "jana@acme.example", phone: "+49 89 1234", ...customer }),
    decision: {
      customer: "acme", name: "Acme GmbH", priority: 0, parts: [], call: { onList: true }, reached: null, next: null, why: "",
      facts: {
        customer: "acme", balances: balances ?? [balanceOf("EUR", open.reduce((sum, { invoice }) => addMoney(sum, { ...invoice.open, currency: "EUR" }), money(0, "EUR")).minor, 0)],
        oldestDaysLate, newestDaysLate: 0, openInvoices: 0, overdueInvoices: 0, settledInvoices: 0, brokenPromises: 0, planKept: false, disputedInFull: false, doNotContact: false,
      },
    },
    file: { customer: "acme", activities: [], contacts: [], promises: [], keptPromises: 0, brokenPromises: 0, disputes: [], plans: [], profile: {}, noteLines: [], ...file },
    open,
    credits: credits.map((words) => invoiceOf("acme", { kind: "credit", ...words })),
    bars: {}, pattern: { paidInvoices: 0, months: [], lately: [] }, history: [], proposals, discrepancies: [],
  };
}

export const contactOf = (on: string, over: Partial<Contact> = {}): Contact => ({
  kind: "contact", id: on, at: `${on}T09:00:00Z`, day: day(on), who: "Ada", customer: "acme", name: "Acme", invoices: [], note: "", channel: "call", inbound: false, outcome: "spoke", ...over,
});

/** Late, with something to come. */
export const usual = briefOf({
  invoices: [
    { number: "4711", due: "2026-10-03", invoiced: "2026-09-03", amount: 1234.5 },
    { number: "4712", due: "2026-11-21", invoiced: "2026-10-22", amount: 80 },
    { number: "4713", due: "2026-12-04", invoiced: "2026-11-04", amount: 20 },
  ],
  file: { contacts: [contactOf("2026-11-12", { channel: "email", outcome: "sent" }), contactOf("2026-11-10", { outcome: "no answer" }), contactOf("2026-11-03")] },
});
