/** What a team offers as a matter of course: bounds of a plan, its default clause, its interest. */
import type { PlanPolicy, PlanTerms } from "../../ledger/Plan";

/** Twelve months at most and no interest: a longer plan, or one with interest, may count as credit in places and wants a second look. */
export const defaultPlanPolicy: PlanPolicy = {
  mostInstalments: 26, mostMonths: 12, leastInstalment: 10, roundingUnit: 1, workingDayRule: "following", interest: { kind: "none" },
  graceDays: 5, cureDays: 7, mayAccelerate: true, daysToFirst: 5,
};

/** The terms that follow from the policy; customer, money, days and length are the plan's own. */
export const termsOfPolicy = (policy: PlanPolicy): Omit<PlanTerms, "customer" | "invoices" | "currency" | "principal" | "start" | "firstDay" | "frequency" | "length"> => ({
  monthEnd: false, workingDayRule: policy.workingDayRule, interest: policy.interest, roundingUnit: policy.roundingUnit, rounding: "down", remainder: "last",
  graceDays: policy.graceDays, cureDays: policy.cureDays, mayAccelerate: policy.mayAccelerate, allocation: "oldest first", overPayment: "from the end",
});
