/** Brings a logged plan into the workbook: the log's row and the customer's columns, then its tab, then the link to it. Done again, it makes nothing twice. */
import type { Tab } from "../../base/Tab";
import { buildTab } from "../../excel/tabs/buildTab";
import { HostError } from "../../excel/HostError";
import { readTabs } from "../../excel/tabs/readTabs";
import { showTab } from "../../excel/tabs/showTab";
import { planName } from "../../output/plan/planName";
import { orFailure, type Failure, type JobContext } from "../Job";
import type { Desk, Saved } from "../desk/Desk";
import { findPlan, type FoundPlan } from "./findPlan";
import { linkPlans } from "./linkPlans";
import type { PlanSaved } from "./PlanSaved";

/** Milliseconds in which a colleague's tab that is being built gets its own name. */
const THEIR_LAST_STEP = 500;

export interface Building {
  readonly saveLog: (desk: Desk, context: JobContext) => Promise<Saved | Failure>;
  readonly tabOf: (desk: Desk, found: FoundPlan, signal: AbortSignal) => Promise<Tab>;
}

export async function buildPlan(desk: Desk, about: string, context: JobContext, { saveLog, tabOf }: Building): Promise<PlanSaved> {
  const { onProgress, signal } = context;
  onProgress({ text: "Writing the plan to the log…" });
  const saved = await saveLog(desk, context);
  if (!saved.ok) return { ok: true, desk, about, sheet: "", problem: `The plan is kept on this machine; it is not in the workbook yet: ${saved.message}` };
  const fresh = saved.desk;
  const found = findPlan(fresh, about);
  if (!found) return { ok: true, desk: fresh, about, sheet: "", problem: "The plan was taken back, so it gets no tab." };
  onProgress({ text: "Building its tab…" });
  const tab = await orFailure(async () => ({ sheet: await tabFor(found, () => tabOf(fresh, found, signal), signal) }));
  if ("ok" in tab) return { ok: true, desk: fresh, about, sheet: "", problem: `The plan is in the log; its tab is missing: ${tab.message}` };
  onProgress({ text: "Linking it with the customer's row…" });
  const linked = await orFailure(async () => { await linkPlans(fresh, [found.customer], signal); return null; });
  return { ok: true, desk: fresh, about, sheet: tab.sheet, problem: [saved.problem, linked === null ? "" : `The customer's row has no link to the tab yet: ${linked.message}`].filter(Boolean).join(" ") };
}

/** The tab that stands is shown; else it is built. A colleague who builds it at the same moment makes ours unneeded. */
async function tabFor({ case: { plan } }: FoundPlan, tab: () => Promise<Tab>, signal: AbortSignal): Promise<string> {
  const name = planName(plan);
  const standing = async (): Promise<string | undefined> => (await readTabs([name], { signal })).get(name)?.sheet;
  const there = await standing();
  if (there !== undefined) {
    await showTab(name, { signal });
    return there;
  }
  try {
    return (await buildTab(await tab(), { signal })).sheet;
  } catch (error) {
    if (!(error instanceof HostError) || error.excelCode !== "ItemAlreadyExists" || signal.aborted) throw error;
    // A tab gets its own name last.
    await new Promise((resolve) => setTimeout(resolve, THEIR_LAST_STEP));
    const theirs = await standing();
    if (theirs === undefined) throw error;
    return theirs;
  }
}
