/** Up to three plans side by side, one of them chosen: by arrow keys, by its number, or by a click. */
import type { Alternative } from "../../../rules/plan/propose/threeAlternatives";
import { sayMoney } from "../../say";
import { alternativeWords, sayDate, sayFigure, sayRhythm } from "../planWords";

interface Props {
  readonly alternatives: readonly Alternative[];
  readonly chosen: Alternative["name"] | null;
  readonly onChoose: (name: Alternative["name"]) => void;
}

export function AlternativeCards({ alternatives, chosen, onChoose }: Props) {
  const [first] = alternatives;
  const picked = alternatives.find(({ name }) => name === chosen) ?? first;
  if (!first || !picked) return null;
  const { currency } = first.terms;
  return (
    <fieldset>
      <legend>Plans to choose from <span className="muted">in {currency}, keys 1–{alternatives.length}</span></legend>
      <div className="plan-cards" role="radiogroup" aria-label="Plans to choose from">
        {alternatives.map(({ name, schedule, total, ends, largest, cost, fit }, nth) => (
          <label key={name} className={`plan-card${name === picked.name ? " plan-chosen" : ""}`}>
            <input type="radio" className="unseen" name="plan-alternative" checked={name === picked.name} aria-keyshortcuts={String(nth + 1)} aria-describedby={`plan-fit-${nth}`} onChange={() => onChoose(name)} />
            <span className="strong">{alternativeWords[name]}</span>
            <span className="figures"><span className="unseen">{schedule.instalments.length} instalments, the largest of </span><span aria-hidden="true">{schedule.instalments.length} × </span><span className="plan-largest">{sayFigure(largest.minor, currency)}</span></span>
            <span className="muted">to {sayDate(ends)}</span>
            <span className="muted figures">{sayFigure(total.minor, currency)} in all</span>
            <span className="muted figures">{cost.minor > 0 ? `costs ${sayFigure(cost.minor, currency)}` : "no cost"}</span>
            <span className="plan-fit">{fit.percent === undefined ? "fit unknown" : `fits ${fit.percent} %`}</span>
            <span id={`plan-fit-${nth}`} className="unseen">{fit.because}</span>
          </label>
        ))}
      </div>
      <p className="muted">{alternativeWords[picked.name]}: {sayMoney(picked.largest)} {sayRhythm(picked.terms.frequency)}. {picked.fit.because}</p>
    </fieldset>
  );
}
