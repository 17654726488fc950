/** Which plans of the overview are shown: by how they stand, and by words. */
import { foldText } from "../../base/foldText";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { OverviewRow } from "../../rules/plan/Overview";

export type PlanGroup = "missed" | "running" | "proposed" | "ended";

export const groupWords: Readonly<Record<PlanGroup, string>> = { missed: "Missed", running: "Running", proposed: "Proposed", ended: "Ended" };

/** A plan in default still waits for its money: it is missed, not ended. */
export function groupOf({ watch: { state, missed } }: PlanCase): PlanGroup {
  if (state === "proposed") return "proposed";
  if (state === "accepted" || state === "active" || state === "defaulted") return state === "defaulted" || missed.length > 0 ? "missed" : "running";
  return "ended";
}

/** Every word must be found in name, customer, owner or plan id. */
export function siftPlans(rows: readonly OverviewRow[], group: PlanGroup | "", text: string): readonly OverviewRow[] {
  const words = foldText(text).split(" ").filter((word) => word !== "");
  return rows.filter((row) => {
    if (group !== "" && groupOf(row.case) !== group) return false;
    const hay = foldText(`${row.name} ${row.customer} ${row.owner ?? ""} ${row.case.plan.id}`);
    return words.every((word) => hay.includes(word));
  });
}
