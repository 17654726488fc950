/** The customer a command is about, by key, number or name. */
import { foldText } from "../base/foldText";
import type { Book, Customer } from "../ledger/Book";
import { Refusal } from "./Refusal";

export function customerNamed({ customers }: Book, named: string | undefined): Customer {
  if (named === undefined) throw new Refusal("--customer names whom it is about, by key, number or name.");
  const wanted = foldText(named);
  const exact = customers.find(({ key }) => key === wanted);
  if (exact) return exact;
  const found = customers.filter(({ id, name }) => foldText(name) === wanted || (id !== undefined && foldText(id) === wanted));
  if (found.length === 1) return found[0] as Customer;
  throw new Refusal(found.length === 0 ? `There is no customer “${named}” in this workbook.` : `${found.length} customers are called “${named}”; give the key: ${found.map(({ key }) => key).join(", ")}.`);
}
