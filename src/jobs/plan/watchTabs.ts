/** Brings what was paid, and the steps that were taken, into the tabs of all plans, former versions too; and says where a tab was edited by hand. */
import type { TabEdit } from "../../base/Tab";
import { editTabs } from "../../excel/tabs/editTabs";
import { readTabs, type TabRead } from "../../excel/tabs/readTabs";
import { paidEdits } from "../../output/plan/paidEdits";
import { planName, planStateName } from "../../output/plan/planName";
import { stateEdits } from "../../output/plan/stateEdits";
import { linesEverLogged } from "../../output/plan/stateLines";
import type { JobContext } from "../Job";
import type { Desk } from "../desk/Desk";
import { allPlans, type FoundPlan } from "./findPlan";
import { linkPlans } from "./linkPlans";
import type { TabsWatched } from "./PlanSaved";

type WatchedDesk = Pick<Desk, "files" | "prepared">;
type Tabs = ReadonlyMap<string, TabRead | null>;
type Difference = TabsWatched["differences"][number];

/** Rounds of reading afresh where somebody types into a tab between our reading and writing. */
const ROUNDS = 2;

export async function watchTabs(desk: WatchedDesk, { signal, onProgress }: JobContext): Promise<TabsWatched> {
  const plans = allPlans(desk);
  const gone = takenBack(desk);
  if (plans.length === 0 && gone.size === 0) return { ok: true, written: 0, differences: [] };
  onProgress({ text: "Bringing the plans up to date…" });
  const names = [...plans.flatMap(({ case: { plan } }) => [planName(plan), planStateName(plan)]), ...gone.keys()];
  let written = 0;
  for (let round = 1; ; round += 1) {
    const tabs = await readTabs(names, { signal });
    const { edits, differences } = judgeTabs(desk, plans, tabs);
    const applied = edits.size === 0 ? { written: 0, left: [] } : await editTabs(edits, { signal });
    written += applied.written;
    if (applied.left.length > 0 && round < ROUNDS) continue;
    const there = plans.filter(({ case: { plan } }) => tabs.get(planName(plan)));
    await linkPlans(desk, [...new Set(there.map(({ customer }) => customer))], signal, new Set(there.map(({ case: { plan } }) => planName(plan))));
    const left = new Set(applied.left.map(({ name }) => name));
    return { ok: true, written, differences: [...differences, ...there.flatMap((found) => leftAlone(found, tabs, left)), ...orphans(gone, tabs)] };
  }
}

function judgeTabs({ prepared: { book, date1904 } }: WatchedDesk, plans: readonly FoundPlan[], tabs: Tabs): { readonly edits: ReadonlyMap<string, readonly TabEdit[]>; readonly differences: readonly Difference[] } {
  const edits = new Map<string, readonly TabEdit[]>();
  const differences: Difference[] = [];
  const ever = linesEverLogged(book.activities);
  for (const { file, case: planCase } of plans) {
    const { plan } = planCase;
    const [schedule, state] = [tabs.get(planName(plan)), tabs.get(planStateName(plan))];
    const told = [
      ...(schedule ? [{ name: planName(plan), sheet: schedule.sheet, ...paidEdits(planCase, schedule.cells, date1904) }] : []),
      ...(state ? [{ name: planStateName(plan), sheet: state.sheet, ...stateEdits(planCase, state.cells, { versions: file.plans, ever: ever.get(plan.id) ?? new Set() }) }] : []),
    ];
    for (const one of told) {
      if (one.edits.length > 0) edits.set(one.name, one.edits);
      for (const message of one.differences) differences.push({ about: planCase.id, sheet: one.sheet, message });
    }
  }
  return { edits, differences };
}

function leftAlone({ case: { id, plan } }: FoundPlan, tabs: Tabs, left: ReadonlySet<string>): readonly Difference[] {
  if (!left.has(planName(plan)) && !left.has(planStateName(plan))) return [];
  const sheet = tabs.get(planName(plan))?.sheet ?? "";
  return [{ about: id, sheet, message: `Cells of “${sheet}” were changed or locked while they were being brought up to date; the next refresh tries again.` }];
}

const orphans = (gone: ReadonlyMap<string, string>, tabs: Tabs): readonly Difference[] => [...gone].flatMap(([name, about]) => {
  const sheet = tabs.get(name)?.sheet;
  return sheet === undefined ? [] : [{ about, sheet, message: `This plan was taken back; its tab “${sheet}” can be deleted.` }];
});

/** Tab names of plans that the log holds and that were taken back, with the id of their entry. */
function takenBack({ files, prepared: { book: { activities } } }: WatchedDesk): ReadonlyMap<string, string> {
  const entries = activities.filter((activity) => activity.kind === "plan");
  return new Map(entries.flatMap((entry) =>
    (files.get(entry.customer)?.plans.some(({ id }) => id === entry.id) ? [] : [[planName({ id: entry.plan, version: entry.version }), entry.id]])));
}
