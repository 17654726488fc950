/** What the manager, or debt recovery, decided: recorded with its day and who wrote it down. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { escalationDecisions } from "../../ledger/Activity";
import type { EscalationCase } from "../../rules/casework/CaseFile";
import type { CaseProps } from "../log/CaseProps";
import { keepKeys } from "../log/keepKeys";
import { useLogging } from "../log/useLogging";
import { Outcome } from "./Outcome";

const decisionWords: Readonly<Record<(typeof escalationDecisions)[number], string>> = { extend: "More time", "hold supply": "Hold supply", legal: "Legal action", "return to me": "Back to me" };

export function Decide({ brief, jobs, log, escalation }: CaseProps & { readonly escalation: EscalationCase }) {
  const [decision, setDecision] = useState<(typeof escalationDecisions)[number]>(escalation.to === "manager" ? "extend" : "return to me");
  const [until, setUntil] = useState("");
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState("");
  const logging = useLogging(log);
  const takesTime = decision === "extend" || decision === "hold supply";
  const typed = takesTime && until.trim() !== "" ? jobs.readMoment(until) : null;
  const record = async () => {
    if (typed && !typed.ok) return setWrong(typed.message);
    if (decision === "extend" && !typed) return setWrong("Say until when they have time.");
    setWrong("");
    await logging.submit({ kind: "decision", customer: brief.customer.key, invoices: [], note: note.trim(), about: escalation.id, decision, ...(typed?.ok && { until: typed.day }) });
  };
  return (
    <form className="case-form" aria-label="Record the decision" onKeyDown={keepKeys} onSubmit={(event) => { event.preventDefault(); void record(); }}>
      <label className="field"><span>Decision</span>
        <select value={decision} onChange={(event) => setDecision(escalationDecisions.find((each) => each === event.target.value) ?? decision)}>
          {escalationDecisions.map((each) => <option key={each} value={each}>{decisionWords[each]}</option>)}
        </select>
      </label>
      {takesTime && <label className="field"><span>Until</span><input value={until} placeholder="fri, 3/12, end of month" onChange={(event) => setUntil(event.target.value)} /><span className="muted" role="status">{typed ? (typed.ok ? typed.said : typed.message) : ""}</span></label>}
      <label className="field"><span>Note</span><input value={note} onChange={(event) => setNote(event.target.value)} /></label>
      {wrong !== "" && <p role="alert" className="log-said wrong">{wrong}</p>}
      <Outcome logging={logging} />
      <div className="log-buttons"><Button size="small" appearance="primary" type="submit" disabledFocusable={logging.isBusy}>Record the decision</Button></div>
    </form>
  );
}
