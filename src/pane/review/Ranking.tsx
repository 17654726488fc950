/** How customers are ranked: one strategy and the weights of the parts; each move reorders the list at once. */
import type { PartName, Policy, Strategy } from "../../ledger/Policy";
import { withStrategy } from "../../ledger/withStrategy";
import { partWords } from "./CustomerCard";

export const strategyWords: readonly (readonly [Strategy, string, string])[] = [
  ["balanced", "Balanced", "all parts count"],
  ["newest", "Newest first", "young debt is easier to collect"],
  ["longest", "Longest overdue first", "before it is too old"],
  ["largest", "Largest first", "most money per call"],
];

const parts = Object.keys(partWords) as PartName[];

export function Ranking({ policy, onChange }: { readonly policy: Policy; readonly onChange: (policy: Policy) => void }) {
  const isWeighed = policy.strategy === "balanced";
  const name = strategyWords.find(([strategy]) => strategy === policy.strategy)?.[1];
  return (
    <details className="card ranking">
      <summary>Ranking: <span className="strong">{name}</span></summary>
      <fieldset>
        <legend className="unseen">Strategy</legend>
        {strategyWords.map(([strategy, word, why]) => (
          <label key={strategy} className="choice">
            <input type="radio" name="strategy" checked={policy.strategy === strategy} onChange={() => onChange(withStrategy(policy, strategy))} />
            <span>{word} <span className="muted">{why}</span></span>
          </label>
        ))}
      </fieldset>
      <fieldset className="ranking-weights" disabled={!isWeighed} aria-describedby={isWeighed ? undefined : "ranking-unweighed"}>
        <legend>What counts how much</legend>
        {!isWeighed && <p id="ranking-unweighed" className="muted">{name} ranks by one thing alone. Choose Balanced to weigh these.</p>}
        {parts.map((part) => (
          <label key={part} className="ranking-weight">
            <span>{partWords[part]}</span>
            <input type="range" min={0} max={100} step={5} value={policy.weights[part]} onChange={(event) => onChange({ ...policy, weights: { ...policy.weights, [part]: Number(event.target.value) } })} />
            <span className="figures" aria-hidden="true">{policy.weights[part]}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
