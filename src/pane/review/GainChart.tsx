/** Money caught against calls made, by foresight and by the orders people sort by; the table says the same. */
import type { GainCurve } from "../../rules/foresight/backtest/backtest";

const WIDTH = 260;
const HEIGHT = 130;
/** As the backtest measures them. */
const shares = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const asked = [0.1, 0.2, 0.3];

/** In the order of the table; each line differs by dash, not by colour alone. */
const shown: readonly (readonly [string, string, string])[] = [
  ["foresight", "Foresight", "gain-own"], ["open amount", "By amount", "gain-amount"], ["oldest days past due", "By age", "gain-age"], ["rule points: bucket x size quintile", "Rule points", "gain-points"],
];

const percent = (share: number | undefined): string => (share === undefined || !Number.isFinite(share) ? "–" : `${Math.round(100 * share)} %`);

export function GainChart({ gains }: { readonly gains: readonly GainCurve[] }) {
  const lines = shown.flatMap(([name, word, look]) => {
    const all = gains.find((each) => each.name === name)?.all;
    return all ? [{ word, look, all }] : [];
  });
  const points = (all: readonly number[]): string => ["0," + HEIGHT, ...all.map((gain, at) => `${(shares[at] ?? 1) * WIDTH},${HEIGHT - gain * HEIGHT}`)].join(" ");
  return <>
    <svg className="gain" role="img" aria-label={`Money caught by calling the first fifth of the customers: ${lines.map(({ word, all }) => `${word} ${percent(all[shares.indexOf(0.2)])}`).join(", ")}`} viewBox={`-2 -2 ${WIDTH + 4} ${HEIGHT + 16}`}>
      <path className="gain-frame" d={`M0,0 V${HEIGHT} H${WIDTH}`} />
      {[0.25, 0.5, 0.75, 1].map((at) => <path key={at} className="gain-grid" d={`M0,${HEIGHT - at * HEIGHT} H${WIDTH}`} />)}
      {[...lines].reverse().map(({ word, look, all }) => <polyline key={word} className={look} points={points(all)} />)}
      <text x={0} y={HEIGHT + 11}>0 % called</text><text x={WIDTH} y={HEIGHT + 11} textAnchor="end">all called</text><text x={4} y={9}>100 % of the money</text>
    </svg>
    <table className="plain-table">
      <thead><tr><th scope="col">Called first</th>{asked.map((share) => <th key={share} scope="col">{percent(share)}</th>)}</tr></thead>
      <tbody>{lines.map(({ word, look, all }) => (
        <tr key={word} className={look === "gain-own" ? "strong" : undefined}>
          <th scope="row"><svg className="gain-key" aria-hidden="true" viewBox="0 0 24 6"><path className={look} d="M0,3 H24" /></svg> {word}</th>
          {asked.map((share) => <td key={share}>{percent(all[shares.indexOf(share)])}</td>)}
        </tr>
      ))}</tbody>
    </table>
  </>;
}
