/**
 * What was done and said about a customer, one row of the contact log each. Rows are only ever added: a judgement, a decision or
 * a taking back is a row of its own that names the row it is about, so the log replays to the state of every customer.
 */
import type { Day } from "../base/Day";
import type { Money } from "../base/Money";
import type { PlanState, PlanTerms, Schedule } from "./Plan";
import type { Profile } from "./Profile";

export const channels = ["call", "email", "letter", "text", "meeting"] as const;
export type Channel = (typeof channels)[number];

/** How a contact ended, in the words of the log. `sent` is for what was posted or mailed, `dropped` for a call cut off at once. */
export const outcomes = [
  "promised", "disputed", "already paid", "call back", "refused", "spoke", "wrong person", "voicemail", "no answer", "number dead", "busy", "dropped", "sent",
] as const;
export type Outcome = (typeof outcomes)[number];

export const disputeReasons = ["quantity", "price", "quality", "delivery", "not ordered", "already paid", "no invoice", "duplicate", "credit missing", "other"] as const;
export type DisputeReason = (typeof disputeReasons)[number];

export interface PromisePart { readonly day: Day; readonly amount: Money }

interface Entry {
  /** Unique for ever; also what makes writing it twice harmless. */
  readonly id: string;
  /** UTC instant, ISO 8601 to the second: "2026-11-22T14:05:09Z". */
  readonly at: string;
  /** The writer's calendar day at that instant. */
  readonly day: Day;
  readonly who: string;
  /** Customer key. */
  readonly customer: string;
  /** The customer's name as it was written then. */
  readonly name: string;
  /** Document numbers it is about; empty: the account as a whole. */
  readonly invoices: readonly string[];
  readonly note: string;
}

/** A call, message, letter or meeting. */
export interface Contact extends Entry {
  readonly kind: "contact";
  readonly channel: Channel;
  readonly inbound: boolean;
  readonly outcome: Outcome;
  /** With whom, where not the usual contact. */
  readonly person?: string;
  readonly number?: string;
  /** Of outcome "promised": one part, or the instalments in order of day; one currency. */
  readonly promise?: readonly PromisePart[];
  /** The promise this one takes the place of (its contact's id): rescheduled. */
  readonly replaces?: string;
  /** Of outcome "disputed"; `amount` null: everything the invoices have open. */
  readonly dispute?: { readonly reason: DisputeReason; readonly amount: Money | null };
  /** Of outcome "call back": "HH:MM" on the customer's clock. */
  readonly callBack?: { readonly day: Day; readonly time?: string };
  /** The message or letter that was sent: the ladder step it did, and its kind. */
  readonly step?: string;
  /** Rules that warned or stopped, and why it was done all the same. */
  readonly findings?: readonly string[];
  readonly override?: string;
  /** What to do next and when, where the person chose it. */
  readonly next?: { readonly action: string; readonly day: Day };
}

/** A note without a contact. */
export interface Remark extends Entry { readonly kind: "note" }

/** A promise judged by hand; `about` is the id of its contact. */
export interface PromiseJudgement extends Entry { readonly kind: "promise"; readonly about: string; readonly state: "kept" | "partly kept" | "broken" | "withdrawn" }

export const disputeResolutions = ["upheld", "credited", "rejected", "withdrawn"] as const;

/** What changed about a dispute; `about` is the id of its contact. Fields left out stay as they were. */
export interface DisputeChange extends Entry {
  readonly kind: "dispute";
  readonly about: string;
  readonly amount?: Money;
  readonly owner?: string;
  readonly due?: Day;
  readonly asked?: string;
  readonly received?: string;
  readonly rootCause?: string;
  /** `upheld`: the customer was right; `credited`: partly, by a credit note; `rejected`: the invoice stands. */
  readonly resolution?: (typeof disputeResolutions)[number];
}

export const escalationDecisions = ["extend", "hold supply", "legal", "return to me"] as const;

/** Handed up to a manager with a question, or over to debt recovery. */
export interface Escalation extends Entry { readonly kind: "escalation"; readonly to: "manager" | "recovery"; readonly toWhom: string; readonly question?: string; readonly override?: string }

/** What was decided; `about` is the id of the escalation; `until` where time was given. */
export interface EscalationDecision extends Entry { readonly kind: "decision"; readonly about: string; readonly decision: (typeof escalationDecisions)[number]; readonly until?: Day }

/** What became known of the customer that binds how they may be contacted; fields left out stay as they were, null clears one. */
export interface ProfileChange extends Entry { readonly kind: "profile"; readonly change: { readonly [Field in keyof Profile]?: Profile[Field] | null } }

/**
 * A version of a payment plan, as it was offered. The schedule is kept whole: what was agreed stands, whatever becomes of holidays and rules.
 * `invoices` are the numbers of `terms.invoices`.
 */
export interface PlanEntry extends Entry { readonly kind: "plan"; readonly plan: string; readonly version: number; readonly terms: PlanTerms; readonly schedule: Schedule; readonly paidBefore: number }

/** The next step of a plan; `about` is the id of its entry. An earlier version ends when a later one is accepted, without an entry of its own. */
export interface PlanChange extends Entry { readonly kind: "plan step"; readonly about: string; readonly state: Exclude<PlanState, "proposed" | "renegotiated"> }

/** Takes a row back, as if it had not been written; the row itself stays. */
export interface TakenBack extends Entry { readonly kind: "taken back"; readonly about: string }

export type Activity = Contact | Remark | PromiseJudgement | DisputeChange | Escalation | EscalationDecision | ProfileChange | PlanEntry | PlanChange | TakenBack;

/** The tab the log lives on, and its columns from left to right. Column header = what a person reads; `details` holds as JSON only what has no column. */
export const LOG_SHEET = "Contact log";
export const logColumns = {
  id: "Id", at: "Time (UTC)", day: "Day", who: "Who", customer: "Customer", name: "Name", invoices: "Invoices", kind: "Kind", channel: "Channel", outcome: "Outcome",
  amount: "Amount", currency: "Currency", date: "Date", note: "Note", next: "Next action", nextDay: "Next action date", about: "About", details: "Details",
} as const;
