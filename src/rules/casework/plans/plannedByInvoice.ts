/** What of a customer's debt lies under payment plans: the covered amounts, as far as they are open and not disputed. */
import { money, type Money } from "../../../base/Money";
import type { Invoice } from "../../../ledger/Book";
import type { PlanTerms } from "../../../ledger/Plan";
import type { Day } from "../../../base/Day";
import type { DisputeCase, PlanCase } from "../CaseFile";
import { heldByInvoice, numberKey } from "../heldByInvoice";

/** `plan` is the id of the first that covers it. */
export interface PlannedPart { readonly plan: string; readonly minor: number }

/** What is due of a plan with missed instalments, as far as the sheet shows it as open; minor units. */
export interface MissedPart { readonly currency: string; readonly minor: number; readonly dues: readonly Day[] }

export interface Planned {
  readonly byInvoice: ReadonlyMap<Invoice, PlannedPart>;
  /** Of a balance that is only stated. */
  readonly stated?: PlannedPart;
  readonly missed: readonly MissedPart[];
}

export interface PlannedInput {
  readonly plans: readonly PlanCase[];
  readonly disputes: readonly DisputeCase[];
  readonly invoices: readonly Invoice[];
  /** The stated balance less what is disputed of it; only where there are no invoices. */
  readonly stated?: Money;
  /** Which of the running plans count; left out: all. */
  readonly counts?: (plan: PlanCase) => boolean;
}

/** Agreed, and not paid yet: what it covers is not to be asked for beside it, nor planned again. A plan that was called in as defaulted covers nothing any more. */
export const isRunning = ({ isCurrent, plan, watch }: PlanCase): boolean => isCurrent && (plan.state === "accepted" || plan.state === "active") && watch.state !== "completed";

export const isKeptPlan = (plan: PlanCase): boolean => isRunning(plan) && plan.watch.missed.length === 0;

export function plannedByInvoice({ plans, disputes, invoices, stated, counts = () => true }: PlannedInput): Planned {
  const running = plans.filter((each) => isRunning(each) && counts(each)).reverse();
  const disputed = heldByInvoice(disputes, invoices);
  const byInvoice = new Map<Invoice, { plan: string; minor: number }>();
  const byDue = invoices.filter(({ open, disputed: whole }) => open.minor > 0 && !whole).sort((a, b) => (a.dueDate ?? Infinity) - (b.dueDate ?? Infinity) || (a.number < b.number ? -1 : 1));
  let statedPart: { plan: string; minor: number } | undefined;
  const missed: MissedPart[] = [];
  for (const { plan: { id, terms }, watch } of running) {
    let covered = 0;
    for (const { number, amount } of claimsOf(terms, id, plans)) {
      let left = amount.minor;
      for (const invoice of byDue) {
        const isMeant = number === null ? (invoice.invoiceDate ?? 0) <= terms.start : numberKey(invoice.number) === numberKey(number);
        if (left <= 0 || !isMeant || invoice.open.currency !== amount.currency) continue;
        const known = byInvoice.get(invoice);
        const used = Math.min(left, invoice.open.minor - (disputed.get(invoice) ?? 0) - (known?.minor ?? 0));
        if (used <= 0) continue;
        left -= used;
        covered += used;
        if (known) known.minor += used;
        else byInvoice.set(invoice, { plan: id, minor: used });
      }
      const rest = number === null && invoices.length === 0 && stated?.currency === amount.currency ? stated.minor - (statedPart?.minor ?? 0) : 0;
      if (rest <= 0) continue;
      covered += Math.min(left, rest);
      statedPart = { plan: statedPart?.plan ?? id, minor: (statedPart?.minor ?? 0) + Math.min(left, rest) };
    }
    const due = Math.min(watch.overdue, covered);
    if (watch.missed.length > 0 && due > 0) missed.push({ currency: terms.currency, minor: due, dues: watch.missed.map((row) => row.due) });
  }
  return { byInvoice, missed, ...(statedPart && { stated: statedPart }) };
}

/** Null is the account as a whole. A version without invoices after one with some is of interest and fees alone, which no sheet shows. */
function claimsOf({ invoices, principal }: PlanTerms, id: string, plans: readonly PlanCase[]): readonly { readonly number: string | null; readonly amount: Money }[] {
  if (invoices.length > 0) return invoices;
  const hadInvoices = plans.some(({ plan }) => plan.id === id && plan.terms.invoices.length > 0);
  return hadInvoices ? [] : [{ number: null, amount: money(principal.minor, principal.currency) }];
}
