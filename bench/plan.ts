/** Payment plans: a long one proposed, its tab's round trips, and the morning's look at the tabs of three hundred. */
import { addDays, isoOfDay } from "../src/base/Day";
import { money } from "../src/base/Money";
import { buildTab } from "../src/excel/tabs/buildTab";
import { makeDeskJobs } from "../src/jobs/desk/makeDeskJobs";
import type { Desk } from "../src/jobs/desk/Desk";
import { logEntry } from "../src/jobs/desk/logEntry";
import { prepareRefresh } from "../src/jobs/refresh";
import type { Plan, PlanTerms } from "../src/ledger/Plan";
import { planTab } from "../src/output/plan/planTab";
import { makeSchedule } from "../src/rules/plan/makeSchedule";
import { defaultPlanPolicy, termsOfPolicy } from "../src/rules/plan/planPolicy";
import { watchPlan } from "../src/rules/plan/watch/watchPlan";
import { makeSample } from "../src/sample/makeSample";
import { SAMPLE_DAY } from "../src/sample/world";
import { ExcelHost } from "../src/standin/host/ExcelHost";
import { installExcel, loadExcel } from "../src/standin/host/loadExcel";
import { line, median, ms, RUNS, timed } from "./measure";

const INSTALMENTS = 120;
const PLANS = 300;
const isWorkingDay = (day: number): boolean => (day + 5) % 7 < 5;
const context = { onProgress: () => undefined, signal: new AbortController().signal };
const clock = () => ({ at: `${isoOfDay(SAMPLE_DAY)}T09:00:00Z`, day: SAMPLE_DAY });
const memory = () => {
  const kept = new Map<string, unknown>();
  return { get: async (key: string) => kept.get(key), set: async (key: string, value: unknown) => { kept.set(key, value); } };
};
const noDrafts = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** Of the account as a whole. */
const termsFor = (customer: string, minor: number, count: number, rate = "9.5"): PlanTerms => ({
  ...termsOfPolicy(defaultPlanPolicy), customer, invoices: [], currency: "EUR", principal: money(minor, "EUR"), start: SAMPLE_DAY, firstDay: addDays(SAMPLE_DAY, 9),
  frequency: { every: "month", date: 31 }, length: { by: "count", count }, interest: { kind: "simple", annualPercent: rate, dayCount: "ACT/365F" },
});

export async function benchPlan(): Promise<void> {
  console.log(`Payment plans: medians of ${RUNS}`);
  await benchSchedule();
  await withSample(benchTab);
  await withSample(benchWatch);
}

function planOf(terms: PlanTerms, id: string): Plan {
  const planned = makeSchedule(terms, { isWorkingDay });
  if ("problems" in planned) throw new Error(planned.problems[0]?.message);
  return { id, version: 1, state: "proposed", steps: [{ state: "proposed", day: SAMPLE_DAY, who: "Anna Kern" }], terms, schedule: planned.schedule, paidBefore: 0 };
}

async function benchSchedule(): Promise<void> {
  const cold = await timed(() => { planOf(termsFor("acme", 12_345_678, INSTALMENTS), "P00000"); });
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run += 1) warm.push(await timed(() => { planOf(termsFor("acme", 12_345_678 + run, INSTALMENTS), "P00000"); }));
  line(`  a plan of ${INSTALMENTS} instalments with interest, the first ever`, ms(cold), "under 50 ms");
  line("  the same again", ms(median(warm)), "under 50 ms");
}

async function withSample(act: (host: ExcelHost) => Promise<void>): Promise<void> {
  const host = new ExcelHost(makeSample(SAMPLE_DAY, { customers: PLANS, invoices: 3_000 }));
  const uninstall = installExcel(loadExcel(host));
  try {
    await act(host);
  } finally {
    uninstall();
    host.close();
  }
}

async function benchTab(host: ExcelHost): Promise<void> {
  const plan = planOf(termsFor("acme", 12_345_678, INSTALMENTS), "P00000");
  const planCase = { id: "a", plan, watch: watchPlan(plan, [], SAMPLE_DAY), isCurrent: true };
  const before = host.traffic.requests;
  let made = 0;
  const built = await timed(async () => {
    made = await timed(() => { planTab({ planCase, customer: { name: "Acme" }, team: { name: "Duebook", who: "Anna Kern" } }); });
    await buildTab(planTab({ planCase, customer: { name: "Acme" }, team: { name: "Duebook", who: "Anna Kern" } }));
  });
  line(`  its tab as plain data`, ms(made));
  line("  its tab in the workbook, the stand-in's own time included", ms(built));
  line("  round trips of its tab", String(host.traffic.requests - before), "at most 3");
}

async function benchWatch(host: ExcelHost): Promise<void> {
  const jobs = makeDeskJobs(memory(), noDrafts, clock, "dmy");
  const prepared = await prepareRefresh({ today: SAMPLE_DAY }, context);
  if (!prepared.ok) throw new Error(prepared.message);
  let desk: Desk = await jobs.openDesk(prepared, "Anna Kern");
  for (const [at, { key }] of prepared.book.customers.slice(0, PLANS).entries()) {
    const plan = planOf(termsFor(key, 100_000 + at, 6), `P${String(at).padStart(5, "0")}`);
    const draft = { kind: "plan", customer: key, invoices: [], note: "", plan: plan.id, version: 1, terms: plan.terms, schedule: plan.schedule, paidBefore: 0 } as const;
    ({ desk } = logEntry(desk, draft, clock(), `bench${at}`));
    const found = desk.files.get(key)?.plans[0];
    if (found) await buildTab(planTab({ planCase: found, customer: { name: `Customer ${at}` }, team: { name: "Duebook", who: "Anna Kern" } }));
  }
  const saved = await jobs.saveLog(desk, context);
  if (!saved.ok) throw new Error(saved.message);
  for (const name of [`  the first look at the tabs of ${PLANS} plans`, "  the next look, when nothing came"]) {
    const before = host.traffic.requests;
    line(name, ms(await timed(async () => { await jobs.watchTabs(saved.desk, context); })));
    line("  its round trips", String(host.traffic.requests - before));
  }
}
