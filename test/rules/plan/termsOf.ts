/** Terms for tests: what is not said is monthly, interest-free and in cents. */
import { addDays, type Day } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Plan, PlanTerms, Schedule } from "../../../src/ledger/Plan";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import type { PlanProblem } from "../../../src/rules/plan/PlanProblem";
import { day, isWeekday } from "../bookOf";

export const everyDay = (): boolean => true;

export function termsOf({ minor = 120_000, currency = "EUR", ...more }: Partial<PlanTerms> & { readonly minor?: number } = {}): PlanTerms {
  return {
    customer: "acme", invoices: [], currency, principal: money(minor, currency),
    start: day("2026-11-22"), firstDay: day("2026-12-01"), frequency: { every: "month" }, length: { by: "count", count: 12 },
    monthEnd: false, workingDayRule: "following", interest: { kind: "none" }, roundingUnit: 1, rounding: "down", remainder: "last",
    graceDays: 5, cureDays: 7, mayAccelerate: true, allocation: "oldest first", overPayment: "from the end", ...more,
  };
}

export function scheduleOf(terms: PlanTerms, isWorkingDay: (at: Day) => boolean = isWeekday): Schedule {
  const planned = makeSchedule(terms, { isWorkingDay });
  if ("problems" in planned) throw new Error(planned.problems.map(({ message }) => message).join(" "));
  return planned.schedule;
}

export function problemsOf(terms: PlanTerms): readonly PlanProblem[] {
  const planned = makeSchedule(terms, { isWorkingDay: isWeekday });
  return "problems" in planned ? planned.problems : [];
}

export function planOf(terms: PlanTerms, more: Partial<Plan> = {}, isWorkingDay: (at: Day) => boolean = isWeekday): Plan {
  const begun = addDays(terms.start, 0);
  return { id: "P7", version: 1, state: "active", steps: [{ state: "active", day: begun, who: "Ana" }], terms, schedule: scheduleOf(terms, isWorkingDay), paidBefore: 0, ...more };
}
