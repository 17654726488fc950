/** What the plans of a case ask for: the next instalment, what was missed, an offer that waits for an answer. */
import { money } from "../../../base/Money";
import type { PlanFacts } from "../../Decision";
import type { PlanCase } from "../CaseFile";
import { isKeptPlan, isRunning } from "./plannedByInvoice";

/** `plans` newest first; undefined where none runs or waits. */
export function planFactsOf(plans: readonly PlanCase[]): PlanFacts | undefined {
  const next = plans.filter(isKeptPlan).flatMap(nextOf).sort((a, b) => a.day - b.day)[0];
  const missed = plans.filter((each) => isRunning(each) && !isKeptPlan(each)).flatMap(missedOf).sort((a, b) => a.cureEnds - b.cureEnds)[0];
  const offered = plans.filter((each, at) => each.plan.state === "proposed" && !plans.slice(0, at).some(({ plan }) => plan.id === each.plan.id && plan.state === "proposed")).at(-1)?.plan;
  if (!next && !missed && !offered) return undefined;
  return { ...(next && { next }), ...(missed && { missed }), ...(offered && { offered: { plan: offered.id, day: offered.steps[0]?.day ?? offered.terms.start } }) };
}

function nextOf({ plan, watch: { next } }: PlanCase): readonly NonNullable<PlanFacts["next"]>[] {
  if (!next) return [];
  return [{ plan: plan.id, number: next.number, day: next.due, graceEnds: next.graceEnds, open: money(next.open, plan.terms.currency), agreed: plan.steps.at(-1)?.day ?? plan.terms.start }];
}

function missedOf({ plan, watch: { missed, overdue, because } }: PlanCase): readonly NonNullable<PlanFacts["missed"]>[] {
  const first = missed[0];
  return first ? [{ plan: plan.id, because, overdue: money(overdue, plan.terms.currency), cureEnds: first.cureEnds }] : [];
}
