/** How customers are ranked: one strategy and the weights of the parts; each move reorders the list at once. */
import { makeStyles } from "@fluentui/react-components";
import type { PartName, Policy, Strategy } from "../../ledger/Policy";
import { useLook } from "../useLook";
import { partWords } from "./CustomerCard";

export const strategyWords: readonly (readonly [Strategy, string, string])[] = [
  ["balanced", "Balanced", "money, age and behaviour together"],
  ["newest", "Newest first", "young debt is easier to collect"],
  ["longest", "Longest overdue first", "before it is too old"],
  ["largest", "Largest first", "most money per call"],
];

const parts = Object.keys(partWords) as PartName[];

const useStyles = makeStyles({
  weights: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "8px" },
});

export function Ranking({ policy, onChange }: { readonly policy: Policy; readonly onChange: (policy: Policy) => void }) {
  const look = useLook();
  const styles = useStyles();
  const name = strategyWords.find(([strategy]) => strategy === policy.strategy)?.[1];
  return (
    <details className={look.card}>
      <summary>Ranking: <span className={look.strong}>{name}</span></summary>
      <fieldset>
        <legend className={look.unseen}>Strategy</legend>
        {strategyWords.map(([strategy, word, why]) => (
          <label key={strategy} className={look.choice}>
            <input type="radio" name="strategy" checked={policy.strategy === strategy} onChange={() => onChange({ ...policy, strategy })} />
            <span>{word} <span className={look.muted}>{why}</span></span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.weights}>
        <legend>What counts how much</legend>
        {parts.map((part) => (
          <label key={part} className={look.field}>
            <span className={look.between}><span>{partWords[part]}</span><span className={look.figures}>{policy.weights[part]}</span></span>
            <input type="range" min={0} max={100} step={5} value={policy.weights[part]} onChange={(event) => onChange({ ...policy, weights: { ...policy.weights, [part]: Number(event.target.value) } })} />
          </label>
        ))}
      </fieldset>
    </details>
  );
}
