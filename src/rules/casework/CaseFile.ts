/** What the contact log says of one customer once it is replayed: contacts, promises with their state, disputes, and where the case lies. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Activity, Channel, Contact, DisputeReason, EscalationDecision, Outcome, PromisePart } from "../../ledger/Activity";
import type { Plan } from "../../ledger/Plan";
import type { Profile } from "../../ledger/Profile";
import type { PlanWatch } from "../plan/watch/watchPlan";

export type PromiseState = "open" | "kept" | "kept early" | "partly kept" | "broken" | "withdrawn" | "rescheduled";

export interface PromiseCase {
  /** Id of the contact in which it was given. */
  readonly id: string;
  readonly given: Day;
  readonly invoices: readonly string[];
  readonly parts: readonly PromisePart[];
  readonly total: Money;
  /** Day of the last part. */
  readonly due: Day;
  readonly received: Money;
  readonly state: PromiseState;
  /** True where a person said so, not the payments. */
  readonly byHand: boolean;
  /** How often it was put off, the promises before it counted. */
  readonly rescheduled: number;
  /** Of an open promise: the first part the money has not come for yet. */
  readonly nextPart?: PromisePart;
}

export interface DisputeCase {
  readonly id: string;
  readonly opened: Day;
  readonly invoices: readonly string[];
  readonly reason: DisputeReason;
  /** What is held back: the amount named, else what its invoices have open; per currency of its invoices. */
  readonly amounts: readonly Money[];
  readonly owner?: string;
  readonly due?: Day;
  readonly asked: readonly string[];
  readonly received: readonly string[];
  readonly rootCause?: string;
  readonly resolution?: string;
  readonly closed?: Day;
}

export interface EscalationCase {
  readonly id: string;
  readonly day: Day;
  readonly to: "manager" | "recovery";
  readonly toWhom: string;
  readonly question?: string;
  readonly decision?: EscalationDecision["decision"];
  readonly decidedOn?: Day;
  readonly until?: Day;
}

/** One version of a payment plan, and where it stands today. */
export interface PlanCase {
  /** Id of its entry in the log. */
  readonly id: string;
  /** With the state the log gives it; `watch.state` follows the money. An earlier version is renegotiated from the day a later one was accepted. */
  readonly plan: Plan;
  readonly watch: PlanWatch;
  /** True for the version that binds, or, where none does, the latest. */
  readonly isCurrent: boolean;
}

export interface CaseFile {
  readonly customer: string;
  /** Everything that stands, newest first; what was taken back is left out. */
  readonly activities: readonly Activity[];
  /** Newest first. */
  readonly contacts: readonly Contact[];
  /** The last that reached the customer or was sent; a voicemail or an unanswered call is an attempt. */
  readonly lastContact?: { readonly day: Day; readonly at: string; readonly who: string; readonly channel: Channel; readonly outcome: Outcome };
  /** Newest first. */
  readonly promises: readonly PromiseCase[];
  /** The open promise given last, unless another broke after it was given. */
  readonly standing?: PromiseCase;
  readonly keptPromises: number;
  /** Broken or kept only in part. */
  readonly brokenPromises: number;
  readonly disputes: readonly DisputeCase[];
  /** Newest first, every version. */
  readonly plans: readonly PlanCase[];
  readonly escalation?: EscalationCase;
  /** The follow-up that was agreed or chosen last and is not overtaken by a later contact. */
  readonly followUp?: { readonly day: Day; readonly time?: string; readonly action: string };
  readonly profile: Profile;
  /** The lines of the note column, newest first, one per contact or note. */
  readonly noteLines: readonly string[];
  /** The lines of contacts and notes that were taken back. */
  readonly goneLines?: readonly string[];
}
