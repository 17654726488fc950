/** Made-up errands of plans over the made-up desk: schedules and states by the rules themselves, entries and tabs kept in memory. */
import { addDays } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Desk, Draft, Logged } from "../../../src/jobs/desk/Desk";
import type { PlanEntry } from "../../../src/ledger/Activity";
import type { Plan, PlanTerms } from "../../../src/ledger/Plan";
import type { DeskJobs } from "../../../src/pane/DeskJobs";
import type { PlanDraft } from "../../../src/pane/PlanJobs";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import type { Verdict } from "../../../src/rules/compliance/Finding";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { defaultPlanPolicy, termsOfPolicy } from "../../../src/rules/plan/planPolicy";
import type { Coverable, CoverableLine } from "../../../src/rules/plan/propose/coverable";
import { fitOf } from "../../../src/rules/plan/propose/fitOf";
import { changeState } from "../../../src/rules/plan/watch/changeState";
import type { PlanPayment } from "../../../src/rules/plan/watch/allocatePayments";
import { watchPlan } from "../../../src/rules/plan/watch/watchPlan";
import { emptyFile, makeDeskWorld, type DeskWorld } from "../desk/deskWorld";
import { failure, today } from "../world";

const calendar = { isWorkingDay: () => true };
const allowed: Verdict = { severity: "allow", findings: [] };

export const lines = (currency: string): readonly CoverableLine[] => [
  { number: "INV-1", dueDate: addDays(today, -40), open: money(60_000, currency), disputed: money(0, currency), amount: money(60_000, currency) },
  { number: "INV-2", dueDate: addDays(today, -20), open: money(50_000, currency), disputed: money(20_000, currency), amount: money(30_000, currency) },
  { number: "INV-3", dueDate: addDays(today, -9), open: money(10_000, currency), disputed: money(10_000, currency), amount: money(0, currency) },
  { number: "INV-4", dueDate: addDays(today, -9), open: money(40_000, currency), disputed: money(0, currency), plan: "P00ABC", amount: money(0, currency) },
];

export const coverable: readonly Coverable[] = [{ currency: "EUR", lines: lines("EUR") }];

export function termsOver(minor: number, change: Partial<PlanTerms> = {}): PlanTerms {
  return {
    ...termsOfPolicy(defaultPlanPolicy), customer: "c00001", invoices: [], currency: "EUR", principal: money(minor, "EUR"),
    start: today, firstDay: addDays(today, 7), frequency: { every: "month" }, length: { by: "count", count: 3 }, ...change,
  };
}

export function caseOf(terms: PlanTerms, { payments = [], states = [], version = 1, on = today, id = "e1" }: { payments?: readonly PlanPayment[]; states?: readonly Plan["state"][]; version?: number; on?: typeof today; id?: string } = {}): PlanCase {
  const planned = makeSchedule(terms, calendar);
  if ("problems" in planned) throw new Error(`Expected a schedule, got ${planned.problems[0]?.message}`);
  let plan: Plan = { id: "P7K3Q9", version, state: "proposed", steps: [{ state: "proposed", day: on, who: "Anna Keller" }], terms, schedule: planned.schedule, paidBefore: 0 };
  for (const state of states) {
    const changed = changeState(plan, state, on, "Anna Keller");
    if ("refusal" in changed) throw new Error(changed.refusal);
    plan = changed.plan;
  }
  return { id, plan, watch: watchPlan(plan, payments, today), isCurrent: true };
}

export interface PlanWorld extends DeskWorld { readonly jobs: DeskJobs; verdict: Verdict }

export function makePlanWorld(replaced: Partial<DeskJobs> = {}): PlanWorld {
  const world = makeDeskWorld();
  const { jobs: desk, calls, entries } = world;
  const states = new Map<string, Plan["state"][]>();

  const withPlans = (now: Desk): Desk => {
    const files = new Map(now.files);
    for (const entry of entries) {
      if (entry.kind !== "plan") continue;
      const file = files.get(entry.customer) ?? emptyFile(entry.customer);
      const made = caseOf(entry.terms, { id: entry.id, version: entry.version, states: states.get(entry.id) ?? [] });
      const plans = [made, ...file.plans.filter(({ id }) => id !== entry.id)];
      const latest = Math.max(...plans.map(({ plan }) => plan.version));
      files.set(entry.customer, { ...file, plans: plans.map((each) => ({ ...each, isCurrent: each.plan.version === latest })) });
    }
    return { ...now, files };
  };
  const add = async (now: Desk, draft: Draft): Promise<Logged> => {
    const logged = await desk.log(now, draft);
    return { ...logged, desk: withPlans(logged.desk) };
  };
  const draft = (terms: PlanTerms): PlanDraft => {
    const planned = makeSchedule(terms, calendar);
    if ("problems" in planned) return { ok: false, problems: planned.problems };
    const { schedule } = planned;
    return {
      ok: true, terms, schedule, total: money(schedule.total, terms.currency), cost: money(schedule.interest + schedule.fees, terms.currency),
      largest: money(Math.max(...schedule.instalments.map(({ payment }) => payment)), terms.currency), ends: schedule.instalments.at(-1)?.due ?? today, fit: fitOf(schedule, [40_000, 20_000, 30_000, 0]), verdict: made.verdict,
    };
  };
  const caseAt = (now: Desk, about: string): PlanCase => {
    const found = [...now.files.values()].flatMap(({ plans }) => plans).find(({ id }) => id === about);
    if (!found) throw new Error(`Expected a plan, got ${about}`);
    return found;
  };
  const jobs: DeskJobs = {
    ...desk,
    openDesk: async (prepared, who) => withPlans(await desk.openDesk(prepared, who)),
    log: add,
    coverable: () => coverable,
    alternatives(_now, { customer, currency, lines: picked }) {
      const invoices = picked.flatMap((at) => { const line = lines(currency)[at]; return line ? [{ number: line.number, amount: line.amount }] : []; });
      const principal = invoices.reduce((sum, { amount }) => sum + amount.minor, 0);
      return { alternatives: ([["soonest", 3], ["as they pay", 6], ["smallest", 12]] as const).flatMap(([name, count]) => {
        const made = draft(termsOver(principal, { customer, invoices, length: { by: "count", count } }));
        return made.ok ? [{ name, ...made }] : [];
      }) };
    },
    draftPlan: (_now, terms) => draft(terms),
    draftRenegotiation(now, about, change) {
      const { plan, watch } = caseAt(now, about);
      return draft({ ...plan.terms, principal: money(watch.open, plan.terms.currency), invoices: [], start: today, ...change });
    },
    async savePlan(now, terms, renegotiates, { onProgress }, note = "") {
      onProgress({ text: "Building its tab…", share: 0.5 });
      const planned = makeSchedule(terms, calendar);
      if ("problems" in planned) return failure("refused", "It adds up to nothing.");
      const version = renegotiates === null ? 1 : caseAt(now, renegotiates).plan.version + 1;
      const entry: Omit<PlanEntry, "id" | "at" | "day" | "who" | "name"> = { kind: "plan", customer: terms.customer, invoices: [], note, plan: "P7K3Q9", version, terms, schedule: planned.schedule, paidBefore: 0 };
      const { desk: after, activity } = await add(now, entry);
      calls.push(`savePlan ${terms.principal.minor} in ${planned.schedule.instalments.length}`);
      return { ok: true, desk: after, about: activity.id, sheet: "Plan Acme", problem: "" };
    },
    async buildPlan(now, about) { calls.push(`buildPlan ${about}`); return { ok: true, desk: now, about, sheet: "Plan Acme", problem: "" }; },
    async showPlan(_now, about) { calls.push(`showPlan ${about}`); return null; },
    async stepPlan(now, about, state, note) {
      const changed = changeState(caseAt(now, about).plan, state, today, "Anna Keller");
      if ("refusal" in changed) return failure("refused", changed.refusal, false);
      states.set(about, [...(states.get(about) ?? []), state]);
      calls.push(`stepPlan ${about} ${state}`);
      const customer = entries.find(({ id }) => id === about)?.customer ?? "";
      return add(now, { kind: "plan step", customer, invoices: [], note, about, state: state as "accepted" });
    },
    agreement: (_now, about, language) => ({ language, to: "ap@example.com", subject: `Plan ${about} (${language})`, body: "We agree on these instalments.", problems: ["No bank account is set."] }),
    async buildAgreement(_now, about, language) { calls.push(`buildAgreement ${about} ${language}`); return { ok: true, sheet: "Agreement" }; },
    overview(now) {
      const rows = [...now.files.values()].flatMap(({ customer, plans }) => plans.filter(({ isCurrent }) => isCurrent).map((plan) => ({ customer, name: now.decisions.get(customer)?.name ?? customer, case: plan })));
      const agreed = rows.filter(({ case: { watch } }) => watch.state === "accepted" || watch.state === "active");
      return {
        rows, kept: { count: 3, of: 4 },
        outstanding: agreed.length === 0 ? [] : [{ open: money(agreed.reduce((sum, row) => sum + row.case.watch.open, 0), "EUR"), overdue: money(0, "EUR") }],
        coming: agreed.flatMap(({ customer, name, case: { plan, watch: { next } } }) => (next ? [{ customer, name, plan: plan.id, number: next.number, due: next.due, open: money(next.open, "EUR") }] : [])),
      };
    },
    async watchTabs() { calls.push("watchTabs"); return { ok: true, written: 0, differences: [] }; },
    remindersOf: () => "BEGIN:VCALENDAR",
    ...replaced,
  };
  const made: PlanWorld = { ...world, jobs, verdict: allowed };
  return made;
}
