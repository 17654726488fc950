/**
 * The interest of one instalment as formulas that agree with the exact engine to the last minor unit. Everything is a whole number below
 * 10^14, where Excel and LibreOffice still divide and compare exactly: the balance in minor units is taken in limbs of three digits, as in
 * long division by hand, and rounded half up once at the end.
 */
import type { TabCell } from "../../base/Tab";
import { minorDigits } from "../../base/Money";
import type { DayCount, PlanTerms } from "../../ledger/Plan";
import { periodsPerYear } from "../../rules/plan/dates/planDates";
import { at, letterOf } from "./planColumns";

/** Rates are reckoned to the sixth decimal of a percent. */
const RATE_UNITS = 1_000_000;
const LIMB = 1000;

export interface InterestFormulas {
  /** Of the `interest` column: what runs in the period and what was owed before, in major units. */
  readonly interest: (row: number) => string;
  /** Of the hidden columns from `minor` on; `owed` is the cell with the balance before the row. */
  readonly hidden: (row: number, owed: string, isDownPayment: boolean) => readonly (TabCell | null)[];
  /** Of the hidden columns in the row above the schedule: what is to be known of the day interest starts. */
  readonly above: (row: number) => readonly (TabCell | null)[];
}

export function interestFormulas({ interest, frequency, principal, currency }: PlanTerms): InterestFormulas {
  const isLevel = interest.kind === "annuity";
  const dayCount: DayCount = interest.kind === "none" ? "ACT/365F" : interest.dayCount;
  const isLeapCounted = !isLevel && dayCount === "ACT/ACT ISDA";
  const unit = isLevel ? periodsPerYear(frequency) ?? 1 : dayCount === "ACT/365F" || isLeapCounted ? 365 : 360;
  const limbs = Math.max(1, Math.ceil(String(principal.minor).length / 3));
  // Percent, and the units of the rate.
  const whole = unit * 100 * RATE_UNITS;
  const leapWhole = 366 * 100 * RATE_UNITS;
  const cell = (set: number, limb: number, row: number): string => `$${letterOf("limbs", set * limbs + (limbs - 1 - limb))}${row}`;
  const quotient = (set: number, row: number, under: number): string =>
    Array.from({ length: limbs }, (_, limb) => `INT(${cell(set, limb, row)}/${under})${limb === 0 ? "" : `*${LIMB ** limb}`}`).join("+");
  const rest = (set: number, row: number, under: number): string => `MOD(${cell(set, 0, row)},${under})`;
  /** Parts of a whole that are left, rounded half up. */
  const rounded = (row: number): string => (isLeapCounted
    ? `INT((2*(${rest(0, row, whole)}*366+${rest(1, row, leapWhole)}*365)+${whole * 366})/${2 * whole * 366})`
    : `INT((2*${rest(0, row, whole)}+${whole})/${2 * whole})`);
  const limbCells = (set: number, row: number, weight: string, under: number): TabCell[] => Array.from({ length: limbs }, (_, index): TabCell => {
    const limb = limbs - 1 - index;
    const digits = `INT(${at("minor", row)}/${LIMB ** limb})`;
    return { formula: index === 0 ? `=${digits}*${weight}` : `=MOD(${cell(set, limb + 1, row)},${under})*${LIMB}+MOD(${digits},${LIMB})*${weight}` };
  });
  const rate = (row: number): string => `ROUND(MAX(0,N(${at("rate", row)}))*${RATE_UNITS},0)`;
  const days = (row: number, isDownPayment: boolean): string => {
    if (isLevel) return isDownPayment ? "0" : "1";
    return `MAX(0,${isLeapCounted ? `${at("end", row)}-${at("end", row - 1)}-(${at("leapDays", row)}-${at("leapDays", row - 1)})` : daysOf(dayCount, at("end", row - 1), at("end", row))})`;
  };
  const leapDays = (row: number): TabCell => ({ formula: `=${leapDaysBefore(at("end", row))}` });
  return {
    above: (row) => (isLeapCounted ? [null, null, null, leapDays(row)] : []),
    interest: (row) => `=(${quotient(0, row, whole)}${isLeapCounted ? `+${quotient(1, row, leapWhole)}` : ""}+${rounded(row)}+${at("before", row)})/${10 ** minorDigits(currency)}`,
    hidden: (row, owed, isDownPayment) => [
      { formula: `=MAX(0,ROUND(${owed}*${10 ** minorDigits(currency)},0))` },
      { formula: `=${rate(row)}*${days(row, isDownPayment)}` },
      isLeapCounted ? { formula: `=${rate(row)}*MAX(0,${at("leapDays", row)}-${at("leapDays", row - 1)})` } : null,
      isLeapCounted ? leapDays(row) : null,
      ...limbCells(0, row, at("weight", row), whole),
      ...(isLeapCounted ? limbCells(1, row, at("leapWeight", row), leapWhole) : []),
    ],
  };
}

/** Days between two cells; written out, since DAYS360 takes the end of February differently. */
function daysOf(dayCount: DayCount, from: string, to: string): string {
  if (dayCount !== "30/360 US" && dayCount !== "30E/360") return `${to}-${from}`;
  const months = `360*(YEAR(${to})-YEAR(${from}))+30*(MONTH(${to})-MONTH(${from}))`;
  if (dayCount === "30E/360") return `${months}+MIN(30,DAY(${to}))-MIN(30,DAY(${from}))`;
  const isFebruaryEnd = (day: string): string => `AND(MONTH(${day})=2,DAY(${day}+1)=1)`;
  const first = `IF(OR(${isFebruaryEnd(from)},DAY(${from})=31),30,DAY(${from}))`;
  const last = `IF(AND(${isFebruaryEnd(from)},${isFebruaryEnd(to)}),30,IF(AND(DAY(${to})=31,${first}=30),30,DAY(${to})))`;
  return `${months}+${last}-${first}`;
}

/** Days of leap years before a day, counted from the calendar's beginning: their differences are the days that weigh 1/366. */
function leapDaysBefore(day: string): string {
  const before = `(YEAR(${day})-1)`;
  return `366*(INT(${before}/4)-INT(${before}/100)+INT(${before}/400))+IF(DAY(DATE(YEAR(${day}),3,0))=29,${day}-DATE(YEAR(${day}),1,1),0)`;
}
