/** The orders people sort a call list by without a history, and the simplest ones with it: what foresight is held against. */
import type { Day } from "../../../base/Day";
import { NEVER, type History } from "../history/History";
import { ageAt, type Curves } from "../look/curvesOn";
import type { LateShares } from "../look/lateShares";
import type { Look } from "../look/lookAt";

export const baselineNames = [
  "open amount", "overdue amount", "oldest days past due", "amount x days past due", "rule points: bucket x size quintile", "provision matrix (1/3/10/25/50 %)",
  "amount x shrunk late share", "amount x the book's ageing curve", "amount x look-alike count",
] as const;
export type BaselineName = (typeof baselineNames)[number];

/** By customer, the scores add up, but for the oldest, which is the most. */
export const takesMost = (name: BaselineName): boolean => name === "oldest days past due";

export interface Seen { readonly minor: number; readonly age: number; readonly look: Look; readonly curves: Curves; readonly lateShare: number; readonly fifth: number }

export const baselines: Readonly<Record<BaselineName, (seen: Seen) => number>> = {
  "open amount": ({ minor }) => minor,
  "overdue amount": ({ minor, age }) => (age > 0 ? minor : 0),
  "oldest days past due": ({ age }) => age,
  "amount x days past due": ({ minor, age }) => minor * Math.max(0, age),
  "rule points: bucket x size quintile": ({ age, fifth }) => bucketOf(age) * fifth,
  "provision matrix (1/3/10/25/50 %)": ({ minor, age }) => (minor * ([1, 3, 10, 25, 50][bucketOf(age)] ?? 50)) / 100,
  "amount x shrunk late share": ({ minor, look, lateShare }) => (minor * (look.late + 5 * lateShare)) / (look.known + 5),
  "amount x the book's ageing curve": ({ minor, age, curves }) => minor * curves.stayed[ageAt(age)]!,
  "amount x look-alike count": ({ minor, look }) => minor * look.share,
};

/** Chances that some of them give, for AUC and Brier score. */
export const chanceBaselines: Readonly<Record<"shrunk late share" | "ageing curve" | "look-alike count", (seen: Seen) => number>> = {
  "shrunk late share": ({ look, lateShare }) => (look.late + 5 * lateShare) / (look.known + 5),
  "ageing curve": ({ age, curves }) => curves.stayed[ageAt(age)]!,
  "look-alike count": ({ look }) => look.share,
};

/** 0 current, 1–30, 31–60, 61–90, over 90. */
const bucketOf = (age: number): number => (age <= 0 ? 0 : age <= 30 ? 1 : age <= 60 ? 2 : age <= 90 ? 3 : 4);

/** Days late of an invoice, foretold on the day it is issued. */
export function daysLateBaselines({ rowsOf, customer, issued, due, settled }: History, row: number, day: Day, bookMiddle: number): Readonly<Record<"pays on the due day" | "the book's median" | "their last ten" | "their last fifty, shrunk", number>> {
  const days: number[] = [];
  const own = rowsOf[customer[row]!]!;
  const paid = Array.from(own).filter((other) => issued[other]! < day && settled[other]! < day && settled[other] !== NEVER).sort((a, b) => settled[b]! - settled[a]!);
  for (const other of paid.slice(0, 50)) days.push(settled[other]! - due[other]!);
  const lastTen = days.slice(0, 10);
  return { "pays on the due day": 0, "the book's median": bookMiddle, "their last ten": lastTen.length > 0 ? middle(lastTen) : bookMiddle, "their last fifty, shrunk": middle([...days, bookMiddle, bookMiddle, bookMiddle]) };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Book-level shares of outcomes on the day. */
export const lateShareOn = (shares: LateShares, day: number): number => shares.on(day);
