/** Picked lines of a customer's debt to what a plan is of: principal, covered invoices and, where wanted, late charges. */
import { money, type Money } from "../../../base/Money";
import type { CoveredInvoice, PlanCharges } from "../../../ledger/Plan";
import type { Coverable } from "./coverable";

export interface PickedTerms { readonly currency: string; readonly principal: Money; readonly invoices: readonly CoveredInvoice[]; readonly charges?: PlanCharges }

/** `picked` are positions in `lines`. Lines of one number are one invoice; where no line has a number, the plan is of the account as a whole. */
export function pickTerms({ currency, lines }: Coverable, picked: readonly number[], withLateCharges: boolean): PickedTerms {
  const chosen = lines.filter(({ amount }, at) => amount.minor > 0 && picked.includes(at));
  const amounts = new Map<string, number>();
  let principal = 0;
  let interest = 0;
  let fees = 0;
  for (const { number, amount, late } of chosen) {
    principal += amount.minor;
    amounts.set(number, (amounts.get(number) ?? 0) + amount.minor);
    if (!withLateCharges || !late) continue;
    interest += late.interest.minor;
    // A fixed sum in the law's own currency cannot be added to a debt in another.
    if (late.fixedSum.currency === currency) fees += late.fixedSum.minor;
  }
  const isAccount = [...amounts.keys()].every((number) => number === "");
  return {
    currency, principal: money(principal, currency),
    invoices: isAccount ? [] : [...amounts].map(([number, minor]) => ({ number, amount: money(minor, currency) })),
    ...(interest + fees > 0 && { charges: { interest: money(interest, currency), fees: money(fees, currency), payable: "spread" as const } }),
  };
}
