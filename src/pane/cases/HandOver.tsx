/** Over to debt recovery: the checks first, then the tab with the case, then the entry that takes the customer off the list. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CaseProps } from "../log/CaseProps";
import { keepKeys } from "../log/keepKeys";
import { GateNotice } from "../log/GateNotice";
import { gateOf } from "../log/gateOf";
import { quietly } from "../log/quietly";
import { useLogging } from "../log/useLogging";
import { Notice } from "../Notice";
import { Outcome } from "./Outcome";

export function HandOver({ desk, brief, jobs, log }: CaseProps) {
  const customer = brief.customer.key;
  const [isOpen, setOpen] = useState(false);
  const [toWhom, setToWhom] = useState("");
  const [override, setOverride] = useState("");
  const [isTried, setTried] = useState(false);
  const [isBuilding, setBuilding] = useState(false);
  const [problem, setProblem] = useState("");
  /** The tab that stands already: trying again must not build a second one. */
  const [sheet, setSheet] = useState("");
  const logging = useLogging(log);
  const gate = useMemo(() => (isOpen ? gateOf(jobs.handOverChecks(desk, customer)) : null), [isOpen, jobs, desk, customer]);
  const needsReason = gate?.at === "reason" && override.trim() === "";
  const handOver = async () => {
    setTried(true);
    if (!gate || gate.at === "shut" || needsReason || isBuilding) return;
    setBuilding(true);
    setProblem("");
    let built = sheet;
    if (built === "") {
      const result = await quietly(() => jobs.buildHandOver(desk, customer, { signal: new AbortController().signal, onProgress: () => undefined }));
      if (!result.ok) setProblem(`${result.message} Nothing was logged.`);
      else built = result.sheet;
    }
    setBuilding(false);
    if (built === "") return;
    setSheet(built);
    const done = await logging.submit({ kind: "escalation", customer, invoices: [], note: `Hand-over tab: ${built}`, to: "recovery", toWhom: toWhom.trim(), ...(override.trim() !== "" && { override: override.trim() }) });
    if (done) setOpen(false);
  };
  return (
    <div className="case-item">
      <div className="log-buttons"><Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>Hand over to debt recovery</Button></div>
      {sheet !== "" && <p role="status">The case stands on the tab “{sheet}”.</p>}
      {isOpen && gate && <form className="case-form" aria-label="Hand over to debt recovery" onKeyDown={keepKeys} onSubmit={(event) => { event.preventDefault(); void handOver(); }}>
        {gate.findings.length === 0 ? <Notice tone="good"><p>Nothing we check stands in the way.</p></Notice> : <GateNotice gate={gate} zone={brief.zone} />}
        {gate.at !== "shut" && <>
          <label className="field"><span>To whom</span><input value={toWhom} placeholder="Agency or colleague" onChange={(event) => setToWhom(event.target.value)} /></label>
          {gate.at === "reason" && <label className="field">
            <span className="strong">{gate.isSupervisor ? "Reason, and the supervisor who allows it" : "Reason to do it all the same"}</span>
            <input value={override} aria-invalid={isTried && needsReason} onChange={(event) => setOverride(event.target.value)} />
          </label>}
          {isTried && needsReason && <p role="alert" className="log-said wrong">Give the reason; it stays in the log.</p>}
          <div className="log-buttons"><Button size="small" appearance="primary" type="submit" disabledFocusable={isBuilding || logging.isBusy}>{isBuilding ? "Building the tab…" : "Build the tab and hand over"}</Button></div>
        </>}
        {problem !== "" && <Notice tone="failure" live><p>{problem}</p></Notice>}
        <Outcome logging={logging} />
      </form>}
    </div>
  );
}
