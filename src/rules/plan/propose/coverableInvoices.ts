/** What a plan may cover of a customer's open invoices: the undisputed part, in one currency, the order kept. */
import { money } from "../../../base/Money";
import type { CoveredInvoice } from "../../../ledger/Plan";
import type { BriefInvoice } from "../../brief/Brief";

export function coverableInvoices(open: readonly BriefInvoice[], currency: string): readonly CoveredInvoice[] {
  return open.flatMap(({ invoice, disputed }) => {
    const minor = invoice.open.minor - disputed.minor;
    return invoice.open.currency !== currency || invoice.kind === "credit" || invoice.kind === "payment" || minor <= 0 ? [] : [{ number: invoice.number, amount: money(minor, currency) }];
  });
}
