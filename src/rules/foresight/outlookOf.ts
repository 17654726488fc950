/** Foresight as the ranking needs it: of each customer the money that counts and the one reason to say. */
import type { Day } from "../../base/Day";
import { money, type Money } from "../../base/Money";
import type { CustomerForesight, Foresight, InvoiceForesight } from "./Foresight";

export interface CustomerOutlook {
  /**
   * By currency, whole minor units: expected to be still unpaid when the horizon has passed, of the invoices that are due by then.
   * What is not due by then stays unpaid as agreed: no call brings it, so it must not push anybody up the list.
   */
  readonly unpaid: readonly Money[];
  /** The strongest reason of the overdue invoice that most of it rests on; "" where there is nothing to count. */
  readonly because: string;
}

export interface Outlook {
  readonly asOf: Day;
  /** Days. */
  readonly horizon: number;
  /** By customer key; nobody where `tooLittle`. */
  readonly customers: ReadonlyMap<string, CustomerOutlook>;
  /** Why the rules stay alone, in a sentence. */
  readonly tooLittle?: string;
}

export function outlookOf({ asOf, horizon, invoices, tooLittle }: Pick<Foresight, "asOf" | "horizon" | "invoices" | "tooLittle">): Outlook {
  if (tooLittle !== undefined) return { asOf, horizon, customers: new Map(), tooLittle };
  const byCustomer = new Map<string, InvoiceForesight[]>();
  for (const each of invoices) {
    const list = byCustomer.get(each.customer);
    if (list) list.push(each);
    else byCustomer.set(each.customer, [each]);
  }
  return { asOf, horizon, customers: new Map([...byCustomer].map(([customer, list]) => [customer, customerOutlook(list, horizon)])) };
}

/** `invoices` of one customer. */
export function customerOutlook(invoices: readonly InvoiceForesight[], horizon: number): CustomerOutlook {
  const unpaid = new Map<string, number>();
  let heaviest: InvoiceForesight | undefined;
  for (const each of invoices) {
    if (each.daysPastDue + horizon <= 0) continue;
    const { amount: { minor, currency }, pUnpaid } = each;
    unpaid.set(currency, (unpaid.get(currency) ?? 0) + minor * pUnpaid);
    if (!heaviest || isHeavier(each, heaviest)) heaviest = each;
  }
  return { unpaid: [...unpaid].map(([currency, minor]) => money(Math.round(minor), currency)), because: heaviest?.reasons[0] ?? "" };
}

/** What is overdue is what the call is about. */
function isHeavier(a: InvoiceForesight, b: InvoiceForesight): boolean {
  if (a.daysPastDue > 0 !== b.daysPastDue > 0) return a.daysPastDue > 0;
  return a.amount.minor * a.pUnpaid > b.amount.minor * b.pUnpaid;
}

/** All that foresight says of one customer. */
export interface CustomerDetail { readonly invoices: readonly InvoiceForesight[]; readonly customers: readonly CustomerForesight[]; readonly horizon: number }
