/** What is overdue, open and not yet applied, one line per currency. */
import type { CurrencyTotal } from "../PaneJobs";
import { sayMoney } from "../say";

/** More currencies than this fold away below the largest. */
const SHOWN = 3;

export function Totals({ totals }: { readonly totals: readonly CurrencyTotal[] }) {
  const line = ({ currency, open, overdue }: CurrencyTotal) => (
    <div key={currency} className="totals-line figures">
      <span className="strong">{sayMoney(overdue)} <span className="unseen">overdue</span></span> <span className="muted"><span className="unseen">of </span>{sayMoney(open)}<span className="unseen"> open</span></span>
    </div>
  );
  const credits = totals.filter((total) => total.credits.minor !== 0);
  if (totals.length === 0) return null;
  return (
    <section aria-label="Totals" className="card totals">
      <div className="totals-line muted" aria-hidden="true"><span>Overdue</span><span>Open</span></div>
      {totals.slice(0, SHOWN).map(line)}
      {totals.length > SHOWN && <details><summary>{totals.length - SHOWN} more currencies</summary>{totals.slice(SHOWN).map(line)}</details>}
      {credits.length > 0 && <details className="muted figures"><summary>Credits not applied</summary>{credits.map(({ currency, credits: sum }) => <div key={currency}>{sayMoney(sum)}, not deducted above</div>)}</details>}
    </section>
  );
}
