/** Sorts a book's rows by customer, once. */
import type { Book } from "../../ledger/Book";
import type { CustomerFile } from "./gatherFacts";

function byCustomer<Row extends { readonly customer: string }>(rows: readonly Row[]): (key: string) => readonly Row[] {
  const files = new Map<string, Row[]>();
  for (const row of rows) {
    const file = files.get(row.customer);
    if (file) file.push(row);
    else files.set(row.customer, [row]);
  }
  return (key) => files.get(key) ?? [];
}

export function customerFiles({ customers, invoices, payments, promises }: Book): readonly CustomerFile[] {
  const [invoicesOf, paymentsOf, promisesOf] = [byCustomer(invoices), byCustomer(payments), byCustomer(promises)];
  return customers.map((customer) => ({ customer, invoices: invoicesOf(customer.key), payments: paymentsOf(customer.key), promises: promisesOf(customer.key) }));
}
