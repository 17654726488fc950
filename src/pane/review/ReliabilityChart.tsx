/** Chances given against the share that stayed unpaid; the larger the dot, the more invoices; the table says the same. */
import type { ReliabilityBin } from "../../rules/foresight/backtest/figures";

const SIDE = 130;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

export function ReliabilityChart({ bins }: { readonly bins: readonly ReliabilityBin[] }) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return <>
    <svg className="gain reliability" role="img" aria-label={`Given and come: ${bins.map(({ given, came, count }) => `${percent(given)} given, ${percent(came)} came, ${count} invoices`).join("; ")}`} viewBox={`-6 -6 ${SIDE + 12} ${SIDE + 22}`}>
      <path className="gain-frame" d={`M0,0 V${SIDE} H${SIDE}`} />
      <path className="gain-amount" d={`M0,${SIDE} L${SIDE},0`} />
      {bins.map(({ from, given, came, count }) => <circle key={from} className="reliability-dot" cx={given * SIDE} cy={SIDE - came * SIDE} r={2 + 4 * Math.sqrt(count / most)} />)}
      <text x={0} y={SIDE + 12}>0 % given</text><text x={SIDE} y={SIDE + 12} textAnchor="end">100 %</text>
    </svg>
    <details>
      <summary>As a table</summary>
      <table className="plain-table">
        <thead><tr><th scope="col">Given</th><th scope="col">Stayed unpaid</th><th scope="col">Invoices</th></tr></thead>
        <tbody>{bins.map(({ from, given, came, count }) => <tr key={from}><th scope="row">{percent(given)}</th><td>{percent(came)}</td><td>{count.toLocaleString("en")}</td></tr>)}</tbody>
      </table>
    </details>
  </>;
}
