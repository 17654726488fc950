/** What of a customer's debt a plan may cover: the undisputed part of what is open and under no other plan, by currency, with what is claimed for paying late. */
import type { Day } from "../../../base/Day";
import { money, type Money } from "../../../base/Money";
import type { Policy } from "../../../ledger/Policy";
import type { Brief, BriefInvoice } from "../../brief/Brief";
import { plannedByInvoice, type PlannedPart } from "../../casework/plans/plannedByInvoice";
import type { LateCharges } from "../late/lateCharges";
import { lateClaimOf, type LateClaim } from "../late/lateClaimOf";

export interface CoverableLine {
  /** Document number; "" where the sheet has none, or where the line is the account as a whole. */
  readonly number: string;
  readonly dueDate?: Day;
  readonly open: Money;
  readonly disputed: Money;
  /** Under a plan that runs already: the plan's id. */
  readonly plan?: string;
  /** Open, less what is disputed or under another plan; 0 where nothing is left. */
  readonly amount: Money;
  /** Late charges to this day where the team claims them. */
  readonly late?: LateCharges;
}

export interface Coverable {
  readonly currency: string;
  readonly lines: readonly CoverableLine[];
  /** Why late charges are not offered though the team claims them, in a sentence. */
  readonly noLateCharges?: string;
}

export interface CoverableInput {
  readonly brief: Pick<Brief, "customer" | "decision" | "file" | "open">;
  readonly policy: Pick<Policy, "lateInterest" | "country" | "contact">;
  readonly today: Day;
}

/** In the order of the customer's balances, the oldest due first; currencies in which nothing is open are left out. */
export function coverable({ brief: { customer, decision: { facts: { balances } }, file, open }, policy, today }: CoverableInput): readonly Coverable[] {
  const claim = lateClaimOf(policy, file.profile, today);
  const refusal = claim !== null && "refusal" in claim ? claim.refusal : undefined;
  const rows = open.filter(({ invoice: { kind } }) => kind === "invoice" || kind === "journal");
  const invoices = rows.map(({ invoice }) => invoice);
  return balances.flatMap(({ currency, open: owed, disputed }): readonly Coverable[] => {
    const isStated = open.length === 0 && customer.stated !== undefined && customer.stated.open.currency === currency;
    if (isStated) {
      if (owed.minor <= 0) return [];
      const planned = plannedByInvoice({ plans: file.plans, disputes: file.disputes, invoices: [], stated: money(owed.minor - disputed.minor, currency) }).stated;
      const noLate = claim === null ? undefined : refusal ?? "Late charges need due dates; the sheet states only what is open in all.";
      return [{ currency, lines: [lineOf("", owed, disputed, planned)], ...(noLate !== undefined && { noLateCharges: noLate }) }];
    }
    const { byInvoice } = plannedByInvoice({ plans: file.plans, disputes: file.disputes, invoices });
    const lines = rows.filter(({ invoice }) => invoice.open.currency === currency).map((row) => withLate(row, byInvoice.get(row.invoice), claim !== null && "charges" in claim ? claim : null, today));
    if (lines.length === 0) return [];
    const noLate = refusal ?? lines.find(({ refused }) => refused !== undefined)?.refused;
    return [{ currency, lines: lines.map(({ line }) => line), ...(noLate !== undefined && { noLateCharges: noLate }) }];
  });
}

const lineOf = (number: string, open: Money, disputed: Money, planned: PlannedPart | undefined): CoverableLine =>
  ({ number, open, disputed, amount: money(Math.max(0, open.minor - disputed.minor - (planned?.minor ?? 0)), open.currency), ...(planned && { plan: planned.plan }) });

function withLate({ invoice, disputed }: BriefInvoice, planned: PlannedPart | undefined, claim: LateClaim | null, today: Day): { readonly line: CoverableLine; readonly refused?: string } {
  const { number, dueDate, open } = invoice;
  const line: CoverableLine = { ...lineOf(number, open, disputed, planned), ...(dueDate !== undefined && { dueDate }) };
  const due = claim?.dueOf(invoice);
  if (!claim || due === undefined || due >= today || line.amount.minor === 0) return { line };
  const answer = claim.charges(line.amount, due);
  return "charges" in answer ? { line: { ...line, late: answer.charges } } : { line, refused: answer.refusal };
}
