/** Shares of invoices paid late in the whole book, by the day they could be known, by the weekday and the terms of the invoice. */
import type { History } from "../history/History";

const SHRINK = 10;
/** Said while a book has no outcome of its own. */
const STATED_SHARE = 0.4;

export interface LateShares {
  /** Of all outcomes known on the morning of `day`. */
  on(day: number): number;
  ofWeekday(day: number, weekday: number): number;
  ofSegment(day: number, segment: number): number;
}

/** An invoice is late or not from the morning after its due day at the latest: unpaid then is already late. */
export function lateShares({ issued, due, settled, segment, segments }: History): LateShares {
  let first = Infinity, last = -Infinity;
  for (let row = 0; row < issued.length; row += 1) {
    first = Math.min(first, issued[row]!);
    last = Math.max(last, due[row]! + 1);
  }
  const days = Math.max(1, last - first + 2), groups = 8 + segments.length;
  const known = new Float64Array(days * groups), late = new Float64Array(days * groups);
  for (let row = 0; row < issued.length; row += 1) {
    const at = Math.max(0, Math.min(settled[row]!, due[row]!) + 1 - first);
    const isLate = settled[row]! > due[row]! ? 1 : 0;
    for (const group of [0, 1 + due[row]! % 7, 8 + segment[row]!]) {
      known[at * groups + group]! += 1;
      late[at * groups + group]! += isLate;
    }
  }
  for (let at = groups; at < known.length; at += 1) {
    known[at]! += known[at - groups]!;
    late[at]! += late[at - groups]!;
  }
  const share = (day: number, group: number, prior: number): number => {
    if (day < first) return prior;
    const at = Math.min(days - 1, day - first) * groups + group;
    return (late[at]! + SHRINK * prior) / (known[at]! + SHRINK);
  };
  const on = (day: number): number => share(day, 0, STATED_SHARE);
  return { on, ofWeekday: (day, weekday) => share(day, 1 + weekday, on(day)), ofSegment: (day, at) => share(day, 8 + at, on(day)) };
}
