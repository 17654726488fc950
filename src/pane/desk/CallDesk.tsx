/** The call desk: who signs, the day's list, one customer at a time; what waits to be saved stays in sight on each. */
import { useState, type KeyboardEvent, type ReactNode } from "react";
import type { Prepared } from "../../jobs/refresh";
import type { DeskJobs } from "../DeskJobs";
import { Notice } from "../Notice";
import { PlansOverview } from "../plans/PlansOverview";
import { TabWatchBar } from "../plans/TabWatchBar";
import { usePlanHands } from "../plans/usePlanHands";
import { useTabWatch } from "../plans/useTabWatch";
import { AskWho } from "./AskWho";
import { CustomerScreen } from "./CustomerScreen";
import { DeskFrame } from "./DeskFrame";
import { deskLooks } from "./deskLooks";
import { isTypingTarget } from "./isTypingTarget";
import { KeyHelp } from "./KeyHelp";
import { SaveBar } from "./SaveBar";
import { Today } from "../today/Today";
import { useDesk } from "./useDesk";

export interface CallDeskProps {
  readonly jobs: DeskJobs;
  readonly prepared: Prepared;
  /** UTC instant at which the workbook was read. */
  readonly readAt: string;
  /** Reading once more, in words; "" otherwise. */
  readonly busy: string;
  /** Why reading once more failed. */
  readonly problem: string;
  readonly aside: ReactNode;
  readonly onReread: () => void;
  /** `isTouched`: something was logged, so what was read before is stale. `note` is to be said where the person goes. */
  readonly onLeave: (isTouched: boolean, note: string) => void;
}

export function CallDesk({ jobs, prepared, readAt, busy, problem, aside, onReread, onLeave }: CallDeskProps) {
  const { state, hands } = useDesk(jobs, prepared);
  const watch = useTabWatch(jobs, state.desk, hands.settled);
  const plans = usePlanHands(jobs, hands, watch);
  const [helps, setHelps] = useState(false);
  const { desk, at } = state;
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const isTyping = isTypingTarget(event.target);
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z" && !isTyping && state.last) {
      event.preventDefault();
      hands.takeBack();
    } else if (event.key === "?" && !isTyping) {
      event.preventDefault();
      setHelps(!helps);
    } else if (event.key === "Escape" && desk) {
      // The pane's own Escape would leave the desk; here it only closes what is open.
      event.preventDefault();
      if (helps) setHelps(false);
      else if (at === "customer" || at === "plans") hands.today();
    }
  };
  const leave = () => void hands.settled().then((waiting) => onLeave(state.isTouched, waiting === 0 ? "" : `${waiting === 1 ? "1 note is" : `${waiting} notes are`} kept on this machine and saved when the call list opens next.`));
  const foot = <>
    {helps && <KeyHelp at={state.planning ? "planning" : at} onClose={() => setHelps(false)} />}
    <TabWatchBar watch={watch} />
    <SaveBar state={state} hands={hands} onKeys={() => setHelps(!helps)} />
  </>;
  return (
    <div className="desk" onKeyDown={keys}>
      <style>{deskLooks}</style>
      {at === "asking who" && !state.opening && !state.problem ? <AskWho who={state.who} onName={hands.open} onLeave={desk ? hands.today : leave} />
        : !desk ? <Opening problem={state.problem} onLeave={leave} onAgain={() => hands.open(state.who)} />
          : at === "customer" && state.customer !== null
            ? <CustomerScreen jobs={jobs} desk={desk} state={state} hands={hands} plans={plans} foot={foot} />
            : at === "plans" ? <PlansOverview jobs={jobs} desk={desk} differences={plans.differences} foot={foot} onOpen={(customer) => hands.customer(customer, "plans")} onBack={hands.today} />
            : <Today desk={desk} state={state} hands={hands} jobs={jobs} readAt={readAt} busy={busy} problem={problem || state.problem} aside={aside} foot={foot} dialler={(customers) => jobs.diallerCsv(desk, customers)} onReread={onReread} onLeave={leave} />}
    </div>
  );
}

function Opening({ problem, onLeave, onAgain }: { readonly problem: string; readonly onLeave: () => void; readonly onAgain: () => void }) {
  return (
    <DeskFrame title="Call list" subject={problem} takesFocus footer={<div className="row"><button type="button" className="desk-button" onClick={onLeave}>Back</button>{problem && <button type="button" className="desk-button" onClick={onAgain}>Try again</button>}</div>}>
      {problem ? <Notice tone="failure" live><p>{problem}</p></Notice> : <p>Opening the call list…</p>}
    </DeskFrame>
  );
}
