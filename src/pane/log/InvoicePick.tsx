/** Which invoices an entry is about: folded away until somebody wants others than proposed. */
import { useState } from "react";
import type { Brief } from "../../rules/brief/Brief";
import { sayCount, sayMoney } from "../say";
import { coverOf } from "./coverOf";

/** More rows than a person ticks one by one; the filter finds the others. */
const MOST_SHOWN = 100;

interface Props {
  readonly brief: Brief;
  readonly chosen: readonly string[] | null;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (chosen: readonly string[] | null) => void;
}

export function InvoicePick({ brief, chosen, isOpen, onOpen, onChoose }: Props) {
  const [filter, setFilter] = useState("");
  const named = brief.open.filter(({ invoice }) => invoice.number !== "");
  if (named.length === 0) return null;
  const cover = coverOf(brief, chosen);
  const ticked = new Set(cover.numbers);
  const wanted = filter.trim().toLowerCase();
  const found = wanted === "" ? named : named.filter(({ invoice }) => invoice.number.toLowerCase().includes(wanted));
  const toggle = (number: string) => {
    const now = new Set(ticked);
    if (!now.delete(number)) now.add(number);
    onChoose(named.map(({ invoice }) => invoice.number).filter((each) => now.has(each)));
  };
  return (
    <details open={isOpen}>
      <summary aria-keyshortcuts="Control+I" onClick={(event) => { event.preventDefault(); onOpen(!isOpen); }}>Invoices: <span className="strong">{chosen?.length === 0 ? "the account as a whole" : cover.said}</span></summary>
      {isOpen && <>
        {named.length > 8 && <input type="search" aria-label="Find an invoice" placeholder="Find a number" value={filter} onChange={(event) => setFilter(event.target.value)} />}
        <div className="log-pick">
          {found.slice(0, MOST_SHOWN).map(({ invoice, daysLate, disputed }, index) => (
            <label key={`${invoice.number} ${index}`} className="log-check">
              <input type="checkbox" checked={ticked.has(invoice.number)} onChange={() => toggle(invoice.number)} />
              <span><span>{invoice.number}</span> <span className="figures">{sayMoney(invoice.open)}</span> <span className="muted">{sayLate(daysLate)}{disputed.minor > 0 && `, ${sayMoney(disputed)} disputed`}</span></span>
            </label>
          ))}
        </div>
        {found.length > MOST_SHOWN && <p className="muted">{sayCount(found.length - MOST_SHOWN, "more invoice")}: find them by number.</p>}
        <div className="log-buttons">
          <button type="button" className="link" onClick={() => onChoose(null)}>As proposed</button>
          <button type="button" className="link" onClick={() => onChoose([])}>None</button>
        </div>
      </>}
    </details>
  );
}

const sayLate = (daysLate: number | undefined): string => (daysLate === undefined ? "no due date" : daysLate > 0 ? `${sayCount(daysLate, "day")} late` : "not yet due");
