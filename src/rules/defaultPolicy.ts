/** The policy of a team that has set nothing yet. Offsets follow published reminder cadences (docs/decisions.md says which). */
import type { LadderStep, Policy } from "../ledger/Policy";
import { defaultPlanPolicy } from "./plan/planPolicy";

const ladder: readonly LadderStep[] = [
  { step: "Reminder", fromDaysLate: -5, waitDays: 3 },
  { step: "Due today", fromDaysLate: 0, waitDays: 3 },
  { step: "First call", fromDaysLate: 1, waitDays: 3 },
  { step: "Second call", fromDaysLate: 8, waitDays: 5 },
  { step: "Firm letter", fromDaysLate: 15, waitDays: 5 },
  { step: "Final notice", fromDaysLate: 30, waitDays: 7 },
  { step: "Hand over", fromDaysLate: 60, waitDays: 7 },
];

export const defaultPolicy: Policy = {
  strategy: "balanced",
  weights: { money: 40, lateness: 25, behaviour: 15, promises: 10, silence: 10 },
  bucketEnds: [30, 60, 90],
  country: "US",
  ladders: { "": ladder },
  minimumOverdue: 1,
  promiseGraceDays: 2,
  promiseGraceIn: "days",
  lateInterest: { kind: "none" },
  plans: defaultPlanPolicy,
  contact: { mode: "off", role: "own claims", debtor: "company" },
  foresight: { on: true, horizonDays: 30 },
  targets: { calls: 30, promised: 0 },
};
