/** A plan's way from proposal to its end: which step may follow which, with the day and who took it. */
import type { Day } from "../../../base/Day";
import type { Plan, PlanState } from "../../../ledger/Plan";

const follows: Readonly<Record<PlanState, readonly PlanState[]>> = {
  proposed: ["accepted", "cancelled", "renegotiated"],
  accepted: ["active", "completed", "defaulted", "cancelled", "renegotiated"],
  active: ["completed", "defaulted", "cancelled", "renegotiated"],
  // Money may still come, and both may agree to go on.
  defaulted: ["active", "completed", "cancelled", "renegotiated"],
  completed: ["active"],
  cancelled: [],
  renegotiated: [],
};

export type Changed = { readonly plan: Plan } | { readonly refusal: string };

export function changeState(plan: Plan, state: PlanState, day: Day, who: string): Changed {
  if (!follows[plan.state].includes(state)) return { refusal: `A plan that is ${plan.state} cannot become ${state}.` };
  return { plan: { ...plan, state, steps: [...plan.steps, { state, day, who }] } };
}
