/** What binds how a customer may be contacted: who they are, where, and what they have told us. Missing facts are asked for, never assumed in our favour. */
import type { Day } from "../base/Day";
import type { Channel } from "./Activity";

export const debtorKinds = ["company", "sole trader", "partnership", "guarantor", "consumer"] as const;
export type DebtorKind = (typeof debtorKinds)[number];

/** In what role we collect: our own claims, our own under a name that sounds like somebody else's, for another, or bought claims. */
export const collectorRoles = ["own claims", "own claims, other name", "for another creditor", "debt buyer"] as const;
export type CollectorRole = (typeof collectorRoles)[number];

export const wallModes = ["off", "advise", "block"] as const;
export type WallMode = (typeof wallModes)[number];

/** Weekdays from Monday 0; "HH:MM" on the customer's clock. */
export interface QuietHours { readonly days: readonly number[]; readonly from: string; readonly to: string }

export interface Profile {
  readonly debtor?: DebtorKind;
  readonly role?: CollectorRole;
  readonly mode?: WallMode;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** ISO 3166-2 part after the dash ("CA", "MA"); in the United States also "DC". */
  readonly state?: string;
  /** With the number, as it stands in an address. */
  readonly street?: string;
  readonly city?: string;
  readonly postalCode?: string;
  /** IANA zone known for certain; it alone then counts. */
  readonly zone?: string;
  /** The language they are written to in: "en", "de", "fr" or "es". */
  readonly language?: string;
  /** Numbers as written; their area codes are clues to a zone. */
  readonly phones?: readonly string[];
  readonly quietHours?: readonly QuietHours[];
  /** Media they asked us not to use, with the day they asked. */
  readonly optOuts?: Readonly<Partial<Record<Channel, Day>>>;
  /** May not be contacted at work. */
  readonly notAtWork?: boolean;
  /** Written notice to stop, the day it came. */
  readonly cease?: Day;
  readonly attorney?: { readonly name: string; readonly notified: Day };
  readonly bankruptcy?: Day;
  readonly deceased?: Day;
  /** Entry in the register of a standard breathing space (England and Wales). */
  readonly breathingSpace?: Day;
  /** Mental health crisis moratorium: the day treatment ended, or null while it lasts. */
  readonly crisisTreatmentEnded?: Day | "treatment";
  /** A debt adviser is helping, since. */
  readonly adviser?: Day;
  /** The customer asked to be called; the day they asked is day 1 of seven. */
  readonly callConsent?: Day;
  readonly writtenDispute?: Day;
}
