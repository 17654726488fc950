/** Payments that may have come twice: same amount, same reference or same day, and no second invoice that explains it. */
import { sayDay, sayMoney } from "../say";
import type { Payment } from "../../ledger/Book";
import type { Discrepancy } from "./Brief";
import type { AccountInput } from "./findDiscrepancies";
import { numberKey } from "./numberKey";

/** A second payment with one reference is a double this soon; later it is the next instalment or the next month's. */
const DAYS_APART = 10;

export function findDuplicatePayments({ invoices, payments, matched, today }: AccountInput): readonly Discrepancy[] {
  const sameAmount = new Map<string, Payment[]>();
  for (const payment of payments) {
    const { day, amount: { minor, currency }, reference } = payment;
    if (day === undefined || day > today || minor <= 0) continue;
    const key = `${minor} ${currency} ${numberKey(reference)}`;
    const same = sameAmount.get(key);
    if (same) same.push(payment);
    else sameAmount.set(key, [payment]);
  }
  let billed: ReadonlyMap<string, number> | undefined;
  const found: Discrepancy[] = [];
  for (const [key, same] of sameAmount) {
    if (same.length < 2) continue;
    same.sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
    const hasReference = !key.endsWith(" ");
    for (let at = 1; at < same.length; at += 1) {
      const [before, payment] = [same[at - 1], same[at]];
      if (!before || !payment || (payment.day ?? 0) - (before.day ?? 0) > (hasReference ? DAYS_APART : 0)) continue;
      const named = matched.namedBy(payment);
      if (named.length > 0) {
        const due = named.reduce((sum, { amount }) => sum + amount.minor, 0);
        // Two halves of one invoice are no double.
        if (payment.amount.minor * (at + 1) <= due) continue;
      } else {
        billed ??= countAmounts(invoices.map(({ amount }) => amount));
        // As many invoices of that amount explain as many payments.
        if ((billed.get(`${payment.amount.minor} ${payment.amount.currency}`) ?? 0) > at) continue;
      }
      const reference = payment.reference.trim();
      found.push({
        code: "duplicate payment", invoices: named.map(({ number }) => number), amount: payment.amount,
        message: `${sayMoney(payment.amount)}${reference === "" ? "" : ` for “${reference}”`} may have come twice: on ${sayDay(before.day ?? today)} and on ${sayDay(payment.day ?? today)}.`,
      });
    }
  }
  return found;
}

function countAmounts(amounts: readonly { readonly minor: number; readonly currency: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { minor, currency } of amounts) counts.set(`${minor} ${currency}`, (counts.get(`${minor} ${currency}`) ?? 0) + 1);
  return counts;
}
