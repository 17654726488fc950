/** Invoices that may stand in the account twice: same amount, same date, and numbers that a slip of the hand makes of one another. */
import { sayDay, sayMoney } from "../say";
import type { Invoice } from "../../ledger/Book";
import type { Discrepancy } from "./Brief";
import { numberKey } from "./numberKey";

/** Customers billed for many equal things on one day have many numbers alike: there only equal numbers count. */
const MOST_COMPARED = 12;
/** Shorter numbers are alike by chance. */
const LEAST_DIGITS = 4;

export function findDuplicateInvoices(invoices: readonly Invoice[]): readonly Discrepancy[] {
  const alike = new Map<string, Invoice[]>();
  for (const invoice of invoices) {
    const { kind, number, amount: { minor, currency }, open, paidDate, invoiceDate, dueDate } = invoice;
    const date = invoiceDate ?? dueDate;
    // Settled on no known day, it may be the double that was taken out already.
    if (kind !== "invoice" || number === "" || minor <= 0 || date === undefined || (open.minor <= 0 && paidDate === undefined)) continue;
    const key = `${date} ${minor} ${currency}`;
    const same = alike.get(key);
    if (same) same.push(invoice);
    else alike.set(key, [invoice]);
  }
  const found: Discrepancy[] = [];
  for (const same of alike.values()) if (same.length > 1) for (const [first, second] of pairsIn(same)) found.push(sayPair(first, second));
  return found;
}

/** Each invoice is the double of one other at most. */
function pairsIn(same: readonly Invoice[]): readonly (readonly [Invoice, Invoice])[] {
  const pairs: (readonly [Invoice, Invoice])[] = [];
  const byNumber = new Map<string, Invoice>();
  const kept: Invoice[] = [];
  for (const invoice of same) {
    const key = plainNumber(invoice.number);
    const twin = byNumber.get(key) ?? (same.length <= MOST_COMPARED ? kept.find(({ number }) => isNear(plainNumber(number), key)) : undefined);
    if (twin) pairs.push([twin, invoice]);
    else {
      kept.push(invoice);
      byNumber.set(key, invoice);
    }
  }
  return pairs;
}

/** What is misread for one another is one: O and 0, I, L and 1; zeros in front of a figure say nothing. */
const plainNumber = (number: string): string => numberKey(number).replace(/o/g, "0").replace(/[il]/g, "1").replace(/(^|\D)0+(?=\d)/g, "$1");

/** Two neighbours swapped, one character doubled or lost, a letter added at the end. Not another last digit: that is the next invoice. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.replace(/\D/g, "").length < LEAST_DIGITS) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length === long.length) return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  if (long.length !== short.length + 1 || short.slice(at) !== long.slice(at + 1)) return false;
  const added = long[at] ?? "";
  return at < short.length ? true : /\p{L}/u.test(added) || added === long[at - 1];
}

function sayPair(first: Invoice, second: Invoice): Discrepancy {
  const date = second.invoiceDate ?? second.dueDate;
  const names = first.number === second.number ? `${first.number} stands here twice` : `${second.number} may be ${first.number} again`;
  return {
    code: "duplicate invoice", invoices: first.number === second.number ? [first.number] : [first.number, second.number], amount: second.amount,
    message: `${names}: both are ${sayMoney(second.amount)}${date === undefined ? "" : ` of ${sayDay(date)}`}.`,
  };
}
