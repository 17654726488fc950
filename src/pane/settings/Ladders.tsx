/** The ladder of each segment: from which day a step may be taken, and how long to wait after the step before. */
import { Button } from "@fluentui/react-components";
import { Notice } from "../Notice";
import type { DraftLadder, DraftStep } from "./draft";

interface Props { readonly ladders: readonly DraftLadder[]; readonly wrong: string | undefined; readonly onChange: (ladders: readonly DraftLadder[]) => void }

export function Ladders({ ladders, wrong, onChange }: Props) {
  const replace = (at: number, ladder: DraftLadder) => onChange(ladders.map((each, index) => (index === at ? ladder : each)));
  const base = ladders.find(({ segment }) => segment === "") ?? ladders[0];
  return (
    <fieldset className="field" style={{ gap: "8px" }}>
      <legend>Steps of the ladder</legend>
      <span className="muted">Days after the due date from which a step may be taken (negative is before it), and the least days to wait since the step before.</span>
      {wrong && <Notice tone="failure"><p>{wrong}</p></Notice>}
      {ladders.map((ladder, at) => {
        const isBase = ladder === base;
        return (
          <details key={at} className="card" open={isBase || ladder.segment === ""}>
            <summary><span className="strong">{isBase ? "Everyone else" : ladder.segment || "New segment"}</span></summary>
            {!isBase && <div className="row">
              <input aria-label="Name of the segment" placeholder="Segment as in the sheet" value={ladder.segment} onChange={(event) => replace(at, { ...ladder, segment: event.target.value })} style={{ flexGrow: 1, minWidth: 0 }} />
              <Button size="small" onClick={() => onChange(ladders.filter((_, index) => index !== at))}>Remove</Button>
            </div>}
            <Steps name={isBase ? "Everyone else" : ladder.segment} steps={ladder.steps} onChange={(steps) => replace(at, { ...ladder, steps })} className="ladder-table" />
          </details>
        );
      })}
      {base && <Button size="small" className="ladder-add" onClick={() => onChange([...ladders, { segment: "", steps: base.steps }])}>Add a segment</Button>}
    </fieldset>
  );
}

interface StepsProps { readonly name: string; readonly steps: readonly DraftStep[]; readonly className: string; readonly onChange: (steps: readonly DraftStep[]) => void }

function Steps({ name, steps, className, onChange }: StepsProps) {
  const set = (at: number, change: Partial<DraftStep>) => onChange(steps.map((step, index) => (index === at ? { ...step, ...change } : step)));
  return (
    <table className={className} aria-label={`Steps for ${name}`}>
      <thead><tr><th scope="col">Step</th><th scope="col">From day</th><th scope="col">Wait</th></tr></thead>
      <tbody>
        {steps.map(({ step, fromDaysLate, waitDays }, at) => (
          <tr key={step}>
            <th scope="row">{step}</th>
            <td><input inputMode="numeric" aria-label={`${step}, from day`} value={fromDaysLate} onChange={(event) => set(at, { fromDaysLate: event.target.value })} /></td>
            <td><input inputMode="numeric" aria-label={`${step}, days to wait`} value={waitDays} onChange={(event) => set(at, { waitDays: event.target.value })} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
