/** What runs with this customer: promises, disputes, escalation, how they may be contacted, and everything that was logged. */
import type { ReactNode } from "react";
import type { CaseProps } from "../log/CaseProps";
import { LogLooks } from "../log/LogLooks";
import { PlansPanel, sayPlans } from "../plans/PlansPanel";
import type { PlanHands } from "../plans/PlanHands";
import { Disputes } from "./Disputes";
import { Escalations } from "./Escalations";
import { History } from "./History";
import { ProfileForm } from "./ProfileForm";
import { sayProfile } from "./profileWords";
import { Promises } from "./Promises";

export function CasePanels({ plans, ...props }: CaseProps & { readonly plans: PlanHands }) {
  const { file, customer } = props.brief;
  const openPromises = file.promises.filter(({ state }) => state === "open").length;
  const openDisputes = file.disputes.filter(({ closed }) => closed === undefined).length;
  const panels: readonly (readonly [string, string, ReactNode])[] = [
    ["Promises", file.promises.length === 0 ? "none" : `${openPromises} open, ${file.keptPromises} kept, ${file.brokenPromises} broken`, <Promises {...props} />],
    ["Disputes", file.disputes.length === 0 ? "none" : `${openDisputes} open of ${file.disputes.length}`, <Disputes {...props} />],
    ["Payment plans", sayPlans(file.plans), <PlansPanel {...props} hands={plans} />],
    ["Escalate", sayEscalation(props), <Escalations {...props} />],
    ["Profile", sayProfile(file.profile), <ProfileForm {...props} />],
    ["History", file.activities.length === 0 ? "nothing logged yet" : `${file.activities.length} logged`, <History {...props} />],
  ];
  return (
    // Forms that were begun for one customer never show under the next.
    <section key={customer.key} aria-label={`Case of ${customer.name}`} className="review-panel">
      <LogLooks />
      {panels.map(([title, words, panel]) => (
        <details key={title} className="card">
          <summary><span className="strong">{title}</span> <span className="muted">{words}</span></summary>
          {panel}
        </details>
      ))}
    </section>
  );
}

function sayEscalation({ brief: { file: { escalation } } }: CaseProps): string {
  if (!escalation) return "not escalated";
  const where = escalation.to === "manager" ? `with ${escalation.toWhom || "a manager"}` : `at debt recovery${escalation.toWhom ? `, ${escalation.toWhom}` : ""}`;
  return escalation.decision ? `decided: ${escalation.decision}` : where;
}
