/** The errands of payment plans, part of the call desk's. What Excel does not answer to is said, never thrown. */
import { showTab } from "../../excel/tabs/showTab";
import type { PlanState, PlanTerms } from "../../ledger/Plan";
import type { Wording } from "../../output/messages/Message";
import { planName } from "../../output/plan/planName";
import type { Overview } from "../../rules/plan/Overview";
import { overviewOf } from "../../rules/plan/overviewOf";
import type { Coverable } from "../../rules/plan/propose/coverable";
import type { Alternatives } from "../../rules/plan/propose/threeAlternatives";
import type { Desk, Draft, Logged, Saved } from "../desk/Desk";
import { orFailure, type Failure, type JobContext } from "../Job";
import { alternativesFor, coverableOf } from "./alternativesFor";
import { buildPlan } from "./buildPlan";
import { draftPlan, type Drafting } from "./draftPlan";
import { draftRenegotiation } from "./draftRenegotiation";
import { planOf } from "./findPlan";
import { makePlanPapers } from "./makePlanPapers";
import type { PlanDraft, PlanPick } from "./PlanDraft";
import { planEntry } from "./planEntry";
import type { PlanSaved, TabsWatched } from "./PlanSaved";
import { planStep } from "./planStep";
import { watchTabs } from "./watchTabs";

export interface PlanDesk extends Drafting {
  readonly wording: () => Wording;
  readonly log: (desk: Desk, draft: Draft) => Promise<Logged>;
  readonly saveLog: (desk: Desk, context: JobContext) => Promise<Saved | Failure>;
}

export function makePlanJobs(around: PlanDesk) {
  const { clock, log, saveLog } = around;
  const { tabOf, ...papers } = makePlanPapers(around);
  const build = (desk: Desk, about: string, context: JobContext): Promise<PlanSaved> => buildPlan(desk, about, context, { saveLog, tabOf });
  return {
    coverable: (desk: Desk, customer: string): readonly Coverable[] => coverableOf(desk, customer, around),
    alternatives: (desk: Desk, pick: PlanPick): Alternatives => alternativesFor(desk, pick, around),
    draftPlan: (desk: Desk, terms: PlanTerms): PlanDraft => draftPlan(desk, terms, around),
    draftRenegotiation: (desk: Desk, about: string, change: Partial<PlanTerms>): PlanDraft => draftRenegotiation(desk, about, change, around),
    async savePlan(desk: Desk, terms: PlanTerms, renegotiates: string | null, context: JobContext, reason = ""): Promise<PlanSaved | Failure> {
      const entry = planEntry(desk, terms, { renegotiates, reason: reason.trim(), clock: clock() });
      if ("ok" in entry) return entry;
      const { desk: logged, activity } = await log(desk, entry);
      return build(logged, activity.id, context);
    },
    buildPlan: build,
    showPlan: (desk: Desk, about: string): Promise<Failure | null> => orFailure<Failure | null>(async () => {
      await showTab(planName(planOf(desk, about).case.plan));
      return null;
    }),
    async stepPlan(desk: Desk, about: string, state: PlanState, note: string): Promise<Logged | Failure> {
      const step = planStep(desk, about, state, note);
      return "ok" in step ? step : log(desk, step);
    },
    overview: ({ files, prepared: { book, today } }: Desk): Overview => overviewOf(files, book, today),
    watchTabs: (desk: Desk, context: JobContext): Promise<TabsWatched | Failure> => orFailure(() => watchTabs(desk, context)),
    ...papers,
  };
}
