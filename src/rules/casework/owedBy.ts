/** Whether what a promise was about is still owed: the invoices it names, else everything that was due by its day. */
import type { Day } from "../../base/Day";
import type { Customer, Invoice } from "../../ledger/Book";
import { settledInvoices } from "../facts/payingHabit";
import type { CustomerFile } from "../facts/customerFiles";
import { numberKey } from "./heldByInvoice";
import type { Held } from "./heldByInvoice";

/** The rows of a customer, who may have left the book since: paid, and dropped from the export. */
export type CaseRows = Omit<CustomerFile, "customer"> & { readonly customer?: Customer };

export interface Owed {
  readonly isOwed: (due: Day, end: Day) => boolean;
  /** Nothing is open, so nothing remains to wait for. */
  readonly isSettled: () => boolean;
}

/** `isLate`: something is past due, for a customer of whom only totals are known. */
export function owedBy({ customer, invoices, payments }: CaseRows, held: Held, isLate: () => boolean, today: Day): (numbers: readonly string[]) => Owed {
  const settled = settledInvoices(invoices, payments, today);
  const collectable = (invoice: Invoice): boolean => !invoice.disputed && !customer?.disputed && invoice.open.minor > (held.byInvoice.get(invoice) ?? 0);
  return (numbers) => {
    const names = new Set(numbers.map(numberKey));
    const isMeant = ({ number, dueDate }: Invoice, by: Day): boolean => (names.size > 0 ? names.has(numberKey(number)) : dueDate !== undefined && dueDate <= by);
    if (invoices.length === 0) {
      const open = customer?.stated?.open.minor ?? 0;
      return { isOwed: () => open > held.stated && isLate(), isSettled: () => open <= 0 };
    }
    return {
      isOwed: (due, end) => invoices.some((invoice) => collectable(invoice) && isMeant(invoice, due)) || settled.some(({ invoice, day }) => day > end && isMeant(invoice, due) && !invoice.disputed && !customer?.disputed),
      isSettled: () => !invoices.some((invoice) => invoice.open.minor > 0 && (names.size === 0 || names.has(numberKey(invoice.number)))),
    };
  };
}
