/** What is claimed for paying late: nothing, interest by law, or the rate that contracts agree. */
import type { LateDraft } from "./planDraft";
import { TextField } from "./TextField";

const words: Readonly<Record<LateDraft["kind"], string>> = { none: "None", law: "By law", contract: "At the contract's rate" };

interface Props { readonly late: LateDraft; readonly country: string; readonly wrong: string | undefined; readonly onChange: (late: LateDraft) => void }

/** `country`: its name. */
export function LateInterest({ late, country, wrong, onChange }: Props) {
  const hints: Readonly<Record<LateDraft["kind"], string>> = {
    none: "Hand-overs and payment plans state no interest for paying late.",
    law: `The law on debts between businesses of ${country}, the country chosen above. Where it is not known here, the hand-over says so.`,
    contract: "Simple interest for actual days over 365, from the day after the due date.",
  };
  return (
    <fieldset className="field" style={{ gap: "8px" }}>
      <legend>Late-payment interest</legend>
      <span className="muted">On business debts only: never for consumers, nor for the days of a moratorium.</span>
      <label className="field"><span className="strong">Claimed</span>
        <select value={late.kind} onChange={({ target }) => onChange({ ...late, kind: target.value as LateDraft["kind"] })}>
          {Object.entries(words).map(([kind, word]) => <option key={kind} value={kind}>{word}</option>)}
        </select>
        <span className="muted">{hints[late.kind]}</span>
      </label>
      {late.kind === "contract" && <TextField label="Rate of the contract, % a year" value={late.annualPercent} wrong={wrong} onChange={(annualPercent) => onChange({ ...late, annualPercent })} />}
    </fieldset>
  );
}
