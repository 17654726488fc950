/** How long a promise to pay may still be kept: the days of grace, counted by the calendar or in working days. */
import { addDays } from "../../base/Day";
import type { Day } from "../../base/Day";
import type { Policy } from "../../ledger/Policy";

/** The last day on which money for a promise of `day` is in time. */
export type GraceEnd = (day: Day) => Day;

export function graceEndOf({ promiseGraceDays, promiseGraceIn }: Pick<Policy, "promiseGraceDays" | "promiseGraceIn">, isWorkingDay: (day: Day) => boolean): GraceEnd {
  if (promiseGraceIn === "days") return (day) => addDays(day, promiseGraceDays);
  const known = new Map<Day, Day>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    let end = day;
    for (let left = promiseGraceDays; left > 0; left -= 1) end = nextWorkingDay(end, isWorkingDay);
    known.set(day, end);
    return end;
  };
}

function nextWorkingDay(day: Day, isWorkingDay: (day: Day) => boolean): Day {
  for (let ahead = 1; ahead <= 366; ahead += 1) {
    if (isWorkingDay(addDays(day, ahead))) return addDays(day, ahead);
  }
  throw new Error("Expected a working day within a year, got none");
}
