/** Reads what a team offers as a matter of course when a payment plan is made. */
import { dayCounts, type DayCount, type PlanInterest, type PlanPolicy, type WorkingDayRule } from "../../ledger/Plan";
import { defaultPlanPolicy } from "../plan/planPolicy";
import { isPercent, percentExpected } from "./isPercent";
import { isAmount, isFields, isWhole, type Report } from "./PolicyFields";

/** Least and most of the whole numbers; as many instalments as one entry of the log holds. */
const bounds = {
  mostInstalments: [1, 260, "instalments"], mostMonths: [1, 120, "months"], roundingUnit: [1, 1_000_000, "minor units (cents)"],
  graceDays: [0, 90, "days"], cureDays: [0, 90, "days"], daysToFirst: [0, 90, "days"],
} as const;

const workingDayRules: readonly WorkingDayRule[] = ["following", "modified following", "preceding", "none"];

export function readPlanPolicy(data: unknown, report: Report): PlanPolicy {
  if (data === undefined) return defaultPlanPolicy;
  if (!isFields(data)) {
    report("plans", "Expected the settings of payment plans.");
    return defaultPlanPolicy;
  }
  const { leastInstalment = defaultPlanPolicy.leastInstalment, workingDayRule = defaultPlanPolicy.workingDayRule, mayAccelerate = defaultPlanPolicy.mayAccelerate } = data;
  const whole = (field: keyof typeof bounds): number => {
    const value = data[field] ?? defaultPlanPolicy[field];
    const [least, most, unit] = bounds[field];
    if (isWhole(value, least, most)) return value;
    report(`plans.${field}`, `Enter whole ${unit} from ${least} to ${most}.`);
    return defaultPlanPolicy[field];
  };
  if (!isAmount(leastInstalment, 1e6)) report("plans.leastInstalment", "Enter an amount from 0 to 1,000,000.");
  if (!workingDayRules.includes(workingDayRule as WorkingDayRule)) report("plans.workingDayRule", `Choose one of ${workingDayRules.join(", ")}.`);
  if (typeof mayAccelerate !== "boolean") report("plans.mayAccelerate", "Choose true or false.");
  return {
    mostInstalments: whole("mostInstalments"), mostMonths: whole("mostMonths"), leastInstalment: leastInstalment as number, roundingUnit: whole("roundingUnit"),
    workingDayRule: workingDayRule as WorkingDayRule, interest: readInterest(data["interest"], report),
    graceDays: whole("graceDays"), cureDays: whole("cureDays"), mayAccelerate: mayAccelerate as boolean, daysToFirst: whole("daysToFirst"),
  };
}

function readInterest(data: unknown, report: Report): PlanInterest {
  if (data === undefined) return defaultPlanPolicy.interest;
  const { kind, annualPercent, dayCount, onNominalDays } = isFields(data) ? data : {};
  if (kind === "none") return { kind };
  const isKnown = kind === "simple" || kind === "annuity";
  if (!isKnown) report("plans.interest", "Choose one of none, simple, annuity.");
  else if (!isPercent(annualPercent)) report("plans.interest.annualPercent", percentExpected);
  else if (!dayCounts.includes(dayCount as DayCount)) report("plans.interest.dayCount", `Choose one of ${dayCounts.join(", ")}.`);
  else if (kind === "annuity") return { kind, annualPercent, dayCount: dayCount as DayCount };
  else if (onNominalDays === undefined || typeof onNominalDays === "boolean") return { kind, annualPercent, dayCount: dayCount as DayCount, ...(onNominalDays !== undefined && { onNominalDays }) };
  else report("plans.interest.onNominalDays", "Choose true or false.");
  return defaultPlanPolicy.interest;
}
