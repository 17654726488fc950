/** Legal public holidays of the United States (5 U.S.C. 6103(a)), on their own dates: what is observed on another day is not counted twice. */
import { addDays, partsOfDay, weekdayOf } from "../../../base/Day";
import type { Day } from "../../../base/Day";

interface Holiday {
  readonly name: string;
  readonly month: number;
  /** A fixed date, or the n-th of a weekday from Monday 0 (-1: the last). */
  readonly date?: number;
  readonly nth?: number;
  readonly weekday?: number;
  readonly since?: number;
}

const federal: readonly Holiday[] = [
  { name: "New Year's Day", month: 1, date: 1 },
  { name: "Martin Luther King Jr. Day", month: 1, nth: 3, weekday: 0 },
  { name: "Washington's Birthday", month: 2, nth: 3, weekday: 0 },
  { name: "Memorial Day", month: 5, nth: -1, weekday: 0 },
  { name: "Juneteenth", month: 6, date: 19, since: 2021 },
  { name: "Independence Day", month: 7, date: 4 },
  { name: "Labor Day", month: 9, nth: 1, weekday: 0 },
  { name: "Columbus Day", month: 10, nth: 2, weekday: 0 },
  { name: "Veterans Day", month: 11, date: 11 },
  { name: "Thanksgiving Day", month: 11, nth: 4, weekday: 3 },
  { name: "Christmas Day", month: 12, date: 25 },
];

export function federalHoliday(day: Day): string | null {
  const { year, month, date } = partsOfDay(day);
  for (const holiday of federal) {
    if (holiday.month !== month || (holiday.since !== undefined && year < holiday.since)) continue;
    if (holiday.date === date) return holiday.name;
    if (holiday.weekday !== weekdayOf(day)) continue;
    if (holiday.nth === -1 ? partsOfDay(addDays(day, 7)).month !== month : holiday.nth === Math.ceil(date / 7)) return holiday.name;
  }
  return null;
}

export const isFederalBusinessDay = (day: Day): boolean => weekdayOf(day) < 5 && federalHoliday(day) === null;

/** The n-th business day after (or, negative, before) a day. */
export function addBusinessDays(day: Day, count: number, isBusinessDay: (day: Day) => boolean = isFederalBusinessDay): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

