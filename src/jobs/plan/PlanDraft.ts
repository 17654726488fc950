/** A plan before it is written down: its schedule and what the rules say of offering it, or why its terms give none. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { PlanTerms, Schedule } from "../../ledger/Plan";
import type { Verdict } from "../../rules/compliance/Finding";
import type { PlanProblem } from "../../rules/plan/PlanProblem";
import type { Fit } from "../../rules/plan/propose/fitOf";

/** What a plan is to be of: positions in `Coverable.lines`, of one currency. */
export interface PlanPick { readonly customer: string; readonly currency: string; readonly lines: readonly number[]; readonly withLateCharges: boolean }

export interface Drafted {
  readonly ok: true;
  readonly terms: PlanTerms;
  readonly schedule: Schedule;
  readonly total: Money;
  readonly cost: Money;
  readonly largest: Money;
  readonly ends: Day;
  readonly fit: Fit;
  readonly verdict: Verdict;
}

export type PlanDraft = Drafted | { readonly ok: false; readonly problems: readonly PlanProblem[] };
