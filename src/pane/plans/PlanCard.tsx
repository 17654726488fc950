/** One version of a plan: where it stands, how much of it is paid, its instalments and steps, and what may be done with it. */
import { useState } from "react";
import { money } from "../../base/Money";
import type { PlanCase } from "../../rules/casework/CaseFile";
import { sayMoney } from "../say";
import { AgreementPanel } from "./AgreementPanel";
import { InstalmentTable } from "./InstalmentTable";
import { PlanActions } from "./PlanActions";
import type { PlanPanelProps } from "./PlansPanel";
import { sayDate, sayName, sayTerms, stateWords } from "./planWords";

export function PlanCard({ plan: shown, isLatest, ...props }: PlanPanelProps & { readonly plan: PlanCase; readonly isLatest: boolean }) {
  const { desk, brief, jobs, log, hands } = props;
  const [isSending, setSending] = useState(false);
  const { plan, watch } = shown;
  const { currency, invoices } = plan.terms;
  const say = (minor: number): string => sayMoney(money(minor, currency));
  const differences = hands.differences.filter(({ about }) => about === shown.id);
  const isOpen = watch.state === "proposed" || watch.state === "accepted" || watch.state === "active" || watch.state === "defaulted";
  return (
    <div className="case-item" role="group" aria-label={sayName(shown)}>
      <div className="between"><span className="strong">{sayName(shown)}</span><span className={watch.missed.length > 0 && isOpen ? "plan-missed" : undefined}>{stateWords[watch.state]}</span></div>
      <p>{watch.because}</p>
      {watch.state !== "proposed" && <>
        <p className="figures">{say(watch.paid)} paid of {say(watch.total)}{watch.overdue > 0 && isOpen && <span className="plan-missed">, {say(watch.overdue)} overdue</span>}</p>
        <div className="bar-track" role="meter" aria-label={`Paid of ${sayName(shown)}`} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent(watch.paid, watch.total)} aria-valuetext={`${say(watch.paid)} of ${say(watch.total)}`}>
          <div className="bar-fill" style={{ width: `${percent(watch.paid, watch.total)}%` }} />
        </div>
      </>}
      {watch.surplus > 0 && <p className="figures">{say(watch.surplus)} was paid beyond the plan.</p>}
      <p className="muted">{sayTerms(plan.terms, plan.schedule)}.{invoices.length > 0 && ` Covers ${sayCovered(invoices.map(({ number }) => number))}.`}</p>
      {differences.map(({ sheet, message }) => <p key={`${sheet} ${message}`} className="plan-differs" role="note">Tab “{sheet}”: {message}</p>)}
      <details><summary>Instalments</summary><InstalmentTable plan={shown} /></details>
      <details><summary>Steps</summary><ol className="plan-steps">{plan.steps.map(({ state, day, who }, nth) => <li key={`${state} ${nth}`}>{stateWords[state]} on {sayDate(day)}, {who}</li>)}</ol></details>
      <PlanActions {...props} plan={shown} isLatest={isLatest} isSending={isSending} onSend={() => setSending(!isSending)} />
      {isSending && <AgreementPanel desk={desk} brief={brief} jobs={jobs} log={log} plan={shown} />}
    </div>
  );
}

const percent = (part: number, whole: number): number => (whole <= 0 ? 100 : Math.min(100, Math.round((100 * part) / whole)));

const sayCovered = (numbers: readonly string[]): string => (numbers.length > 3 ? `${numbers.slice(0, 3).join(", ")} and ${numbers.length - 3} more` : numbers.map((number) => number || "the account").join(", "));
