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

interface Props {
  readonly policy: Policy;
  /** Why foresight has to be left out, in a sentence; "" where it is not. */
  readonly tooLittle: string;
  readonly onChange: (policy: Policy) => void;
  readonly onHowGood: () => void;
}

export function Ranking({ policy, tooLittle, onChange, onHowGood }: Props) {
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
      <label className="choice">
        <input type="checkbox" checked={policy.foresight.on} onChange={({ target }) => onChange({ ...policy, foresight: { ...policy.foresight, on: target.checked } })} />
        <span>Look ahead <span className="muted">rank by money expected to be still unpaid in {policy.foresight.horizonDays} days</span></span>
      </label>
      {policy.foresight.on && tooLittle !== "" && <p className="muted">{tooLittle}</p>}
      <p><button type="button" className="link" onClick={onHowGood}>How good is this?</button></p>
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
