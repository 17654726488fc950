/** The weekday and the days of the month on which a customer's money tends to come, where they stand out from chance. */
import { partsOfDay, weekdayOf, type Day } from "../../base/Day";
import type { PayingPattern } from "./Brief";

const LEAST = 4;
const BAND = 5;
const DAYS_IN_MONTH = 31;

/** A count this many standard deviations above what chance gives, of four at least and a good part of all. */
const standsOut = (count: number, of: number, chance: number, sigmas: number): boolean =>
  count >= LEAST && count >= of * 0.35 && count - of * chance >= sigmas * Math.sqrt(of * chance * (1 - chance));

/** One in five working days; five weekdays are tried, so chance may not be stretched far. */
export function standoutWeekday(days: readonly Day[]): PayingPattern["weekday"] {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const day of days) counts[weekdayOf(day)] = (counts[weekdayOf(day)] ?? 0) + 1;
  const count = Math.max(...counts);
  return standsOut(count, days.length, 1 / 5, 2.5) ? { day: counts.indexOf(count), count, of: days.length } : undefined;
}

/** At most five days wide, and as narrow as holds the same payments. */
export function standoutDates(days: readonly Day[]): PayingPattern["dayOfMonth"] {
  const counts = new Array<number>(DAYS_IN_MONTH + 1).fill(0);
  for (const day of days) counts[partsOfDay(day).date] = (counts[partsOfDay(day).date] ?? 0) + 1;
  let from = 0;
  let best = 0;
  for (let first = 1; first + BAND - 1 <= DAYS_IN_MONTH; first += 1) {
    const count = counts.slice(first, first + BAND).reduce((sum, each) => sum + each, 0);
    if (count > best) [best, from] = [count, first];
  }
  if (!standsOut(best, days.length, BAND / 30.4, 3)) return undefined;
  let to = from + BAND - 1;
  while (counts[from] === 0) from += 1;
  while (counts[to] === 0) to -= 1;
  return { from, to, count: best, of: days.length };
}
