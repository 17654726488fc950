/** Hours in which a customer may be reached: inside them in every zone they may be in, and outside what they called inconvenient. */
import { addDays, weekdayOf } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import type { QuietHours } from "../../../ledger/Profile";
import { clockText, instantOf, localTime, minutesOf } from "./localTime";

/** Minutes since local midnight; the end itself is too late unless `endInclusive`. */
export interface Hours { readonly start: number; readonly end: number; readonly endInclusive?: boolean }

export const hoursOf = (start: string, end: string): Hours => ({ start: minutesOf(start) ?? 0, end: minutesOf(end) ?? 1440 });

/** What each zone's clock shows, "07:59", and whether all of them are inside the hours. */
export function checkHours(instant: number, zones: readonly string[], hours: Hours): { readonly isOpen: boolean; readonly local: Readonly<Record<string, string>> } {
  const local: Record<string, string> = {};
  let isOpen = true;
  for (const zone of zones) {
    const { minutes } = localTime(instant, zone);
    local[zone] = clockText(minutes);
    if (minutes < hours.start || minutes > hours.end || (minutes === hours.end && hours.endInclusive !== true)) isOpen = false;
  }
  return { isOpen, local };
}

export interface Span { readonly from: number; readonly to: number }

/** Instants on this day of the first zone that lie inside the hours of all zones, in order of time. */
export function openSpans(day: Day, zones: readonly string[], hours: Hours): readonly Span[] {
  const [first, ...others] = zones;
  if (first === undefined) return [];
  let spans: Span[] = [spanOf(day, first, hours)];
  for (const zone of others) {
    // A zone half a world away is on its day before or after.
    const theirs = [-1, 0, 1].map((shift) => spanOf(addDays(day, shift), zone, hours));
    spans = spans.flatMap((span) => theirs.map((other) => ({ from: Math.max(span.from, other.from), to: Math.min(span.to, other.to) })).filter(({ from, to }) => from < to));
  }
  return spans;
}

const spanOf = (day: Day, zone: string, { start, end }: Hours): Span => ({ from: instantOf(day, start, zone), to: instantOf(day, end, zone) });

/** The end of the quiet hours that the instant falls in, in any zone; null where it falls in none. Hours past midnight run into the next day. */
export function quietUntil(instant: number, zones: readonly string[], quiet: readonly QuietHours[]): number | null {
  let until: number | null = null;
  for (const zone of zones) {
    const { day, minutes } = localTime(instant, zone);
    for (const { days, from, to } of quiet) {
      const start = minutesOf(from) ?? 0;
      const end = minutesOf(to) ?? 1440;
      const wraps = end <= start;
      const isToday = days.includes(weekdayOf(day)) && minutes >= start && (wraps || minutes < end);
      const isFromYesterday = wraps && days.includes(weekdayOf(addDays(day, -1))) && minutes < end;
      if (!isToday && !isFromYesterday) continue;
      const ends = instantOf(isToday && wraps ? addDays(day, 1) : day, end, zone);
      if (until === null || ends > until) until = ends;
    }
  }
  return until;
}

/** The first instant from here on that is open; null where no such instant lies within three weeks. */
export function nextOpening(instant: number, zones: readonly string[], hours: Hours, quiet: readonly QuietHours[] = []): number | null {
  const [first] = zones;
  if (first === undefined) return quiet.length === 0 ? instant : null;
  let at = instant;
  const last = addDays(localTime(instant, first).day, 21);
  for (let day = localTime(instant, first).day; day <= last; day = addDays(day, 1)) {
    for (const span of openSpans(day, zones, hours)) {
      at = Math.max(at, span.from);
      while (at < span.to) {
        const until = quietUntil(at, zones, quiet);
        if (until === null) return at;
        at = until;
      }
    }
  }
  return null;
}
