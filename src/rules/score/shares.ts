/** How much of each part's points the facts earn: 0 to 1, every curve monotone in its fact. */
import type { PartName, Strategy } from "../../ledger/Policy";
import type { Facts } from "../Decision";

/** From here on Balanced holds lateness equal: the likelihood of payment falls as the need rises. */
const PLATEAU_DAYS = 75;
/** Half the points at 30 days late, falling (newest) or at 90, rising without end (longest). */
const NEWEST_HALF = 30;
const LONGEST_HALF = 90;
/**
 * A customer's own record outweighs the average payer's after this many invoices (reference: late ratio shrunk by 5, days by 3).
 * The average payer is fixed (every second invoice late, ten days on average): the book's own average would move with each payment, and everybody with it.
 */
const PRIOR_OUTCOMES = 5;
const PRIOR_LATE_SHARE = 0.5;
const PRIOR_SETTLED = 3;
const PRIOR_DAYS_LATE = 10;
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

/** Overdue, or with foresight what is expected to stay unpaid, over what is usual in its currency: orders two currencies without converting. */
export function sizeOf({ stake, expected }: Facts, looksAhead = false): number {
  if (looksAhead && expected) return expected.unpaid.minor / expected.usual.minor;
  return stake ? stake.overdue.minor / stake.usual.minor : 0;
}

/** Half the points at the usual size, a quarter at a ninth of it, three quarters at nine times: 500,000 and 20,000 stay apart whatever is usual, and one giant takes nothing from the others. */
export const money = (facts: Facts): number => sized(sizeOf(facts));

function sized(size: number): number {
  const root = Math.sqrt(size);
  return root / (root + 1);
}

export function behaviour({ lateShare = 0, averageDaysLate = 0, trendDays = 0, settledInvoices, overdueInvoices }: Facts): number {
  const known = settledInvoices + overdueInvoices;
  const ratio = (lateShare * known + PRIOR_OUTCOMES * PRIOR_LATE_SHARE) / (known + PRIOR_OUTCOMES);
  const days = (averageDaysLate * settledInvoices + PRIOR_SETTLED * PRIOR_DAYS_LATE) / (settledInvoices + PRIOR_SETTLED);
  return 0.5 * within(ratio) + 0.35 * within(days / WORST_AVERAGE_DAYS) + 0.15 * within(trendDays / WORST_TREND_DAYS);
}

/** The first broken promise tells most. */
export const promises = ({ brokenPromises }: Facts): number => 1 - 0.5 ** brokenPromises;

/** Never contacted is the longest silence; where the book notes no contacts, silence tells nothing. */
export const silence = ({ daysSinceContact }: Facts): number => (daysSinceContact === undefined ? 0 : daysSinceContact === null ? 1 : within(daysSinceContact / SILENT_DAYS));

export const shares = (facts: Facts, strategy: Strategy, looksAhead: boolean): Readonly<Record<PartName, number>> => ({
  money: sized(sizeOf(facts, looksAhead)),
  lateness: lateness(facts, strategy),
  behaviour: behaviour(facts),
  promises: promises(facts),
  silence: silence(facts),
});
