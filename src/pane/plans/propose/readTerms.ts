/** The form as typed → terms; what cannot be read is told beside its field. Fields nobody touched stay exactly as they were agreed. */
import { dayFromIso, type Day } from "../../../base/Day";
import { addMoney, money, NO_CURRENCY, type Money } from "../../../base/Money";
import { dayCounts, type Frequency, type PlanInterest, type PlanLength, type PlanTerms, type WorkingDayRule } from "../../../ledger/Plan";
import type { DeskJobs } from "../../DeskJobs";
import { formOf, type PlanField, type PlanForm } from "./planForm";

export type Wrong = Partial<Record<PlanField, string>>;

type Typed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };
type Reader = Pick<DeskJobs, "readAmount" | "readMoment">;

export const workingDayRules: readonly WorkingDayRule[] = ["following", "modified following", "preceding", "none"];

/** "2026-11-30" as it is, else as any day is typed in the pane. */
export function readDay(text: string, jobs: Pick<Reader, "readMoment">): Typed<Day> {
  const iso = dayFromIso(text.trim());
  if (iso !== null) return { ok: true, value: iso };
  const typed = jobs.readMoment(text);
  return typed.ok ? { ok: true, value: typed.day } : typed;
}

export function readTerms(base: PlanTerms, changes: Partial<PlanForm>, jobs: Reader): { readonly terms: PlanTerms; readonly wrong: Wrong } {
  const form: PlanForm = { ...formOf(base), ...changes };
  const wrong: Wrong = {};
  const isTouched = (...fields: readonly PlanField[]): boolean => fields.some((field) => changes[field] !== undefined);
  const take = <T>(field: PlanField, typed: Typed<T>, before: T): T => {
    if (typed.ok) return typed.value;
    wrong[field] = typed.message;
    return before;
  };
  const owed = base.charges ? addMoney(addMoney(base.principal, base.charges.interest), base.charges.fees) : base.principal;
  const amount = (text: string): Typed<Money> => {
    const typed = jobs.readAmount(text, owed);
    return typed.ok ? { ok: true, value: typed.amount } : typed;
  };
  const day = (text: string): Typed<Day> => readDay(text, jobs);
  const choice = <T extends string>(text: string, among: readonly T[], before: T): T => among.find((each) => each === text) ?? before;

  const { downPayment, limitDay, ...rest } = base;
  const down = !isTouched("down", "downDay") ? downPayment
    : form.down.trim() === "" ? undefined
      : { amount: take("down", amount(form.down), money(0, base.currency)), day: take("downDay", day(form.downDay), base.start) };
  const limit = !isTouched("limit") ? limitDay : form.limit.trim() === "" ? undefined : take("limit", day(form.limit), base.firstDay);
  const terms: PlanTerms = {
    ...rest,
    firstDay: isTouched("first") ? take("first", day(form.first), base.firstDay) : base.firstDay,
    frequency: isTouched("every", "date", "date2", "days") ? readFrequency(form, take, day) : base.frequency,
    length: isTouched("by", "length") ? readLength(form, take, amount, day) : base.length,
    interest: isTouched("interest", "rate", "dayCount") ? readInterest(form, base.interest) : base.interest,
    graceDays: take("grace", whole(form.grace), base.graceDays),
    cureDays: take("cure", whole(form.cure), base.cureDays),
    mayAccelerate: form.accelerate !== "",
    roundingUnit: Number(form.unit) || base.roundingUnit,
    remainder: choice(form.remainder, ["first", "last", "spread"], base.remainder),
    workingDayRule: choice(form.workingDay, workingDayRules, base.workingDayRule),
    monthEnd: form.monthEnd !== "",
    overPayment: choice(form.overPayment, ["from the end", "next instalments"], base.overPayment),
    allocation: choice(form.allocation, ["oldest first", "by reference"], base.allocation),
    ...(down && { downPayment: down }), ...(limit !== undefined && { limitDay: limit }),
  };
  return { terms, wrong };
}

type Take = <T>(field: PlanField, typed: Typed<T>, before: T) => T;

const whole = (text: string): Typed<number> => (/^\d{1,3}$/.test(text.trim()) ? { ok: true, value: Number(text) } : { ok: false, message: `“${text.trim()}” is no number of days.` });

function readLength({ by, length }: PlanForm, take: Take, amount: (text: string) => Typed<Money>, day: (text: string) => Typed<Day>): PlanLength {
  const text = length.trim();
  if (by === "amount") return { by, each: take("length", text === "" ? { ok: false, message: "Say how much they pay each time." } : amount(text), money(0, NO_CURRENCY)) };
  if (by === "last day") return { by, day: take("length", text === "" ? { ok: false, message: "Say by when it must be paid." } : day(text), 0 as Day) };
  const count: Typed<number> = /^\d{1,4}$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, message: text === "" ? "Say how many instalments." : `“${text}” is no number of instalments.` };
  return { by: "count", count: take("length", count, 1) };
}

function readFrequency({ every, date, date2, days }: PlanForm, take: Take, day: (text: string) => Typed<Day>): Frequency {
  const dateOf = (text: string): Typed<number> => {
    const number = Number(text.trim());
    return Number.isInteger(number) && number >= 1 && number <= 31 ? { ok: true, value: number } : { ok: false, message: "A day of the month is from 1 to 31; 31 is its last." };
  };
  switch (every) {
    case "week": case "two weeks": case "quarter": case "last working day of the month": return { every };
    case "half month": return { every, dates: [take("date", dateOf(date), 1), take("date2", dateOf(date2), 15)] };
    case "custom": return { every, days: take("days", readDays(days, day), []) };
    default: return { every: "month", ...(date.trim() !== "" && { date: take("date", dateOf(date), 1) }) };
  }
}

/** One day per line or between commas. */
function readDays(text: string, day: (text: string) => Typed<Day>): Typed<readonly Day[]> {
  const days: Day[] = [];
  for (const part of text.split(/[,;\n]+/).map((each) => each.trim()).filter((each) => each !== "")) {
    const typed = day(part);
    if (!typed.ok) return { ok: false, message: `“${part}”: ${typed.message}` };
    days.push(typed.value);
  }
  return days.length > 0 ? { ok: true, value: days } : { ok: false, message: "Say on which days they pay, with commas between." };
}

function readInterest({ interest, rate, dayCount }: PlanForm, before: PlanInterest): PlanInterest {
  if (interest !== "simple" && interest !== "annuity") return { kind: "none" };
  const annualPercent = rate.trim().replace(/\s*%$/, "").replace(",", ".");
  const onNominalDays = before.kind === "simple" && before.onNominalDays === true && interest === "simple";
  return { kind: interest, annualPercent, dayCount: dayCounts.find((each) => each === dayCount) ?? "ACT/365F", ...(onNominalDays && { onNominalDays }) };
}
