/** The plans, offered or running, that already cover some of these invoices. */
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { Desk } from "../desk/Desk";

const ended: ReadonlySet<string> = new Set(["completed", "cancelled", "renegotiated"]);

/** A plan of the account as a whole covers everything in its currency, and `numbers` left empty means the account as a whole. */
export function plansOver({ files }: Pick<Desk, "files">, customer: string, currency: string, numbers: readonly string[]): readonly PlanCase[] {
  const wanted = new Set(numbers);
  return (files.get(customer)?.plans ?? []).filter(({ plan: { terms }, watch, isCurrent }) =>
    isCurrent && !ended.has(watch.state) && terms.currency === currency
    && (wanted.size === 0 || terms.invoices.length === 0 || terms.invoices.some(({ number }) => wanted.has(number))));
}
