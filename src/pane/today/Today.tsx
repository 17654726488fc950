/** Today: targets, filters, the day's customers in order, and who is not on the list; the keyboard reaches all of it. */
import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Desk } from "../../jobs/desk/Desk";
import { isoOfDay } from "../../base/Day";
import type { WorklistItem } from "../../rules/worklist/Worklist";
import type { DeskJobs } from "../DeskJobs";
import { download } from "../messages/handOut";
import { Notice } from "../Notice";
import { groupOf } from "../plans/planFilter";
import { sayCount, sayDay, sayMoment } from "../say";
import { DeskFrame } from "../desk/DeskFrame";
import type { DeskState } from "../desk/deskState";
import { isFiltered, noFilters, sectionsOf, sift, type Filters, type Section } from "./filters";
import { isTypingTarget } from "../desk/isTypingTarget";
import { OffToday } from "./OffToday";
import { isSameOrder, steady } from "./steady";
import { Targets } from "./Targets";
import { TodayFilters } from "./TodayFilters";
import { TodayList, type TodayListHandle } from "./TodayList";
import type { DeskHands } from "../desk/useDesk";

interface Props {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly hands: DeskHands;
  readonly readAt: string;
  readonly busy: string;
  readonly problem: string;
  readonly aside: ReactNode;
  readonly foot: ReactNode;
  readonly dialler: (customers: readonly string[]) => string;
  readonly jobs: Pick<DeskJobs, "overview">;
  readonly onReread: () => void;
  readonly onLeave: () => void;
}

export function Today({ desk, state, hands, readAt, busy, problem, aside, foot, dialler, jobs, onReread, onLeave }: Props) {
  const { worklist, prepared, who } = desk;
  const { filters } = state;
  const text = useRef<HTMLInputElement>(null);
  const list = useRef<TodayListHandle>(null);
  const sifted = useMemo(() => sift(worklist.items, filters), [worklist, filters]);
  const fresh = useMemo(() => sectionsOf(sifted, filters.show), [sifted, filters.show]);
  const { sections, isMoved, sortAgain } = useSteady(fresh, desk, filters);
  const shown = useMemo(() => sections.flatMap(({ items }) => items), [sections]);
  const others = useMemo(() => sift(worklist.others, filters), [worklist, filters]);
  const planCount = useMemo(() => jobs.overview(desk).rows.filter((row) => groupOf(row.case) !== "ended").length, [jobs, desk]);
  const waits = ({ doneToday, decision }: WorklistItem) => !doneToday && decision.call.onList;
  const first = shown.find(waits);
  const left = shown.reduce((count, item) => count + (waits(item) ? 1 : 0), 0);

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target === text.current) {
      if (event.key === "ArrowDown") list.current?.move("first");
      else if (event.key === "Enter" && shown[0]) hands.customer(shown[0].customer);
      else if (event.key === "Escape" && filters.text !== "") hands.filter({ ...filters, text: "" });
      else if (event.key === "Escape") list.current?.move("here");
      else return;
    } else if (isTypingTarget(event.target)) return;
    else if (event.key === "i") hands.plans();
    else if (event.key === "/") text.current?.focus();
    else if (event.key === "Escape" && isFiltered(filters)) hands.filter({ ...noFilters, show: filters.show });
    else {
      const step = ({ ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10, Home: "first", End: "last" } as const)[event.key];
      if (step === undefined) return;
      list.current?.move(step);
    }
    event.preventDefault();
  };

  const onDialler = () => {
    const isHandedOut = download(`Call list ${isoOfDay(worklist.day)}.csv`, "text/csv;charset=utf-8", dialler(shown.map(({ customer }) => customer)));
    hands.say(isHandedOut ? "Dialler file made" : "This Excel does not let the pane hand out files");
  };

  return (
    <div className="desk-part" onKeyDown={keys}>
      <DeskFrame
        title="Today" subject="today" takesFocus={state.customer === null} aside={aside}
        footer={<>
          {foot}
          {isMoved && <div className="desk-said"><p role="status">The order has changed since it was shown.</p><button type="button" className="link" onClick={sortAgain}>Sort again</button></div>}
          <div className="desk-actions">
            {first && <Button appearance="primary" className="wide" data-primary onClick={() => hands.customer(first.customer)}><span className="one-line">Call {first.name}</span></Button>}
            <Button onClick={onLeave}>Close list</Button>
          </div>
        </>}
      >
        <p className="muted">
          {sayDay(worklist.day)} · {prepared.workbook}, read {sayMoment(readAt)} ·{" "}
          {busy ? <span role="status">{busy}</span> : <button type="button" className="link" onClick={onReread}>Read again</button>}<br />
          Signed {who} · <button type="button" className="link" onClick={hands.askWho}>Change</button>
        </p>
        <div className="row"><button type="button" className="desk-button" aria-keyshortcuts="i" title="Key i" onClick={hands.plans}>Payment plans{planCount > 0 && <span className="figures"> ({planCount.toLocaleString("en")})</span>}</button></div>
        {problem && <Notice tone="failure" live><p>{problem}</p></Notice>}
        <Targets progress={worklist.progress} targets={prepared.policy.targets} who={who} />
        <TodayFilters worklist={worklist} shown={sifted} filters={filters} who={who} text={text} onChange={hands.filter} />
        {shown.length === 0
          ? <p>{isFiltered(filters) ? "No customer on the list matches." : filters.show === "groups" || filters.show === "priority" ? "Nobody needs a call today." : "Nobody in this group."}{(isFiltered(filters) || filters.show !== "groups") && <> <button type="button" className="link" onClick={() => hands.filter(noFilters)}>Show everybody</button></>}</p>
          : <p className="unseen" role="status">{sayCount(shown.length, "customer")}, {left} to call</p>}
        <TodayList ref={list} sections={sections} start={state.customer} onOpen={hands.customer} />
        {shown.length > 0 && <p><button type="button" className="link" onClick={onDialler}>Dialler file of this list</button></p>}
        <OffToday items={others} onOpen={hands.customer} />
      </DeskFrame>
    </div>
  );
}

/** The order stays until the person filters, sorts again or comes back to the list, or the workbook is read anew. */
function useSteady(fresh: readonly Section[], { worklist, prepared: { book: { master }, policy } }: Desk, filters: Filters) {
  const [shown, setShown] = useState({ sections: fresh, master, policy, filters });
  const isStale = shown.master !== master || shown.policy !== policy || shown.filters !== filters;
  const sortAgain = () => setShown({ sections: fresh, master, policy, filters });
  if (isStale) sortAgain();
  const sections = useMemo(() => (isStale || shown.sections === fresh ? fresh : steady(shown.sections, worklist)), [isStale, shown, fresh, worklist]);
  return { sections, isMoved: sections !== fresh && !isSameOrder(sections, fresh), sortAgain };
}
