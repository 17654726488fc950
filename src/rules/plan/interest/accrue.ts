/** Simple interest that has run up on a principal, exact until somebody rounds it; none on paused days. */
import { addDays, type Day } from "../../../base/Day";
import type { DayCount } from "../../../ledger/Plan";
import { dayCount } from "./dayCount";
import { addRatio, ratio, readRatio, timesRatio, zero, type Ratio } from "./Ratio";

/** Days without interest (a moratorium), both ends included. */
export interface Pause { readonly from: Day; readonly to: Day }

export interface Accrual { readonly annualPercent: Ratio; readonly dayCount: DayCount; readonly pauses?: readonly Pause[] }

/** Minor units times percent times the share of the year. Interest runs on the days after `from`, `to` included. */
export function accrue(minor: number, { annualPercent, dayCount: convention, pauses = [] }: Accrual, from: Day, to: Day): Ratio {
  if (to <= from || minor === 0) return zero;
  const perYear = timesRatio(annualPercent, ratio(minor, 100));
  let sum = zero;
  for (const span of runningSpans(from, to, pauses)) {
    const { over, under } = dayCount(convention, span.from, span.to);
    sum = addRatio(sum, timesRatio(perYear, ratio(over, under)));
  }
  return sum;
}

/** Throws where the rate is no decimal: terms are checked before they are reckoned with. */
export function percentOf(decimal: string): Ratio {
  const found = readRatio(decimal);
  if (!found) throw new Error(`Expected a decimal percentage, got "${decimal}"`);
  return found;
}

/** What is left of (from, to] once the paused days are cut out; spans exclude their `from`. */
function runningSpans(from: Day, to: Day, pauses: readonly Pause[]): readonly { readonly from: Day; readonly to: Day }[] {
  if (pauses.length === 0) return [{ from, to }];
  const spans: { from: Day; to: Day }[] = [];
  let at = from;
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    if (pause.to < pause.from) continue;
    const before = Math.min(addDays(pause.from, -1), to) as Day;
    if (before > at) spans.push({ from: at, to: before });
    at = Math.max(at, pause.to) as Day;
  }
  if (to > at) spans.push({ from: at, to });
  return spans;
}
