/** The brief of a customer as the rules make it from a small book. */
import type { Book } from "../../src/ledger/Book";
import type { Brief } from "../../src/rules/brief/Brief";
import { makeBrief } from "../../src/rules/brief/makeBrief";
import { caseOf } from "../../src/rules/casework/replay";
import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { day, isWeekday } from "../rules/bookOf";

export const today = day("2026-11-22");

export function briefOf(book: Book, customer: string): Brief {
  const input = { book, policy: defaultPolicy, today, isWorkingDay: isWeekday };
  const decision = decide(input).find((one) => one.customer === customer);
  if (!decision) throw new Error(`Expected a decision for ${customer}`);
  return makeBrief({ ...input, decision, file: caseOf(customer, { activities: book.activities, book, policy: defaultPolicy, today }) }, customer);
}
