/** Three plans side by side for one balance: paid soonest, as they usually pay, and in the smallest instalments. */
import { addDays, weekdayOf, type Day } from "../../../base/Day";
import { minorDigits, money, type Money } from "../../../base/Money";
import type { CoveredInvoice, Frequency, PlanCharges, PlanPolicy, PlanTerms, Schedule } from "../../../ledger/Plan";
import type { BalancePoint, PayingPattern } from "../../brief/Brief";
import { makeSchedule, type Calendar } from "../makeSchedule";
import { termsOfPolicy } from "../planPolicy";
import type { PlanProblem } from "../PlanProblem";
import { fitOf, paidByMonth, usualMonth, type Fit } from "./fitOf";

export interface AlternativesInput extends Calendar {
  readonly customer: string;
  readonly principal: Money;
  /** They add up to the principal; none: the account as a whole. */
  readonly invoices: readonly CoveredInvoice[];
  readonly charges?: PlanCharges;
  readonly pattern: Pick<PayingPattern, "weekday" | "dayOfMonth">;
  readonly history: readonly BalancePoint[];
  readonly policy: PlanPolicy;
  readonly today: Day;
}

export interface Alternative {
  readonly name: "soonest" | "as they pay" | "smallest";
  readonly terms: PlanTerms;
  readonly schedule: Schedule;
  readonly total: Money;
  readonly ends: Day;
  readonly largest: Money;
  /** Interest and fees. */
  readonly cost: Money;
  readonly fit: Fit;
}

export type Alternatives = { readonly alternatives: readonly Alternative[] } | { readonly problems: readonly PlanProblem[] };

/** Months each takes where nothing tells what they can pay. */
const USUAL_MONTHS = [3, 6, 12] as const;
/** Of a usual month's money, in percent: more than usual, as usual, and with room to spare. */
const SHARES = [150, 100, 60] as const;

/** Shortest first. Fewer than three where the balance or the policy leaves no room for three that differ. */
export function threeAlternatives(input: AlternativesInput): Alternatives {
  const { customer, principal: whole, invoices, charges, history, policy, today, isWorkingDay } = input;
  const { minor: principal, currency } = whole;
  if (principal <= 0) return { problems: [{ code: "nothing to plan", message: "Nothing undisputed is open that could be paid in instalments." }] };
  const paid = paidByMonth(history, currency, today);
  const { frequency, firstDay } = rhythm(input);
  const perMonth = frequency.every === "two weeks" ? 2 : 1;
  const most = Math.min(policy.mostInstalments, policy.mostMonths * perMonth, Math.floor(principal / Math.max(1, policy.leastInstalment * 10 ** minorDigits(currency))));
  const alternatives: Alternative[] = [];
  let problems: readonly PlanProblem[] = [];
  const counts = countsFor(principal, usualMonth(paid), perMonth, Math.max(1, most));
  for (const [at, count] of counts.entries()) {
    const terms: PlanTerms = {
      ...termsOfPolicy(policy), customer, invoices, currency, principal: whole, ...(charges && { charges }), start: today, firstDay, frequency, length: { by: "count", count },
    };
    const planned = makeSchedule(terms, { isWorkingDay });
    if ("problems" in planned) {
      problems = planned.problems;
      continue;
    }
    const { schedule } = planned;
    const last = schedule.instalments.at(-1);
    alternatives.push({
      name: at === 0 ? "soonest" : at === counts.length - 1 ? "smallest" : "as they pay", terms, schedule, total: money(schedule.total, currency), ends: last?.due ?? firstDay,
      largest: money(Math.max(...schedule.instalments.map(({ payment }) => payment)), currency), cost: money(schedule.interest + schedule.fees, currency), fit: fitOf(schedule, paid),
    });
  }
  return alternatives.length === 0 ? { problems } : { alternatives };
}

/** Rising numbers of instalments, at most `most`. */
function countsFor(principal: number, usual: number | null, perMonth: number, most: number): readonly number[] {
  const wanted = SHARES.map((share, at) => (usual === null ? USUAL_MONTHS[at] ?? 1 : Math.ceil((principal * 100) / (usual * share))) * perMonth);
  const counts: number[] = [];
  for (const count of wanted) counts.push(Math.max(count, (counts.at(-1) ?? 1) + 1));
  // Too long ones are cut from the end, so that they still differ.
  for (let at = counts.length - 1, bound = most; at >= 0; at -= 1, bound -= 1) counts[at] = Math.min(counts[at] ?? 1, bound);
  return counts.filter((count) => count >= 1);
}

/** When their money comes: by the end of the days of the month it comes on, on their weekday, else at the end of the month. */
function rhythm({ pattern: { dayOfMonth, weekday }, policy, today }: AlternativesInput): { readonly frequency: Frequency; readonly firstDay: Day } {
  const firstDay = addDays(today, policy.daysToFirst);
  if (dayOfMonth) return { frequency: { every: "month", date: dayOfMonth.to }, firstDay };
  if (weekday) return { frequency: { every: "two weeks" }, firstDay: addDays(firstDay, (weekday.day - weekdayOf(firstDay) + 7) % 7) };
  return { frequency: { every: "last working day of the month" }, firstDay };
}
