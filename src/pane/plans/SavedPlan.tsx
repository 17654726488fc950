/** A plan that was offered: where its tab stands, what is missing yet, and the agreement to send. */
import type { PlanSaved } from "../../jobs/plan/PlanSaved";
import type { CaseProps } from "../log/CaseProps";
import { Notice } from "../Notice";
import { AgreementPanel } from "./AgreementPanel";
import type { PlanHands } from "./PlanHands";
import { sayName } from "./planWords";
import { TabButtons } from "./TabButtons";

interface Props extends CaseProps { readonly saved: PlanSaved; readonly hands: PlanHands }

export function SavedPlan({ saved, desk, brief, jobs, log, hands }: Props) {
  const { about, sheet, problem } = saved;
  const plan = brief.file.plans.find(({ id }) => id === about);
  const name = plan ? sayName(plan) : "The plan";
  return <>
    <Notice tone={problem === "" ? "good" : "warning"} live>
      <p className="strong">{name} offered{sheet === "" ? "." : `, tab “${sheet}” built.`}</p>
      {problem !== "" && <p>{problem}</p>}
      {sheet === "" && <p>It is in the contact log. The tab can be built once more at any time.</p>}
    </Notice>
    <TabButtons desk={desk} about={about} isBuilt={sheet !== ""} jobs={jobs} hands={hands} />
    {plan && <AgreementPanel desk={desk} brief={brief} jobs={jobs} log={log} plan={plan} />}
  </>;
}
