/** The day's list as the call desk shows it: whom to call in which order and why, grouped; who is not on it and why; targets with progress. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { Decision } from "../Decision";

export const worklistGroups = ["broken promise", "plan missed", "follow-up", "promise due", "dispute waiting for us", "first call", "chase"] as const;
export type WorklistGroup = (typeof worklistGroups)[number];

export interface WorklistItem {
  readonly decision: Decision;
  readonly customer: string;
  readonly name: string;
  readonly owner?: string;
  readonly segment?: string;
  readonly currency: string;
  /** Overdue in the currency where it is largest. */
  readonly overdue: Money;
  readonly daysLate: number;
  readonly group: WorklistGroup;
  /** "Promised EUR 500.00 by 27 Nov 2026", "Plan missed"; "" where there is neither. */
  readonly standing: string;
  readonly whyNow: string;
  /** A teammate or I logged a contact today. */
  readonly doneToday: boolean;
  /** Everything a text filter looks in, folded: name, id, contact, phone, document numbers. */
  readonly haystack: string;
}

export interface Progress { readonly calls: number; readonly reached: number; readonly promised: readonly Money[] }

export interface Worklist {
  readonly day: Day;
  /** In the order of `decide`; done today included, marked. */
  readonly items: readonly WorklistItem[];
  /** Not to be called, each with the reason in `standing` and `whyNow`. */
  readonly others: readonly WorklistItem[];
  readonly owners: readonly string[];
  readonly segments: readonly string[];
  readonly currencies: readonly string[];
  /** What everybody, and each person by name, did today. */
  readonly progress: { readonly team: Progress; readonly byWho: Readonly<Record<string, Progress>> };
}
