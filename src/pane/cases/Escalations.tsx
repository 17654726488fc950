/** Up to a manager with a question and a recorded decision, or over to debt recovery after what must come before. */
import type { CaseProps } from "../log/CaseProps";
import { sayDay } from "../say";
import { AskManager } from "./AskManager";
import { Decide } from "./Decide";
import { HandOver } from "./HandOver";

export function Escalations(props: CaseProps) {
  const { escalation } = props.brief.file;
  const isWaiting = escalation !== undefined && escalation.decision === undefined;
  const isBack = escalation === undefined || escalation.decision === "return to me" || escalation.decision === "extend";
  return <>
    {escalation && <div className="case-item">
      <span className="strong">{escalation.to === "manager" ? "Asked" : "Handed over to"} {escalation.toWhom || (escalation.to === "manager" ? "a manager" : "debt recovery")} on {sayDay(escalation.day)}</span>
      {escalation.question && <span>“{escalation.question}”</span>}
      {escalation.decision && <span>Decided{escalation.decidedOn !== undefined && ` ${sayDay(escalation.decidedOn)}`}: {escalation.decision}{escalation.until !== undefined && ` until ${sayDay(escalation.until)}`}</span>}
    </div>}
    {isWaiting && <Decide {...props} escalation={escalation} />}
    {!isWaiting && <AskManager {...props} />}
    {(isBack || escalation.to === "manager") && <HandOver {...props} />}
  </>;
}
