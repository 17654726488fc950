/** Where an instalment goes whose day nobody works. */
import { addDays, partsOfDay, type Day } from "../../../base/Day";
import type { WorkingDayRule } from "../../../ledger/Plan";

/** Longer than any run of holidays. */
const FAR = 31;

/** Null where no working day is near. `modified following` stays in the month, moving back where following would leave it. */
export function adjustDay(day: Day, rule: WorkingDayRule, isWorkingDay: (day: Day) => boolean): Day | null {
  if (rule === "none" || isWorkingDay(day)) return day;
  if (rule === "preceding") return nearest(day, -1, isWorkingDay);
  const next = nearest(day, 1, isWorkingDay);
  if (rule === "following" || (next !== null && isSameMonth(next, day))) return next;
  const before = nearest(day, -1, isWorkingDay);
  return before !== null && isSameMonth(before, day) ? before : next;
}

const isSameMonth = (a: Day, b: Day): boolean => partsOfDay(a).month === partsOfDay(b).month;

function nearest(day: Day, step: 1 | -1, isWorkingDay: (day: Day) => boolean): Day | null {
  for (let days = 1; days <= FAR; days += 1) if (isWorkingDay(addDays(day, days * step))) return addDays(day, days * step);
  return null;
}
