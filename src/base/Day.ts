/** A calendar day without a time or zone: a whole Excel serial of the 1900 system (1 = 1 Jan 1900), in UTC maths. */
export type Day = number & { readonly unit: "day" };

/** 1970-01-01 as an Excel serial. */
const UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;

/** A serial with or without a time of day becomes its day. Serials below 61 differ from the calendar (Excel's 29 Feb 1900) and are not dates to us. */
export const dayFromSerial = (serial: number): Day => Math.floor(serial) as Day;

/** `month` is 1–12. Null where the calendar has no such day. */
export function dayFromParts(year: number, month: number, date: number): Day | null {
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return null;
  return (ms / MS_PER_DAY + UNIX_EPOCH) as Day;
}

export interface DayParts { readonly year: number; readonly month: number; readonly date: number }

export function partsOfDay(day: Day): DayParts {
  const at = new Date((day - UNIX_EPOCH) * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** "2026-11-22"; null for anything else. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function isoOfDay(day: Day): string {
  return new Date((day - UNIX_EPOCH) * MS_PER_DAY).toISOString().slice(0, 10);
}

export const addDays = (day: Day, days: number): Day => (day + days) as Day;

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (day + 5) % 7;

/** The last day of the month `months` after that of `day`. */
export function monthEnd(day: Day, months = 0): Day {
  const { year, month } = partsOfDay(day);
  // Date.UTC carries a month past 12 into the next year, and day 0 is the last of the month before.
  return (Date.UTC(year, month + months, 0) / MS_PER_DAY + UNIX_EPOCH) as Day;
}

/** The `date`-th of the month `months` after that of `day`; the last day of a month too short for it. */
export function dateInMonth(day: Day, months: number, date: number): Day {
  const end = monthEnd(day, months);
  return addDays(end, Math.min(0, date - partsOfDay(end).date));
}

/** The same date `months` later; the last day of a month too short for it. Count from one anchor: a shortened date is no anchor. */
export const addMonths = (day: Day, months: number): Day => dateInMonth(day, months, partsOfDay(day).date);
