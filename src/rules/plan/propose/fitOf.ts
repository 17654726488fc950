/** How well a schedule fits what a customer has paid so far: in how many months they paid as much as its fullest month asks. */
import { partsOfDay, type Day } from "../../../base/Day";
import { minorDigits, money } from "../../../base/Money";
import type { Schedule } from "../../../ledger/Plan";
import type { BalancePoint } from "../../brief/Brief";
import { sayCount, sayMoney } from "../../say";

export interface Fit {
  /** 0–100; absent where too little is known. */
  readonly percent?: number;
  readonly because: string;
}

/** Fewer months tell nothing of the next ones. */
const LEAST_MONTHS = 3;

/** What came in, month by month in minor units, of the whole months since the customer first owed or paid. */
export function paidByMonth(history: readonly BalancePoint[], currency: string, today: Day): readonly number[] {
  const { year, month } = partsOfDay(today);
  const current = `${year}-${String(month).padStart(2, "0")}`;
  const begun = history.findIndex(({ balance, paid }) => balance > 0 || paid > 0);
  const whole = begun < 0 ? [] : history.slice(begun).filter((point) => point.month < current);
  return whole.map(({ paid }) => Math.round(paid * 10 ** minorDigits(currency)));
}

/** The middle of the months in which something came; null where these are too few. */
export function usualMonth(paid: readonly number[]): number | null {
  const sums = paid.filter((minor) => minor > 0).sort((a, b) => a - b);
  return sums.length < LEAST_MONTHS ? null : sums[Math.floor((sums.length - 1) / 2)] ?? null;
}

export function fitOf({ instalments, currency }: Schedule, paid: readonly number[]): Fit {
  if (paid.length < LEAST_MONTHS) return { because: "Too little is known of what they pay in a month." };
  const most = money(fullestMonth(instalments), currency);
  const months = paid.filter((minor) => minor >= most.minor).length;
  return { percent: Math.round((100 * months) / paid.length), because: `The fullest month asks for ${sayMoney(most)}; in ${months} of the last ${sayCount(paid.length, "month")} they paid as much.` };
}

function fullestMonth(instalments: Schedule["instalments"]): number {
  const byMonth = new Map<number, number>();
  for (const { due, payment } of instalments) {
    const { year, month } = partsOfDay(due);
    byMonth.set(year * 12 + month, (byMonth.get(year * 12 + month) ?? 0) + payment);
  }
  return Math.max(0, ...byMonth.values());
}
