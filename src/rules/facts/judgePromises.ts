/** Judges promises to pay on the morning of a day, those of the sheet and those of the log alike: which were kept, which stand. */
import { addDays } from "../../base/Day";
import type { Day } from "../../base/Day";
import { addMoney } from "../../base/Money";
import type { Money } from "../../base/Money";
import type { PromiseToPay } from "../../ledger/Book";
import type { GraceEnd } from "./graceEnd";
import { purseOf } from "./purseOf";
import type { Coin, Receipt } from "./purseOf";

/** One sum for one day: a promise, or an instalment of one. */
export interface Pledge {
  /** Money counts from here on. */
  readonly from: Day;
  readonly day: Day;
  /** Null: everything that is due by then. */
  readonly amount: Money | null;
  /** The day another promise took its place: money from then on counts for that one. */
  readonly replacedOn?: Day;
  /** True where something it was about was still unpaid at the end of `end`. */
  readonly isOwed: (due: Day, end: Day) => boolean;
}

export interface JudgedPledge {
  readonly state: "open" | "kept" | "short";
  /** Minor units received in its window. */
  readonly received: number;
  /** The day the last of the money came, where the receipts tell. */
  readonly keptOn?: Day;
}

/**
 * Kept: the promised amount came in the window, or nothing it was about was left unpaid after it. Each coin counts once, for the
 * earliest promise it fits, so pass pledges by day; the coins used are taken from the purse.
 */
export function judgePledges(pledges: readonly Pledge[], purse: readonly Coin[], graceEnd: GraceEnd, today: Day): readonly JudgedPledge[] {
  return pledges.map(({ from, day, amount, replacedOn, isOwed }) => {
    const end = graceEnd(day);
    const last = replacedOn === undefined ? end : Math.min(end, replacedOn - 1);
    let missing = amount?.minor ?? Infinity;
    let received = 0;
    let keptOn: Day | undefined;
    for (const coin of amount ? purse : []) {
      if (missing <= 0) break;
      if (coin.left === 0 || coin.currency !== amount?.currency || coin.day < from || coin.day > last || coin.day > today) continue;
      const used = Math.min(coin.left, missing);
      missing -= used;
      received += used;
      coin.left -= used;
      keptOn = coin.day;
    }
    if (missing <= 0) return { state: "kept", received, ...(keptOn !== undefined && { keptOn }) };
    if (end >= (replacedOn === undefined ? today : Math.min(today, replacedOn))) return { state: "open", received };
    return { state: isOwed(day, end) ? "short" : "kept", received };
  });
}

export interface PromisesInput {
  readonly promises: readonly PromiseToPay[];
  /** Money received, by day; in any order. */
  readonly received: readonly Receipt[];
  /** True where something due by `due` was still unpaid at the end of `end`. */
  readonly isOwed: (due: Day, end: Day) => boolean;
  readonly graceEnd: GraceEnd;
  readonly today: Day;
}

export interface JudgedPromises {
  readonly broken: number;
  /** The last day on which money for the latest broken one would have counted. */
  readonly lastBroken?: Day;
  /** The latest promise whose day and grace have not passed; its day, grace not added. */
  readonly standing?: { readonly day: Day; readonly amount: Money | null };
}

/** The sheet does not say when a promise was given; money up to two weeks before its day counts towards it. */
const DAYS_BEFORE = 14;

/** Promises for one day are one promise: sheets with a row per invoice repeat it on each. */
export function oneADay(promises: readonly PromiseToPay[]): readonly { readonly day: Day; readonly amount: Money | null }[] {
  const byDay = new Map<Day, Money | null>();
  for (const { day, amount } of promises) {
    const known = byDay.get(day);
    const add = known === undefined ? amount : known !== null && amount !== null && known.currency === amount.currency ? addMoney(known, amount) : null;
    byDay.set(day, add);
  }
  return [...byDay].map(([day, amount]) => ({ day, amount })).sort((a, b) => a.day - b.day);
}

export const sheetPledge = (day: Day, amount: Money | null, isOwed: Pledge["isOwed"]): Pledge => ({ from: addDays(day, -DAYS_BEFORE), day, amount, isOwed });

/** The promises of the sheet. One that is kept in part is broken. */
export function judgePromises({ promises, received, isOwed, graceEnd, today }: PromisesInput): JudgedPromises {
  const daily = oneADay(promises);
  // When a promise was given is not known, so money that came early may have been for something else: it stands to its end.
  const over = daily.filter(({ day }) => graceEnd(day) < today);
  const standing = daily[daily.length - 1];
  const judged = judgePledges(over.map(({ day, amount }) => sheetPledge(day, amount, isOwed)), purseOf(received), graceEnd, today);
  return tallyPromises(over.filter((_, at) => judged[at]?.state === "short"), standing && daily.length > over.length ? standing : undefined, graceEnd);
}

export function tallyPromises(broken: readonly { readonly day: Day }[], standing: JudgedPromises["standing"], graceEnd: GraceEnd): JudgedPromises {
  const last = broken[broken.length - 1];
  return { broken: broken.length, ...(last && { lastBroken: graceEnd(last.day) }), ...(standing && { standing }) };
}
