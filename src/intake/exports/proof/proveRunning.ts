/** A bank statement proves itself by its running balance: each balance is the one before it and the amount between. */
import { money } from "../../../base/Money";
import type { Explanation, Proof, StatedSum } from "./Proof";

export interface Movement { readonly row: number; readonly minor: number; readonly balance: number | null; readonly currency: string }

/** Null where the balances are too few to prove anything. */
export function proveRunning(movements: readonly Movement[]): Proof | null {
  const first = movements[0];
  if (!first || movements.some(({ balance, currency }) => balance === null || currency !== first.currency) || movements.length < 2) return null;
  // Banks list the oldest movement first or the newest.
  const down = breaksOf(movements);
  const reversed = [...movements].reverse();
  const up = breaksOf(reversed);
  const order = up.length < down.length ? reversed : movements;
  const breaks = up.length < down.length ? up : down;
  const { currency } = first;
  const start = (order[0]?.balance ?? 0) - (order[0]?.minor ?? 0);
  const end = order.at(-1)?.balance ?? 0;
  const sum = money(movements.reduce((all, { minor }) => all + minor, 0), currency);
  const stated = money(end - start, currency);
  const difference = money(stated.minor - sum.minor, currency);
  const explanation: Explanation | null = difference.minor === 0 && breaks.length === 0 ? null : {
    code: breaks.length > 0 ? "unknown-rows" : "unexplained", rows: breaks,
    message: breaks.length > 0 ? `The running balance breaks at ${breaks.length === 1 ? "row" : "rows"} ${breaks.slice(0, 5).map((row) => row + 1).join(", ")}: movements are missing or changed before ${breaks.length === 1 ? "it" : "each"}.` : "The balances do not follow from the movements.",
  };
  const whole: StatedSum = { level: "total", label: "Running balance, last less first", row: order.at(-1)?.row ?? 0, currency, lines: movements.length, sum, stated, difference, ...(explanation && { explanation }) };
  return {
    overall: [{ currency, lines: movements.length, sum, stated, difference, ...(explanation && { explanation }) }], sums: [whole],
    verdict: explanation === null ? "proved" : explanation.code === "unexplained" ? "differs" : "explained",
  };
}

function breaksOf(movements: readonly Movement[]): number[] {
  return movements.flatMap(({ row, minor, balance }, at) => {
    const before = movements[at - 1]?.balance;
    return at === 0 || before === undefined || before === null || before + minor === balance ? [] : [row];
  });
}
