/** One payment over several debts of its currency: as the payer directed, else the oldest first, and never of its own accord to a disputed one. */
import { money } from "../../../base/Money";
import type { Money } from "../../../base/Money";

export interface DebtToPay { readonly id: string; readonly balance: Money; readonly isDisputed?: boolean }

/** `debts` oldest first. What each receives, and what none could take. */
export function allocatePayment(amount: Money, debts: readonly DebtToPay[], directed: readonly string[] = []): { readonly parts: ReadonlyMap<string, Money>; readonly left: Money } {
  const parts = new Map(debts.map(({ id }) => [id, money(0, amount.currency)]));
  const first = debts.filter(({ id }) => directed.includes(id)).sort((a, b) => directed.indexOf(a.id) - directed.indexOf(b.id));
  let left = amount.minor;
  for (const { id, balance } of [...first, ...debts.filter(({ id, isDisputed }) => isDisputed !== true && !directed.includes(id))]) {
    if (balance.currency !== amount.currency) continue;
    const part = Math.max(0, Math.min(left, balance.minor));
    parts.set(id, money(part, amount.currency));
    left -= part;
  }
  return { parts, left: money(left, amount.currency) };
}
