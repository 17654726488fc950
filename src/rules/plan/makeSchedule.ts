/** Terms to a schedule that adds up to the cent, or to the reasons why they give none. */
import { money } from "../../base/Money";
import type { Day } from "../../base/Day";
import type { Instalment, PlanTerms, Schedule } from "../../ledger/Plan";
import { sayDay, sayMoney } from "../say";
import { planDates } from "./dates/planDates";
import { findTermProblems, MOST_INSTALMENTS } from "./findTermProblems";
import type { PlanProblem } from "./PlanProblem";
import { rowsByAmount } from "./rowsByAmount";
import { rowsByCount } from "./rowsByCount";
import { makeRunning } from "./runningInterest";

export type Planned = { readonly schedule: Schedule } | { readonly problems: readonly PlanProblem[] };

export interface Calendar { readonly isWorkingDay: (day: Day) => boolean }

export function makeSchedule(terms: PlanTerms, { isWorkingDay }: Calendar): Planned {
  const wrong = findTermProblems(terms);
  if (wrong.length > 0) return { problems: wrong };
  const dayAt = planDates(terms, isWorkingDay);
  const running = makeRunning(terms);
  const down = downPaymentRow(terms, running.until);
  if (down && "code" in down) return { problems: [down] };
  const from = { balance: down?.balance ?? terms.principal.minor, at: down?.due ?? terms.start };
  let rows: readonly Instalment[] | PlanProblem;
  if (terms.length.by === "amount") rows = rowsByAmount(terms, { ...from, each: terms.length.each.minor, dayAt, running });
  else {
    const count = terms.length.by === "count" ? terms.length.count : countUntil(terms.length.day, dayAt);
    if (count === 0) return { problems: [{ code: "too few days", message: "No instalment falls on or before the last day: choose a later one, or an earlier first day." }] };
    rows = rowsByCount(terms, { ...from, count, dayAt, running });
  }
  if ("code" in rows) return { problems: [rows] };
  const instalments = down ? [down, ...rows] : rows;
  const problems = [...dateProblems(terms, instalments), ...limitProblems(terms, instalments)];
  return problems.length > 0 ? { problems } : { schedule: totalled(terms, instalments) };
}

/** The down payment clears the interest that has run until then, and with the rest the principal. */
function downPaymentRow({ downPayment, principal, currency, start }: PlanTerms, until: (minor: number, from: Day, to: Day) => number): Instalment | PlanProblem | null {
  if (!downPayment) return null;
  const { day, amount } = downPayment;
  const interest = until(principal.minor, start, day);
  const paid = amount.minor - interest;
  if (paid <= 0) return { code: "below interest", message: `The down payment of ${sayMoney(amount)} does not cover the interest of ${sayMoney(money(interest, currency))} until then.` };
  return { number: 0, due: day, nominal: day, principal: paid, interest, ran: interest, fees: 0, payment: amount.minor, balance: principal.minor - paid };
}

function countUntil(last: Day, dayAt: ReturnType<typeof planDates>): number {
  let count = 0;
  for (let day = dayAt(0); day !== null && day.due <= last && count <= MOST_INSTALMENTS; day = dayAt(count)) count += 1;
  return count;
}

function dateProblems({ start }: PlanTerms, rows: readonly Instalment[]): readonly PlanProblem[] {
  const first = rows[0];
  if (first && first.due < start) return [{ code: "before start", message: `The first instalment on ${sayDay(first.due)} is before the plan starts on ${sayDay(start)}.` }];
  for (let at = 1; at < rows.length; at += 1) {
    const [before, row] = [rows[at - 1], rows[at]];
    if (before && row && row.due <= before.due) {
      return [{ code: "dates not rising", message: `${row.number === 1 ? "The first instalment" : `Instalment ${row.number}`} on ${sayDay(row.due)} is not after ${before.number === 0 ? "the down payment" : "the one before"} on ${sayDay(before.due)}.` }];
    }
  }
  return [];
}

function limitProblems({ limitDay }: PlanTerms, rows: readonly Instalment[]): readonly PlanProblem[] {
  const last = rows.at(-1);
  return limitDay === undefined || last === undefined || last.due <= limitDay ? []
    : [{ code: "end after limit", message: `The plan would end on ${sayDay(last.due)}, after the latest day of ${sayDay(limitDay)}: ask for more at a time.` }];
}

/** Throws where the parts do not make the whole: that would be our own mistake. */
function totalled({ currency, principal, charges }: PlanTerms, instalments: readonly Instalment[]): Schedule {
  const sum = { principal: 0, interest: 0, fees: 0, total: 0 };
  for (const row of instalments) {
    if (row.payment <= 0 || row.principal < 0 || row.payment !== row.principal + row.interest + row.fees) throw new Error(`Expected instalment ${row.number} to add up, got ${JSON.stringify(row)}`);
    sum.principal += row.principal;
    sum.interest += row.interest;
    sum.fees += row.fees;
    sum.total += row.payment;
  }
  if (sum.principal !== principal.minor || sum.fees !== (charges?.fees.minor ?? 0)) throw new Error(`Expected instalments of ${principal.minor}, got ${sum.principal}`);
  return { currency, instalments, ...sum };
}
