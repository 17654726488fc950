/** Sorts a book's rows by customer, once. */
import type { Activity } from "../../ledger/Activity";
import type { Book, Customer, Invoice, Payment, PromiseToPay } from "../../ledger/Book";

/** What the book holds of one customer. */
export interface CustomerFile {
  readonly customer: Customer;
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly promises: readonly PromiseToPay[];
  readonly activities: readonly Activity[];
}

const none: readonly never[] = [];

/** Rows of a book never change, so their order by customer is kept with them: logging a call sorts the calls alone. */
const sorted = new WeakMap<readonly { readonly customer: string }[], ReadonlyMap<string, readonly unknown[]>>();

export function byCustomer<Row extends { readonly customer: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const known = sorted.get(rows);
  if (known) return known as ReadonlyMap<string, readonly Row[]>;
  const files = new Map<string, Row[]>();
  for (const row of rows) {
    const file = files.get(row.customer);
    if (file) file.push(row);
    else files.set(row.customer, [row]);
  }
  sorted.set(rows, files);
  return files;
}

/** Files of these customers alone. */
export function filesOf({ invoices, payments, promises, activities }: Book, customers: readonly Customer[]): readonly CustomerFile[] {
  const invoicesOf = byCustomer(invoices);
  const paymentsOf = byCustomer(payments);
  const promisesOf = byCustomer(promises);
  const activitiesOf = byCustomer(activities);
  return customers.map((customer) => {
    const { key } = customer;
    return { customer, invoices: invoicesOf.get(key) ?? none, payments: paymentsOf.get(key) ?? none, promises: promisesOf.get(key) ?? none, activities: activitiesOf.get(key) ?? none };
  });
}

export const customerFiles = (book: Book): readonly CustomerFile[] => filesOf(book, book.customers);
