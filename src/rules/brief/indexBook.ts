/** Finds one customer's rows without walking the book again: a list is sorted by customer once and remembered as long as it lives. */
import type { Book, Customer } from "../../ledger/Book";
import { filesOf, type CustomerFile } from "../facts/customerFiles";

export interface BookIndex {
  /** Undefined for a key the book does not hold. What was logged is in the customer's case: the log alone grows with every call, and is not sorted here. */
  readonly file: (customer: string) => Omit<CustomerFile, "activities"> | undefined;
}

const noActivities: Book["activities"] = [];

const known = new WeakMap<readonly Customer[], ReadonlyMap<string, Customer>>();

export function indexBook(book: Book): BookIndex {
  let byKey = known.get(book.customers);
  if (!byKey) known.set(book.customers, (byKey = new Map(book.customers.map((customer) => [customer.key, customer]))));
  const customers = byKey;
  return {
    file(key) {
      const customer = customers.get(key);
      return customer && filesOf({ ...book, activities: noActivities }, [customer])[0];
    },
  };
}
