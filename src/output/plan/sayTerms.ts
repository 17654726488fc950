/** The terms of a plan in plain English, as they stand on its tab. */
import { monthEnd, partsOfDay } from "../../base/Day";
import type { PlanInterest, PlanTerms, WorkingDayRule } from "../../ledger/Plan";
import { sayCount, sayMoney } from "../../rules/say";

/** "monthly on the 31st, or the last day of a shorter month". */
export function sayFrequency({ frequency, firstDay, monthEnd: keepsMonthEnd }: Pick<PlanTerms, "frequency" | "firstDay" | "monthEnd">): string {
  const isMonthEnd = keepsMonthEnd && monthEnd(firstDay) === firstDay;
  switch (frequency.every) {
    case "week": return "weekly";
    case "two weeks": return "every two weeks";
    case "half month": return `twice a month, on the ${dateIn(frequency.dates[0])} and the ${dateIn(frequency.dates[1])}`;
    case "month": return frequency.date === undefined && isMonthEnd ? "monthly on the last day" : `monthly on the ${dateIn(frequency.date ?? partsOfDay(firstDay).date)}`;
    case "last working day of the month": return "monthly on the last working day";
    case "quarter": return isMonthEnd ? "every three months on the last day" : `every three months on the ${dateIn(partsOfDay(firstDay).date)}`;
    case "custom": return "on the days agreed";
  }
}

/** 31 is the last day of any month. */
function dateIn(date: number): string {
  if (date === 31) return "last day";
  const ending = date % 10 === 1 && date !== 11 ? "st" : date % 10 === 2 && date !== 12 ? "nd" : date % 10 === 3 && date !== 13 ? "rd" : "th";
  return date > 28 ? `${date}${ending} (the last day of a shorter month)` : `${date}${ending}`;
}

const workingDays: Readonly<Record<WorkingDayRule, string>> = {
  "following": "A day that is no working day moves to the next working day",
  "modified following": "A day that is no working day moves to the next working day, or back where that is in the next month",
  "preceding": "A day that is no working day moves to the working day before",
  "none": "Days stay as they are, also on weekends and holidays",
};
export const sayWorkingDayRule = ({ frequency, workingDayRule }: PlanTerms): string => (frequency.every === "last working day of the month" ? workingDays.preceding : workingDays[workingDayRule]);

export function sayInterest(interest: PlanInterest): string {
  switch (interest.kind) {
    case "none": return "None while the plan is kept";
    case "simple": return `Simple, on what is still owed, by days${interest.onNominalDays === true ? "; days moved to a working day cost nothing more" : ""}`;
    case "annuity": return "Level instalments: one period's interest each, on what is still owed";
  }
}

export function sayDefault({ graceDays, cureDays, mayAccelerate }: PlanTerms): readonly string[] {
  return [
    `An instalment that has not come in full ${graceDays === 0 ? "by its due date" : `within ${sayCount(graceDays, "day")} of its due date`} is missed.`,
    `${cureDays === 0 ? "We then give notice" : `We then give notice, and it can be cured within ${sayCount(cureDays, "further day")}`}. ${mayAccelerate ? "If it is not, the whole rest may be called in." : "If it is not, we may end the plan."}`,
  ];
}

export function sayPayments({ allocation, overPayment, tolerance }: PlanTerms): readonly string[] {
  return [
    `A payment goes to ${allocation === "by reference" ? "the instalment it names, else to the oldest that is open" : "the oldest instalment that is open"}.`,
    `What comes early ${overPayment === "from the end" ? "shortens the plan from its end" : "goes to the next instalments"}.`,
    ...(tolerance && tolerance.minor > 0 ? [`A shortfall up to ${sayMoney(tolerance)} leaves an instalment kept.`] : []),
  ];
}
