/** The terms that seldom change: interest, what follows when they pay late, how amounts and days are rounded. */
import { minorDigits, money } from "../../../base/Money";
import { dayCounts, type PlanTerms } from "../../../ledger/Plan";
import { sayMoney } from "../../say";
import { dayHint } from "./dayHint";
import { ChoiceField, TextField, TickField } from "./Field";
import { interestWords, workingDayWords } from "../planWords";
import type { TermsProps } from "./TermsForm";

const countWords = Object.fromEntries(dayCounts.map((each) => [each, each]));

export const InterestFields = ({ form, wrong, onType }: TermsProps) => <>
  <ChoiceField label="Interest" words={interestWords} value={form.interest} onChoose={(interest) => onType({ interest, rate: form.rate, dayCount: form.dayCount })} />
  {form.interest !== "none" && <div className="case-two plan-two">
    <TextField label="Percent a year" value={form.rate} placeholder="8 or 11.75" wrong={wrong.rate} onType={(rate) => onType({ rate })} />
    <ChoiceField label="Days counted" words={countWords} value={form.dayCount} onChoose={(dayCount) => onType({ dayCount })} />
  </div>}
</>;

const overWords: Readonly<Record<PlanTerms["overPayment"], string>> = { "from the end": "Shortens the plan from its end", "next instalments": "Pays the next instalments" };
const allocationWords: Readonly<Record<PlanTerms["allocation"], string>> = { "oldest first": "The oldest instalment first", "by reference": "The one the reference names" };

export const LateFields = ({ form, wrong, onType }: TermsProps) => <>
  <div className="case-two plan-two">
    <TextField label="Days of grace" value={form.grace} isNumber wrong={wrong.grace} onType={(grace) => onType({ grace })} />
    <TextField label="Then days to cure" value={form.cure} isNumber wrong={wrong.cure} onType={(cure) => onType({ cure })} />
  </div>
  <TickField label="After these, the whole rest may be called in" isOn={form.accelerate !== ""} onTick={(isOn) => onType({ accelerate: isOn ? "yes" : "" })} />
  <ChoiceField label="Money goes to" words={allocationWords} value={form.allocation} onChoose={(allocation) => onType({ allocation })} />
  <ChoiceField label="What is paid over" words={overWords} value={form.overPayment} onChoose={(overPayment) => onType({ overPayment })} />
</>;

const remainderWords: Readonly<Record<PlanTerms["remainder"], string>> = { first: "The first", last: "The last", spread: "All of them, a unit each" };
/** Major units that amounts are rounded to, beside the smallest there is. */
const UNITS = [1, 5, 10, 50, 100];

export function RoundingFields({ form, wrong, currency, jobs, onType }: TermsProps) {
  const minors = [...new Set([1, ...UNITS.map((unit) => unit * 10 ** minorDigits(currency)), Number(form.unit) || 1])].sort((a, b) => a - b);
  const unitWords = Object.fromEntries(minors.map((minor) => [String(minor), sayMoney(money(minor, currency))]));
  return <>
    <div className="case-two plan-two">
      <ChoiceField label="Rounded to" words={unitWords} value={form.unit} onChoose={(unit) => onType({ unit })} />
      <ChoiceField label="Takes the odd rest" words={remainderWords} value={form.remainder} onChoose={(remainder) => onType({ remainder })} />
    </div>
    <ChoiceField label="On a day nobody works" words={workingDayWords} value={form.workingDay} wrong={wrong.workingDay} onChoose={(workingDay) => onType({ workingDay })} />
    <TickField label="Month ends stay month ends" isOn={form.monthEnd !== ""} onTick={(isOn) => onType({ monthEnd: isOn ? "yes" : "" })} />
    <TextField label="Must have ended by" value={form.limit} placeholder="no limit" hint={dayHint(form.limit, jobs)} wrong={wrong.limit} onType={(limit) => onType({ limit })} />
  </>;
}
