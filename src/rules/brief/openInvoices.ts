/** What is owed, invoice by invoice: how late, in which bucket, how much of it is in dispute, and whether a promise covers it. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Customer, Invoice } from "../../ledger/Book";
import type { CaseFile } from "../casework/CaseFile";
import { heldByInvoice, nothingHeld, numberKey } from "../casework/heldByInvoice";
import { bucketOf } from "../facts/bucketOf";
import type { BriefInvoice } from "./Brief";

interface OpenInput {
  readonly customer: Customer;
  readonly invoices: readonly Invoice[];
  readonly file: CaseFile;
  /** The promise of the sheet, where the log has none; amount null: everything. */
  readonly promise?: { readonly day: Day; readonly amount: { readonly minor: number; readonly currency: string } | null };
  readonly bucketEnds: readonly number[];
  /** In the order they are shown. */
  readonly currencies: readonly string[];
  readonly today: Day;
}

/** Currencies as given, in each the oldest due first; what has no due date comes last. */
export function openInvoices(input: OpenInput): readonly BriefInvoice[] {
  const { customer, invoices, file, bucketEnds, currencies, today } = input;
  const place = new Map(currencies.map((currency, at) => [currency, at]));
  const dueOf = ({ dueDate }: Invoice): number => dueDate ?? Infinity;
  const open = invoices.filter((invoice) => invoice.open.minor > 0)
    .map((invoice) => ({ invoice, at: place.get(invoice.open.currency) ?? currencies.length, due: dueOf(invoice) }))
    .sort((a, b) => a.at - b.at || (a.due === b.due ? 0 : a.due - b.due) || (a.invoice.number < b.invoice.number ? -1 : a.invoice.number > b.invoice.number ? 1 : 0))
    .map(({ invoice }) => invoice);
  const disputed = file.disputes.length === 0 ? nothingHeld.byInvoice : heldByInvoice(file.disputes, invoices);
  const promised = promisedInvoices(open, input);
  return open.map((invoice) => {
    const { open: { minor, currency }, dueDate } = invoice;
    const daysLate = dueDate === undefined ? undefined : today - dueDate;
    const held = customer.disputed || invoice.disputed ? minor : disputed.get(invoice) ?? 0;
    return { invoice, ...(daysLate !== undefined && { daysLate }), bucket: bucketOf(daysLate ?? 0, bucketEnds), disputed: money(held, currency), promised: promised.has(invoice) };
  });
}

/** The invoices a case names; none named: the account as a whole. */
function named(open: readonly Invoice[], numbers: readonly string[]): readonly Invoice[] {
  if (numbers.length === 0) return open;
  const keys = new Set(numbers.map(numberKey));
  return open.filter(({ number }) => number !== "" && keys.has(numberKey(number)));
}

/** The promised amount reaches the oldest due first; `promised` says that some of an invoice is covered. */
function promisedInvoices(open: readonly Invoice[], { file: { standing }, promise }: OpenInput): ReadonlySet<Invoice> {
  const amount = standing ? standing.total : promise?.amount;
  if (!standing && !promise) return new Set();
  const found = named(open, standing?.invoices ?? []);
  if (!amount) return new Set(found);
  let left = amount.minor - (standing?.received.currency === amount.currency ? standing.received.minor : 0);
  const covered = new Set<Invoice>();
  for (const invoice of found) {
    if (left <= 0) break;
    if (invoice.open.currency !== amount.currency) continue;
    covered.add(invoice);
    left -= invoice.open.minor;
  }
  return covered;
}
