/** The share of a year between two days by each convention: the first day is left out, the last counts. */
import { dayFromParts, monthEnd, partsOfDay, type Day } from "../../../base/Day";
import type { DayCount } from "../../../ledger/Plan";

/** `days` of a year as whole numbers: 91 over 365; mixed years of ACT/ACT share the denominator 365 × 366. */
export interface YearShare { readonly over: number; readonly under: number }

export function dayCount(convention: DayCount, from: Day, to: Day): YearShare {
  switch (convention) {
    case "ACT/365F": return { over: to - from, under: 365 };
    case "ACT/360": return { over: to - from, under: 360 };
    case "ACT/ACT ISDA": return { over: leapWeighted(from, to), under: 365 * 366 };
    case "30/360 US": return { over: days30Us(from, to), under: 360 };
    case "30E/360": return { over: days30E(from, to), under: 360 };
  }
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Each day from `from` up to the one before `to` weighs 1/365 or 1/366 by its own year. */
function leapWeighted(from: Day, to: Day): number {
  if (to < from) return -leapWeighted(to, from);
  let over = 0;
  for (let at = from; at < to;) {
    const { year } = partsOfDay(at);
    const end = Math.min(to, dayFromParts(year + 1, 1, 1) ?? to) as Day;
    over += (end - at) * (isLeap(year) ? 365 : 366);
    at = end;
  }
  return over;
}

const isFebruaryEnd = (day: Day): boolean => partsOfDay(day).month === 2 && monthEnd(day) === day;

function days30Us(from: Day, to: Day): number {
  const [a, b] = [partsOfDay(from), partsOfDay(to)];
  let [first, last] = [a.date, b.date];
  if (isFebruaryEnd(from)) {
    if (isFebruaryEnd(to)) last = 30;
    first = 30;
  }
  if (last === 31 && first >= 30) last = 30;
  if (first === 31) first = 30;
  return 360 * (b.year - a.year) + 30 * (b.month - a.month) + last - first;
}

function days30E(from: Day, to: Day): number {
  const [a, b] = [partsOfDay(from), partsOfDay(to)];
  return 360 * (b.year - a.year) + 30 * (b.month - a.month) + Math.min(b.date, 30) - Math.min(a.date, 30);
}
