/** Judges promises to pay on the morning of a day: broken ones are counted, the standing one is named. */
import { addDays } from "../../base/Day";
import type { Day } from "../../base/Day";
import { addMoney } from "../../base/Money";
import type { Money } from "../../base/Money";
import type { PromiseToPay } from "../../ledger/Book";

export interface PromisesInput {
  readonly promises: readonly PromiseToPay[];
  /** Money received, by day. */
  readonly received: readonly { readonly day: Day; readonly amount: Money }[];
  /** True where something due by `due` was still unpaid at the end of `end`. */
  readonly isOwed: (due: Day, end: Day) => boolean;
  readonly graceDays: number;
  readonly today: Day;
}

export interface JudgedPromises {
  readonly broken: number;
  /** The latest promise whose day and grace have not passed; its day, grace not added. */
  readonly standing?: { readonly day: Day; readonly amount: Money | null };
}

/** The sheet does not say when a promise was given; money up to two weeks before its day counts towards it. */
const DAYS_BEFORE = 14;

/** Promises for one day are one promise: sheets with a row per invoice repeat it on each. */
function oneADay(promises: readonly PromiseToPay[]): readonly { day: Day; amount: Money | null }[] {
  const byDay = new Map<Day, Money | null>();
  for (const { day, amount } of promises) {
    const known = byDay.get(day);
    const add = known === undefined ? amount : known !== null && amount !== null && known.currency === amount.currency ? addMoney(known, amount) : null;
    byDay.set(day, add);
  }
  return [...byDay].map(([day, amount]) => ({ day, amount })).sort((a, b) => a.day - b.day);
}

/** Kept: the promised amount came in the window, or nothing due by the promised day was left unpaid after it. Each payment counts for one promise only. */
export function judgePromises({ promises, received, isOwed, graceDays, today }: PromisesInput): JudgedPromises {
  const purse = [...received].sort((a, b) => a.day - b.day || a.amount.minor - b.amount.minor).map(({ day, amount: { minor, currency } }) => ({ day, currency, left: minor }));
  let broken = 0;
  let standing: JudgedPromises["standing"];
  for (const { day, amount } of oneADay(promises)) {
    const end = addDays(day, graceDays);
    if (end >= today) {
      standing = { day, amount };
      continue;
    }
    let missing = amount?.minor ?? Infinity;
    if (amount) {
      for (const coin of purse) {
        if (coin.currency !== amount.currency || coin.day < day - DAYS_BEFORE || coin.day > end) continue;
        // A reversal is negative and takes back what came before it.
        const used = Math.min(coin.left, missing);
        missing -= used;
        coin.left -= used;
      }
    }
    if (missing > 0 && isOwed(day, end)) broken++;
  }
  return { broken, ...(standing && { standing }) };
}
