/** A payment plan in the making: what it covers, three ways to pay it, its terms, and the schedule they give as they are typed. */
import { Button } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { money } from "../../../base/Money";
import type { Desk } from "../../../jobs/desk/Desk";
import type { Progress } from "../../../jobs/Job";
import type { PlanSaved } from "../../../jobs/plan/PlanSaved";
import type { Brief } from "../../../rules/brief/Brief";
import { DeskFrame } from "../../desk/DeskFrame";
import { isTypingTarget } from "../../desk/isTypingTarget";
import { Icon } from "../../icons";
import type { CaseProps } from "../../log/CaseProps";
import { GateNotice } from "../../log/GateNotice";
import { gateOf, openGate, type Gate } from "../../log/gateOf";
import { quietly } from "../../log/quietly";
import { Notice } from "../../Notice";
import { sayCount, sayMoney } from "../../say";
import { ProgressBar } from "../../Working";
import { AlternativeCards } from "./AlternativeCards";
import { LinePick } from "./LinePick";
import type { PlanHands } from "../PlanHands";
import { planningKey } from "./planningDraft";
import type { DeskJobs } from "../../DeskJobs";
import { PlanLooks } from "../PlanLooks";
import { sayDate } from "../planWords";
import { SavedPlan } from "../SavedPlan";
import { ScheduleTable } from "./ScheduleTable";
import { TermsForm } from "./TermsForm";
import { usePlanning, type Planned } from "./usePlanning";

interface Props {
  readonly jobs: DeskJobs;
  readonly desk: Desk;
  readonly brief: Brief;
  readonly hands: PlanHands;
  readonly log: CaseProps["log"];
  /** The entry whose next version this is. */
  readonly renegotiates: string | null;
  readonly foot: ReactNode;
  readonly onClose: () => void;
}

export function ProposeScreen({ jobs, desk, brief, hands, log, renegotiates, foot, onClose }: Props) {
  const customer = brief.customer.key;
  const planned = usePlanning(desk, customer, jobs, renegotiates);
  const [saved, setSaved] = useState<PlanSaved | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState("");
  const [isTried, setTried] = useState(false);
  /** The note about a rule that stands in the log already: trying again must not write it twice. */
  const stop = useRef<AbortController | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const { draft, planning, wrong, general, alternatives } = planned;
  const isWrong = Object.keys(wrong).length > 0 || general.length > 0;
  const offer = draft?.ok && !isWrong ? draft : null;
  const gate = offer ? gateOf(offer.verdict) : openGate;
  const needsReason = gate.at === "reason" && planning.reason.trim() === "";

  const save = async () => {
    setTried(true);
    if (progress || saved) return;
    if (!offer) return body.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (gate.at === "shut") return;
    if (needsReason) return body.current?.querySelector<HTMLElement>("[name=override]")?.focus();
    const abort = new AbortController();
    stop.current = abort;
    setProblem("");
    setProgress({ text: "Logging the plan…" });
    const reason = planning.reason.trim() === "" ? "" : sayReason(gate, planning.reason.trim());
    const done = await quietly(() => hands.save(offer.terms, renegotiates, reason, { signal: abort.signal, onProgress: setProgress }));
    setProgress(null);
    if (!done.ok) return setProblem(done.message);
    jobs.keepDraft(planningKey(customer), "");
    setSaved(done);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.nativeEvent.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const nth = isCommand || isTypingTarget(event.target) ? undefined : alternatives[Number(event.key) - 1];
    if (event.key === "Escape") {
      if (!progress) onClose();
    } else if (saved) return;
    else if (isCommand && event.key === "Enter" && !event.repeat) void save();
    else if (nth && !progress) planned.choose(nth.name);
    else return;
    event.preventDefault();
  };
  const title = saved ? "Payment plan" : renegotiates === null ? "Propose a payment plan" : "Change the payment plan";
  return (
    <div className="desk-part" onKeyDown={keys}>
      <PlanLooks />
      <DeskFrame
        title={title} subject={`plan ${customer} ${saved ? "saved" : ""}`} takesFocus
        lead={<button type="button" className="desk-icon" aria-label={`Back to ${brief.customer.name}`} title={`Back to ${brief.customer.name} (Esc)`} aria-disabled={progress !== null} onClick={() => { if (!progress) onClose(); }}><Icon name="back" size={18} /></button>}
        footer={<>
          {foot}
          {progress && <div role="status"><p>{progress.text}</p><ProgressBar progress={progress} label="Saving the plan" /></div>}
          {!saved && <div className="desk-actions">
            <Button appearance="primary" className="wide" disabledFocusable={progress !== null || gate.at === "shut"} onClick={() => void save()}>{progress ? "Saving…" : "Offer this plan"}</Button>
            {progress ? <Button onClick={() => stop.current?.abort()}>Stop</Button> : <Button onClick={onClose}>Close</Button>}
          </div>}
          {saved && <div className="desk-actions"><Button appearance="primary" className="wide" onClick={onClose}>Back to {brief.customer.name}</Button></div>}
        </>}
      >
        <p className="muted">{brief.customer.name}</p>
        {saved ? <SavedPlan saved={saved} desk={desk} brief={brief} jobs={jobs} log={log} hands={hands} />
          : <div ref={body} className="plan-field-group">
            {planned.isRestored && <div className="between" role="status"><span className="muted">What you had typed here and not offered is back.</span><button type="button" className="link" onClick={planned.clear}>Clear it</button></div>}
            <Proposal planned={planned} jobs={jobs} />
            {offer && <section aria-label="Schedule" className="card">
              <p role="status" className="plan-sum">{saySum(offer)}</p>
              {renegotiates !== null || Object.keys(planning.changes).length > 0 ? <p className="muted">{offer.fit.because}</p> : null}
              <ScheduleTable schedule={offer.schedule} />
            </section>}
            {isTried && !offer && <p role="alert" className="plan-wrong">The plan cannot be offered as it stands: {[...Object.values(wrong), ...general].join(" ")}</p>}
            <GateNotice gate={gate} zone={brief.zone} live={isTried} />
            {gate.at !== "shut" && gate.findings.some(({ severity, override }) => severity === "block" || override !== "none") && <label className="field">
              <span className="strong">{gate.at === "open" ? "Reason (may stay empty)" : gate.isSupervisor ? "Reason, and the supervisor who allows it" : "Reason to offer it all the same"}</span>
              <input name="override" value={planning.reason} aria-invalid={isTried && needsReason} onChange={(event) => planned.set({ reason: event.target.value })} />
              <span className={isTried && needsReason ? "plan-wrong" : "muted"}>It stays in the log with your name.</span>
            </label>}
            {problem !== "" && <Notice tone="failure" live><p>{problem}</p></Notice>}
          </div>}
      </DeskFrame>
    </div>
  );
}

function Proposal({ planned, jobs }: { readonly planned: Planned; readonly jobs: DeskJobs }) {
  const { cover, lines, alternatives, chosen, form, draft, wrong, general, planning } = planned;
  const currency = draft?.ok ? draft.terms.currency : (cover?.currency ?? alternatives[0]?.terms.currency ?? "");
  return <>
    <LinePick planned={planned} />
    {planning.renegotiates === null && lines.length === 0 && <p>{cover && cover.lines.length > 0 ? "Choose at least one line that is free." : "Nothing is open that a plan could cover."}</p>}
    {general.map((message) => <Notice key={message} tone="warning" live><p>{message}</p></Notice>)}
    <AlternativeCards alternatives={alternatives} chosen={chosen} onChoose={planned.choose} />
    {form && <section aria-label="Terms" className="card plan-field-group">
      <h2 className="card-title">Terms</h2>
      <TermsForm form={form} wrong={wrong} currency={currency} jobs={jobs} draft={draft} onType={planned.type} />
    </section>}
  </>;
}

const sayReason = ({ findings }: Gate, reason: string): string => `Payment plan offered${findings.length > 0 ? ` all the same (${[...new Set(findings.map(({ rule }) => rule))].join(", ")})` : ""}: ${reason}`;

function saySum({ schedule, total, cost, largest, ends }: Extract<NonNullable<Planned["draft"]>, { ok: true }>) {
  const count = schedule.instalments.filter(({ number }) => number > 0).length;
  const down = schedule.instalments.find(({ number }) => number === 0);
  return <>
    <span className="strong figures">{down && `${sayMoney(money(down.payment, schedule.currency))} down, `}{sayCount(count, "instalment")}</span> to {sayDate(ends)}, the largest <span className="figures">{sayMoney(largest)}</span>; <span className="figures">{sayMoney(total)}</span> in all{cost.minor > 0 && <>, <span className="figures">{sayMoney(cost)}</span> of it interest and fees</>}.
  </>;
}
