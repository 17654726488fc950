/** Sorts a book's rows by customer, once. */
import type { Book, Customer, Invoice, Payment, PromiseToPay } from "../../ledger/Book";

/** What the book holds of one customer. */
export interface CustomerFile {
  readonly customer: Customer;
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly promises: readonly PromiseToPay[];
}

const none: readonly never[] = [];

function byCustomer<Row extends { readonly customer: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const files = new Map<string, Row[]>();
  for (const row of rows) {
    const file = files.get(row.customer);
    if (file) file.push(row);
    else files.set(row.customer, [row]);
  }
  return files;
}

export function customerFiles({ customers, invoices, payments, promises }: Book): readonly CustomerFile[] {
  const invoicesOf = byCustomer(invoices);
  const paymentsOf = byCustomer(payments);
  const promisesOf = byCustomer(promises);
  return customers.map((customer) => ({ customer, invoices: invoicesOf.get(customer.key) ?? none, payments: paymentsOf.get(customer.key) ?? none, promises: promisesOf.get(customer.key) ?? none }));
}
