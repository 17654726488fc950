/** What is at stake with a customer by foresight: the expected money that is largest against what is usual in its currency, as `stakeOf` does with what is overdue. */
import type { Facts } from "../Decision";
import type { Outlook } from "../foresight/outlookOf";
import type { Usual } from "./measureBook";

export function expectedOf({ customers, horizon }: Outlook, customer: string, usual: Usual): Facts["expected"] {
  const outlook = customers.get(customer);
  let expected: Facts["expected"];
  let size = -1;
  for (const unpaid of outlook?.unpaid ?? []) {
    const each = usual.get(unpaid.currency);
    if (!each || unpaid.minor / each.minor <= size) continue;
    size = unpaid.minor / each.minor;
    expected = { unpaid, usual: each, horizon, because: outlook?.because ?? "" };
  }
  return expected;
}
