/** Money received up to a day: the payments, or where the book has none, the invoices that were settled. */
import type { Day } from "../../base/Day";
import type { Invoice, Payment } from "../../ledger/Book";
import { settledInvoices } from "./payingHabit";
import type { Receipt } from "./purseOf";

export function receiptsOf(invoices: readonly Invoice[], payments: readonly Payment[], today: Day): readonly Receipt[] {
  if (payments.length === 0) return settledInvoices(invoices, payments, today).map(({ invoice: { amount }, day }) => ({ day, amount }));
  return payments.flatMap(({ day, amount, reference }) => (day !== undefined && day <= today ? [{ day, amount, reference }] : []));
}
