/** Where each document number stands among the invoices, built once for the payments and for the check of doubles. */
import type { Invoice } from "../../ledger/Book";

export interface DocumentIndex {
  /** Document number → the first invoice that has it; invoices without a number are left out. */
  readonly first: ReadonlyMap<string, number>;
  /** Numbers of more than one invoice. */
  readonly doubled: ReadonlySet<string>;
  /** Takes in the invoices that were added to the list since. */
  readonly extend: () => void;
}

export function indexDocuments(invoices: readonly Invoice[]): DocumentIndex {
  const first = new Map<string, number>();
  const doubled = new Set<string>();
  let known = 0;
  const extend = (): void => {
    for (; known < invoices.length; known += 1) {
      const number = invoices[known]?.number ?? "";
      if (number === "") continue;
      if (first.has(number)) doubled.add(number);
      else first.set(number, known);
    }
  };
  extend();
  return { first, doubled, extend };
}
