/** Payment plans as the log tells them: the versions of each plan with their states, and which of them binds. */
import type { Day } from "../../../base/Day";
import type { Activity } from "../../../ledger/Activity";
import type { Plan, PlanState } from "../../../ledger/Plan";
import { changeState } from "../../plan/watch/changeState";

export interface PlanVersion {
  /** Id of its entry in the log. */
  readonly entry: string;
  readonly plan: Plan;
  /** Paid when a later version took its place, in minor units: no more of the money is this version's. */
  readonly paidInAll?: number;
}

/** All versions of one plan, the first offered first; at least one. */
export interface PlanLine {
  readonly id: string;
  readonly versions: readonly PlanVersion[];
  /** The version that binds, or, where none does, the latest. */
  readonly current: PlanVersion;
  /** The day the first version was agreed. */
  readonly agreedOn?: Day;
}

type Draft = { -readonly [Field in keyof PlanVersion]: PlanVersion[Field] };

const agreed: ReadonlySet<PlanState> = new Set(["accepted", "active", "completed", "defaulted"]);

/** `rows` that stand, oldest first. What cannot follow is passed over: two people may have taken the same step. */
export function planLines(rows: readonly Activity[]): readonly PlanLine[] {
  const drafts = new Map<string, Draft[]>();
  for (const row of rows) {
    if (row.kind !== "plan") continue;
    const { id, plan, version, terms, schedule, paidBefore, day, who } = row;
    const draft: Draft = { entry: id, plan: { id: plan, version, state: "proposed", steps: [{ state: "proposed", day, who }], terms, schedule, paidBefore } };
    const known = drafts.get(plan);
    if (known) known.push(draft);
    else drafts.set(plan, [draft]);
  }
  if (drafts.size === 0) return [];
  for (const versions of drafts.values()) versions.sort((a, b) => a.plan.version - b.plan.version);
  for (const row of rows) if (row.kind === "plan step") take(drafts, row);
  return [...drafts].flatMap(([id, versions]) => {
    const current = [...versions].reverse().find(({ plan }) => agreed.has(plan.state)) ?? versions.at(-1);
    const agreedOn = versions.flatMap(({ plan }) => plan.steps.flatMap(({ state, day }) => (state === "accepted" ? [day] : []))).reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);
    return current ? [{ id, versions, current, ...(agreedOn !== undefined && { agreedOn }) }] : [];
  });
}

function take(drafts: ReadonlyMap<string, readonly Draft[]>, { about, state, day, who }: Extract<Activity, { kind: "plan step" }>): void {
  for (const versions of drafts.values()) {
    const at = versions.findIndex(({ entry }) => entry === about);
    const version = versions[at];
    if (!version) continue;
    const changed = changeState(version.plan, state, day, who);
    if ("refusal" in changed) return;
    version.plan = changed.plan;
    if (state !== "accepted") return;
    for (const former of versions.slice(0, at)) {
      const ended = changeState(former.plan, "renegotiated", day, who);
      if ("refusal" in ended) continue;
      former.plan = ended.plan;
      former.paidInAll = version.plan.paidBefore;
    }
  }
}

/** From the day the first version starts until the plan is cancelled, that day included; in its currency. */
export function runsOn({ versions, current }: PlanLine, { day, currency }: { readonly day: Day; readonly currency: string }): boolean {
  const { state, steps, terms } = current.plan;
  const start = versions.reduce<Day>((first, { plan }) => (plan.terms.start < first ? plan.terms.start : first), terms.start);
  const end = state === "cancelled" ? steps.at(-1)?.day : undefined;
  return currency === terms.currency && day >= start && (end === undefined || day <= end);
}
