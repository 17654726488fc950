/** What is offered as a matter of course when a payment plan is made; each plan can differ. */
import { useState } from "react";
import { dayCounts, type DayCount } from "../../ledger/Plan";
import type { PlanDraft, PlanWrong } from "./planDraft";
import { TextField } from "./TextField";

const interestWords: Readonly<Record<PlanDraft["interest"], string>> = { none: "None", simple: "Simple, on what is still owed", annuity: "In level instalments (annuity)" };
const ruleWords: Readonly<Record<PlanDraft["workingDayRule"], string>> = {
  following: "Moves to the next working day", "modified following": "Next working day, within the month", preceding: "Moves to the working day before", none: "Stays as it is",
};
type Text = keyof PlanWrong;

export const planLabels: Readonly<Record<Text, string>> = {
  mostInstalments: "Most instalments", mostMonths: "Longest, in months", leastInstalment: "Smallest instalment", roundingUnit: "Instalments in multiples of",
  daysToFirst: "Days until the first instalment", annualPercent: "Plan interest, % a year", graceDays: "Grace for an instalment, days", cureDays: "Days to make good",
};
const hints: Readonly<Partial<Record<Text, string>>> = {
  leastInstalment: "In the currency of the plan.", roundingUnit: "In the smallest unit of the currency: 1 is a cent, 500 is five euros.", daysToFirst: "At least so many days from today.",
  graceDays: "Paid by then, it still counts as in time.", cureDays: "After the grace, before the rest may be called in.",
};

interface Props { readonly plans: PlanDraft; readonly wrong: PlanWrong; readonly hasToBeSeen: boolean; readonly onChange: (plans: PlanDraft) => void }

export function PlanRules({ plans, wrong, hasToBeSeen, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  // While rendering: a field can take the focus only once its group is open, and it stays open when the field is right.
  if (hasToBeSeen && !isOpen) setOpen(true);
  const set = (change: Partial<PlanDraft>) => onChange({ ...plans, ...change });
  const text = (name: Text) => <TextField label={planLabels[name]} value={plans[name]} hint={hints[name] ?? ""} wrong={wrong[name]} onChange={(value) => set({ [name]: value })} />;
  return (
    <details className="card" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><span className="strong">Payment plans</span></summary>
      <div className="field" style={{ gap: "8px", paddingTop: "6px" }}>
        <span className="muted">What a new plan begins with; each can be changed before it is offered.</span>
        {text("mostInstalments")}
        {text("mostMonths")}
        {text("leastInstalment")}
        {text("roundingUnit")}
        {text("daysToFirst")}
        <label className="field"><span className="strong">A due day that is no working day</span>
          <select value={plans.workingDayRule} onChange={({ target }) => set({ workingDayRule: target.value as PlanDraft["workingDayRule"] })}>
            {Object.entries(ruleWords).map(([rule, word]) => <option key={rule} value={rule}>{word}</option>)}
          </select>
        </label>
        <label className="field"><span className="strong">Interest of plans</span>
          <select value={plans.interest} onChange={({ target }) => set({ interest: target.value as PlanDraft["interest"] })}>
            {Object.entries(interestWords).map(([kind, word]) => <option key={kind} value={kind}>{word}</option>)}
          </select>
        </label>
        {plans.interest !== "none" && <>
          {text("annualPercent")}
          <label className="field"><span className="strong">Days counted by</span>
            <select value={plans.dayCount} onChange={({ target }) => set({ dayCount: target.value as DayCount })}>{dayCounts.map((each) => <option key={each}>{each}</option>)}</select>
          </label>
        </>}
        {text("graceDays")}
        {text("cureDays")}
        <label className="field"><span className="strong">After a missed instalment</span>
          <select value={plans.mayAccelerate ? "yes" : "no"} onChange={({ target }) => set({ mayAccelerate: target.value === "yes" })}>
            <option value="yes">The rest may be called in</option><option value="no">The plan goes on</option>
          </select>
        </label>
      </div>
    </details>
  );
}
