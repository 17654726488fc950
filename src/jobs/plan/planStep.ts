/** The next step of a plan, held against its state and the money that came before it is logged. */
import type { Day } from "../../base/Day";
import type { PlanChange } from "../../ledger/Activity";
import type { PlanState } from "../../ledger/Plan";
import type { PlanCase } from "../../rules/casework/CaseFile";
import { changeState } from "../../rules/plan/watch/changeState";
import { sayDay, sayList } from "../../rules/say";
import type { Failure } from "../Job";
import type { Desk, Draft } from "../desk/Desk";
import { planOf, type FoundPlan } from "./findPlan";
import { plansOver } from "./plansOver";

export const refused = (message: string): Failure => ({ ok: false, code: "refused", message, retry: false });

/** The entry to log, or why the step cannot follow. */
export function planStep(desk: Desk, about: string, state: PlanState, note: string): Draft | Failure {
  const found = planOf(desk, about);
  const { plan } = found.case;
  if (state === "proposed" || state === "renegotiated") return refused(`A plan becomes ${state} by an offer of its own: renegotiate it.`);
  const changed = changeState(plan, state, desk.prepared.today, desk.who);
  if ("refusal" in changed) return refused(changed.refusal);
  const against = state === "defaulted" ? tooEarly(found.case, desk.prepared.today) : state === "accepted" ? elsewhere(desk, found) : null;
  if (against !== null) return refused(against);
  const { customer } = found;
  return { kind: "plan step", customer, invoices: plan.terms.invoices.map(({ number }) => number).filter(Boolean), note, about, state: state as PlanChange["state"] };
}

/** The clause may be used once an instalment was missed and the days to cure it are over. */
function tooEarly({ watch: { missed } }: PlanCase, today: Day): string | null {
  const [first] = missed;
  if (!first) return "No instalment is missed, so the plan is not in default.";
  return today <= first.cureEnds ? `The missed instalment can be cured until ${sayDay(first.cureEnds)}; until then the plan is not in default.` : null;
}

/** One invoice, one plan that runs: two people may have offered plans for it. */
function elsewhere(desk: Desk, { customer, case: { plan } }: FoundPlan): string | null {
  const others = plansOver(desk, customer, plan.terms.currency, plan.terms.invoices.map(({ number }) => number))
    .filter((one) => one.plan.id !== plan.id && one.watch.state !== "proposed");
  return others.length === 0 ? null : `${sayList(others.map((one) => `Plan ${one.plan.id}`))} already ${others.length === 1 ? "covers" : "cover"} some of its invoices; cancel or renegotiate that first.`;
}
