/** Promises with their parts and state; a person may judge one by hand or put it off. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PromiseJudgement } from "../../ledger/Activity";
import type { PromiseCase } from "../../rules/casework/CaseFile";
import type { CaseProps } from "../log/CaseProps";
import { LogForm } from "../log/LogForm";
import { useLogging } from "../log/useLogging";
import { sayCount, sayDay, sayMoney } from "../say";
import { Outcome } from "./Outcome";

const judgements: readonly (readonly [PromiseJudgement["state"], string])[] = [["kept", "Kept"], ["partly kept", "Partly"], ["broken", "Broken"], ["withdrawn", "Withdrawn"]];

export function Promises(props: CaseProps) {
  const { promises } = props.brief.file;
  if (promises.length === 0) return <p className="muted">A promise is logged with the key p.</p>;
  return <>{promises.map((promise) => <OnePromise key={promise.id} promise={promise} {...props} />)}</>;
}

function OnePromise({ promise, ...props }: CaseProps & { readonly promise: PromiseCase }) {
  const { brief, log } = props;
  const [isMoving, setMoving] = useState(false);
  const logging = useLogging(log);
  const { id, parts, total, received, state, byHand, rescheduled, given, invoices } = promise;
  const judge = (next: PromiseJudgement["state"]) => void logging.submit({ kind: "promise", customer: brief.customer.key, invoices, note: "", about: id, state: next });
  const what = `${sayMoney(total)} by ${sayDay(promise.due)}`;
  return (
    <div className="case-item" role="group" aria-label={`Promise of ${what}`}>
      <div className="between"><span className="strong figures">{what}</span><span>{state}{byHand && ", by hand"}</span></div>
      <span className="muted">
        Given {sayDay(given)}{received.minor > 0 && `, ${sayMoney(received)} received`}{rescheduled > 0 && `, put off ${sayCount(rescheduled, "time")}`}{invoices.length > 0 && `, ${invoices.length <= 3 ? invoices.join(", ") : sayCount(invoices.length, "invoice")}`}
      </span>
      {parts.length > 1 && <ul>{parts.map((part, index) => <li key={index} className="figures">{sayMoney(part.amount)} on {sayDay(part.day)}</li>)}</ul>}
      {state !== "rescheduled" && <div className="log-buttons">
        {judgements.map(([each, word]) => <Button key={each} size="small" aria-pressed={byHand && state === each} disabledFocusable={logging.isBusy || (byHand && state === each)} onClick={() => judge(each)}>{word}</Button>)}
        <Button size="small" aria-expanded={isMoving} onClick={() => setMoving(!isMoving)}>New date</Button>
      </div>}
      <Outcome logging={logging} />
      {isMoving && <LogForm {...props} outcome="promised" channel="call" replaces={promise} onDone={() => setMoving(false)} onClose={() => setMoving(false)} />}
    </div>
  );
}
