/** Who to call, in order, and beside it who is not on the list and why. */
import { useMemo, useState } from "react";
import type { Prepared } from "../../jobs/refresh";
import { foldText } from "../../base/foldText";
import { BlockList } from "../BlockList";
import { sayCount } from "../say";
import { CustomerCard } from "./CustomerCard";
import { OffList } from "./OffList";

/** Below this a list is looked over faster than searched. */
const SEARCH_FROM = 15;

interface Props { readonly prepared: Prepared; readonly onGo: (customer: string) => void }

export function CallList({ prepared, onGo }: Props) {
  const [side, setSide] = useState<"on" | "off">("on");
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { decisions, today } = prepared;
  const [on, off] = useMemo(() => [decisions.filter(({ call }) => call.onList), decisions.filter(({ call }) => !call.onList)], [decisions]);
  const rankOf = useMemo(() => new Map(on.map(({ customer }, index) => [customer, index + 1])), [on]);
  const sought = foldText(search);
  const isSought = ({ name, customer }: { name: string; customer: string }) => sought === "" || foldText(name).includes(sought) || customer.includes(sought);
  const shown = (side === "on" ? on : off).filter(isSought);
  const toggle = (customer: string, isOpen: boolean) => setOpen((before) => {
    const after = new Set(before);
    if (isOpen) after.add(customer);
    else after.delete(customer);
    return after;
  });
  return <>
    <fieldset className="choices">
      <legend className="unseen">Which customers</legend>
      <label className="choice"><input type="radio" name="side" checked={side === "on"} onChange={() => setSide("on")} />On the list ({on.length.toLocaleString("en")})</label>
      <label className="choice"><input type="radio" name="side" checked={side === "off"} onChange={() => setSide("off")} />Not on the list ({off.length.toLocaleString("en")})</label>
    </fieldset>
    {decisions.length >= SEARCH_FROM && (
      <input
        type="search" aria-label="Find a customer" placeholder="Find a customer" value={search} onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => { if (event.key === "Escape" && search !== "") { event.stopPropagation(); setSearch(""); } }}
      />
    )}
    {shown.length === 0 && <p className="muted">{sought ? `No customer matches “${search}”.` : side === "on" ? "Nobody needs a call today." : "Every customer is on the list."}</p>}
    {side === "off" ? <OffList decisions={shown} onGo={onGo} /> : (
      <BlockList items={shown} label={`Call list, ${sayCount(shown.length, "customer")}`} rowHeight={112} keyOf={({ customer }) => customer}>
        {(decision, _index, tabIndex) => (
          <CustomerCard
            decision={decision} rank={rankOf.get(decision.customer) ?? 0} today={today} tabIndex={tabIndex} isOpen={open.has(decision.customer)}
            onOpen={(isOpen) => toggle(decision.customer, isOpen)} onGo={() => onGo(decision.customer)}
          />
        )}
      </BlockList>
    )}
    {side === "on" && on.length > 0 && <p className="muted">End of the list.</p>}
  </>;
}
