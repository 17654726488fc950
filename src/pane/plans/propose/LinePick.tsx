/** The open lines that a plan may cover, with what is left out and why, and late charges where they are claimed. */
import { useState } from "react";
import { money, type Money } from "../../../base/Money";
import type { Coverable, CoverableLine } from "../../../rules/plan/propose/coverable";
import { Choose } from "../../messages/Choose";
import { sayCount, sayMoney } from "../../say";
import { isFree, lineKey } from "./linesOf";
import type { Planned } from "./usePlanning";
import { sayDate } from "../planWords";

/** More rows than a person ticks one by one; the filter finds the others. */
const MOST_SHOWN = 100;

export function LinePick({ planned }: { readonly planned: Planned }) {
  const { currencies, cover, lines, leftOut, set } = planned;
  const [filter, setFilter] = useState("");
  if (!cover) return null;
  const picked = new Set(lines);
  const total = lines.reduce((sum, at) => sum + (cover.lines[at]?.amount.minor ?? 0), 0);
  const words = Object.fromEntries(currencies.map(({ currency }) => [currency, currency]));
  const toggle = (line: CoverableLine, at: number) => {
    const key = lineKey(line, at);
    set({ leftOut: picked.has(at) ? [...leftOut, key] : leftOut.filter((each) => each !== key) });
  };
  const wanted = filter.trim().toLowerCase();
  const found = cover.lines.map((line, at) => ({ line, at })).filter(({ line }) => wanted === "" || line.number.toLowerCase().includes(wanted));
  const heldBack = cover.lines.reduce((sum, { disputed }) => sum + disputed.minor, 0);
  return <>
    {currencies.length > 1 && <Choose label="Currency" words={words} chosen={cover.currency} onChoose={(currency) => set({ currency, leftOut: null })} />}
    <details className="card">
      <summary>Covers <span className="strong figures">{sayMoney(money(total, cover.currency))}</span> <span className="muted">{sayCount(lines.length, "line")} of {cover.lines.length}{heldBack > 0 && `, ${sayMoney(money(heldBack, cover.currency))} in dispute left out`}</span></summary>
      {cover.lines.length > 8 && <input type="search" aria-label="Find a line" placeholder="Find a number" value={filter} onChange={(event) => setFilter(event.target.value)} />}
      <div className="plan-lines" role="group" aria-label="Lines to cover">
        {found.slice(0, MOST_SHOWN).map(({ line, at }) => (
          <label key={`${lineKey(line, at)} ${at}`} className="log-check">
            <input type="checkbox" checked={picked.has(at)} disabled={!isFree(line)} onChange={() => toggle(line, at)} />
            <span className="plan-line"><span>{line.number || "The account"}</span><span className="figures">{sayMoney(line.amount)}</span><span className="muted">{sayLine(line)}</span></span>
          </label>
        ))}
      </div>
      {found.length > MOST_SHOWN && <p className="muted">{sayCount(found.length - MOST_SHOWN, "more line")}: find them by number.</p>}
      <div className="log-buttons">
        <button type="button" className="link" onClick={() => set({ leftOut: null })}>What is due</button>
        <button type="button" className="link" onClick={() => set({ leftOut: [] })}>All</button>
        <button type="button" className="link" onClick={() => set({ leftOut: cover.lines.map(lineKey) })}>None</button>
      </div>
    </details>
    <LateCharges cover={cover} planned={planned} />
  </>;
}

/** "due 3 Nov 2026, EUR 200.00 in dispute left out". */
function sayLine({ dueDate, disputed, plan, amount }: CoverableLine): string {
  const why = [
    ...(dueDate === undefined ? [] : [`due ${sayDate(dueDate)}`]),
    ...(disputed.minor > 0 ? [amount.minor > 0 ? `${sayMoney(disputed)} in dispute left out` : "in dispute"] : []),
    ...(plan === undefined ? [] : [`under plan ${plan}`]),
  ];
  return why.join(", ");
}

function LateCharges({ cover, planned: { lines, planning, set } }: { readonly cover: Coverable; readonly planned: Planned }) {
  const charges = lines.flatMap((at) => cover.lines[at]?.late ?? []);
  if (charges.length === 0) return cover.noLateCharges === undefined ? null : <p className="muted">No late charges: {cover.noLateCharges}</p>;
  const interest = sumOf(charges.map((each) => each.interest));
  const fixed = sumOf(charges.map(({ fixedSum }) => fixedSum));
  const parts = [...interest.map((each) => `${sayMoney(each)} interest`), ...fixed.map((each) => `${sayMoney(each)} in fixed sums`)];
  const toCheck = [...new Set(charges.flatMap((each) => each.toCheck))];
  return <>
    <label className="log-check"><input type="checkbox" checked={planning.withLateCharges} onChange={(event) => set({ withLateCharges: event.target.checked })} /><span>Add late charges: <span className="figures">{parts.join(" and ") || "none have run up"}</span></span></label>
    {planning.withLateCharges && toCheck.map((sentence) => <p key={sentence} className="muted">{sentence}</p>)}
  </>;
}

/** By currency; sums of nothing are left out. */
function sumOf(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].flatMap(([currency, minor]) => (minor > 0 ? [money(minor, currency)] : []));
}
