/** What of a customer's debt lies under payment plans: the covered amounts, as far as they are open and not disputed. */
import { money, type Money } from "../../../base/Money";
import type { Invoice } from "../../../ledger/Book";
import type { PlanTerms } from "../../../ledger/Plan";
import type { DisputeCase, PlanCase } from "../CaseFile";
import { heldByInvoice, numberKey } from "../heldByInvoice";

/** `plan` is the id of the first that covers it. */
export interface PlannedPart { readonly plan: string; readonly minor: number }

export interface Planned {
  readonly byInvoice: ReadonlyMap<Invoice, PlannedPart>;
  /** Of a balance that is only stated. */
  readonly stated?: PlannedPart;
}

export interface PlannedInput {
  readonly plans: readonly PlanCase[];
  readonly disputes: readonly DisputeCase[];
  readonly invoices: readonly Invoice[];
  /** The stated balance less what is disputed of it; only where there are no invoices. */
  readonly stated?: Money;
}

/** Agreed, and not paid yet: what it covers is not to be asked for beside it, nor planned again. A plan that was called in as defaulted covers nothing any more. */
export const isRunning = ({ isCurrent, plan, watch }: PlanCase): boolean => isCurrent && (plan.state === "accepted" || plan.state === "active") && watch.state !== "completed";

export function plannedByInvoice({ plans, disputes, invoices, stated }: PlannedInput): Planned {
  const running = plans.filter(isRunning).reverse();
  const disputed = heldByInvoice(disputes, invoices);
  const byInvoice = new Map<Invoice, { plan: string; minor: number }>();
  const byDue = invoices.filter(({ open, disputed: whole }) => open.minor > 0 && !whole).sort((a, b) => (a.dueDate ?? Infinity) - (b.dueDate ?? Infinity) || (a.number < b.number ? -1 : 1));
  let statedPart: { plan: string; minor: number } | undefined;
  for (const { plan: { id, terms } } of running) {
    for (const { number, amount } of claimsOf(terms, id, plans)) {
      let left = amount.minor;
      for (const invoice of byDue) {
        const isMeant = number === null ? (invoice.invoiceDate ?? 0) <= terms.start : numberKey(invoice.number) === numberKey(number);
        if (left <= 0 || !isMeant || invoice.open.currency !== amount.currency) continue;
        const known = byInvoice.get(invoice);
        const used = Math.min(left, invoice.open.minor - (disputed.get(invoice) ?? 0) - (known?.minor ?? 0));
        if (used <= 0) continue;
        left -= used;
        if (known) known.minor += used;
        else byInvoice.set(invoice, { plan: id, minor: used });
      }
      const rest = number === null && invoices.length === 0 && stated?.currency === amount.currency ? stated.minor - (statedPart?.minor ?? 0) : 0;
      if (rest > 0) statedPart = { plan: statedPart?.plan ?? id, minor: (statedPart?.minor ?? 0) + Math.min(left, rest) };
    }
  }
  return { byInvoice, ...(statedPart && { stated: statedPart }) };
}

/** Null is the account as a whole. A version without invoices after one with some is of interest and fees alone, which no sheet shows. */
function claimsOf({ invoices, principal }: PlanTerms, id: string, plans: readonly PlanCase[]): readonly { readonly number: string | null; readonly amount: Money }[] {
  if (invoices.length > 0) return invoices;
  const hadInvoices = plans.some(({ plan }) => plan.id === id && plan.terms.invoices.length > 0);
  return hadInvoices ? [] : [{ number: null, amount: money(principal.minor, principal.currency) }];
}
