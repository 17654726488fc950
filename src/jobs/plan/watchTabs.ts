/** Brings what was paid into the tabs of all plans, former versions too, and says where a tab was edited by hand. */
import type { TabEdit } from "../../base/Tab";
import { editTabs } from "../../excel/tabs/editTabs";
import { readTabs } from "../../excel/tabs/readTabs";
import { paidEdits } from "../../output/plan/paidEdits";
import { planName } from "../../output/plan/planName";
import type { JobContext } from "../Job";
import type { Desk } from "../desk/Desk";
import { allPlans, type FoundPlan } from "./findPlan";
import { linkPlans } from "./linkPlans";
import type { TabsWatched } from "./PlanSaved";

/** Rounds of reading afresh where somebody types into a tab between our reading and writing. */
const ROUNDS = 2;

type WatchedDesk = Pick<Desk, "files" | "prepared">;

export async function watchTabs(desk: WatchedDesk, { signal, onProgress }: JobContext): Promise<TabsWatched> {
  const plans = new Map(allPlans(desk).map((found) => [planName(found.case.plan), found]));
  const gone = takenBack(desk);
  if (plans.size === 0 && gone.size === 0) return { ok: true, written: 0, differences: [] };
  onProgress({ text: "Bringing the plans up to date…" });
  let written = 0;
  for (let round = 1; ; round += 1) {
    const tabs = await readTabs([...plans.keys(), ...gone.keys()], { signal });
    const differences: TabsWatched["differences"][number][] = [];
    const edits = new Map<string, readonly TabEdit[]>();
    for (const [name, tab] of tabs) {
      const found = plans.get(name);
      if (!tab) continue;
      if (!found) {
        differences.push({ about: gone.get(name) ?? "", sheet: tab.sheet, message: `This plan was taken back; its tab “${tab.sheet}” can be deleted.` });
        continue;
      }
      const read = paidEdits(found.case, tab.cells, desk.prepared.date1904);
      if (read.edits.length > 0) edits.set(name, read.edits);
      for (const message of read.differences) differences.push({ about: found.case.id, sheet: tab.sheet, message });
    }
    const applied = edits.size === 0 ? { written: 0, left: [] } : await editTabs(edits, { signal });
    written += applied.written;
    if (applied.left.length > 0 && round < ROUNDS) continue;
    const present = new Set([...tabs].flatMap(([name, tab]) => (tab && plans.has(name) ? [name] : [])));
    await linkPlans(desk, [...new Set([...present].flatMap((name) => plans.get(name)?.customer ?? []))], signal, present);
    return { ok: true, written, differences: [...differences, ...applied.left.map(({ name }) => leftAlone(plans.get(name), tabs.get(name)?.sheet ?? ""))] };
  }
}

const leftAlone = (found: FoundPlan | undefined, sheet: string): TabsWatched["differences"][number] =>
  ({ about: found?.case.id ?? "", sheet, message: `Somebody is typing into “${sheet}”: what was paid is written at the next refresh.` });

/** Tab names of plans that the log holds and that were taken back, with the id of their entry. */
function takenBack({ files, prepared: { book: { activities } } }: WatchedDesk): ReadonlyMap<string, string> {
  const entries = activities.filter((activity) => activity.kind === "plan");
  return new Map(entries.flatMap((entry) =>
    (files.get(entry.customer)?.plans.some(({ id }) => id === entry.id) ? [] : [[planName({ id: entry.plan, version: entry.version }), entry.id]])));
}
