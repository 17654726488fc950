/** What the book says is large, late and usual: the measure against which one customer is scored. */
import type { Facts } from "../Decision";

export interface Yardsticks {
  /** Overdue amounts of the book by currency, in minor units, ascending. */
  readonly overdue: ReadonlyMap<string, readonly number[]>;
  /** Late outcomes over known outcomes, all customers together. */
  readonly lateShare: number;
  readonly averageDaysLate: number;
}

export function measureBook(customers: readonly Facts[]): Yardsticks {
  const overdue = new Map<string, number[]>();
  let late = 0;
  let known = 0;
  let days = 0;
  let settled = 0;
  for (const facts of customers) {
    for (const { currency, overdue: { minor } } of facts.balances) {
      if (minor <= 0) continue;
      const amounts = overdue.get(currency);
      if (amounts) amounts.push(minor);
      else overdue.set(currency, [minor]);
    }
    const outcomes = facts.settledInvoices + facts.overdueInvoices;
    late += (facts.lateShare ?? 0) * outcomes;
    known += outcomes;
    days += (facts.averageDaysLate ?? 0) * facts.settledInvoices;
    settled += facts.settledInvoices;
  }
  for (const amounts of overdue.values()) amounts.sort((a, b) => a - b);
  return { overdue, lateShare: known > 0 ? late / known : 0, averageDaysLate: settled > 0 ? days / settled : 0 };
}

/** Share of the sorted amounts below this one, its equals counted half: 0.5 for one alone. */
export function rankShare(amount: number, ascending: readonly number[]): number {
  const below = countBelow(ascending, amount);
  const upTo = countBelow(ascending, amount + 1);
  return (below + upTo) / 2 / ascending.length;
}

/** Amounts are whole, so `amount + 1` counts the equals too. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
