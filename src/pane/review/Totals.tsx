/** What is overdue, open and not yet applied, one line per currency. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CurrencyTotal } from "../PaneJobs";
import { sayMoney } from "../say";
import { useLook } from "../useLook";

/** More currencies than this fold away below the largest. */
const SHOWN = 3;

const useStyles = makeStyles({
  amount: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

export function Totals({ totals }: { readonly totals: readonly CurrencyTotal[] }) {
  const look = useLook();
  const styles = useStyles();
  const line = ({ currency, open, overdue, credits }: CurrencyTotal) => (
    <div key={currency}>
      <div className={look.between}><span>Overdue</span><span className={mergeClasses(look.strong, look.figures, styles.amount)}>{sayMoney(overdue)}</span></div>
      <div className={mergeClasses(look.between, look.muted, look.figures)}><span>of {sayMoney(open)} open</span>{credits.minor !== 0 && <span>{sayMoney(credits)} credits</span>}</div>
    </div>
  );
  if (totals.length === 0) return null;
  return (
    <section aria-label="Totals" className={look.card}>
      {totals.slice(0, SHOWN).map(line)}
      {totals.length > SHOWN && <details><summary>{totals.length - SHOWN} more currencies</summary>{totals.slice(SHOWN).map(line)}</details>}
    </section>
  );
}
