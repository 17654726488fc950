/** The days of a plan: each counted from the anchor, never from a day that a short month or a holiday moved. */
import { addDays, addMonths, dateInMonth, monthEnd, partsOfDay, type Day } from "../../../base/Day";
import type { Frequency, WorkingDayRule } from "../../../ledger/Plan";
import { adjustDay } from "./adjustDay";

export interface DateRule {
  readonly firstDay: Day;
  readonly frequency: Frequency;
  readonly monthEnd: boolean;
  readonly workingDayRule: WorkingDayRule;
}

export interface PlanDay { readonly nominal: Day; readonly due: Day }

/** Periods in a year, for a period's interest; null where periods are not alike. */
export function periodsPerYear({ every }: Frequency): number | null {
  return { week: 52, "two weeks": 26, "half month": 24, month: 12, "last working day of the month": 12, quarter: 4, custom: null }[every];
}

/** The day of the `at`-th instalment (from 0), as a function since a plan by amount does not know its length. Null: no such day, or no working day near it. */
export function planDates(rule: DateRule, isWorkingDay: (day: Day) => boolean): (at: number) => PlanDay | null {
  const nominalOf = nominalDays(rule, isWorkingDay);
  const moved: WorkingDayRule = rule.frequency.every === "last working day of the month" ? "preceding" : rule.workingDayRule;
  return (at) => {
    const nominal = nominalOf(at);
    const due = nominal === null ? null : adjustDay(nominal, moved, isWorkingDay);
    return nominal === null || due === null ? null : { nominal, due };
  };
}

function nominalDays({ firstDay, frequency, monthEnd: keepsMonthEnd }: DateRule, isWorkingDay: (day: Day) => boolean): (at: number) => Day | null {
  const byMonths = (months: number) => (at: number): Day =>
    keepsMonthEnd && monthEnd(firstDay) === firstDay ? monthEnd(firstDay, at * months) : addMonths(firstDay, at * months);
  switch (frequency.every) {
    case "week": return (at) => addDays(firstDay, 7 * at);
    case "two weeks": return (at) => addDays(firstDay, 14 * at);
    case "quarter": return byMonths(3);
    case "month": return frequency.date === undefined ? byMonths(1) : onDates(firstDay, [frequency.date]);
    case "half month": return onDates(firstDay, frequency.dates);
    case "last working day of the month": {
      const last = adjustDay(monthEnd(firstDay), "preceding", isWorkingDay);
      const skipped = last !== null && last < firstDay ? 1 : 0;
      return (at) => monthEnd(firstDay, at + skipped);
    }
    case "custom": return (at) => frequency.days[at] ?? null;
  }
}

/** The dates of each month in turn, beginning with the first on or after `firstDay`. */
function onDates(firstDay: Day, dates: readonly number[]): (at: number) => Day {
  const nth = (index: number): Day => dateInMonth(firstDay, Math.floor(index / dates.length), dates[index % dates.length] ?? partsOfDay(firstDay).date);
  let skipped = 0;
  while (skipped < dates.length && nth(skipped) < firstDay) skipped += 1;
  return (at) => nth(at + skipped);
}
