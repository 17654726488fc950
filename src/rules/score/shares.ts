/** How much of each part's points the facts earn: 0 to 1, every curve monotone in its fact. */
import type { PartName, Strategy } from "../../ledger/Policy";
import type { Facts } from "../Decision";
import { rankShare } from "./measureBook";
import type { Yardsticks } from "./measureBook";

/** From here on Balanced holds lateness equal: the likelihood of payment falls as the need rises. */
const PLATEAU_DAYS = 75;
/** Half the points at 30 days late, falling (newest) or at 90, rising without end (longest). */
const NEWEST_HALF = 30;
const LONGEST_HALF = 90;
/** A customer's own record outweighs the book's after this many invoices (reference: late ratio shrunk by 5, days by 3). */
const PRIOR_OUTCOMES = 5;
const PRIOR_DAYS = 3;
const WORST_AVERAGE_DAYS = 60;
const WORST_TREND_DAYS = 30;
const SILENT_DAYS = 30;

const within = (value: number): number => Math.min(1, Math.max(0, value));

export function lateness({ oldestDaysLate: days }: Facts, strategy: Strategy): number {
  if (days <= 0) return 0;
  if (strategy === "newest") return NEWEST_HALF / (NEWEST_HALF + days - 1);
  if (strategy === "longest") return days / (days + LONGEST_HALF);
  return within(days / PLATEAU_DAYS);
}

/** Half rank among the book's overdue amounts in that currency, half size against the largest (square root): rank alone would make 20,000 and 500,000 neighbours, size alone would drown everyone under one giant. The customer's best currency counts, as nothing converts. */
export function money({ balances }: Facts, { overdue }: Yardsticks): number {
  let best = 0;
  for (const { currency, overdue: { minor } } of balances) {
    const amounts = overdue.get(currency);
    if (minor <= 0 || !amounts) continue;
    const largest = amounts[amounts.length - 1] ?? minor;
    best = Math.max(best, (rankShare(minor, amounts) + Math.sqrt(within(minor / largest))) / 2);
  }
  return best;
}

export function behaviour({ lateShare = 0, averageDaysLate = 0, trendDays = 0, settledInvoices, overdueInvoices }: Facts, book: Yardsticks): number {
  const known = settledInvoices + overdueInvoices;
  const ratio = (lateShare * known + PRIOR_OUTCOMES * book.lateShare) / (known + PRIOR_OUTCOMES);
  const days = (averageDaysLate * settledInvoices + PRIOR_DAYS * book.averageDaysLate) / (settledInvoices + PRIOR_DAYS);
  return 0.5 * within(ratio) + 0.35 * within(days / WORST_AVERAGE_DAYS) + 0.15 * within(trendDays / WORST_TREND_DAYS);
}

/** The first broken promise tells most. */
export const promises = ({ brokenPromises }: Facts): number => 1 - 0.5 ** brokenPromises;

/** Never contacted is the longest silence; where the book notes no contacts, silence tells nothing. */
export const silence = ({ daysSinceContact }: Facts): number => (daysSinceContact === undefined ? 0 : daysSinceContact === null ? 1 : within(daysSinceContact / SILENT_DAYS));

export const shares = (facts: Facts, book: Yardsticks, strategy: Strategy): Readonly<Record<PartName, number>> => ({
  money: money(facts, book),
  lateness: lateness(facts, strategy),
  behaviour: behaviour(facts, book),
  promises: promises(facts),
  silence: silence(facts),
});
