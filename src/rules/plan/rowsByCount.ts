/** The rows of a plan whose number of instalments is known: equal parts of the principal with their interest, or level payments. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Instalment, PlanCharges, PlanTerms } from "../../ledger/Plan";
import { sayCount, sayMoney } from "../say";
import type { PlanDay } from "./dates/planDates";
import { MOST_INSTALMENTS } from "./findTermProblems";
import type { PlanProblem } from "./PlanProblem";
import type { Running } from "./runningInterest";
import { splitAmount } from "./splitAmount";

interface ByCount {
  readonly balance: number;
  /** Interest has been reckoned until here. */
  readonly at: Day;
  readonly count: number;
  readonly dayAt: (at: number) => PlanDay | null;
  readonly running: Running;
}

export function rowsByCount(terms: PlanTerms, { balance: principal, at: start, count, dayAt, running }: ByCount): readonly Instalment[] | PlanProblem {
  if (count > MOST_INSTALMENTS) return { code: "too many instalments", message: `A plan has at most ${MOST_INSTALMENTS} instalments.` };
  const { roundingUnit: unit, remainder, rounding, charges, currency } = terms;
  const level = running.level(principal, count, unit);
  const parts = level === null ? splitAmount(principal, count, { unit, remainder, rounding }) : null;
  const say = (minor: number): string => sayMoney(money(minor, currency));
  const tooSmall: PlanProblem = { code: "zero instalment", message: `${say(principal)} cannot be paid in ${sayCount(count, "instalment")} of whole ${say(unit)}: ask for fewer, or round less.` };
  if (level === null && parts === null) return tooSmall;
  const fees = shared(charges?.fees.minor ?? 0, count, charges?.payable);
  const before = shared(charges?.interest.minor ?? 0, count, charges?.payable);
  const rows: Instalment[] = [];
  let balance = principal;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const day = dayAt(index);
    if (day === null) return missingDay(terms, index);
    const ran = running.ofPeriod(balance, at, day);
    const part = parts?.[index] ?? (index === count - 1 ? balance : (level ?? 0) - ran);
    if (part <= 0 || part > balance) return tooSmall;
    balance -= part;
    const interest = ran + (before[index] ?? 0);
    const fee = fees[index] ?? 0;
    rows.push({ number: index + 1, ...day, principal: part, interest, ran, fees: fee, payment: part + interest + fee, balance });
    at = running.endOf(day);
  }
  return rows;
}

export const missingDay = ({ frequency }: PlanTerms, index: number): PlanProblem =>
  frequency.every === "custom" && index >= frequency.days.length
    ? { code: "too few days", message: `Instalment ${index + 1} has no day: only ${sayCount(frequency.days.length, "day")} ${frequency.days.length === 1 ? "is" : "are"} given.` }
    : { code: "no working day", message: `Near instalment ${index + 1} the calendar has no working day.` };

/** Charges over the instalments; shares of nothing are fine here. */
function shared(amount: number, count: number, payable: PlanCharges["payable"] = "first"): readonly number[] {
  const shares = new Array<number>(count).fill(payable === "spread" ? Math.floor(amount / count) : 0);
  if (payable === "spread") for (let at = 0; at < amount % count; at += 1) shares[at] = (shares[at] ?? 0) + 1;
  else shares[payable === "first" ? 0 : count - 1] = amount;
  return shares;
}
