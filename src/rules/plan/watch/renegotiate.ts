/** The next version of a plan: what was paid stays paid, what is owed today is planned anew. */
import type { Day } from "../../../base/Day";
import { money } from "../../../base/Money";
import type { CoveredInvoice, Plan, PlanTerms } from "../../../ledger/Plan";
import { makeSchedule, type Calendar } from "../makeSchedule";
import type { PlanProblem } from "../PlanProblem";
import type { PlanPayment } from "./allocatePayments";
import { changeState } from "./changeState";
import { payoff } from "./payoff";

/** What is agreed anew; the customer, the currency and what is owed come from the plan. */
export type NewTerms = Partial<Omit<PlanTerms, "customer" | "currency" | "principal" | "charges" | "invoices" | "start">> & Pick<PlanTerms, "firstDay" | "length">;

export interface Renegotiation extends Calendar { readonly today: Day; readonly who: string }

export type Renegotiated = { readonly next: Plan; readonly former: Plan } | { readonly problems: readonly PlanProblem[] };

export function renegotiate(plan: Plan, payments: readonly PlanPayment[], agreed: NewTerms, { today, who, isWorkingDay }: Renegotiation): Renegotiated {
  const former = changeState(plan, "renegotiated", today, who);
  if ("refusal" in former) return { problems: [{ code: "bad terms", message: former.refusal }] };
  const { principal, interest, fees, total, received } = payoff(plan, payments, today);
  const { currency } = plan.terms;
  if (total === 0) return { problems: [{ code: "nothing to plan", message: "The plan is paid in full; nothing is left to renegotiate." }] };
  const { downPayment: _paid, limitDay: _limit, charges: _charged, ...kept } = plan.terms;
  // Where only interest and fees are left, they are what is planned.
  const isCharges = principal === 0;
  const terms: PlanTerms = {
    ...kept,
    ...agreed,
    principal: money(isCharges ? total : principal, currency),
    invoices: isCharges ? [] : openInvoices(plan.terms.invoices, plan.terms.principal.minor - principal),
    start: today,
    ...(!isCharges && interest + fees > 0 && { charges: { interest: money(interest, currency), fees: money(fees, currency), payable: plan.terms.charges?.payable ?? "first" } }),
  };
  const planned = makeSchedule(terms, { isWorkingDay });
  if ("problems" in planned) return planned;
  const next: Plan = {
    id: plan.id, version: plan.version + 1, state: "proposed", steps: [{ state: "proposed", day: today, who }],
    terms, schedule: planned.schedule, paidBefore: plan.paidBefore + received,
  };
  return { next, former: former.plan };
}

/** Principal paid is taken off the first invoices; a settled one is covered no more. */
function openInvoices(invoices: readonly CoveredInvoice[], paid: number): readonly CoveredInvoice[] {
  let left = paid;
  return invoices.flatMap((invoice) => {
    const part = Math.min(left, invoice.amount.minor);
    left -= part;
    const open = invoice.amount.minor - part;
    return open > 0 ? [{ ...invoice, amount: money(open, invoice.amount.currency) }] : [];
  });
}
