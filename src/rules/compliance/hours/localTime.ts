/** Clocks of the world: what an instant is in a zone, and when a local time is. Daylight saving comes from the runtime's own zone data. */
import { dayFromParts, isoOfDay } from "../../../base/Day";
import type { Day } from "../../../base/Day";

const MINUTE = 60_000;

export interface LocalTime {
  readonly day: Day;
  /** Minutes since local midnight. */
  readonly minutes: number;
}

const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  let clock: Intl.DateTimeFormat | null = null;
  try {
    clock = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
  } catch {
    // A zone the runtime does not know is no zone.
  }
  clocks.set(zone, clock);
  return clock;
}

export const isZone = (zone: string): boolean => zone !== "" && clockOf(zone) !== null;

/** Throws on an unknown zone: ask `isZone` first. */
export function localTime(instant: number, zone: string): LocalTime {
  const clock = clockOf(zone);
  if (!clock) throw new Error(`Expected an IANA time zone, got "${zone}"`);
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) part[type] = Number(value);
  const day = dayFromParts(part["year"] ?? 0, part["month"] ?? 0, part["day"] ?? 0);
  if (day === null) throw new Error(`Expected a date in ${zone}, got none for ${instant}`);
  return { day, minutes: (part["hour"] ?? 0) * 60 + (part["minute"] ?? 0) };
}

/** The instant at which `zone` shows this time; inside the hour that daylight saving skips, the instant after it. 1440 is the next midnight. */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const wanted = Date.parse(`${isoOfDay(day)}T00:00:00Z`) + minutes * MINUTE;
  let instant = wanted;
  for (let turn = 0; turn < 2; turn += 1) instant += wanted - shownAt(instant, zone);
  return shownAt(instant, zone) < wanted ? instant + (wanted - shownAt(instant, zone)) : instant;
}

/** What the zone's clock shows, read as if it were UTC; seconds kept. */
function shownAt(instant: number, zone: string): number {
  const { day, minutes } = localTime(instant, zone);
  return Date.parse(`${isoOfDay(day)}T00:00:00Z`) + minutes * MINUTE + (((instant % MINUTE) + MINUTE) % MINUTE);
}

/** "08:30" to 510, "24:00" to 1440; null for anything else. */
export function minutesOf(clock: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : -1;
  return match && Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}

export const clockText = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "2026-06-03T22:00:00Z". */
export const isoInstant = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;
