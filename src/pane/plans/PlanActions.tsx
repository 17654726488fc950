/** What may be done with a plan where it stands: each step is logged with day and who. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Day } from "../../base/Day";
import type { PlanState } from "../../ledger/Plan";
import type { PlanCase } from "../../rules/casework/CaseFile";
import { keepKeys } from "../log/keepKeys";
import { quietly } from "../log/quietly";
import { download } from "../messages/handOut";
import { Notice } from "../Notice";
import type { PlanPanelProps } from "./PlansPanel";
import { sayName } from "./planWords";
import { TabButtons } from "./TabButtons";

interface Props extends PlanPanelProps { readonly plan: PlanCase; readonly isLatest: boolean; readonly isSending: boolean; readonly onSend: () => void }

type Step = Extract<PlanState, "accepted" | "completed" | "cancelled" | "defaulted">;

const stepWords: Readonly<Record<Step, readonly [button: string, does: string, asks: string]>> = {
  accepted: ["They accepted", "Log as accepted", "How they accepted (may stay empty)"],
  completed: ["Ended as paid", "Log as ended", "How you know that all was paid"],
  cancelled: ["Cancel the plan", "Cancel the plan now", "Why it ends"],
  defaulted: ["Declare in default", "Declare in default now", "Why, and how they were told"],
};

/** Only what may follow, and default only once the terms allow it: the clause agreed, an instalment missed, the days to cure over. */
export function stepsOf({ plan, watch }: PlanCase, today: Day): readonly Step[] {
  const mayDefault = plan.state !== "defaulted" && watch.accelerateFrom !== undefined && watch.accelerateFrom <= today;
  switch (watch.state) {
    case "proposed": return ["accepted", "cancelled"];
    case "accepted": case "active": case "defaulted": return [...(mayDefault ? ["defaulted" as const] : []), "completed", "cancelled"];
    default: return [];
  }
}

export function PlanActions({ desk, brief, jobs, hands, plan, isLatest, isSending, onSend }: Props) {
  const [asking, setAsking] = useState<Step | null>(null);
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const steps = stepsOf(plan, desk.prepared.today);
  const mayChange = isLatest && (steps.length > 0 || plan.watch.state === "defaulted");
  const isMissing = asking !== null && asking !== "accepted" && note.trim() === "";
  const take = async () => {
    setTried(true);
    if (asking === null || isMissing || isBusy) return;
    setBusy(true);
    setProblem("");
    const done = await quietly(() => hands.step(plan.id, asking, note.trim()));
    setBusy(false);
    if ("code" in done) return setProblem(done.message);
    setAsking(null);
    setNote("");
    setTried(false);
  };
  const remind = () => setSaid(download(`${brief.customer.name} ${plan.plan.id}.ics`, "text/calendar", jobs.remindersOf(desk, plan.id)) ? "A calendar file with the reminders was handed to the browser." : "This Excel lets no file out of the pane.");
  return <>
    <div className="log-buttons">
      {steps.map((step) => <Button key={step} size="small" aria-expanded={asking === step} {...(step === "accepted" && { appearance: "primary" as const })} onClick={() => { setAsking(asking === step ? null : step); setTried(false); }}>{stepWords[step][0]}</Button>)}
      {mayChange && <Button size="small" onClick={() => hands.begin(plan.id)}>{plan.watch.state === "proposed" ? "Change the offer" : "Renegotiate"}</Button>}
    </div>
    {asking !== null && <form className="case-form" aria-label={stepWords[asking][0]} onKeyDown={keepKeys} onSubmit={(event) => { event.preventDefault(); void take(); }}>
      <label className="field"><span>{stepWords[asking][2]}</span><input autoFocus value={note} aria-invalid={isTried && isMissing} onChange={(event) => setNote(event.target.value)} /></label>
      {isTried && isMissing && <p role="alert" className="plan-wrong">Write a few words; they stay in the log.</p>}
      <div className="log-buttons"><Button size="small" appearance="primary" type="submit" disabledFocusable={isBusy}>{stepWords[asking][1]}</Button></div>
    </form>}
    {problem !== "" && <Notice tone="failure" live><p>{problem}</p></Notice>}
    <TabButtons desk={desk} about={plan.id} isBuilt jobs={jobs} hands={hands}>
      {plan.watch.next && steps.length > 0 && <Button size="small" onClick={remind}>Reminders to calendar</Button>}
      {steps.length > 0 && <Button size="small" aria-expanded={isSending} onClick={onSend}>Agreement<span className="unseen"> for {sayName(plan)}</span></Button>}
    </TabButtons>
    {said !== "" && <p role="status" className="quiet">{said}</p>}
  </>;
}
