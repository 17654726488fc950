/** The terms of a plan as the fields of a form: texts as typed, from terms and back by `readTerms`. */
import { isoOfDay } from "../../../base/Day";
import { decimalOf } from "../../../base/Money";
import type { PlanTerms } from "../../../ledger/Plan";

export const planFields = [
  "by", "length", "every", "date", "date2", "days", "first", "down", "downDay", "interest", "rate", "dayCount", "grace", "cure", "accelerate",
  "unit", "remainder", "workingDay", "monthEnd", "limit", "overPayment", "allocation",
] as const;
export type PlanField = (typeof planFields)[number];

/** A tick is "yes" or "". */
export type PlanForm = Readonly<Record<PlanField, string>>;

const tick = (isOn: boolean): string => (isOn ? "yes" : "");

export function formOf({ length, frequency, firstDay, downPayment, start, interest, graceDays, cureDays, mayAccelerate, roundingUnit, remainder, workingDayRule, monthEnd, limitDay, overPayment, allocation }: PlanTerms): PlanForm {
  return {
    by: length.by,
    length: length.by === "count" ? String(length.count) : length.by === "amount" ? decimalOf(length.each) : isoOfDay(length.day),
    every: frequency.every,
    date: frequency.every === "month" && frequency.date !== undefined ? String(frequency.date) : frequency.every === "half month" ? String(frequency.dates[0]) : "",
    date2: frequency.every === "half month" ? String(frequency.dates[1]) : "",
    days: frequency.every === "custom" ? frequency.days.map(isoOfDay).join(", ") : "",
    first: isoOfDay(firstDay),
    down: downPayment ? decimalOf(downPayment.amount) : "",
    downDay: isoOfDay(downPayment?.day ?? start),
    interest: interest.kind,
    rate: interest.kind === "none" ? "" : interest.annualPercent,
    dayCount: interest.kind === "none" ? "ACT/365F" : interest.dayCount,
    grace: String(graceDays), cure: String(cureDays), accelerate: tick(mayAccelerate), unit: String(roundingUnit), remainder, workingDay: workingDayRule,
    monthEnd: tick(monthEnd), limit: limitDay === undefined ? "" : isoOfDay(limitDay), overPayment, allocation,
  };
}
