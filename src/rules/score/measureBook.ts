/** What is usual in the book, by currency: a yardstick that one payment, promise or note does not move. */
import { money } from "../../base/Money";
import type { Money } from "../../base/Money";
import type { CustomerFile } from "../facts/customerFiles";

/** By currency, the power of a hundred in minor units (1, 100, 10,000, 1,000,000 EUR) nearest to what the book's middle customer was billed. */
export type Usual = ReadonlyMap<string, Money>;

/**
 * Billed, not owed: what was invoiced stays the same when it is paid. Only where paid rows leave the sheet, or totals are all
 * there is, can a payment move the middle customer; then one in 200 payments crosses to another power, in a book of 50
 * customers to a currency. Middle, not mean: one giant moves nothing.
 */
export function measureBook(files: readonly CustomerFile[]): Usual {
  const customersByPower = new Map<string, number[]>();
  const billed = new Map<string, number>();
  const count = (minor: number, currency: string): void => {
    let powers = customersByPower.get(currency);
    if (!powers) customersByPower.set(currency, (powers = []));
    const power = Math.round(Math.log10(minor) / 2);
    powers[power] = (powers[power] ?? 0) + 1;
  };
  for (const { customer: { stated }, invoices } of files) {
    for (const { amount, open } of invoices) {
      const minor = Math.max(amount.minor, open.minor);
      if (minor > 0) billed.set(open.currency, (billed.get(open.currency) ?? 0) + minor);
    }
    if (stated && invoices.length === 0 && stated.open.minor > 0) billed.set(stated.open.currency, stated.open.minor);
    billed.forEach(count);
    billed.clear();
  }
  return new Map([...customersByPower].map(([currency, powers]) => [currency, money(100 ** middleOf(powers), currency)]));
}

/** The power of the lower middle customer. */
function middleOf(customersByPower: readonly (number | undefined)[]): number {
  const all = customersByPower.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  let upTo = 0;
  return customersByPower.findIndex((count) => (upTo += count ?? 0) * 2 >= all);
}
