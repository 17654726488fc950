/** What was open at each month's end as a line, what was paid in the month as bars. */
import { NO_CURRENCY } from "../../base/Money";
import type { Brief } from "../../rules/brief/Brief";

const WIDTH = 240;
const HEIGHT = 56;

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-09" as "Sep 2026"; left as it is where it is no month. */
const sayMonth = (month: string): string => {
  const [, year, nth] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  const name = names[Number(nth) - 1];
  return name === undefined || year === undefined ? month : `${name} ${year}`;
};

const whole = (amount: number): string => Math.round(amount).toLocaleString("en");

export function BalanceChart({ history, currency }: { readonly history: Brief["history"]; readonly currency: string }) {
  const last = history.at(-1);
  const first = history[0];
  const most = Math.max(...history.map(({ balance, paid }) => Math.max(balance, paid)), 0);
  if (!first || !last || history.length < 2 || most <= 0) return null;
  const step = WIDTH / history.length;
  const y = (amount: number) => HEIGHT - (Math.max(0, amount) / most) * (HEIGHT - 2);
  const line = history.map(({ balance }, nth) => `${(nth + 0.5) * step},${y(balance)}`).join(" ");
  const said = history.map(({ month, balance, paid }) => `${sayMonth(month)}: ${whole(balance)} open, ${whole(paid)} paid`).join("; ");
  const unit = currency === NO_CURRENCY ? "" : ` (${currency})`;
  return (
    <section aria-label="Balance and payments">
      <h2>Balance and payments{unit}</h2>
      <svg className="balance" role="img" aria-label={said} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {history.map(({ month, paid }, nth) => <rect key={month} className="balance-paid" x={nth * step + step * 0.2} y={y(paid)} width={step * 0.6} height={HEIGHT - y(paid)} />)}
        <polyline className="balance-line" points={line} vectorEffect="non-scaling-stroke" />
      </svg>
      <p className="between muted figures"><span>{sayMonth(first.month)}</span><span>line: open, bars: paid</span><span>{sayMonth(last.month)}: {whole(last.balance)}</span></p>
    </section>
  );
}
