/** The money that came in from one customer in one currency, by day: the payments, and before the first of them what the settled invoices tell. */
import type { Day } from "../../base/Day";
import type { Payment } from "../../ledger/Book";
import type { Settled } from "../facts/payingHabit";

/** Minor units; a reversal is negative. */
export interface DayReceipt { readonly day: Day; readonly minor: number }

/** Oldest first, one per day. */
export function receivedByDay(payments: readonly Payment[], settled: readonly Settled[], currency: string, today: Day): readonly DayReceipt[] {
  const byDay = new Map<Day, number>();
  const add = (day: Day, minor: number): void => void byDay.set(day, (byDay.get(day) ?? 0) + minor);
  let first = Infinity;
  for (const { day, amount } of payments) {
    if (day === undefined || day > today || amount.currency !== currency) continue;
    first = Math.min(first, day);
    add(day, amount.minor);
  }
  for (const { invoice: { amount }, day } of settled) if (day < first && amount.currency === currency) add(day, amount.minor);
  return [...byDay].map(([day, minor]) => ({ day, minor })).sort((a, b) => a.day - b.day);
}
