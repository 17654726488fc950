/** The terms of a plan as typed behind `batch plan`: what is said takes the place of what the team offers as a matter of course. */
import { addDays, dayFromIso, partsOfDay, type Day } from "../base/Day";
import type { Money } from "../base/Money";
import { readAmountTyped } from "../intake/typed/readAmountTyped";
import { dayCounts, type DayCount, type Frequency, type PlanInterest, type PlanLength, type PlanPolicy, type PlanTerms, type WorkingDayRule } from "../ledger/Plan";
import { adjustDay } from "../rules/plan/dates/adjustDay";
import { Refusal } from "./Refusal";

type Word = string | undefined;

export interface PlanWords {
  readonly customer?: Word; readonly instalments?: Word; readonly amount?: Word; readonly last?: Word; readonly first?: Word; readonly every?: Word; readonly down?: Word;
  readonly interest?: Word; readonly rounding?: Word; readonly workingDay?: Word; readonly invoices?: Word; readonly currency?: Word; readonly versionOf?: Word;
  readonly accept: boolean; readonly who: string; readonly out: Word; readonly json: boolean;
}

export interface PlanReading {
  readonly owed: Money;
  readonly today: Day;
  readonly policy: PlanPolicy;
  readonly isWorkingDay: (day: Day) => boolean;
}

const rules: readonly WorkingDayRule[] = ["following", "modified following", "preceding", "none"];
const EVERY = "week, two-weeks, half-month (or half-month:1,15), month (or month:31), last-working-day, quarter";

/** What was said of the terms; `length` is left out where nothing was said of it. */
export function readPlanWords(words: PlanWords, about: PlanReading): Partial<PlanTerms> & Pick<PlanTerms, "interest" | "roundingUnit" | "workingDayRule"> {
  const workingDayRule = readRule(words.workingDay, about.policy.workingDayRule);
  const firstDay = words.first === undefined ? undefined : readDay(words.first, "first");
  const frequency = words.every === undefined ? undefined : readEvery(words.every, firstDay ?? addDays(about.today, about.policy.daysToFirst));
  const length = readLength(words, about);
  return {
    workingDayRule, interest: readInterest(words.interest, about.policy.interest), roundingUnit: readUnit(words.rounding, about.policy.roundingUnit),
    ...(firstDay !== undefined && { firstDay }), ...(frequency && { frequency }), ...(length && { length }),
    ...(words.down !== undefined && { downPayment: { day: nextOpen(about, workingDayRule), amount: readAmount(words.down, "down", about) } }),
  };
}

/** What is paid at once is paid on the next day that banks work. */
const nextOpen = ({ today, isWorkingDay }: PlanReading, rule: WorkingDayRule): Day => adjustDay(today, rule === "none" ? "none" : "following", isWorkingDay) ?? today;

function readLength(words: PlanWords, about: PlanReading): PlanLength | undefined {
  const given = (["instalments", "amount", "last"] as const).filter((name) => words[name] !== undefined);
  if (given.length > 1) throw new Refusal(`Give one of --instalments, --amount and --last, not ${given.map((name) => `--${name}`).join(" and ")}: the others follow from it.`);
  if (words.instalments !== undefined) return { by: "count", count: readWhole(words.instalments, "instalments") };
  if (words.amount !== undefined) return { by: "amount", each: readAmount(words.amount, "amount", about) };
  return words.last === undefined ? undefined : { by: "last day", day: readDay(words.last, "last") };
}

function readWhole(given: string, option: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new Refusal(`--${option} takes a whole number from 1, got “${given}”.`);
  return Number(given);
}

function readDay(given: string, option: string): Day {
  const day = dayFromIso(given);
  if (day === null) throw new Refusal(`--${option} takes a day such as 2026-12-01, got “${given}”.`);
  return day;
}

function readAmount(given: string, option: string, { owed, today }: PlanReading): Money {
  const read = readAmountTyped(given, { owed, today, dayOrder: "dmy" });
  if (!read.ok) throw new Refusal(`--${option}: ${read.message}`);
  if (read.amount.currency !== owed.currency) throw new Refusal(`--${option} is in ${read.amount.currency}, the plan in ${owed.currency}.`);
  return read.amount;
}

function readEvery(given: string, firstDay: Day): Frequency {
  const [word = "", on] = given.split(":");
  const dates = on === undefined ? [] : on.split(",").map(Number);
  if (on !== undefined && !dates.every((date) => Number.isInteger(date) && date >= 1 && date <= 31)) throw new Refusal(`--every takes days of the month from 1 to 31, got “${on}”.`);
  if (word === "month" && dates.length === 1 && dates[0] !== undefined) return { every: "month", date: dates[0] };
  if (word === "half-month" && (on === undefined || dates.length === 2)) {
    const [early, late] = on === undefined ? halves(partsOfDay(firstDay).date) : [Math.min(...dates), Math.max(...dates)];
    return { every: "half month", dates: [early, late] };
  }
  if (on === undefined) {
    switch (word) {
      case "week": case "month": case "quarter": return { every: word };
      case "two-weeks": return { every: "two weeks" };
      case "last-working-day": return { every: "last working day of the month" };
    }
  }
  throw new Refusal(`--every is one of ${EVERY}, got “${given}”.`);
}

/** The 1st goes with the 15th, the 15th with the month's end, any other day with the one half a month away. */
const halves = (date: number): readonly [number, number] => (date === 1 ? [1, 15] : date === 15 || date === 31 ? [15, 31] : date < 15 ? [date, date + 15] : [date - 15, date]);

function readInterest(given: Word, usual: PlanInterest): PlanInterest {
  if (given === undefined) return usual;
  if (given === "none") return { kind: "none" };
  const [kind, annualPercent = "", counted = "ACT/365F"] = given.split(":");
  const dayCount = dayCounts.find((one) => one.toLowerCase() === counted.toLowerCase());
  if ((kind !== "simple" && kind !== "annuity") || !/^\d+([.,]\d+)?$/.test(annualPercent) || !dayCount) {
    throw new Refusal(`--interest is none, simple:9.5 or annuity:8, with the rate per year in percent and, where it is not ACT/365F, the day count behind it (${dayCounts.join(", ")}); got “${given}”.`);
  }
  return { kind, annualPercent: annualPercent.replace(",", "."), dayCount: dayCount satisfies DayCount };
}

/** In minor units, as the policy has it: 500 is five euros. */
const readUnit = (given: Word, usual: number): number => (given === undefined ? usual : readWhole(given, "rounding"));

function readRule(given: Word, usual: WorkingDayRule): WorkingDayRule {
  if (given === undefined) return usual;
  const rule = rules.find((one) => one === given || one.split(" ")[0] === given);
  if (!rule) throw new Refusal(`--working-day is one of following, modified, preceding, none, got “${given}”.`);
  return rule;
}
