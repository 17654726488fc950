/** The interest of each period as the terms have it: none, by days, or a whole period at a time. */
import type { Day } from "../../base/Day";
import type { PlanTerms } from "../../ledger/Plan";
import { accrue, percentOf } from "./interest/accrue";
import { annuityPayment, periodInterest } from "./interest/annuity";
import { periodsPerYear, type PlanDay } from "./dates/planDates";
import { roundRatio } from "./interest/Ratio";

export interface Running {
  /** By days; 0 for level payments, whose interest comes by the period. */
  readonly until: (minor: number, from: Day, to: Day) => number;
  /** Interest of the period that ends on `day`, in whole minor units. */
  readonly ofPeriod: (minor: number, from: Day, day: PlanDay) => number;
  /** The day up to which a period's interest is reckoned. */
  readonly endOf: (day: PlanDay) => Day;
  /** The level payment; null where the terms have none. */
  readonly level: (minor: number, count: number, unit: number) => number | null;
}

const endOf = ({ due }: PlanDay): Day => due;
const nothing: Running = { until: () => 0, ofPeriod: () => 0, endOf, level: () => null };

export function makeRunning({ interest, frequency }: PlanTerms): Running {
  if (interest.kind === "none") return nothing;
  const annualPercent = percentOf(interest.annualPercent);
  if (annualPercent.over === 0n) return nothing;
  if (interest.kind === "simple") {
    const until: Running["until"] = (minor, from, to) => roundRatio(accrue(minor, { annualPercent, dayCount: interest.dayCount }, from, to));
    const end: Running["endOf"] = interest.onNominalDays === true ? ({ nominal }) => nominal : endOf;
    return { ...nothing, until, endOf: end, ofPeriod: (minor, from, day) => until(minor, from, end(day)) };
  }
  const perYear = periodsPerYear(frequency) ?? 1;
  return {
    ...nothing,
    ofPeriod: (minor) => roundRatio(periodInterest(minor, annualPercent, perYear)),
    level: (minor, count, unit) => annuityPayment(minor, annualPercent, count, perYear, unit),
  };
}
