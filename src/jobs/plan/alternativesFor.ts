/** What of a customer's debt a plan may cover, and three plans over what was picked of it. */
import { coverable, type Coverable } from "../../rules/plan/propose/coverable";
import { pickTerms } from "../../rules/plan/propose/pickTerms";
import { threeAlternatives, type Alternatives } from "../../rules/plan/propose/threeAlternatives";
import type { Desk } from "../desk/Desk";
import { briefOnce, historyOf, type Drafting } from "./draftPlan";
import type { PlanPick } from "./PlanDraft";

export const coverableOf = (desk: Desk, customer: string, { brief }: Drafting): readonly Coverable[] => {
  const { policy, today } = desk.prepared;
  return coverable({ brief: briefOnce(desk, customer, brief), policy, today });
};

export function alternativesFor(desk: Desk, { customer, currency, lines, withLateCharges }: PlanPick, around: Drafting): Alternatives {
  const offer = coverableOf(desk, customer, around).find((one) => one.currency === currency);
  if (!offer) return { problems: [{ code: "nothing to plan", message: `Nothing is open in ${currency} that could be paid in instalments.` }] };
  const { policy, today, isWorkingDay } = desk.prepared;
  return threeAlternatives({
    customer, ...pickTerms(offer, lines, withLateCharges), pattern: briefOnce(desk, customer, around.brief).pattern, history: historyOf(desk, customer, currency, around.brief),
    policy: policy.plans, today, isWorkingDay,
  });
}
