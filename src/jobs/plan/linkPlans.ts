/** Links from the customers' rows in the master sheet to the tab of the plan that counts. */
import { linkCells } from "../../excel/linkCells";
import { readTabs } from "../../excel/tabs/readTabs";
import { ownedRefs } from "../../output/ownedColumns";
import { planName } from "../../output/plan/planName";
import type { PlanCase } from "../../rules/casework/CaseFile";
import type { Desk } from "../desk/Desk";

const rank: Readonly<Record<string, number>> = { active: 0, accepted: 0, defaulted: 1, proposed: 2, completed: 3, cancelled: 4, renegotiated: 5 };

/** `present`: names that mean a tab; read where left out. A customer without one is left alone. */
export async function linkPlans({ files, prepared: { book: { master } } }: Pick<Desk, "files" | "prepared">, customers: readonly string[], signal: AbortSignal, present?: ReadonlySet<string>): Promise<void> {
  const plansOf = (customer: string): readonly PlanCase[] => files.get(customer)?.plans ?? [];
  const there = present ?? await namesOf(customers.flatMap(plansOf), signal);
  const links = customers.flatMap((customer) => {
    const best = [...plansOf(customer)].filter(({ plan }) => there.has(planName(plan))).sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || (rank[a.watch.state] ?? 9) - (rank[b.watch.state] ?? 9))[0];
    if (!best) return [];
    const { plan } = best;
    const tip = plan.version === 1 ? `Plan ${plan.id}` : `Plan ${plan.id}, version ${plan.version}`;
    return master.rows.filter((row) => row.customer === customer && row.live).map(({ key }) => ({ key, to: planName(plan), tip }));
  });
  if (links.length > 0) await linkCells(master.target, ownedRefs(master).plan, links, { signal });
}

async function namesOf(plans: readonly PlanCase[], signal: AbortSignal): Promise<ReadonlySet<string>> {
  const tabs = await readTabs(plans.map(({ plan }) => planName(plan)), { signal });
  return new Set([...tabs].flatMap(([name, tab]) => (tab ? [name] : [])));
}
