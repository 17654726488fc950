/** The orders people sort a call list by without a history, and the simplest ones with it: what foresight is held against. */
import type { Day } from "../../../base/Day";
import { NEVER, type History } from "../history/History";
import { ageAt, type Curves } from "../look/curvesOn";
import type { Look } from "../look/lookAt";

export const baselineNames = [
  "open amount", "overdue amount", "oldest days past due", "amount x days past due", "rule points: bucket x size quintile", "provision matrix (1/3/10/25/50 %)",
  "amount x shrunk late share", "amount x the book's ageing curve", "amount x look-alike count",
] as const;
export type BaselineName = (typeof baselineNames)[number];

export interface Seen { readonly minor: number; readonly age: number; readonly look: Look; readonly curves: Curves; readonly lateShare: number }

/** What an order says of one invoice; a customer's add up. The two that look at a customer as a whole are below. */
export const baselines: Readonly<Record<Exclude<BaselineName, "oldest days past due" | "rule points: bucket x size quintile">, (seen: Seen) => number>> = {
  "open amount": ({ minor }) => minor,
  "overdue amount": ({ minor, age }) => (age > 0 ? minor : 0),
  "amount x days past due": ({ minor, age }) => minor * Math.max(0, age),
  "provision matrix (1/3/10/25/50 %)": ({ minor, age }) => (minor * ([1, 3, 10, 25, 50][bucketOf(age)] ?? 50)) / 100,
  "amount x shrunk late share": ({ minor, look, lateShare }) => (minor * (look.late + 5 * lateShare)) / (look.known + 5),
  "amount x the book's ageing curve": ({ minor, age, curves }) => minor * curves.stayed[ageAt(age)]!,
  "amount x look-alike count": ({ minor, look }) => minor * look.share,
};

/** Those that say what money to expect: of it, only what can be past due by the horizon counts where that is asked. */
export const isExpectation = (name: string): boolean => name === "open amount" || name.startsWith("provision") || name.startsWith("amount x the") || name.startsWith("amount x look") || name.startsWith("amount x shrunk");

export interface Whole { readonly customer: string; readonly minor: number; readonly oldest: number }

/** Points as spreadsheets give them: one to five for the age of the oldest item, times one to five for the size of the balance. */
export function rulePoints(customers: readonly Whole[]): readonly number[] {
  const sorted = customers.map(({ minor }) => minor).sort((a, b) => a - b);
  const ends = [0.2, 0.4, 0.6, 0.8].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return customers.map(({ minor, oldest }) => (1 + bucketOf(oldest)) * (1 + ends.filter((end) => minor >= end).length));
}

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

