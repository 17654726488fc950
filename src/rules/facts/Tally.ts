/** What a customer owes, counted once from its invoices or from what its row states: the ground of `Facts`. */
import type { Day } from "../../base/Day";
import { money, minorDigits } from "../../base/Money";
import type { Money } from "../../base/Money";
import type { MissedPart } from "../casework/plans/plannedByInvoice";
import type { Balance } from "../Decision";

export interface Tally {
  readonly balances: readonly Balance[];
  readonly oldestDaysLate: number;
  readonly newestDaysLate: number;
  /** The ages are those of the youngest items their ageing buckets may hold. */
  readonly ageIsLeast?: true;
  readonly nextDue?: Day;
  readonly openInvoices: number;
  readonly overdueInvoices: number;
  /** True where something past due is disputed. */
  readonly disputedPastDue: boolean;
}

/** Running sums of one currency in minor units. */
export interface Sums { readonly currency: string; open: number; overdue: number; disputed: number; planned: number; credits: number; readonly buckets: number[] }

export function emptySums(currency: string, bucketEnds: readonly number[]): Sums {
  const buckets: number[] = [];
  for (let bucket = 0; bucket < bucketEnds.length + 2; bucket++) buckets.push(0);
  return { currency, open: 0, overdue: 0, disputed: 0, planned: 0, credits: 0, buckets };
}

/** Most buckets of most customers are empty, so nothing in a currency is one object. */
const nothing = new Map<string, Money>();

function balanceOf({ currency, open, overdue, disputed, planned, credits, buckets }: Sums): Balance {
  let none = nothing.get(currency);
  if (!none) nothing.set(currency, (none = money(0, currency)));
  const zero = none;
  const inCurrency = (minor: number) => (minor === 0 ? zero : money(minor, currency));
  const balance = { currency, open: inCurrency(open), overdue: inCurrency(overdue), disputed: inCurrency(disputed), credits: inCurrency(credits), buckets: buckets.map(inCurrency) };
  return planned > 0 ? { ...balance, planned: money(planned, currency) } : balance;
}

/** Largest overdue first, then largest open, then currency code; sizes compared in major units, as 1,000 JPY is not 100,000 of anything. */
export function balancesOf(sums: readonly Sums[], bucketEnds: readonly number[], fallbackCurrency: string): readonly Balance[] {
  if (sums.length === 0) return [balanceOf(emptySums(fallbackCurrency, bucketEnds))];
  if (sums.length === 1) return sums.map(balanceOf);
  const major = (minor: number, currency: string) => minor / 10 ** minorDigits(currency);
  return [...sums]
    .sort((a, b) => major(b.overdue, b.currency) - major(a.overdue, a.currency) || major(b.open, b.currency) - major(a.open, a.currency) || (a.currency < b.currency ? -1 : 1))
    .map(balanceOf);
}

/** Ages of what is late; `newest` is infinite where nothing is. */
export interface Ages { readonly oldest: number; readonly newest: number; readonly overdueInvoices: number }

/** What is due of a plan is overdue like an invoice, by the day of each missed instalment. */
export function addMissed(missed: readonly MissedPart[], sums: readonly Sums[], { oldest, newest, overdueInvoices }: Ages, today: Day): Ages {
  const ages = { oldest, newest, overdueInvoices };
  for (const { currency, minor, dues } of missed) {
    const sum = sums.find((each) => each.currency === currency);
    if (!sum) continue;
    sum.overdue += minor;
    for (const due of dues) {
      ages.overdueInvoices++;
      ages.oldest = Math.max(ages.oldest, today - due);
      ages.newest = Math.min(ages.newest, today - due);
    }
  }
  return ages;
}
