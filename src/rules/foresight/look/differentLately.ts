/** Whether a customer has paid otherwise of late than before: the last five known outcomes against those before, by their ranks. */
import type { Day } from "../../../base/Day";
import type { History } from "../history/History";

export interface Lately { readonly recentDays: number; readonly earlierDays: number; readonly recent: number; readonly earlier: number }

/** Days late that are told apart; an invoice counts once it has been due that long. */
export const MOST_DAYS = 30;
const RECENT = 5;
const LEAST_EARLIER = 5;
const MOST_EARLIER = 40;
/** Ranks this many standard deviations apart come by luck once in a hundred customers. */
const LEAST_Z = 2.33;
const LEAST_DAYS = 5;

/** Middle days late; null where nothing changed that luck would not explain. */
export function differentLately({ rowsOf, issued, due, settled }: History, customer: number, day: Day): Lately | null {
  const known: number[] = [];
  const own = rowsOf[customer]!;
  for (let at = own.length - 1; at >= 0 && known.length < RECENT + MOST_EARLIER; at -= 1) {
    const row = own[at]!;
    if (issued[row]! >= day) continue;
    // Of the newest invoices only the quick payers are known yet: each counts once it could have been this late, and no later.
    if (due[row]! + MOST_DAYS <= day) known.push(Math.min(settled[row]! - due[row]!, MOST_DAYS));
  }
  const recent = known.slice(0, RECENT), earlier = known.slice(RECENT);
  if (earlier.length < LEAST_EARLIER) return null;
  const [recentDays, earlierDays] = [middle(recent), middle(earlier)];
  if (Math.abs(recentDays - earlierDays) < LEAST_DAYS) return null;
  let above = 0;
  for (const a of recent) for (const b of earlier) above += a > b ? 1 : a === b ? 0.5 : 0;
  const pairs = recent.length * earlier.length;
  const z = (above - pairs / 2) / Math.sqrt((pairs * (known.length + 1)) / 12);
  // Ranks and middles can disagree where the earlier days scatter widely.
  return Math.abs(z) >= LEAST_Z && z > 0 === recentDays > earlierDays ? { recentDays, earlierDays, recent: recent.length, earlier: earlier.length } : null;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
