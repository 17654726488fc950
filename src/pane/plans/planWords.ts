/** Plans in the pane's words: rhythm, terms, states. */
import { money } from "../../base/Money";
import type { Frequency, PlanInterest, PlanState, PlanTerms, Schedule, WorkingDayRule } from "../../ledger/Plan";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { Alternative } from "../../rules/plan/propose/threeAlternatives";
import type { InstalmentState } from "../../rules/plan/watch/watchPlan";
import { sayCount, sayDay, sayMoney } from "../say";

export const alternativeWords: Readonly<Record<Alternative["name"], string>> = { soonest: "Soonest", "as they pay": "As they pay", smallest: "Smallest" };

export const everyWords: Readonly<Record<Frequency["every"], string>> = {
  week: "Every week", "two weeks": "Every two weeks", "half month": "Twice a month", month: "Every month", "last working day of the month": "Last working day of the month", quarter: "Every quarter", custom: "On days of their own",
};

export const workingDayWords: Readonly<Record<WorkingDayRule, string>> = { following: "The next working day", "modified following": "The next, but in the same month", preceding: "The working day before", none: "Leave it where it is" };

export const interestWords: Readonly<Record<PlanInterest["kind"], string>> = { none: "No interest", simple: "Simple, on what is left", annuity: "Level payments (annuity)" };

export const stateWords: Readonly<Record<PlanState, string>> = { proposed: "Proposed", accepted: "Accepted", active: "Running", completed: "Completed", defaulted: "In default", cancelled: "Cancelled", renegotiated: "Renegotiated" };

export const instalmentWords: Readonly<Record<InstalmentState, string>> = {
  upcoming: "to come", due: "due today", part: "paid in part", "late within grace": "late, in grace", missed: "missed", kept: "kept", prepaid: "paid early", cured: "cured", "paid late": "paid late",
};

/** Without the currency, where it stands above. */
export const sayFigure = (minor: number, currency: string): string => sayMoney(money(minor, currency)).replace(/^[A-Z]{3} /, "");

/** "30 Nov 2026". */
export const sayDate = (day: Parameters<typeof sayDay>[0]): string => sayDay(day).slice(4);

const ordinal = (date: number): string => (date >= 31 ? "last day" : `${date}${date >= 11 && date <= 13 ? "th" : (["th", "st", "nd", "rd"][date % 10] ?? "th")}`);

export function sayRhythm(frequency: Frequency): string {
  switch (frequency.every) {
    case "week": return "every week";
    case "two weeks": return "every two weeks";
    case "quarter": return "every quarter";
    case "half month": return `on the ${ordinal(frequency.dates[0])} and the ${ordinal(frequency.dates[1])} of the month`;
    case "month": return frequency.date === undefined ? "every month" : `on the ${ordinal(frequency.date)} of the month`;
    case "last working day of the month": return "on the last working day of the month";
    case "custom": return "on days of their own";
  }
}

export function sayTerms({ frequency, interest, graceDays, cureDays, mayAccelerate, downPayment }: PlanTerms, { instalments, currency }: Schedule): string {
  const count = instalments.filter(({ number }) => number > 0).length;
  return [
    `${downPayment ? `${sayMoney(downPayment.amount)} down, then ` : ""}${sayCount(count, "instalment")} ${sayRhythm(frequency)} in ${currency}`,
    interest.kind === "none" ? "no interest" : `${interest.annualPercent} % a year ${interest.kind === "simple" ? "simple" : "as an annuity"} (${interest.dayCount})`,
    `${sayCount(graceDays, "day")} of grace`,
    mayAccelerate ? `after ${sayCount(cureDays, "more day")} the rest may be called in` : "the rest is not called in",
  ].join(", ");
}

/** "Plan P7K3Q9", with its version from the second on. */
export const sayName = ({ plan: { id, version } }: PlanCase): string => `Plan ${id}${version > 1 ? `, version ${version}` : ""}`;

