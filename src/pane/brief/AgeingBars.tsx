/** What is open by age, one bar per bucket, per currency. */
import type { Brief } from "../../rules/brief/Brief";
import { sayMoney } from "../say";

export function AgeingBars({ bars }: { readonly bars: Brief["bars"] }) {
  const all = Object.entries(bars);
  if (all.length === 0) return null;
  return (
    <section aria-label="Open by age">
      <h2>Open by age</h2>
      {all.map(([currency, buckets]) => (
        <table key={currency} className="ageing">
          <caption className="unseen">Open by days past due, {currency}</caption>
          <tbody>
            {buckets.map(({ label, amount, share }, nth) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="ageing-bar" aria-hidden="true"><div className={`ageing-fill ageing-${Math.min(nth, 4)}`} style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }} /></td>
                <td className="figures">{sayMoney(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
