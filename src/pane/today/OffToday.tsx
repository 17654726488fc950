/** Who is not to be called today, by reason, each with the words for it; they can be opened all the same. */
import { useState } from "react";
import type { WorklistItem } from "../../rules/worklist/Worklist";
import { groupBy } from "../groupBy";
import { sayCount, sayMoney } from "../say";

/** Drawn at first per reason: a whole book may be here. */
const AT_ONCE = 50;

const reasonWords: Readonly<Record<string, string>> = {
  "nothing-overdue": "Nothing overdue", disputed: "Disputed in full", promised: "Promise stands", "plan-kept": "Plan kept", "do-not-contact": "Do not contact", "small-balance": "Small balance",
  "not-yet": "Too early", escalated: "Escalated", "follow-up": "Follow-up agreed",
};

const reasonOf = ({ decision: { call } }: WorklistItem): string => (call.onList ? "On hold" : (reasonWords[call.code] ?? call.code));

export function OffToday({ items, onOpen }: { readonly items: readonly WorklistItem[]; readonly onOpen: (customer: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0) return null;
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Not on the list ({items.length.toLocaleString("en")})</summary>
      {isOpen && Array.from(groupBy(items, reasonOf), ([reason, group]) => <Reason key={reason} reason={reason} items={group} onOpen={onOpen} />)}
    </details>
  );
}

function Reason({ reason, items, onOpen }: { readonly reason: string; readonly items: readonly WorklistItem[]; readonly onOpen: (customer: string) => void }) {
  const [count, setCount] = useState(AT_ONCE);
  return (
    <section aria-label={`${reason}, ${sayCount(items.length, "customer")}`}>
      <h2 className="today-group"><span>{reason}</span><span className="muted figures">{items.length}</span></h2>
      <ul>
        {items.slice(0, count).map(({ customer, name, overdue, standing, whyNow }) => (
          <li key={customer} className="today-row">
            <span className="between"><button type="button" className="link one-line" onClick={() => onOpen(customer)}>{name}</button>{overdue.minor !== 0 && <span className="figures today-money">{sayMoney(overdue)}</span>}</span>
            <p className="muted">{whyNow.startsWith(standing) ? whyNow : [standing, whyNow].filter((words) => words !== "").join(" · ")}</p>
          </li>
        ))}
      </ul>
      {items.length > count && <button type="button" className="link" onClick={() => setCount(count + 6 * AT_ONCE)}>Show more of {sayCount(items.length - count, "customer")}</button>}
    </section>
  );
}
