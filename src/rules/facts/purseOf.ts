/** Money received as coins that promises are paid from: what bounced is gone, as if it had never come. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";

/** `amount` negative: a reversal. */
export interface Receipt { readonly day: Day; readonly amount: Money; readonly reference?: string }

/** Of one day and currency; `left` in minor units is what no promise has used yet. */
export interface Coin { readonly day: Day; readonly currency: string; readonly reference: string; left: number }

/** Oldest first. A reversal takes back the payment with its reference, else the latest of its amount, else the latest money before it. */
export function purseOf(receipts: readonly Receipt[]): readonly Coin[] {
  const purse: Coin[] = [];
  const ordered = [...receipts].sort((a, b) => a.day - b.day || b.amount.minor - a.amount.minor || compare(a.reference ?? "", b.reference ?? "") || compare(a.amount.currency, b.amount.currency));
  for (const { day, amount: { minor, currency }, reference = "" } of ordered) {
    if (minor >= 0) purse.push({ day, currency, reference, left: minor });
    else takeBack(purse, -minor, currency, reference);
  }
  return purse.filter(({ left }) => left > 0);
}

function takeBack(purse: readonly Coin[], minor: number, currency: string, reference: string): void {
  const before = purse.filter((coin) => coin.currency === currency && coin.left > 0).reverse();
  const meant = (reference === "" ? undefined : before.find((coin) => coin.reference === reference)) ?? before.find(({ left }) => left === minor);
  let owed = minor;
  for (const coin of meant ? [meant, ...before] : before) {
    const used = Math.min(coin.left, owed);
    coin.left -= used;
    owed -= used;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
