/** The terms and the schedule of a plan from the details of its log row: all of it, or null where any part is not what it should be. */
import { addDays, type Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { PlanEntry } from "../../ledger/Activity";
import type { Instalment, Schedule } from "../../ledger/Plan";
import { asDay, type Details, isFields, isText } from "./Details";
import { isCount, readTerms } from "./readTerms";

/** `customer`: of the row. The schedule must add up to the principal, and its days must rise. */
export function readPlan(details: Details, customer: string): Pick<PlanEntry, "plan" | "version" | "terms" | "schedule" | "paidBefore"> | null {
  const { plan, version, paidBefore = 0 } = details;
  const terms = isFields(details["terms"]) ? readTerms(details["terms"], customer) : null;
  if (!terms || !isText(plan) || plan === "" || !isCount(version, 1) || !isCount(paidBefore, 0)) return null;
  const schedule = readSchedule(details["schedule"], terms.principal, terms.downPayment !== undefined);
  return schedule && { plan, version, paidBefore, terms, schedule };
}

/** Rows as `output/plan/planDetails.ts` writes them. */
function readSchedule(stored: unknown, principal: Money, hasDownPayment: boolean): Schedule | null {
  if (!Array.isArray(stored) || stored.length === 0) return null;
  const instalments: Instalment[] = [];
  const sum = { principal: 0, interest: 0, fees: 0, total: 0 };
  let last: Day | null = null;
  for (const [at, cells] of stored.entries()) {
    const row = Array.isArray(cells) ? readRow(cells, hasDownPayment ? at : at + 1, principal.minor - sum.principal) : null;
    if (!row || (last !== null && row.due <= last)) return null;
    last = row.due;
    sum.principal += row.principal;
    sum.interest += row.interest;
    sum.fees += row.fees;
    sum.total += row.payment;
    instalments.push(row);
  }
  return sum.principal === principal.minor && Number.isSafeInteger(sum.total) ? { currency: principal.currency, instalments, ...sum } : null;
}

function readRow([on, moved = 0, principal = 0, ran = 0, before = 0, fees = 0]: readonly unknown[], number: number, owed: number): Instalment | null {
  const due = asDay(on);
  if (due === undefined || !Number.isSafeInteger(moved) || !isCount(principal, 0) || !isCount(ran, 0) || !isCount(before, 0) || !isCount(fees, 0)) return null;
  const interest = ran + before;
  const payment = principal + interest + fees;
  return payment > 0 && principal <= owed ? { number, due, nominal: addDays(due, -(moved as number)), principal, interest, ran, fees, payment, balance: owed - principal } : null;
}
