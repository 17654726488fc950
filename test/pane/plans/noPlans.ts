/** Errands of plans for a made-up desk that has none. */
import type { PlanJobs } from "../../../src/pane/PlanJobs";
import { failure } from "../world";

const refused = failure("refused", "There is no such plan.", false);

export const noPlans: PlanJobs = {
  coverable: () => [],
  alternatives: () => ({ problems: [] }),
  draftPlan: () => ({ ok: false, problems: [] }),
  draftRenegotiation: () => ({ ok: false, problems: [] }),
  savePlan: async () => refused,
  buildPlan: async () => refused,
  showPlan: async () => refused,
  stepPlan: async () => refused,
  agreement: (_desk, _about, language) => ({ language, to: "", subject: "", body: "", problems: [] }),
  buildAgreement: async () => refused,
  overview: () => ({ rows: [], outstanding: [], coming: [] }),
  watchTabs: async () => ({ ok: true, written: 0, differences: [] }),
  remindersOf: () => "",
};
