/** What is at stake with a customer: the overdue amount that is largest against what is usual in its currency, as nothing converts. */
import type { Balance, Facts } from "../Decision";
import type { Usual } from "./measureBook";

export function stakeOf(balances: readonly Balance[], usual: Usual): Facts["stake"] {
  let stake: Facts["stake"];
  let size = 0;
  for (const { currency, overdue } of balances) {
    const each = usual.get(currency);
    if (!each || overdue.minor / each.minor <= size) continue;
    size = overdue.minor / each.minor;
    stake = { overdue, usual: each };
  }
  return stake;
}
