/** What the words of a typed line mean, one item after another, before they are put together. */
import type { Day } from "../../base/Day";
import type { TypedContext } from "./Typed";

/** The whole in units that halves, thirds, quarters and hundredths of a percent divide. */
export const WHOLE = 30_000;

export interface Rhythm { readonly days?: number; readonly months?: number }

export type AmountItem =
  /** Digits as typed; `currency` as its ISO code, where one stands beside them. */
  | { readonly kind: "number"; readonly digits: string; readonly factor: number; readonly currency: string | null; readonly typed: string }
  | { readonly kind: "share"; readonly units: number }
  | { readonly kind: "rest" };

export type TypedItem =
  | AmountItem
  /** `monthEnd`: said as the end of a month, so a rhythm keeps to month ends. */
  | { readonly kind: "day"; readonly day: Day; readonly typed: string; readonly monthEnd?: true }
  | { readonly kind: "weekday"; readonly weekday: number; readonly typed: string }
  /** 0 is this week, 1 the next. */
  | { readonly kind: "week"; readonly weeks: number }
  /** "15.12" is a day or an amount; what stands beside it decides. */
  | { readonly kind: "either"; readonly day: Day; readonly digits: string }
  /** `split`: "in 3 parts" divides the amount, "3 times" repeats it. */
  | { readonly kind: "times"; readonly count: number; readonly split: boolean; readonly rhythm?: Rhythm }
  | { readonly kind: "rhythm"; readonly rhythm: Rhythm }
  /** Minutes after midnight. */
  | { readonly kind: "time"; readonly minutes: number; readonly typed: string }
  | { readonly kind: "and" }
  | { readonly kind: "noise" }
  | { readonly kind: "problem"; readonly message: string };

export interface ScanContext extends TypedContext {
  /** Bare hours ("um 9", "2 pm") are times; in a promise they are not looked for. */
  readonly hours: boolean;
}

/** `pattern` is sticky and matches folded text; null: it is not what it looked like, try the next rule. */
export interface TypedRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, context: ScanContext) => TypedItem | null;
}

/** A rule for a phrase that ends with its last letter or digit. */
export const phrase = (source: string, read: TypedRule["read"]): TypedRule => ({ pattern: new RegExp(`(?:${source})(?![a-z0-9']|-[a-z])`, "y"), read });
