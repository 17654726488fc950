/** Customers who stay off the call list, grouped by the reason. */
import { useMemo } from "react";
import type { Decision } from "../../rules/Decision";
import { BlockList } from "../BlockList";
import { groupBy } from "../groupBy";

type Code = Extract<Decision["call"], { onList: false }>["code"];

/** In the order a collector would look through them. */
const groups: readonly (readonly [Code, string])[] = [
  ["do-not-contact", "Marked do not contact"],
  ["escalated", "Escalated"],
  ["disputed", "In dispute"],
  ["promised", "Under a promise to pay"],
  ["plan-kept", "On a payment plan that is kept"],
  ["follow-up", "Follow-up agreed"],
  ["small-balance", "Below the minimum overdue"],
  ["not-yet", "Next step not yet due"],
  ["nothing-overdue", "Nothing overdue"],
];

export function OffList({ decisions, onGo }: { readonly decisions: readonly Decision[]; readonly onGo: (customer: string) => void }) {
  const byCode = useMemo(() => groupBy(decisions, ({ call }) => (call.onList ? "" : call.code)), [decisions]);
  return <>{groups.map(([code, word]) => {
    const members = byCode.get(code) ?? [];
    if (members.length === 0) return null;
    return (
      <details key={code} className="off-group">
        <summary><span className="strong">{word}</span> <span className="muted">({members.length.toLocaleString("en")})</span></summary>
        <BlockList items={members} label={word} rowHeight={56} keyOf={({ customer }) => customer}>
          {({ customer, name, call }, _index, tabIndex) => (
            <div className="off-row">
              <button type="button" data-main tabIndex={tabIndex} className="link" title="Go to the row in the sheet" onClick={() => onGo(customer)}>{name}</button>
              <div className="muted">{call.onList ? "" : call.reason}</div>
            </div>
          )}
        </BlockList>
      </details>
    );
  })}</>;
}
