/** Days counted by months: a day that a month lacks becomes its last. */
import { addDays, dayFromParts, partsOfDay, type Day } from "../../base/Day";

/** The last day of the month `months` after that of `day`. */
export function monthEnd(day: Day, months = 0): Day {
  const { year, month } = partsOfDay(day);
  const at = year * 12 + month + months;
  return addDays(dayFromParts(Math.floor(at / 12), (at % 12) + 1, 1) ?? day, -1);
}

export function addMonths(day: Day, months: number): Day {
  const end = monthEnd(day, months);
  const { date } = partsOfDay(day);
  const last = partsOfDay(end).date;
  return date >= last ? end : addDays(end, date - last);
}
