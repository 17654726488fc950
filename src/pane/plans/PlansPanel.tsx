/** The customer's payment plans: the one that binds first, versions before it folded below, and the way to a new one. */
import { Button } from "@fluentui/react-components";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { CaseProps } from "../log/CaseProps";
import { groupBy } from "../groupBy";
import { PlanCard } from "./PlanCard";
import type { PlanHands } from "./PlanHands";
import { PlanLooks } from "./PlanLooks";
import { sayDate, sayName, stateWords } from "./planWords";

export interface PlanPanelProps extends CaseProps { readonly hands: PlanHands }

export function PlansPanel(props: PlanPanelProps) {
  const { brief: { file: { plans } }, hands } = props;
  return <>
    <PlanLooks />
    {Array.from(groupBy(plans, ({ plan }) => plan.id), ([id, versions]) => <OnePlan key={id} versions={versions} {...props} />)}
    {plans.length === 0 && <p className="muted">None yet. A plan splits what they owe into instalments that both agree on.</p>}
    <div className="log-buttons"><Button size="small" aria-keyshortcuts="i" onClick={() => hands.begin(null)}>{plans.length === 0 ? "Propose a plan" : "Propose another plan"}</Button></div>
  </>;
}

function OnePlan({ versions, ...props }: PlanPanelProps & { readonly versions: readonly PlanCase[] }) {
  const current = versions.find(({ isCurrent }) => isCurrent) ?? versions[0];
  const others = versions.filter((each) => each !== current);
  if (!current) return null;
  return <>
    <PlanCard key={current.id} plan={current} isLatest={!others.some(({ plan }) => plan.version > current.plan.version)} {...props} />
    {others.map((plan) => (plan.plan.version > current.plan.version
      // Offered and not yet accepted: the version before it binds until then.
      ? <PlanCard key={plan.id} plan={plan} isLatest {...props} />
      : <details key={plan.id}>
        <summary>{sayName(plan)}: {stateWords[plan.watch.state].toLowerCase()}{plan.plan.steps.at(-1) && `, ${sayDate(plan.plan.steps.at(-1)?.day ?? plan.plan.terms.start)}`}</summary>
        <PlanCard plan={plan} isLatest={false} {...props} />
      </details>))}
  </>;
}

/** For the heading of the folded panel. */
export function sayPlans(plans: readonly PlanCase[]): string {
  const current = plans.filter(({ isCurrent }) => isCurrent);
  const [first] = current;
  if (!first) return "none";
  if (current.length > 1) return `${current.length} plans`;
  const { watch } = first;
  return watch.missed.length > 0 ? `${stateWords[watch.state].toLowerCase()}, ${watch.missed.length} missed` : `${stateWords[watch.state].toLowerCase()}${watch.next && watch.state !== "cancelled" && watch.state !== "renegotiated" ? `, next ${sayDate(watch.next.due)}` : ""}`;
}
