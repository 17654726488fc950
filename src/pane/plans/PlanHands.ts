/** What the screens of plans may start: each errand leaves its entry on the desk, and a failure as an answer. */
import type { Logged } from "../../jobs/desk/Desk";
import type { Failure, JobContext } from "../../jobs/Job";
import type { PlanSaved, TabsWatched } from "../../jobs/plan/PlanSaved";
import type { PlanState, PlanTerms } from "../../ledger/Plan";

export interface PlanHands {
  /** Opens the screen on which terms are chosen; `renegotiates`: the entry they take the place of. */
  begin(renegotiates: string | null): void;
  /** `reason`: why it is offered against a rule; "" where there is nothing to say. */
  save(terms: PlanTerms, renegotiates: string | null, reason: string, context: JobContext): Promise<PlanSaved | Failure>;
  build(about: string, context: JobContext): Promise<PlanSaved | Failure>;
  step(about: string, state: PlanState, note: string): Promise<Logged | Failure>;
  /** Where a plan's tab says something else than was agreed. */
  readonly differences: TabsWatched["differences"];
}
