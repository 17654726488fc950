/** One customer before, during and after the call: what to know above, how it ended by one key below, then the next one. */
import { useCallback, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Desk } from "../../jobs/desk/Desk";
import { CasePanels } from "../cases/CasePanels";
import type { DeskJobs } from "../DeskJobs";
import { Icon } from "../icons";
import type { CaseProps } from "../log/CaseProps";
import { LogForm } from "../log/LogForm";
import { MessagePanel } from "../messages/MessagePanel";
import { ScriptPanel } from "../messages/ScriptPanel";
import { ProposeScreen } from "../plans/propose/ProposeScreen";
import type { PlanHands } from "../plans/PlanHands";
import { BriefView } from "../brief/BriefView";
import { DeskFrame } from "./DeskFrame";
import { neighbour, type DeskState, type Logging } from "./deskState";
import { isTypingTarget } from "./isTypingTarget";
import { OutcomeBar } from "./OutcomeBar";
import { outcomeKeys } from "./outcomeKeys";
import type { DeskHands } from "./useDesk";

interface Props { readonly jobs: DeskJobs; readonly desk: Desk; readonly state: DeskState; readonly hands: DeskHands; readonly plans: PlanHands; readonly foot: ReactNode }

export function CustomerScreen({ jobs, desk, state, hands, plans, foot }: Props) {
  const { logging, writing, planning, walk, elsewhere, takesFocus } = state;
  const customer = state.customer ?? "";
  const brief = useMemo(() => jobs.brief(desk, customer), [jobs, desk, customer]);
  /** Opened once, it stays open from customer to customer. */
  const [says, setSays] = useState(false);
  const caseProps: CaseProps = { desk, brief, jobs, log: hands.log };
  const at = walk.indexOf(customer);
  const [before, after] = [neighbour(state, -1), neighbour(state, 1)];
  const go = (to: string | null) => {
    if (to === null) hands.say("End of the list");
    else hands.customer(to, "walk");
  };
  const begin = useCallback((wish: Logging) => hands.logging({ outcome: wish.outcome, channel: wish.channel, ...(wish.start !== undefined && { start: wish.start }) }), [hands]);

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
    if (event.key === "Escape" && (logging || writing)) {
      if (logging) hands.logging(null);
      else hands.writing(false);
    } else if (isTypingTarget(event.target) || logging || writing) return;
    else if (event.key === "ArrowRight" || event.key === "]") go(after);
    else if (event.key === "ArrowLeft" || event.key === "[") go(before);
    else if (event.key === "E") hands.writing(true);
    else if (event.key === "i") plans.begin(null);
    else {
      const wish = outcomeKeys.find(({ key }) => key === event.key);
      if (!wish) return;
      begin(wish);
    }
    event.preventDefault();
  };

  if (planning) return <ProposeScreen key={`${customer} ${planning.renegotiates ?? ""}`} jobs={jobs} desk={desk} brief={brief} hands={plans} log={hands.log} renegotiates={planning.renegotiates} foot={foot} onClose={() => hands.planning(null)} />;
  const other = elsewhere === null ? undefined : desk.decisions.get(elsewhere);
  return (
    <div className="desk-part" onKeyDown={keys}>
      <DeskFrame
        title={brief.customer.name} subject={customer} takesFocus={takesFocus}
        lead={<button type="button" className="desk-icon" aria-label="Back to the list" title="Back to the list (Esc)" onClick={hands.today}><Icon name="back" size={18} /></button>}
        aside={<nav className="row desk-walk" aria-label="Customers on the list">
          <button type="button" className="desk-icon" aria-label="Customer before" title="Customer before (← or [)" aria-disabled={before === null} onClick={() => go(before)}><Icon name="back" /></button>
          {at >= 0 && <span className="muted figures">{at + 1}/{walk.length}</span>}
          <button type="button" className="desk-icon" aria-label="Next customer" title="Next customer (→ or ])" aria-disabled={after === null} onClick={() => go(after)}><Icon name="chevron" /></button>
        </nav>}
        footer={<>
          {foot}
          {elsewhere !== null && other && (
            <div className="desk-said"><p role="status">Row of {other.name} selected.</p><span className="row"><button type="button" className="link" onClick={() => hands.customer(elsewhere, "walk")}>Open</button><button type="button" className="link" onClick={hands.dismiss}>Stay</button></span></div>
          )}
          {logging ? <div className="desk-form"><LogForm {...caseProps} {...logging} onDone={hands.next} onClose={() => hands.logging(null)} /></div>
            : writing ? <div className="desk-form"><MessagePanel key={customer} {...caseProps} onClose={() => hands.writing(false)} /></div>
              : <OutcomeBar onChoose={begin} />}
        </>}
      >
        <BriefView key={customer} {...caseProps} onPropose={(start) => begin({ outcome: "promised", channel: "call", start })} onPlan={() => plans.begin(null)}>
          <details className="card" open={says} onToggle={(event) => setSays(event.currentTarget.open)}>
            <summary>What to say</summary>
            {says && <ScriptPanel key={customer} {...caseProps} />}
          </details>
        </BriefView>
        <CasePanels key={`${customer} case`} {...caseProps} plans={plans} />
      </DeskFrame>
    </div>
  );
}
