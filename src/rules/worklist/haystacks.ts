/** What a text filter looks in, by customer: name, id, contact, phone and document numbers, folded. */
import { foldText } from "../../base/foldText";
import type { Book } from "../../ledger/Book";
import { byCustomer } from "../facts/customerFiles";

/** Customers and invoices stay as they are while calls are logged, so their words are folded once. */
const known = new WeakMap<Book["customers"], { readonly invoices: Book["invoices"]; readonly words: ReadonlyMap<string, string> }>();

export function haystacks({ customers, invoices }: Book): ReadonlyMap<string, string> {
  const before = known.get(customers);
  if (before?.invoices === invoices) return before.words;
  const numbersOf = byCustomer(invoices);
  const words = new Map(customers.map(({ key, name, id = "", contact = "", phone = "" }) => {
    let text = `${name} ${id} ${contact} ${phone} ${phone.replace(/[^\d+]/g, "")}`;
    for (const { number } of numbersOf.get(key) ?? []) text += ` ${number}`;
    return [key, foldText(text)];
  }));
  known.set(customers, { invoices, words });
  return words;
}
