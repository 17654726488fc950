/** All plans of the book: money outstanding, what comes next, how well they are kept; each opens its customer. */
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { money } from "../../base/Money";
import type { Desk } from "../../jobs/desk/Desk";
import type { Overview, OverviewRow } from "../../rules/plan/Overview";
import { BlockList } from "../BlockList";
import { DeskFrame } from "../desk/DeskFrame";
import { isTypingTarget } from "../desk/isTypingTarget";
import { Icon } from "../icons";
import { sayCount, sayDayFrom, sayMoney } from "../say";
import { groupOf, groupWords, siftPlans, type PlanGroup } from "./planFilter";
import type { PlanHands } from "./PlanHands";
import type { DeskJobs } from "../DeskJobs";
import { PlanLooks } from "./PlanLooks";
import { sayDate, stateWords } from "./planWords";

interface Props {
  readonly jobs: DeskJobs;
  readonly desk: Desk;
  readonly differences: PlanHands["differences"];
  readonly foot: ReactNode;
  readonly onOpen: (customer: string) => void;
  readonly onBack: () => void;
}

/** Instalments to come that are named at first. */
const COMING = 6;

export function PlansOverview({ jobs, desk, differences, foot, onOpen, onBack }: Props) {
  const overview = useMemo(() => jobs.overview(desk), [jobs, desk]);
  const [group, setGroup] = useState<PlanGroup | "">("");
  const [text, setText] = useState("");
  const find = useRef<HTMLInputElement>(null);
  const { rows } = overview;
  const shown = useMemo(() => siftPlans(rows, group, text), [rows, group, text]);
  const counts = useMemo(() => countsOf(rows), [rows]);
  const differs = useMemo(() => new Set(differences.map(({ about }) => about)), [differences]);
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape" && (text !== "" || group !== "")) {
      setText("");
      setGroup("");
    } else if (event.key === "/" && !isTypingTarget(event.target)) find.current?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className="desk-part" onKeyDown={keys}>
      <PlanLooks />
      <DeskFrame title="Payment plans" subject="plans" takesFocus footer={foot} lead={<button type="button" className="desk-icon" aria-label="Back to the list" title="Back to the list (Esc)" onClick={onBack}><Icon name="back" size={18} /></button>}>
        {rows.length === 0 ? <Nothing onBack={onBack} /> : <>
          <Sums overview={overview} />
          <Coming overview={overview} desk={desk} onOpen={onOpen} />
          {differences.length > 0 && <section aria-label="Tabs that differ" className="card">
            <h2 className="card-title">Tabs that differ</h2>
            {differences.map(({ about, sheet, message }) => {
              const row = rows.find((each) => each.case.id === about);
              return <p key={`${about} ${message}`} className="plan-differs">{row ? <button type="button" className="link" onClick={() => onOpen(row.customer)}>{row.name}</button> : null} Tab “{sheet}”: {message}</p>;
            })}
          </section>}
          <div className="today-filters">
            <select aria-label="Show" value={group} onChange={(event) => setGroup((Object.keys(groupWords) as PlanGroup[]).find((each) => each === event.target.value) ?? "")}>
              <option value="">All plans ({rows.length})</option>
              {(Object.keys(groupWords) as PlanGroup[]).map((each) => <option key={each} value={each}>{groupWords[each]} ({counts[each]})</option>)}
            </select>
            <input ref={find} type="search" aria-label="Find a plan" placeholder="Find (/)" value={text} onChange={(event) => setText(event.target.value)} />
          </div>
          {shown.length === 0 ? <p>No plan matches. <button type="button" className="link" onClick={() => { setText(""); setGroup(""); }}>Show all</button></p> : <p className="unseen" role="status">{sayCount(shown.length, "plan")}</p>}
          <BlockList items={shown} label="Plans" rowHeight={66} keyOf={(row) => row.case.id}>
            {(row, _nth, tabIndex) => <PlanRow row={row} differs={differs.has(row.case.id)} tabIndex={tabIndex} onOpen={onOpen} />}
          </BlockList>
        </>}
      </DeskFrame>
    </div>
  );
}

const Nothing = ({ onBack }: { readonly onBack: () => void }) => <div className="card">
  <p className="strong">No payment plan yet.</p>
  <p>Open a customer from the list and press <kbd>i</kbd>, or choose “Payment plan” below what to propose. Choose the invoices, pick one of three ways to pay, and offer it: the plan gets a tab of its own here in the workbook, and is watched from then on.</p>
  <div className="row"><button type="button" className="desk-button" onClick={onBack}>To the list</button></div>
</div>;

function Sums({ overview: { outstanding, kept } }: { readonly overview: Overview }) {
  return (
    <section aria-label="Outstanding under plans" className="card totals">
      {outstanding.length === 0 && <p className="muted">No agreed plan has anything open.</p>}
      {outstanding.map(({ open, overdue }) => <p key={open.currency} className="between brief-money"><span className="figures"><span className="brief-overdue">{sayMoney(open)}</span> outstanding</span><span className={`figures ${overdue.minor > 0 ? "plan-missed" : "muted"}`}>{overdue.minor > 0 ? `${sayMoney(overdue)} overdue` : "none overdue"}</span></p>)}
      {kept && kept.of > 0 && <p className="muted">{kept.count} of {sayCount(kept.of, "instalment")} kept in time ({Math.round((100 * kept.count) / kept.of)} %)</p>}
    </section>
  );
}

function Coming({ overview: { coming }, desk, onOpen }: { readonly overview: Overview; readonly desk: Desk; readonly onOpen: (customer: string) => void }) {
  const [isAll, setAll] = useState(false);
  if (coming.length === 0) return null;
  return (
    <section aria-label="Next instalments">
      <h2>Next 30 days</h2>
      <ul>{(isAll ? coming : coming.slice(0, COMING)).map(({ customer, name, plan, number, due, open }) => (
        <li key={`${plan} ${number}`} className="between"><span className="one-line"><span className="muted">{sayDayFrom(desk.prepared.today, due)}</span> <button type="button" className="link" onClick={() => onOpen(customer)}>{name}</button></span><span className="figures today-money">{sayMoney(open)}</span></li>
      ))}</ul>
      {!isAll && coming.length > COMING && <button type="button" className="link" onClick={() => setAll(true)}>Show all {coming.length}</button>}
    </section>
  );
}

function PlanRow({ row: { customer, name, case: { plan, watch } }, differs, tabIndex, onOpen }: { readonly row: OverviewRow; readonly differs: boolean; readonly tabIndex: 0 | -1; readonly onOpen: (customer: string) => void }) {
  const isLate = watch.missed.length > 0 && watch.state !== "cancelled" && watch.state !== "completed";
  return (
    <div className="plan-row">
      <button type="button" className="today-main" data-main tabIndex={tabIndex} onClick={() => onOpen(customer)}>
        <span className="between"><span className="strong one-line">{name}</span><span className="figures today-money">{sayMoney(money(watch.open, plan.terms.currency))}</span></span>
        <span className="between muted"><span className={isLate ? "plan-missed" : undefined}>{stateWords[watch.state]}{isLate && `, ${watch.missed.length} missed`}{differs && ", tab differs"}</span><span>{plan.id}</span></span>
        <span className="muted">{watch.next && watch.state !== "cancelled" ? `Next ${sayMoney(money(watch.next.open, plan.terms.currency))} on ${sayDate(watch.next.due)}` : watch.because}</span>
      </button>
    </div>
  );
}

function countsOf(rows: readonly OverviewRow[]): Readonly<Record<PlanGroup, number>> {
  const counts = { missed: 0, running: 0, proposed: 0, ended: 0 };
  for (const row of rows) counts[groupOf(row.case)] += 1;
  return counts;
}
