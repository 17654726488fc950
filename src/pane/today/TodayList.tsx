/** The day's customers in their groups; one of them is reached by Tab, the arrow keys reach the others. */
import { memo, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from "react";
import type { WorklistItem } from "../../rules/worklist/Worklist";
import { Icon } from "../icons";
import { sayCount, sayMoney } from "../say";
import { groupWords, type Section } from "./filters";

/** As many as one person calls in a day; a longer list grows by as many on request. */
const AT_ONCE = 300;

export interface TodayListHandle { move(to: number | "first" | "last" | "here"): void }

interface Props {
  readonly sections: readonly Section[];
  /** Whom the person comes back from: the focus goes there. */
  readonly start: string | null;
  readonly onOpen: (customer: string) => void;
  readonly ref: Ref<TodayListHandle>;
}

export function TodayList({ sections, start, onOpen, ref }: Props) {
  const [limit, setLimit] = useState(AT_ONCE);
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => sections.flatMap(({ items }) => items), [sections]);
  const [active, setActive] = useState(start);
  const at = Math.max(0, active === null ? 0 : rows.findIndex(({ customer }) => customer === active));
  const count = Math.min(rows.length, Math.max(limit, at + 1));

  const takesFocus = useRef(start !== null);
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const row = box.current?.querySelector<HTMLElement>(`[data-nth="${at}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: "nearest" });
  });

  useImperativeHandle(ref, () => ({
    move(to) {
      const isInside = box.current?.contains(document.activeElement) ?? false;
      // From the heading the first key goes to the row that Tab would reach.
      const next = to === "first" ? 0 : to === "last" ? rows.length - 1 : to === "here" || !isInside ? at : at + to;
      const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
      if (!row) return;
      takesFocus.current = true;
      // The same row may be asked for again, so a new render must follow either way.
      setActive(row.customer);
      if (row.customer === rows[at]?.customer) box.current?.querySelector<HTMLElement>(`[data-nth="${at}"]`)?.focus();
    },
  }), [rows, at]);

  const follow = useCallback((customer: string) => setActive(customer), []);
  let nth = 0;
  return (
    <div ref={box} className="today">
      {sections.map(({ group, items }) => {
        const from = nth;
        nth += items.length;
        if (from >= count) return null;
        const done = items.reduce((sum, { doneToday }) => sum + (doneToday ? 1 : 0), 0);
        const words = group === null ? "By priority" : groupWords[group];
        return (
          <section key={group ?? ""} aria-label={`${words}, ${sayCount(items.length, "customer")}`}>
            <h2 className="today-group"><span>{words}</span><span className="muted figures">{done > 0 ? `${done} of ${items.length} done` : items.length}</span></h2>
            <ul>
              {items.slice(0, count - from).map((item, index) => <Row key={item.customer} item={item} nth={from + index} isActive={from + index === at} onOpen={onOpen} onFocus={follow} />)}
            </ul>
          </section>
        );
      })}
      {rows.length > count && <button type="button" className="desk-button" onClick={() => setLimit(count + AT_ONCE)}>Show {Math.min(AT_ONCE, rows.length - count)} more of {sayCount(rows.length - count, "customer")}</button>}
    </div>
  );
}

interface RowProps { readonly item: WorklistItem; readonly nth: number; readonly isActive: boolean; readonly onOpen: (customer: string) => void; readonly onFocus: (customer: string) => void }

const Row = memo(function Row({ item, nth, isActive, onOpen, onFocus }: RowProps) {
  const { customer, name, overdue, daysLate, decision, standing, whyNow, owner, doneToday } = item;
  return (
    <li className={doneToday ? "today-row today-done" : "today-row"}>
      <button type="button" data-nth={nth} tabIndex={isActive ? 0 : -1} className="today-main" onClick={() => onOpen(customer)} onFocus={() => onFocus(customer)}>
        <span className="between"><span className="strong one-line">{doneToday && <><Icon name="done" size={14} /><span className="unseen">Done today. </span></>}{name}</span>{" "}<span className="figures today-money">{sayMoney(overdue)}</span></span>{" "}
        <span className="muted one-line">{decision.facts.ageIsLeast && "at least "}{sayCount(daysLate, "day")} late{standing && ` · ${standing}`}{owner !== undefined && ` · ${owner}`}</span>{" "}
        <span className="today-why">{whyNow}</span>
      </button>
    </li>
  );
});
