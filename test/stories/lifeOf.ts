/** Lives a customer's days one by one: refresh in the morning, write back, contact whenever the planned day has come. */
import { addDays, isoOfDay } from "../../src/base/Day";
import type { Day } from "../../src/base/Day";
import type { Book } from "../../src/ledger/Book";
import type { Decision } from "../../src/rules/Decision";
import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import { day, isWeekday, writtenBack } from "../rules/bookOf";

/** The decision on the book's only customer. */
export function decisionOn(book: Book, today: string | Day): Decision {
  const [decision, ...others] = decide({ book, policy: defaultPolicy, today: typeof today === "string" ? day(today) : today, isWorkingDay: isWeekday });
  if (!decision || others.length > 0) throw new Error(`Expected one customer, got ${others.length + 1}`);
  return decision;
}

export const refreshed = (book: Book, today: string | Day): Book => writtenBack(book, [decisionOn(book, today)]);

export const contactedOn = (book: Book, today: Day): Book => ({ ...book, customers: book.customers.map((customer) => ({ ...customer, lastContact: today })) });

export interface Contact { readonly day: string; readonly step: string }

/** Contacts made from `from` on, in `days` days, by somebody who does each step on its planned day. */
export function contactsOver(book: Book, from: string, days: number): { readonly contacts: readonly Contact[]; readonly book: Book } {
  const contacts: Contact[] = [];
  let lived = book;
  for (let today = day(from); today < day(from) + days; today = addDays(today, 1)) {
    if (!isWeekday(today)) continue;
    const { next } = decisionOn(lived, today);
    lived = refreshed(lived, today);
    if (next?.action.ok && next.day === today) {
      contacts.push({ day: isoOfDay(today), step: next.step });
      lived = contactedOn(lived, today);
    }
  }
  return { contacts, book: lived };
}
