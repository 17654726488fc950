/** Interest on a debt that payments bring down, step by step, in the agreed order of allocation. */
import type { Day } from "../../../base/Day";
import { accrue, type Accrual } from "./accrue";
import { addRatio, roundRatio, zero } from "./Ratio";

export interface DebtPayment { readonly day: Day; readonly minor: number }

export interface DecliningInput extends Accrual {
  readonly principal: number;
  /** Interest runs on the days after this one; earlier payments bring the principal down before any has run. */
  readonly from: Day;
  readonly to: Day;
  readonly payments: readonly DebtPayment[];
  readonly order: "principal first" | "interest first";
}

export interface Declining {
  /** All interest that ran until `to`. Principal first it is rounded once, at the end; interest first once at each payment, as it is then paid. */
  readonly interest: number;
  readonly interestPaid: number;
  readonly principal: number;
  /** Interest that ran since the last payment. */
  readonly since: number;
  /** Paid beyond what was owed. */
  readonly surplus: number;
  readonly steps: readonly { readonly day: Day; readonly interest: number; readonly interestPaid: number; readonly principalPaid: number; readonly principal: number }[];
}

export function decliningInterest(input: DecliningInput): Declining {
  const { order, from, to } = input;
  const steps: Declining["steps"][number][] = [];
  let principal = input.principal;
  // Exact interest not yet rounded, and the whole units that were.
  let running = zero;
  let charged = 0;
  let paid = 0;
  let surplus = 0;
  let at = from;
  for (const { day, minor } of [...input.payments].sort((a, b) => a.day - b.day)) {
    if (day > to || minor <= 0) continue;
    const ran = day > at ? accrue(principal, input, at, day) : zero;
    running = addRatio(running, ran);
    at = Math.max(at, day) as Day;
    let left = minor;
    let interestPaid = 0;
    const payInterest = (): void => {
      charged += roundRatio(running);
      running = zero;
      interestPaid = Math.min(left, charged - paid);
      paid += interestPaid;
      left -= interestPaid;
    };
    if (order === "interest first") payInterest();
    const principalPaid = Math.min(left, principal);
    principal -= principalPaid;
    left -= principalPaid;
    if (order === "principal first" && left > 0) payInterest();
    surplus += left;
    steps.push({ day, interest: roundRatio(ran), interestPaid, principalPaid, principal });
  }
  const since = accrue(principal, input, at, to);
  return { interest: charged + roundRatio(addRatio(running, since)), interestPaid: paid, principal, since: roundRatio(since), surplus, steps };
}

/** What settles a simple-interest debt on a day: the principal and the interest of the days since. */
export function settleOn(principal: number, accrual: Accrual, from: Day, on: Day): { readonly interest: number; readonly total: number } {
  const interest = roundRatio(accrue(principal, accrual, from, on));
  return { interest, total: principal + interest };
}
