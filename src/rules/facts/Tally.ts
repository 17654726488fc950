/** What a customer owes, counted once from its invoices or from what its row states: the ground of `Facts`. */
import type { Day } from "../../base/Day";
import { money, minorDigits } from "../../base/Money";
import type { Balance } from "../Decision";

export interface Tally {
  readonly balances: readonly Balance[];
  readonly oldestDaysLate: number;
  readonly newestDaysLate: number;
  readonly nextDue?: Day;
  readonly openInvoices: number;
  readonly overdueInvoices: number;
  /** True where something past due is disputed. */
  readonly disputedPastDue: boolean;
}

/** Running sums of one currency in minor units. */
export interface Sums { open: number; overdue: number; disputed: number; credits: number; readonly buckets: number[] }

export const emptySums = (bucketEnds: readonly number[]): Sums => ({ open: 0, overdue: 0, disputed: 0, credits: 0, buckets: new Array<number>(bucketEnds.length + 2).fill(0) });

function balanceOf(currency: string, { open, overdue, disputed, credits, buckets }: Sums): Balance {
  const inCurrency = (minor: number) => money(minor, currency);
  return { currency, open: inCurrency(open), overdue: inCurrency(overdue), disputed: inCurrency(disputed), credits: inCurrency(credits), buckets: buckets.map(inCurrency) };
}

/** Largest overdue first, then largest open, then currency code; sizes compared in major units, as 1,000 JPY is not 100,000 of anything. */
export function balancesOf(sums: ReadonlyMap<string, Sums>, bucketEnds: readonly number[], fallbackCurrency: string): readonly Balance[] {
  if (sums.size === 0) return [balanceOf(fallbackCurrency, emptySums(bucketEnds))];
  const major = (minor: number, currency: string) => minor / 10 ** minorDigits(currency);
  return [...sums]
    .sort(([a, x], [b, y]) => major(y.overdue, b) - major(x.overdue, a) || major(y.open, b) - major(x.open, a) || (a < b ? -1 : 1))
    .map(([currency, each]) => balanceOf(currency, each));
}
