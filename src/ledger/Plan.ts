/** A payment plan: what was agreed, the schedule it gives, and where it stands. Days are whole; numbers are minor units of the plan's currency. */
import type { Day } from "../base/Day";
import type { Money } from "../base/Money";

/** `half month`: two dates of the month, 31 being its last day. `month` without a date keeps the first day's. */
export type Frequency =
  | { readonly every: "week" | "two weeks" | "quarter" | "last working day of the month" }
  | { readonly every: "half month"; readonly dates: readonly [number, number] }
  | { readonly every: "month"; readonly date?: number }
  | { readonly every: "custom"; readonly days: readonly Day[] };

/** What fixes the length: how many, how much each, or by when. `each` is a whole payment, interest included. */
export type PlanLength =
  | { readonly by: "count"; readonly count: number }
  | { readonly by: "amount"; readonly each: Money }
  | { readonly by: "last day"; readonly day: Day };

export const dayCounts = ["ACT/365F", "ACT/360", "ACT/ACT ISDA", "30/360 US", "30E/360"] as const;
export type DayCount = (typeof dayCounts)[number];

/**
 * `simple`: on the declining principal for the days of each period, ending on the due day unless `onNominalDays`.
 * `annuity`: level payments, one whole period's interest each; the day count serves broken periods.
 * `annualPercent` is a decimal text ("11.75"), so that no rate is a float.
 */
export type PlanInterest =
  | { readonly kind: "none" }
  | { readonly kind: "simple"; readonly annualPercent: string; readonly dayCount: DayCount; readonly onNominalDays?: boolean }
  | { readonly kind: "annuity"; readonly annualPercent: string; readonly dayCount: DayCount };

export type WorkingDayRule = "following" | "modified following" | "preceding" | "none";

export interface CoveredInvoice { readonly number: string; readonly amount: Money }

/** What is owed on top from the start: interest run up already, and fees such as fixed sums. */
export interface PlanCharges { readonly interest: Money; readonly fees: Money; readonly payable: "first" | "spread" | "last" }

export interface PlanTerms {
  /** Customer key. */
  readonly customer: string;
  /** Their amounts add up to the principal; empty where the plan is of the account as a whole. */
  readonly invoices: readonly CoveredInvoice[];
  readonly currency: string;
  readonly principal: Money;
  readonly charges?: PlanCharges;
  readonly downPayment?: { readonly day: Day; readonly amount: Money };
  /** Interest runs from here; no instalment is earlier. */
  readonly start: Day;
  readonly firstDay: Day;
  readonly frequency: Frequency;
  readonly length: PlanLength;
  /** Month ends stay month ends where the first day is one. */
  readonly monthEnd: boolean;
  readonly workingDayRule: WorkingDayRule;
  readonly interest: PlanInterest;
  /** Minor units that instalments are whole multiples of: 1 is a cent, 500 five euros. */
  readonly roundingUnit: number;
  readonly rounding: "down" | "half up";
  readonly remainder: "first" | "last" | "spread";
  /** A last instalment smaller than this is added to the one before. */
  readonly leastLast?: Money;
  /** Days after the due day on which payment still counts as in time; then days to cure before the rest may be called in. */
  readonly graceDays: number;
  readonly cureDays: number;
  readonly mayAccelerate: boolean;
  /** A shortfall up to this leaves an instalment kept; it stays open. */
  readonly tolerance?: Money;
  readonly allocation: "oldest first" | "by reference";
  readonly overPayment: "from the end" | "next instalments";
  /** The plan must have ended by then. */
  readonly limitDay?: Day;
}

/** Number 0 is the down payment. */
export interface Instalment {
  readonly number: number;
  readonly due: Day;
  /** Before the working-day rule. */
  readonly nominal: Day;
  readonly principal: number;
  readonly interest: number;
  /** The part of the interest that runs in this period; the rest was owed from the start. */
  readonly ran: number;
  readonly fees: number;
  /** Principal, interest and fees together. */
  readonly payment: number;
  /** Principal left after it. */
  readonly balance: number;
}

export interface Schedule {
  readonly currency: string;
  readonly instalments: readonly Instalment[];
  readonly principal: number;
  readonly interest: number;
  readonly fees: number;
  readonly total: number;
}

export const planStates = ["proposed", "accepted", "active", "completed", "defaulted", "cancelled", "renegotiated"] as const;
export type PlanState = (typeof planStates)[number];

export interface PlanStep { readonly state: PlanState; readonly day: Day; readonly who: string }

export interface Plan {
  /** The same for all versions; also the payment reference. */
  readonly id: string;
  /** 1, 2, …: each renegotiation makes the next. */
  readonly version: number;
  readonly state: PlanState;
  /** How it came to that state, oldest first. */
  readonly steps: readonly PlanStep[];
  readonly terms: PlanTerms;
  readonly schedule: Schedule;
  /** Paid under earlier versions, in minor units: fixed, and no part of this schedule. */
  readonly paidBefore: number;
}

/** What a team offers as a matter of course: bounds of a plan, its default clause, its interest. */
export interface PlanPolicy {
  readonly mostInstalments: number;
  readonly mostMonths: number;
  /** No instalment below this many major units. */
  readonly leastInstalment: number;
  /** Minor units. */
  readonly roundingUnit: number;
  readonly workingDayRule: WorkingDayRule;
  readonly interest: PlanInterest;
  readonly graceDays: number;
  readonly cureDays: number;
  readonly mayAccelerate: boolean;
  /** Days from today to the first instalment, at least. */
  readonly daysToFirst: number;
}
