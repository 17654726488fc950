/** A question to a manager: the customer leaves the list until it is decided. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseProps } from "../log/CaseProps";
import { keepKeys } from "../log/keepKeys";
import { useLogging } from "../log/useLogging";
import { Outcome } from "./Outcome";

export function AskManager({ brief, log }: CaseProps) {
  const [toWhom, setToWhom] = useState("");
  const [question, setQuestion] = useState("");
  const [isTried, setTried] = useState(false);
  const logging = useLogging(log);
  const ask = async () => {
    setTried(true);
    if (question.trim() === "") return;
    const done = await logging.submit({ kind: "escalation", customer: brief.customer.key, invoices: [], note: "", to: "manager", toWhom: toWhom.trim(), question: question.trim() });
    if (!done) return;
    setQuestion("");
    setTried(false);
  };
  return (
    <form className="case-form" aria-label="Ask a manager" onKeyDown={keepKeys} onSubmit={(event) => { event.preventDefault(); void ask(); }}>
      <label className="field"><span>Question to a manager</span><input value={question} aria-invalid={isTried && question.trim() === ""} placeholder="May they have until January?" onChange={(event) => setQuestion(event.target.value)} /></label>
      <label className="field"><span>Who is asked</span><input value={toWhom} onChange={(event) => setToWhom(event.target.value)} /></label>
      {isTried && question.trim() === "" && <p role="alert" className="log-said wrong">Write the question.</p>}
      <Outcome logging={logging} />
      <div className="log-buttons"><Button size="small" type="submit" disabledFocusable={logging.isBusy}>Escalate to the manager</Button></div>
    </form>
  );
}
