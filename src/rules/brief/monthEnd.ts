/** The last day of the month `months` after that of `day`. */
import { addDays, dayFromParts, partsOfDay, type Day } from "../../base/Day";

export function monthEnd(day: Day, months = 0): Day {
  const { year, month } = partsOfDay(day);
  const at = year * 12 + month + months;
  return addDays(dayFromParts(Math.floor(at / 12), (at % 12) + 1, 1) ?? day, -1);
}
