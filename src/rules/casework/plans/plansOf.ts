/** The payment plans of one customer: every version from the log, watched with the money that is its own. */
import type { Day } from "../../../base/Day";
import type { Activity } from "../../../ledger/Activity";
import { receiptsOf } from "../../facts/receiptsOf";
import type { Receipt } from "../../facts/purseOf";
import { watchPlan } from "../../plan/watch/watchPlan";
import type { PlanCase } from "../CaseFile";
import type { CaseRows } from "../owedBy";
import { planLines } from "./planLines";
import { firstUnits, planMoney } from "./planMoney";

export interface PlansSeen {
  /** Newest first, every version. */
  readonly plans: readonly PlanCase[];
  /** Money received that no agreed plan took. */
  readonly received: readonly Receipt[];
}

/** `standing`: the rows of the log that stand, oldest first. */
export function plansOf(standing: readonly Activity[], rows: CaseRows, today: Day): PlansSeen {
  const lines = planLines(standing);
  if (lines.length === 0) return { plans: [], received: receiptsOf(rows.invoices, rows.payments, today) };
  const { of, left } = planMoney(lines, rows, today);
  const cases = new Map<string, PlanCase>();
  for (const { id, versions, current } of lines) {
    const payments = of.get(id) ?? [];
    for (const version of versions) {
      const { entry, plan, paidInAll } = version;
      const own = paidInAll === undefined ? payments : firstUnits(payments, paidInAll);
      cases.set(entry, { id: entry, plan, watch: watchPlan(plan, own, today), isCurrent: version === current });
    }
  }
  const plans = standing.flatMap((row) => (row.kind === "plan" ? cases.get(row.id) ?? [] : [])).reverse();
  return { plans, received: left };
}
