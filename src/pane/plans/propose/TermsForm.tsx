/** The terms of a plan: how long, how often and from when in sight, the rest folded until it is wanted or wrong. */
import { useState, type ReactNode } from "react";
import { decimalOf, money } from "../../../base/Money";
import { isoOfDay } from "../../../base/Day";
import type { Frequency, PlanLength } from "../../../ledger/Plan";
import type { PlanDraft } from "../../PlanJobs";
import { dayHint } from "./dayHint";
import { ChoiceField, TextField } from "./Field";
import { InterestFields, LateFields, RoundingFields } from "./MoreTerms";
import type { PlanField, PlanForm } from "./planForm";
import type { DeskJobs } from "../../DeskJobs";
import { everyWords } from "../planWords";
import type { Wrong } from "./readTerms";

export interface TermsProps {
  readonly form: PlanForm;
  readonly wrong: Wrong;
  readonly currency: string;
  readonly jobs: DeskJobs;
  readonly onType: (change: Partial<PlanForm>) => void;
}

interface Props extends TermsProps { readonly draft: PlanDraft | null }

const byWords: Readonly<Record<PlanLength["by"], string>> = { count: "Number", amount: "Amount each", "last day": "Last date" };
const lengthLabels: Readonly<Record<PlanLength["by"], string>> = { count: "How many", amount: "How much each", "last day": "Paid by" };

export function TermsForm({ draft, ...props }: Props) {
  const { form, wrong, jobs, onType } = props;
  const by = (["count", "amount", "last day"] as const).find((each) => each === form.by) ?? "count";
  return <>
    <div className="case-two plan-two">
      <ChoiceField label="Fixed by" words={byWords} value={by} onChoose={(next) => onType({ by: next, length: lengthFor(next, draft) })} />
      <TextField label={lengthLabels[by]} value={form.length} isNumber={by === "count"} placeholder={by === "amount" ? "500" : by === "last day" ? "end of june, 30/6/2027" : "6"} hint={by === "last day" ? dayHint(form.length, jobs) : ""} wrong={wrong.length} onType={(length) => onType({ length })} />
    </div>
    <ChoiceField label="They pay" words={everyWords} value={form.every} onChoose={(every) => onType({ every, ...datesFor(every) })} />
    {form.every !== "custom" && <div className="case-two plan-two">
      <TextField label="First on" value={form.first} placeholder="fri, 3/12" hint={dayHint(form.first, jobs)} wrong={wrong.first} onType={(first) => onType({ first })} />
      {form.every === "month" && <TextField label="Day of the month" value={form.date} isNumber placeholder="as the first" wrong={wrong.date} onType={(date) => onType({ date })} />}
      {form.every === "half month" && <>
        <TextField label="Day of the month" value={form.date} isNumber wrong={wrong.date} onType={(date) => onType({ date, date2: form.date2 })} />
        <TextField label="And day" value={form.date2} isNumber wrong={wrong.date2} onType={(date2) => onType({ date2, date: form.date })} />
      </>}
    </div>}
    {form.every === "custom" && <TextField label="Days they pay on" value={form.days} placeholder="3 Dec, 10 Dec, 15/1/2027" wrong={wrong.days} onType={(days) => onType({ days, first: days.split(/[,;\n]/)[0]?.trim() ?? "" })} />}
    <div className="case-two plan-two">
      <TextField label="Down payment" value={form.down} placeholder="none" wrong={wrong.down} onType={(down) => onType({ down })} />
      {form.down.trim() !== "" && <TextField label="Down payment on" value={form.downDay} hint={dayHint(form.downDay, jobs)} wrong={wrong.downDay} onType={(downDay) => onType({ downDay })} />}
    </div>
    <Folded title="Interest" fields={["rate"]} wrong={wrong}><InterestFields {...props} /></Folded>
    <Folded title="If they pay late" fields={["grace", "cure"]} wrong={wrong}><LateFields {...props} /></Folded>
    <Folded title="Rounding, working days, limits" fields={["limit", "workingDay"]} wrong={wrong}><RoundingFields {...props} /></Folded>
  </>;
}

interface FoldedProps { readonly title: string; readonly fields: readonly PlanField[]; readonly wrong: Wrong; readonly children: ReactNode }

/** Never shut over a field that is wrong. */
function Folded({ title, fields, wrong, children }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  const isWrong = fields.some((field) => wrong[field] !== undefined);
  return (
    <details open={isOpen || isWrong}>
      <summary onClick={(event) => { event.preventDefault(); setOpen(!isOpen); }}>{title}</summary>
      <div className="case-form">{children}</div>
    </details>
  );
}

/** The same plan, told the other way. */
function lengthFor(by: PlanLength["by"], draft: PlanDraft | null): string {
  if (!draft?.ok) return "";
  const rows = draft.schedule.instalments.filter(({ number }) => number > 0);
  if (by === "count") return String(rows.length);
  return by === "amount" ? decimalOf(money(rows[0]?.payment ?? draft.largest.minor, draft.largest.currency)) : isoOfDay(draft.ends);
}

function datesFor(every: Frequency["every"]): Partial<PlanForm> {
  if (every === "half month") return { date: "1", date2: "15" };
  return every === "month" ? { date: "" } : {};
}
