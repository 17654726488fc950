/** What a team may set. Data only: validated where it is read, and every knob is one the facts can turn. */

import type { PlanPolicy } from "./Plan";
import type { CollectorRole, DebtorKind, WallMode } from "./Profile";

/** Practitioners disagree on age, so it is a choice: see `docs/decisions.md`. */
export type Strategy = "balanced" | "newest" | "longest" | "largest";

export type PartName = "money" | "lateness" | "behaviour" | "promises" | "silence";

/** Relative weights of Balanced, 0–100 each; they are scaled so that the most a customer can score is 100. The other strategies are one key and heed none. */
export type Weights = Readonly<Record<PartName, number>>;

/** In order of severity; the names are what the sheet shows. */
export const stepNames = ["Reminder", "Due today", "First call", "Second call", "Firm letter", "Final notice", "Hand over"] as const;
export type StepName = (typeof stepNames)[number];

export interface LadderStep {
  readonly step: StepName;
  /** Days past due from which the step may be taken; negative is before the due date. */
  readonly fromDaysLate: number;
  /** Least days between the last contact and this step; at least one. */
  readonly waitDays: number;
}

export interface Policy {
  readonly strategy: Strategy;
  readonly weights: Weights;
  /** Upper ends of the ageing buckets in days past due: [30, 60, 90] makes current, 1–30, 31–60, 61–90, 91+. */
  readonly bucketEnds: readonly number[];
  /** ISO 3166-1 alpha-2 country whose working days count. */
  readonly country: string;
  /** Ladder by segment, folded; "" is everyone else. */
  readonly ladders: Readonly<Record<string, readonly LadderStep[]>>;
  /** Overdue below this many major units keeps a customer off the call list. */
  readonly minimumOverdue: number;
  /** Days after a promised day before the promise counts as broken. */
  readonly promiseGraceDays: number;
  /** What those days are counted in. */
  readonly promiseGraceIn: "days" | "working days";
  /** How customers may be contacted, where nothing else is known of one: "off" fits a creditor's own business claims. */
  readonly contact: { readonly mode: WallMode; readonly role: CollectorRole; readonly debtor: DebtorKind };
  /**
   * Late-payment interest that is claimed: none; by the law of `country` on debts between businesses; or at the yearly rate of the contract,
   * in decimal percent ("9.5"), for the actual days over 365.
   */
  readonly lateInterest: { readonly kind: "none" | "law" } | { readonly kind: "contract"; readonly annualPercent: string };
  /** What is offered as a matter of course when a payment plan is made. */
  readonly plans: PlanPolicy;
  /** Ranking by the money expected to be still unpaid `horizonDays` from today, learned from the book's own past, in place of all that is overdue. */
  readonly foresight: { readonly on: boolean; readonly horizonDays: number };
  /** What one person wants to do in a day: calls, and money promised in major units; 0 is no target. */
  readonly targets: { readonly calls: number; readonly promised: number };
}
