/** A wall-clock time in an IANA zone as a UTC instant, by the runtime's own zone rules. */
import { isoOfDay, type Day } from "../../../base/Day";

const MINUTE = 60_000;

/** "2026-11-27T13:30:00Z"; null where the runtime does not know the zone. A time that the clocks skip moves on by the gap. */
export function instantIn(zone: string, day: Day, time: string): string | null {
  const wall = Date.parse(`${isoOfDay(day)}T${time}:00Z`);
  try {
    // Twice: the offset of the first guess may be the one from before a change of the clocks.
    const guess = wall - offsetAt(wall, zone);
    return `${new Date(wall - offsetAt(guess, zone)).toISOString().slice(0, 19)}Z`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Milliseconds by which the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]));
  const shown = Date.UTC(part["year"] ?? 0, (part["month"] ?? 1) - 1, part["day"] ?? 1, part["hour"] ?? 0, part["minute"] ?? 0);
  return shown - Math.floor(instant / MINUTE) * MINUTE;
}
