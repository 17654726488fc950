/** One customer of the call list: rank, priority, what is overdue, the next action, why; opened, the parts of the priority. */
import type { KeyboardEvent } from "react";
import type { Day } from "../../base/Day";
import type { PartName } from "../../ledger/Policy";
import type { Decision } from "../../rules/Decision";
import { Icon } from "../icons";
import { sayCount, sayDayFrom, sayMoney } from "../say";

export const partWords: Record<PartName, string> = { money: "Money at stake", lateness: "Lateness", behaviour: "Payment behaviour", promises: "Promises to pay", silence: "Silence" };

interface Props {
  readonly decision: Decision;
  readonly rank: number;
  readonly today: Day;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (open: boolean) => void;
  readonly onGo: () => void;
}

export function CustomerCard({ decision, rank, today, isOpen, tabIndex, onOpen, onGo }: Props) {
  const { name, facts, priority, next, why } = decision;
  const overdue = facts.balances.filter((balance) => balance.overdue.minor !== 0).map((balance) => sayMoney(balance.overdue)).join(" + ");
  const tint = priority >= 70 ? "high" : priority >= 40 ? "middle" : "low";
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    onOpen(event.key === "ArrowRight");
  };
  return <>
    <div className="customer-card">
      <button type="button" data-main tabIndex={tabIndex} className="customer-main" title="Go to the row in the sheet" onClick={onGo} onKeyDown={openByArrow}>
        <span className={`customer-score ${tint}`}><span className="unseen">Priority </span>{priority}</span>{" "}
        <span className="customer-words">
          <span className={isOpen ? "strong" : "strong one-line"}>{rank}. {name}</span>{" "}
          <span className="figures">{overdue} · {facts.ageIsLeast && "at least "}{sayCount(facts.oldestDaysLate, "day")} late</span>{" "}
          {next && <span className={isOpen ? "" : "one-line"}>{next.step} · {sayDayFrom(today, next.day)}{!next.action.ok && " · stopped"}</span>}{" "}
          <span className={isOpen ? "muted" : "muted customer-why"}>{why}</span>
        </span>
      </button>
      <button type="button" tabIndex={tabIndex} className="customer-chevron" aria-expanded={isOpen} aria-label={`How the priority of ${name} adds up`} onClick={() => onOpen(!isOpen)}>
        <Icon name="chevron" />
      </button>
    </div>
    {isOpen && <Detail decision={decision} />}
  </>;
}

function Detail({ decision: { parts, priority, facts, next, reached } }: { readonly decision: Decision }) {
  const credits = facts.balances.filter((balance) => balance.credits.minor !== 0).map((balance) => sayMoney(balance.credits)).join(" + ");
  const disputed = facts.balances.filter((balance) => balance.disputed.minor !== 0).map((balance) => sayMoney(balance.disputed)).join(" + ");
  return (
    <div className="customer-detail">
      <dl className="customer-parts">
        {parts.map(({ name, points, because }) => [
          <dt key={`${name} points`}>{points}</dt>,
          <dd key={name}>{partWords[name]}<br /><span className="muted">{because}</span></dd>,
        ])}
        <dt className="customer-sum">{priority}</dt>
        <dd className="customer-sum">Priority</dd>
      </dl>
      {next && !next.action.ok && <p><span className="strong">{next.step} is stopped:</span> {next.action.reason}</p>}
      {reached && <p className="muted">Step reached: {reached}</p>}
      {disputed && <p className="muted">In dispute: {disputed}, not counted as overdue</p>}
      {credits && <p className="muted">Credits not applied: {credits}</p>}
    </div>
  );
}
