/** The brief: everything worth knowing before dialling, the most telling first. */
import type { ReactNode } from "react";
import { NO_CURRENCY } from "../../base/Money";
import type { Brief } from "../../rules/brief/Brief";
import type { CaseProps } from "../log/CaseProps";
import { sayCount, sayDay, sayDayFrom, sayMoney } from "../say";
import { AgeingBars } from "./AgeingBars";
import { BalanceChart } from "./BalanceChart";
import { Discrepancies } from "./Discrepancies";
import { ForesightCard } from "./ForesightCard";
import { InvoiceTable } from "./InvoiceTable";
import { LastContacts } from "./LastContacts";
import { PayingHabits } from "./PayingHabits";
import { PhoneLine } from "./PhoneLine";
import { Proposals } from "./Proposals";
import { VerdictNotice } from "../desk/VerdictNotice";

interface Props extends CaseProps {
  /** Takes a proposal as a line that a promise is read from. */
  readonly onPropose: (line: string) => void;
  /** Opens a payment plan. */
  readonly onPlan: () => void;
  /** What to say, between what to propose and what was said before. */
  readonly children: ReactNode;
}

export function BriefView({ desk, brief, jobs, onPropose, onPlan, children }: Props) {
  const { customer, decision, file, credits, open, pattern, history, proposals } = brief;
  const { today } = desk.prepared;
  const verdict = jobs.judge(desk, customer.key, "call");
  const item = desk.worklist.items.find((each) => each.customer === customer.key) ?? desk.worklist.others.find((each) => each.customer === customer.key);
  return <>
    <VerdictNotice verdict={verdict} zone={brief.zone} />
    <section className="card brief-top" aria-label="At a glance">
      {decision.facts.balances.map(({ currency, overdue, open: owed, disputed }) => (
        <p key={currency} className="between brief-money"><span className="figures"><span className="brief-overdue">{sayMoney(overdue)}</span> overdue</span><span className="muted figures">of {sayMoney(owed)} open{disputed.minor !== 0 && `, ${sayMoney(disputed)} disputed`}</span></p>
      ))}
      <p>{decision.facts.oldestDaysLate > 0 ? <>{decision.facts.ageIsLeast && "at least "}{sayCount(decision.facts.oldestDaysLate, "day")} late · </> : null}{decision.next ? `${decision.next.step} ${sayDayFrom(today, decision.next.day)}` : "No step to do"}{item?.doneToday && " · done today"}</p>
      {item && item.standing !== "" && <p className="strong">{item.standing}</p>}
      {file.followUp && <p>Follow-up {sayDayFrom(today, file.followUp.day)}{file.followUp.time && `, ${file.followUp.time}`}: {file.followUp.action}</p>}
      <p className="muted">{decision.call.onList ? decision.why : decision.call.reason}</p>
      <PhoneLine customer={customer} zone={brief.zone} isBlocked={verdict.severity === "block"} />
    </section>
    <Proposals proposals={proposals} today={today} onPropose={onPropose} onPlan={onPlan} />
    {children}
    <LastContacts file={file} notes={customer.notes} today={today} />
    <Standing brief={brief} />
    <ForesightCard desk={desk} customer={customer.key} jobs={jobs} />
    <AgeingBars bars={brief.bars} />
    <PayingHabits pattern={pattern} />
    <BalanceChart history={history} currency={decision.facts.balances[0]?.currency ?? NO_CURRENCY} />
    <InvoiceTable open={open} credits={credits} />
    <Discrepancies desk={desk} brief={brief} jobs={jobs} />
  </>;
}

/** Promises, disputes and credits, each in a line, and only where there are any. */
function Standing({ brief: { file, credits } }: { readonly brief: Brief }) {
  const { promises, standing, keptPromises, brokenPromises, disputes, escalation } = file;
  const openDisputes = disputes.filter(({ closed }) => closed === undefined);
  const lines = [
    ...(promises.length + keptPromises + brokenPromises > 0 ? [`Promises: ${keptPromises} kept, ${brokenPromises} broken${standing ? `; ${sayMoney(standing.total)} by ${sayDay(standing.due)} stands${standing.rescheduled > 0 ? `, put off ${sayCount(standing.rescheduled, "time")}` : ""}` : ""}.`] : []),
    ...openDisputes.map(({ reason, amounts, invoices, owner, due }) => `Dispute (${reason}): ${amounts.map(sayMoney).join(" + ")}${invoices.length > 0 ? ` on ${sayNames(invoices)}` : ""}${owner ? `, ${owner}` : ""}${due === undefined ? "" : ` until ${sayDay(due)}`}.`),
    ...(credits.length > 0 ? [`Credits not applied: ${credits.slice(0, 4).map(({ number, open }) => `${number} ${sayMoney(open)}`.trim()).join(", ")}${credits.length > 4 ? ` and ${credits.length - 4} more` : ""}.`] : []),
    ...(escalation ? [`Handed to ${escalation.toWhom || escalation.to} on ${sayDay(escalation.day)}${escalation.decision ? `: ${escalation.decision}` : ""}.`] : []),
  ];
  if (lines.length === 0) return null;
  return <section className="card" aria-label="Promises, disputes, credits">{lines.map((line) => <p key={line}>{line}</p>)}</section>;
}

const sayNames = (names: readonly string[]): string => (names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", "));
