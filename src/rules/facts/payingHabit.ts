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

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** `overdueInvoices`: unpaid past due is already late, else slow payers would look good until they pay. */
export function payingHabit(settled: readonly Settled[], overdueInvoices: number): PayingHabit {
  const paid: { day: Day; due: Day }[] = [];
  for (const { invoice: { dueDate }, day } of settled) if (dueDate !== undefined) paid.push({ day, due: dueDate });
  // Ties by due date make equal days late equal places, so the order of rows cannot matter.
  paid.sort((a, b) => a.day - b.day || a.due - b.due);
  const daysLate = paid.map(({ day, due }) => day - due);
  const late = daysLate.reduce((count, days) => count + (days > 0 ? 1 : 0), overdueInvoices);
  const known = daysLate.length + overdueInvoices;
  return {
    settledInvoices: daysLate.length,
    ...(daysLate.length > 0 && { averageDaysLate: mean(daysLate) }),
    ...(known > 0 && { lateShare: late / known }),
    ...(daysLate.length >= RECENT + LEAST_BEFORE && { trendDays: mean(daysLate.slice(-RECENT)) - mean(daysLate.slice(0, -RECENT)) }),
  };
}
