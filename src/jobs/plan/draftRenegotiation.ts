/** The terms a renegotiation starts from: what is owed today, in the rhythm that was agreed, with what the person changed laid over. */
import { addDays, monthEnd, partsOfDay, type Day } from "../../base/Day";
import type { Frequency, PlanTerms } from "../../ledger/Plan";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { PlanProblem } from "../../rules/plan/PlanProblem";
import { renegotiate, type NewTerms, type Renegotiated } from "../../rules/plan/watch/renegotiate";
import type { Desk } from "../desk/Desk";
import { draftPlan, type Drafting } from "./draftPlan";
import { planOf, type FoundPlan } from "./findPlan";
import { paymentsOf } from "./paymentsOf";
import type { PlanDraft } from "./PlanDraft";

export function draftRenegotiation(desk: Desk, about: string, change: Partial<PlanTerms>, around: Drafting): PlanDraft {
  const next = nextVersion(desk, planOf(desk, about), change);
  return "problems" in next ? { ok: false, problems: next.problems } : draftPlan(desk, next.next.terms, around);
}

/** What the customer owes, the currency and what was paid come from the plan, whatever `change` says of them. */
export function nextVersion(desk: Desk, found: FoundPlan, change: Partial<PlanTerms>): Renegotiated {
  const { today, isWorkingDay } = desk.prepared;
  const { customer: _customer, currency: _currency, principal: _principal, charges: _charges, invoices: _invoices, start: _start, ...agreed } = { ...goingOn(desk, found.case), ...change };
  return renegotiate(found.case.plan, paymentsOf(desk, found), agreed, { today, who: desk.who, isWorkingDay });
}

/** As the plan would go on: from the first open instalment that still lies ahead, as many as are open. */
function goingOn({ prepared: { today, policy } }: Desk, { plan: { terms }, watch }: PlanCase): NewTerms {
  const open = watch.instalments.filter((row) => row.open > 0 && row.number > 0);
  const ahead = open.find(({ nominal }) => nominal > today);
  const firstDay = ahead?.nominal ?? addDays(today, policy.plans.daysToFirst);
  const { length } = terms;
  return {
    firstDay, frequency: frequencyFrom(terms, firstDay),
    length: length.by === "amount" ? length : { by: "count", count: Math.max(1, open.length) },
  };
}

/** Months go on counting from the day that was agreed: a first day in a short month is no anchor. */
function frequencyFrom({ frequency, firstDay: agreed, monthEnd: keepsMonthEnd }: PlanTerms, firstDay: Day): Frequency {
  if (frequency.every === "month" && frequency.date === undefined) return { every: "month", date: keepsMonthEnd && monthEnd(agreed) === agreed ? 31 : partsOfDay(agreed).date };
  if (frequency.every !== "custom") return frequency;
  const days = frequency.days.filter((day) => day >= firstDay);
  return { every: "custom", days: days.length > 0 ? days : [firstDay] };
}

export const sayProblems = (problems: readonly PlanProblem[]): string => problems.map(({ message }) => message).join(" ");
