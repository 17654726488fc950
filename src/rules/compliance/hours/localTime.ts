/** Clocks of the world: what an instant is in a zone, and when a local time is. Daylight saving comes from the runtime's own zone data. */
import type { Day } from "../../../base/Day";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** 1970-01-01 as a `Day`. */
const UNIX_EPOCH = 25569;

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
  const shown = instant + offsetAt(instant, zone);
  return { day: (Math.floor(shown / DAY) + UNIX_EPOCH) as Day, minutes: Math.floor((((shown % DAY) + DAY) % DAY) / MINUTE) };
}

const steady = new Map<string, Map<number, number | null>>();

/** The zone's clock less UTC, in milliseconds. Formatting is slow, so a day on which the offset does not change is asked for once. */
function offsetAt(instant: number, zone: string): number {
  let days = steady.get(zone);
  if (!days) steady.set(zone, days = new Map<number, number | null>());
  const day = Math.floor(instant / DAY);
  let offset = days.get(day);
  if (offset === undefined) {
    const atStart = readOffset(day * DAY, zone);
    offset = atStart === readOffset((day + 1) * DAY, zone) ? atStart : null;
    days.set(day, offset);
  }
  return offset ?? readOffset(instant, zone);
}

function readOffset(instant: number, zone: string): number {
  const clock = clockOf(zone);
  if (!clock) throw new Error(`Expected an IANA time zone, got "${zone}"`);
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(instant)) part[type] = Number(value);
  const minute = Math.floor(instant / MINUTE) * MINUTE;
  return Date.UTC(part["year"] ?? 0, (part["month"] ?? 1) - 1, part["day"] ?? 0, part["hour"] ?? 0, part["minute"] ?? 0) - minute;
}

/** The instant at which `zone` shows this time; inside the hour that daylight saving skips, the instant after it. 1440 is the next midnight. */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const wanted = (day - UNIX_EPOCH) * DAY + minutes * MINUTE;
  const guess = wanted - offsetAt(wanted, zone);
  const instant = wanted - offsetAt(guess, zone);
  return Math.max(instant, instant + offsetAt(guess, zone) - offsetAt(instant, zone));
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
