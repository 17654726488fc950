/** The rows of a plan of so much at a time: each payment clears charges and interest, then principal, until nothing is left. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Instalment, PlanTerms } from "../../ledger/Plan";
import { sayDay, sayMoney } from "../say";
import type { PlanDay } from "./dates/planDates";
import { MOST_INSTALMENTS } from "./findTermProblems";
import type { PlanProblem } from "./PlanProblem";
import { missingDay } from "./rowsByCount";
import type { Running } from "./runningInterest";
import { splitByAmount } from "./splitAmount";

interface ByAmount {
  readonly balance: number;
  readonly at: Day;
  readonly each: number;
  readonly dayAt: (at: number) => PlanDay | null;
  readonly running: Running;
}

export function rowsByAmount(terms: PlanTerms, { balance: principal, at: start, each, dayAt, running }: ByAmount): readonly Instalment[] | PlanProblem {
  const { charges, currency, remainder, interest: agreed, leastLast } = terms;
  const say = (minor: number): string => sayMoney(money(minor, currency));
  const owed = { principal, interest: charges?.interest.minor ?? 0, fees: charges?.fees.minor ?? 0 };
  const total = owed.principal + owed.interest + owed.fees;
  const tooMany: PlanProblem = { code: "too many instalments", message: `${say(each)} at a time makes more than ${MOST_INSTALMENTS} instalments: ask for more at a time.` };
  if (total / each > MOST_INSTALMENTS) return tooMany;
  const least = leastLast?.minor ?? 0;
  // Without interest all payments are known beforehand, so the odd one may come first or be shared out.
  const payments = agreed.kind === "none" && remainder !== "last" ? splitByAmount(total, each, { remainder, leastLast: least }) : null;
  const chargesLast = charges?.payable === "last";
  const rows: Instalment[] = [];
  let at = start;
  for (let index = 0; owed.principal + owed.interest + owed.fees > 0; index += 1) {
    if (index >= MOST_INSTALMENTS) return tooMany;
    const day = dayAt(index);
    if (day === null) return missingDay(terms, index);
    const ran = running.ofPeriod(owed.principal, at, day);
    const all = ran + owed.principal + owed.interest + owed.fees;
    const payment = payments?.[index] ?? (all - each < Math.max(1, least) ? all : each);
    if (payment < all && payment <= ran) {
      return { code: "below interest", message: `${say(payment)} does not bring the balance down: ${say(ran)} of interest runs until ${sayDay(day.due)}.` };
    }
    let left = payment - ran;
    const take = (kind: keyof typeof owed): number => {
      const taken = Math.min(left, owed[kind]);
      owed[kind] -= taken;
      left -= taken;
      return taken;
    };
    const early = chargesLast ? 0 : take("interest");
    const earlyFees = chargesLast ? 0 : take("fees");
    const part = take("principal");
    const interest = ran + early + take("interest");
    const fees = earlyFees + take("fees");
    rows.push({ number: index + 1, ...day, principal: part, interest, ran, fees, payment, balance: owed.principal });
    at = running.endOf(day);
  }
  return rows;
}
