/** How a customer has paid so far: only invoices whose outcome was known on the day count. */
import type { Day } from "../../base/Day";
import type { Invoice, Payment } from "../../ledger/Book";

export interface PayingHabit {
  readonly settledInvoices: number;
  readonly averageDaysLate?: number;
  readonly lateShare?: number;
  readonly trendDays?: number;
}

/** A trend compares the last five with the ones before; fewer than three before say nothing. */
const RECENT = 5;
const LEAST_BEFORE = 3;

const referenceKey = (text: string): string => text.trim().toLowerCase();

/** Last payment day by the document number it refers to: where the invoices have no paid date, the payments may know it. */
function paidDays(payments: readonly Payment[], today: Day): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { reference, day } of payments) {
    if (reference === "" || day === undefined || day > today) continue;
    const key = referenceKey(reference);
    const known = days.get(key);
    if (known === undefined || day > known) days.set(key, day);
  }
  return days;
}

/** An invoice paid in full, and the day. */
export interface Settled { readonly invoice: Invoice; readonly day: Day }

/** The day comes from the invoice's own column, else from the payments that name it. */
export function settledInvoices(invoices: readonly Invoice[], payments: readonly Payment[], today: Day): readonly Settled[] {
  const settled: Settled[] = [];
  let byReference: ReadonlyMap<string, Day> | undefined;
  for (const invoice of invoices) {
    if (invoice.open.minor !== 0 || invoice.amount.minor <= 0 || invoice.kind !== "invoice") continue;
    let day = invoice.paidDate;
    if (day === undefined && invoice.number !== "" && payments.length > 0) {
      byReference ??= paidDays(payments, today);
      day = byReference.get(referenceKey(invoice.number));
    }
    if (day !== undefined && day <= today) settled.push({ invoice, day });
  }
  return settled;
}

/** `overdueInvoices`: unpaid past due is already late, else slow payers would look good until they pay. */
export function payingHabit(settled: readonly Settled[], overdueInvoices: number): PayingHabit {
  let count = 0;
  let late = overdueInvoices;
  let sum = 0;
  for (const { invoice: { dueDate }, day } of settled) {
    if (dueDate === undefined) continue;
    count++;
    sum += day - dueDate;
    if (day > dueDate) late++;
  }
  const habit: { -readonly [Field in keyof PayingHabit]: PayingHabit[Field] } = { settledInvoices: count };
  if (count > 0) habit.averageDaysLate = sum / count;
  if (count + overdueInvoices > 0) habit.lateShare = late / (count + overdueInvoices);
  if (count >= RECENT + LEAST_BEFORE) {
    const recent = recentDaysLate(settled);
    habit.trendDays = recent / RECENT - (sum - recent) / (count - RECENT);
  }
  return habit;
}

/** Days late of the last five together. */
function recentDaysLate(settled: readonly Settled[]): number {
  const paid: Settled[] = settled.filter(({ invoice }) => invoice.dueDate !== undefined);
  const dueOf = ({ invoice }: Settled): number => invoice.dueDate ?? 0;
  // Ties by due date make equal days late equal places, so the order of rows cannot matter.
  paid.sort((a, b) => a.day - b.day || dueOf(a) - dueOf(b));
  return paid.slice(-RECENT).reduce((sum, each) => sum + each.day - dueOf(each), 0);
}
