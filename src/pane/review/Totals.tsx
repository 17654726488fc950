/** What is overdue, open and not yet applied, one line per currency. */
import type { CurrencyTotal } from "../PaneJobs";
import { sayMoney } from "../say";

/** More currencies than this fold away below the largest. */
const SHOWN = 3;

export function Totals({ totals }: { readonly totals: readonly CurrencyTotal[] }) {
  const line = ({ currency, open, overdue, credits }: CurrencyTotal) => (
    <div key={currency}>
      <div className="between"><span>Overdue</span><span className="strong figures totals-amount">{sayMoney(overdue)}</span></div>
      <div className="muted figures">of {sayMoney(open)} open</div>
      {credits.minor !== 0 && <div className="muted figures">{sayMoney(credits)} in credits not applied</div>}
    </div>
  );
  if (totals.length === 0) return null;
  return (
    <section aria-label="Totals" className="card">
      {totals.slice(0, SHOWN).map(line)}
      {totals.length > SHOWN && <details><summary>{totals.length - SHOWN} more currencies</summary>{totals.slice(SHOWN).map(line)}</details>}
    </section>
  );
}
