/** What settles a plan on a day: interest only for the days the money was really owed, never more than was agreed. */
import type { Day } from "../../../base/Day";
import type { Instalment, Plan } from "../../../ledger/Plan";
import { accrue, percentOf } from "../interest/accrue";
import { periodInterest } from "../interest/annuity";
import { addRatio, roundRatio, zero, type Ratio } from "../interest/Ratio";
import { periodsPerYear } from "../dates/planDates";
import { netPayments, receivedAfter, type PlanPayment } from "./allocatePayments";

/** Minor units. */
export interface Payoff {
  readonly principal: number;
  readonly interest: number;
  readonly fees: number;
  readonly total: number;
  /** What came in under this version. */
  readonly received: number;
  /** Paid beyond what settles the plan. */
  readonly surplus: number;
}

/** Payments clear fees, then interest that has fallen due, then principal, each on its own day. */
export function payoff(plan: Plan, payments: readonly PlanPayment[], today: Day): Payoff {
  const { schedule: { instalments }, terms } = plan;
  const meter = makeMeter(plan);
  const owed = { principal: terms.principal.minor, interest: 0, fees: 0 };
  let credit = 0;
  let received = 0;
  const clear = (kind: keyof typeof owed): void => {
    const part = Math.min(credit, owed[kind]);
    owed[kind] -= part;
    credit -= part;
  };
  const settle = (): void => {
    clear("fees");
    clear("interest");
    clear("principal");
  };
  const post = (row: Instalment): void => {
    owed.interest += Math.min(row.ran, meter.close(owed.principal, row)) + row.interest - row.ran;
    owed.fees += row.fees;
  };
  let next = 0;
  const postUntil = (day: Day): void => {
    for (let row = instalments[next]; row !== undefined && row.due <= day; row = instalments[next]) {
      post(row);
      settle();
      next += 1;
    }
  };
  for (const { day, minor } of receivedAfter(plan.paidBefore, netPayments(payments, today))) {
    postUntil(day);
    meter.runUntil(owed.principal, day);
    credit += minor;
    received += minor;
    settle();
  }
  postUntil(today);
  meter.runUntil(owed.principal, today);
  // Charges owed from the start are owed in full when the plan ends early; interest still to run is not.
  const ahead = instalments.slice(next);
  owed.interest += Math.min(meter.running(), ahead[0]?.ran ?? 0);
  for (const row of ahead) {
    owed.interest += row.interest - row.ran;
    owed.fees += row.fees;
  }
  settle();
  return { ...owed, total: owed.principal + owed.interest + owed.fees, received, surplus: credit };
}

interface Meter {
  /** Lets interest run on what is owed until a day. */
  readonly runUntil: (principal: number, day: Day) => void;
  readonly running: () => number;
  /** Ends a period: its interest, and the next begins. */
  readonly close: (principal: number, row: Instalment) => number;
}

function makeMeter({ terms: { interest, start, frequency } }: Plan): Meter {
  if (interest.kind === "none") return { runUntil: () => undefined, running: () => 0, close: () => 0 };
  const annualPercent = percentOf(interest.annualPercent);
  let at = start;
  let sum: Ratio = zero;
  // Level payments charge a whole period on what was owed when it began.
  let atBeginning: number | null = null;
  const runUntil = (principal: number, day: Day): void => {
    if (day <= at) return;
    atBeginning ??= principal;
    sum = addRatio(sum, accrue(principal, { annualPercent, dayCount: interest.dayCount }, at, day));
    at = day;
  };
  return {
    runUntil,
    running: () => roundRatio(sum),
    close: (principal, row) => {
      runUntil(principal, interest.kind === "simple" && interest.onNominalDays === true ? row.nominal : row.due);
      const perYear = periodsPerYear(frequency);
      const level = interest.kind === "annuity" && perYear !== null && row.number > 0;
      const closed = level ? roundRatio(periodInterest(atBeginning ?? principal, annualPercent, perYear)) : roundRatio(sum);
      sum = zero;
      atBeginning = null;
      return closed;
    },
  };
}
