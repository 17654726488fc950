/** What the rules say of one customer: the facts they judged, the score with its parts, the next step, and why. */
import type { Day } from "../base/Day";
import type { Money } from "../base/Money";
import type { PartName, StepName } from "../ledger/Policy";
import type { CaseFile, EscalationCase } from "./casework/CaseFile";
import type { Clearance } from "./compliance/clearAction";

/** One currency's side of a customer. Credits are kept apart (as a negative amount), never netted. */
export interface Balance {
  readonly currency: string;
  /** Open invoices, credits not deducted. */
  readonly open: Money;
  /** The part of `open` that is past due; disputed amounts are in `open` and `disputed`, not in `overdue`. */
  readonly overdue: Money;
  readonly disputed: Money;
  /** The part of `open` that a running plan covers: of it only missed instalments are in `overdue`. Left out where there is none. */
  readonly planned?: Money;
  /** Open credits and payments on account: zero or negative. */
  readonly credits: Money;
  /** One amount per bucket of `Policy.bucketEnds`: current first, oldest last. They add up to `open`, disputed included. */
  readonly buckets: readonly Money[];
}

/** Payment plans of the log that run or wait for an answer. */
export interface PlanFacts {
  /** Of the plans that are kept, the instalment due soonest; `agreed` is the day of the plan's last step. */
  readonly next?: { readonly plan: string; readonly number: number; readonly day: Day; readonly graceEnds: Day; readonly open: Money; readonly agreed: Day };
  /** Of the plans that are not, the one missed longest: the clause in a sentence, and until when the instalment can be cured. */
  readonly missed?: { readonly plan: string; readonly because: string; readonly overdue: Money; readonly cureEnds: Day };
  /** Offered longest ago. */
  readonly offered?: { readonly plan: string; readonly day: Day };
}

/** The one record the rules judge. Counts and days only from what was known on `today`. */
export interface Facts {
  readonly customer: string;
  /** Largest overdue first, then largest open; at least one. */
  readonly balances: readonly Balance[];
  /** Its overdue amount that is largest against what is usual in that currency (see `measureBook`); absent where nothing is overdue. */
  readonly stake?: { readonly overdue: Money; readonly usual: Money };
  /** By foresight: of what is due by the end of the horizon (days from today), the money expected to be still unpaid then, its reason, and what is usual in that currency; absent without foresight. */
  readonly expected?: { readonly unpaid: Money; readonly usual: Money; readonly horizon: number; readonly because: string };
  /** Days past due of the oldest undisputed open invoice; 0 where none is late. */
  readonly oldestDaysLate: number;
  /** Only ageing buckets are known: the days late are the fewest they allow. */
  readonly ageIsLeast?: true;
  /** Days past due of the newest undisputed overdue invoice; 0 where none is late. */
  readonly newestDaysLate: number;
  /** Earliest due date still ahead (today included) of an open invoice. */
  readonly nextDue?: Day;
  readonly openInvoices: number;
  readonly overdueInvoices: number;
  readonly settledInvoices: number;
  /** Mean days late on settled invoices, amount not weighed; absent without any. */
  readonly averageDaysLate?: number;
  /** 0–1: late over all whose outcome is known: settled, or unpaid past due (already late). */
  readonly lateShare?: number;
  /** Mean days late of the last five settled less that of the ones before; positive is getting slower. */
  readonly trendDays?: number;
  /** As the sheet counts them, plus the promises of sheet and log whose day and grace passed unkept; kept in part is not kept. */
  readonly brokenPromises: number;
  /** The last day on which the latest broken promise could still have been kept. */
  readonly lastBroken?: Day;
  /** The standing promise: its day, grace not added; of instalments the next one to come. */
  readonly promise?: { readonly day: Day; readonly amount: Money | null };
  /** Null: the book notes contacts, but none with this customer; absent: it notes none at all, so nobody can say. */
  readonly daysSinceContact?: number | null;
  /** Days since we last tried to reach them, in vain or not, as the log has it: the next step waits from there, silence does not end. */
  readonly daysSinceAttempt?: number;
  /** Agreed or chosen in the log, and not done yet. */
  readonly followUp?: CaseFile["followUp"];
  /** The last escalation in the log; see `isAway`. */
  readonly escalation?: EscalationCase;
  /** A running plan is kept, as the log has it; as the sheet's mark says where the log has no plans. */
  readonly planKept: boolean;
  /** Absent where the log has none that runs or waits. */
  readonly plan?: PlanFacts;
  readonly disputedInFull: boolean;
  readonly doNotContact: boolean;
}

export interface Part {
  readonly name: PartName;
  /** Whole points. */
  readonly points: number;
  /** "EUR 12,400.00 overdue; EUR 10,000.00 earns half the points". */
  readonly because: string;
}

export type CallState =
  | { readonly onList: true }
  | { readonly onList: false; readonly code: "nothing-overdue" | "disputed" | "promised" | "plan-kept" | "do-not-contact" | "small-balance" | "not-yet" | "escalated" | "follow-up"; readonly reason: string };

export interface Decision {
  readonly customer: string;
  readonly name: string;
  readonly facts: Facts;
  /** 0–100: exactly the sum of the parts' points. 0 and no parts for a customer who is not on the call list. */
  readonly priority: number;
  readonly parts: readonly Part[];
  readonly call: CallState;
  /** The step last done, after this refresh looked at the last contact. */
  readonly reached: StepName | null;
  /** Null where there is nothing to do; `action` is refused with its reason where a rule stops it. */
  readonly next: { readonly step: StepName; readonly day: Day; readonly action: Clearance } | null;
  /** One plain sentence a manager could read aloud. */
  readonly why: string;
}

/** Decisions in call order: on the list first, by priority, then overdue amount, then customer key. */
export type Decisions = readonly Decision[];
