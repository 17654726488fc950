/** What is offered when a payment plan is made, and what is claimed for paying late: as typed, and back. The bounds are those the workbook is read with. */
import { dayCounts, type DayCount, type PlanInterest, type PlanPolicy, type WorkingDayRule } from "../../ledger/Plan";
import type { Policy } from "../../ledger/Policy";
import { readNumber, readPercent, readWhole } from "./readTyped";

export const planWholes = {
  mostInstalments: [1, 260], mostMonths: [1, 120], roundingUnit: [1, 1_000_000], daysToFirst: [0, 90], graceDays: [0, 90], cureDays: [0, 90],
} as const;
type Whole = keyof typeof planWholes;

export interface PlanDraft extends Readonly<Record<Whole | "leastInstalment" | "annualPercent", string>> {
  readonly workingDayRule: WorkingDayRule;
  readonly interest: PlanInterest["kind"];
  readonly dayCount: DayCount;
  readonly onNominalDays?: boolean;
  readonly mayAccelerate: boolean;
}

export type PlanWrong = Partial<Record<Whole | "leastInstalment" | "annualPercent", string>>;

export const percentWrong = "Give a yearly rate above 0, up to 100 percent.";

export function planDraftOf({ workingDayRule, interest, mayAccelerate, leastInstalment, ...wholes }: PlanPolicy): PlanDraft {
  const names = Object.keys(planWholes) as Whole[];
  return {
    ...(Object.fromEntries(names.map((name) => [name, String(wholes[name])])) as Record<Whole, string>),
    leastInstalment: String(leastInstalment), workingDayRule, mayAccelerate, interest: interest.kind,
    annualPercent: interest.kind === "none" ? "" : interest.annualPercent,
    dayCount: interest.kind === "none" ? dayCounts[0] : interest.dayCount,
    ...(interest.kind === "simple" && interest.onNominalDays !== undefined && { onNominalDays: interest.onNominalDays }),
  };
}

export function plansOf(draft: PlanDraft): { readonly plans: PlanPolicy } | { readonly wrong: PlanWrong } {
  const wrong: { -readonly [Field in keyof PlanWrong]: string } = {};
  const whole = (name: Whole): number => {
    const value = readWhole(draft[name]);
    const [least, most] = planWholes[name];
    if (value !== null && value >= least && value <= most) return value;
    wrong[name] = `Give a whole number from ${least} to ${most.toLocaleString("en")}.`;
    return least;
  };
  const leastInstalment = readNumber(draft.leastInstalment);
  if (leastInstalment === null || leastInstalment < 0 || leastInstalment > 1e6) wrong.leastInstalment = "Give an amount from 0 to 1,000,000.";
  const annualPercent = readPercent(draft.annualPercent);
  if (draft.interest !== "none" && annualPercent === null) wrong.annualPercent = percentWrong;
  const plans: PlanPolicy = {
    mostInstalments: whole("mostInstalments"), mostMonths: whole("mostMonths"), leastInstalment: leastInstalment ?? 0, roundingUnit: whole("roundingUnit"),
    workingDayRule: draft.workingDayRule, interest: interestOf(draft, annualPercent ?? ""),
    graceDays: whole("graceDays"), cureDays: whole("cureDays"), mayAccelerate: draft.mayAccelerate, daysToFirst: whole("daysToFirst"),
  };
  return Object.keys(wrong).length > 0 ? { wrong } : { plans };
}

function interestOf({ interest: kind, dayCount, onNominalDays }: PlanDraft, annualPercent: string): PlanInterest {
  if (kind === "none") return { kind };
  if (kind === "annuity") return { kind, annualPercent, dayCount };
  return { kind, annualPercent, dayCount, ...(onNominalDays !== undefined && { onNominalDays }) };
}

export interface LateDraft { readonly kind: Policy["lateInterest"]["kind"]; readonly annualPercent: string }

export const lateDraftOf = (late: Policy["lateInterest"]): LateDraft => ({ kind: late.kind, annualPercent: late.kind === "contract" ? late.annualPercent : "" });

/** Null where the rate cannot be read. */
export function lateInterestOf({ kind, annualPercent }: LateDraft): Policy["lateInterest"] | null {
  if (kind !== "contract") return { kind };
  const percent = readPercent(annualPercent);
  return percent === null ? null : { kind, annualPercent: percent };
}
