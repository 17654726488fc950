/** The errands of payment plans, part of the call desk's. Those without a promise answer at once. */
import type { Day } from "../base/Day";
import type { Money } from "../base/Money";
import type { PlanState, PlanTerms, Schedule } from "../ledger/Plan";
import type { Failure, JobContext } from "../jobs/Job";
import type { Desk, Logged } from "../jobs/desk/Desk";
import type { Agreement, Language } from "../jobs/desk/deskWords";
import type { PlanSaved, TabsWatched } from "../jobs/plan/PlanSaved";
import type { Verdict } from "../rules/compliance/Finding";
import type { Overview } from "../rules/plan/Overview";
import type { PlanProblem } from "../rules/plan/PlanProblem";
import type { Coverable } from "../rules/plan/propose/coverable";
import type { Alternatives } from "../rules/plan/propose/threeAlternatives";
import type { Fit } from "../rules/plan/propose/fitOf";

/** What a plan is to be of: positions in `Coverable.lines`, of one currency. */
export interface PlanPick { readonly customer: string; readonly currency: string; readonly lines: readonly number[]; readonly withLateCharges: boolean }

/** `verdict`: what the rules say of offering it. */
export type PlanDraft =
  | { readonly ok: true; readonly terms: PlanTerms; readonly schedule: Schedule; readonly total: Money; readonly cost: Money; readonly largest: Money; readonly ends: Day; readonly fit: Fit; readonly verdict: Verdict }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

export interface PlanJobs {
  /** What of a customer's debt a plan may cover, by currency, and what late charges a law or contract adds. */
  coverable(desk: Desk, customer: string): readonly Coverable[];
  alternatives(desk: Desk, pick: PlanPick): Alternatives;
  /** The schedule of terms as they are being typed. */
  draftPlan(desk: Desk, terms: PlanTerms): PlanDraft;
  /** Of a plan that runs: the terms a renegotiation starts from, `change` laid over them. `about` is the id of its entry. */
  draftRenegotiation(desk: Desk, about: string, change: Partial<PlanTerms>): PlanDraft;
  /** Logs the plan as proposed, then builds its tab and links it with the master sheet; a tab that fails is built by `buildPlan`, the log stands. `renegotiates`: the entry it is the next version of; `reason`: why it is offered against a rule, the note of its entry. */
  savePlan(desk: Desk, terms: PlanTerms, renegotiates: string | null, context: JobContext, reason?: string): Promise<PlanSaved | Failure>;
  /** The tab of a plan, where it is gone or was never built. */
  buildPlan(desk: Desk, about: string, context: JobContext): Promise<PlanSaved | Failure>;
  showPlan(desk: Desk, about: string): Promise<Failure | null>;
  /** "accepted", "cancelled", "defaulted" …: logged with day and who; refused in a sentence where it cannot follow. */
  stepPlan(desk: Desk, about: string, state: PlanState, note: string): Promise<Logged | Failure>;
  /** The agreement as a letter text to send for acceptance. */
  agreement(desk: Desk, about: string, language: Language): Agreement;
  buildAgreement(desk: Desk, about: string, language: Language, context: JobContext): Promise<{ readonly ok: true; readonly sheet: string } | Failure>;
  overview(desk: Desk): Overview;
  /** Brings what was paid into the tabs of all plans, and says where a tab was edited by hand. Writes nothing where nothing changed. */
  watchTabs(desk: Desk, context: JobContext): Promise<TabsWatched | Failure>;
  /** A calendar file with a reminder before each instalment that is open. */
  remindersOf(desk: Desk, about: string): string;
}
