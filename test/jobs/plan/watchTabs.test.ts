import { money } from "../../../src/base/Money";
import type { Cell } from "../../../src/base/Grid";
import { planColumns } from "../../../src/output/plan/planColumns";
import { planName, planStateName } from "../../../src/output/plan/planName";
import type { PlanCase } from "../../../src/rules/casework/CaseFile";
import type { Failure } from "../../../src/jobs/Job";
import type { PlanSaved, TabsWatched } from "../../../src/jobs/plan/PlanSaved";
import { Person, type Office, type Trouble } from "../desk/office";
import { acmeTerms, birchTerms, day, pays, planOffice, plansOf, rowCell, scheduleCells, setCell } from "./planOffice";

const people: Person[] = [];
afterEach(() => { for (const person of people.splice(0)) person.close(); });

async function hire(office: Office, name = "Anna Kern"): Promise<Person> {
  const person = new Person(office, name);
  people.push(person);
  return person.open();
}

const NONE: Trouble = { kind: "none" };
const must = <T extends object>(done: T | Failure): Exclude<T, Failure> => {
  if ("ok" in done && done.ok === false) throw new Error((done as Failure).message);
  return done as Exclude<T, Failure>;
};

async function offer(person: Person, terms = acmeTerms(), renegotiates: string | null = null): Promise<PlanSaved> {
  const saved = must(await person.during(NONE, (jobs, desk, job) => jobs.savePlan(desk, terms, renegotiates, job)));
  expect(saved.problem).toBe("");
  return saved;
}
async function step(person: Person, about: string, state: "accepted" | "cancelled" | "defaulted"): Promise<void> {
  must(await person.during(NONE, (jobs, desk) => jobs.stepPlan(desk, about, state, "")));
  must(await person.save());
}
const watch = async (person: Person, trouble: Trouble = NONE): Promise<TabsWatched> => must(await person.during(trouble, (jobs, desk, job) => jobs.watchTabs(desk, job)));

const paidCells = (office: Office, plan: PlanCase): Cell[][] => scheduleCells(office, planName(plan.plan)).map((row) => [row[planColumns.paidOn] ?? "", row[planColumns.paid] ?? ""]);

describe("the tabs of plans", () => {
  it("say what was paid once a refresh has read it, and nothing is written when nothing came", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const { about } = await offer(anna);
    await step(anna, about, "accepted");
    // The two lines of its state.
    expect(await watch(anna)).toMatchObject({ written: 2, differences: [] });
    office.sleep(9);
    pays(office, "c1", office.today, 250);
    office.sleep(1);
    pays(office, "c1", office.today, 100);
    await anna.open();
    expect(await watch(anna)).toMatchObject({ written: 3, differences: [] });
    const plan = plansOf(anna)[0];
    if (!plan) throw new Error("Expected a plan");
    expect(plan.watch).toMatchObject({ paid: 35_000, open: 40_000 });
    expect(paidCells(office, plan)).toEqual([[day(9), 250], ["", 100], ["", ""]]);
    const requests = anna.host.traffic.requests;
    expect(await watch(anna)).toMatchObject({ written: 0, differences: [] });
    expect(anna.host.traffic.requests - requests).toBeLessThan(8);
  });

  it("tell in a sentence what somebody changed by hand, and leave it", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const { about, sheet } = await offer(anna);
    const name = planName(plansOf(anna)[0]?.plan ?? { id: "", version: 1 });
    setCell(office, name, 0, planColumns.payment, 200);
    setCell(office, name, 1, planColumns.paid, 50);
    const { written, differences } = await watch(anna);
    expect(written).toBe(0);
    expect(differences.every((one) => one.about === about && one.sheet === sheet)).toBe(true);
    expect(differences.map(({ message }) => message)).toEqual(expect.arrayContaining([
      "Instalment 1 is EUR 200.00 on the tab and EUR 250.00 as agreed.",
      "Instalment 2 has EUR 50.00 as paid on the tab; the payments show nothing. Empty the cells to have them filled from the payments.",
    ]));
    expect(scheduleCells(office, name)[1]?.[planColumns.paid]).toBe(50);
  });

  it("say where the plan stands, as the log and the payments have it", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const { about } = await offer(anna);
    const plan = plansOf(anna)[0]?.plan ?? { id: "", version: 1 };
    const lines = (): Cell[] => scheduleCells(office, planStateName(plan)).flat().filter((cell) => cell !== "");
    expect(lines()).toEqual(["proposed on 22 Nov 2026 by Anna Kern"]);
    const accepted = must(await anna.during(NONE, (jobs, desk) => jobs.stepPlan(desk, about, "accepted", "")));
    must(await anna.save());
    await watch(anna);
    expect(lines()).toEqual(["accepted on 22 Nov 2026 by Anna Kern", "proposed on 22 Nov 2026 by Anna Kern"]);
    await anna.log({ kind: "taken back", customer: "c1", invoices: [], note: "", about: accepted.activity.id });
    must(await anna.save());
    await watch(anna);
    expect(lines()).toEqual(["proposed on 22 Nov 2026 by Anna Kern"]);
    await step(anna, about, "accepted");
    setCell(office, planStateName(plan), 2, 0, "sent by post");
    office.sleep(9);
    pays(office, "c1", office.today, 750);
    await anna.open();
    expect((await watch(anna)).differences.map(({ message }) => message)).toEqual([expect.stringContaining("“sent by post” stands in the State lines of the tab")]);
    expect(lines()).toEqual(["completed on 1 Dec 2026, by the payments", "accepted on 22 Nov 2026 by Anna Kern", "sent by post", "proposed on 22 Nov 2026 by Anna Kern"]);
    expect((await watch(anna)).written).toBe(0);
  });

  it("follow a renegotiation: the former keeps its tab and its money, the row leads to the one that binds", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const first = await offer(anna);
    await step(anna, first.about, "accepted");
    office.sleep(9);
    pays(office, "c1", office.today, 250);
    await anna.open();
    await watch(anna);
    const draft = anna.jobs.draftRenegotiation(anna.desk, first.about, { length: { by: "count", count: 5 }, firstDay: day(19) });
    if (!draft.ok) throw new Error(draft.problems[0]?.message);
    expect(draft.total).toEqual(money(50_000, "EUR"));
    const second = await offer(anna, draft.terms, first.about);
    expect(second.sheet).not.toBe(first.sheet);
    await step(anna, second.about, "accepted");
    expect(await watch(anna)).toMatchObject({ differences: [] });
    const [now, before] = plansOf(anna);
    expect(now).toMatchObject({ id: second.about, isCurrent: true, plan: { version: 2, paidBefore: 25_000 }, watch: { paid: 25_000, open: 50_000, total: 75_000 } });
    expect(before).toMatchObject({ id: first.about, isCurrent: false, plan: { state: "renegotiated" }, watch: { paid: 25_000 } });
    expect(scheduleCells(office, planStateName(before?.plan ?? { id: "", version: 0 })).flat().filter(Boolean)).toEqual([
      "replaced by version 2 on 1 Dec 2026 by Anna Kern", "accepted on 22 Nov 2026 by Anna Kern", "proposed on 22 Nov 2026 by Anna Kern",
    ]);
    if (!before) throw new Error("Expected the former version");
    expect(scheduleCells(office, planStateName(before.plan))[0]).toEqual([expect.stringMatching(/^replaced by version 2 on .* by Anna Kern$/)]);
    expect(rowCell(office, "c1", "Plan").link).toBe(planName(now?.plan ?? { id: "", version: 0 }));
    office.sleep(20);
    pays(office, "c1", office.today, 100);
    await anna.open();
    await watch(anna);
    expect(plansOf(anna).map(({ watch: { paid } }) => paid)).toEqual([35_000, 25_000]);
    for (const plan of plansOf(anna)) expect(paidCells(office, plan).reduce((sum, [, paid]) => sum + Number(paid), 0)).toBe((plan.watch.paid - plan.plan.paidBefore) / 100);
  });

  it("of a plan that was taken back stay, and it is said that they may go", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const { about, sheet } = await offer(anna);
    await anna.log({ kind: "taken back", customer: "c1", invoices: [], note: "", about });
    must(await anna.save());
    expect(plansOf(anna)).toEqual([]);
    expect(rowCell(office, "c1", "Plan").value ?? "").toBe("");
    expect((await watch(anna)).differences).toEqual([{ about, sheet, message: `This plan was taken back; its tab “${sheet}” can be deleted.` }]);
    office.by({ do: "deleteSheet", sheet: office.sheetId(sheet) });
    expect(await watch(anna)).toMatchObject({ written: 0, differences: [] });
  });

  it("are whole after a failure at any request is tried again", async () => {
    for (const kind of ["fail", "drop"] as const) {
      for (let at = 1; ; at += 1) {
        const office = planOffice();
        const anna = await hire(office);
        for (const terms of [acmeTerms(), birchTerms()]) await step(anna, (await offer(anna, terms)).about, "accepted");
        office.sleep(9);
        pays(office, "c1", office.today, 250);
        pays(office, "c2", office.today, 300);
        await anna.open();
        const before = anna.host.traffic.requests;
        await anna.during({ kind, at }, (jobs, desk, job) => jobs.watchTabs(desk, job));
        const isReached = anna.host.traffic.requests - before >= at;
        expect(await watch(anna)).toMatchObject({ differences: [] });
        expect(await watch(anna)).toMatchObject({ written: 0, differences: [] });
        for (const customer of ["c1", "c2"]) expect(paidCells(office, plansOf(anna, customer)[0] as PlanCase).reduce((sum, [, paid]) => sum + Number(paid), 0)).toBe(customer === "c1" ? 250 : 300);
        anna.close();
        people.splice(0);
        if (!isReached) break;
        expect(at).toBeLessThan(40);
      }
    }
  }, 300_000);
});

describe("a step of a plan", () => {
  it("is refused in a sentence where it cannot follow", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const { about } = await offer(anna);
    const refused = async (state: "accepted" | "completed" | "defaulted" | "renegotiated"): Promise<unknown> => anna.during(NONE, (jobs, desk) => jobs.stepPlan(desk, about, state, ""));
    expect(await refused("completed")).toMatchObject({ ok: false, message: "A plan that is proposed cannot become completed." });
    expect(await refused("renegotiated")).toMatchObject({ ok: false, code: "refused" });
    await step(anna, about, "accepted");
    expect(await refused("accepted")).toMatchObject({ ok: false, message: "A plan that is accepted cannot become accepted." });
    expect(await refused("defaulted")).toMatchObject({ ok: false, message: "No instalment is missed, so the plan is not in default." });
    office.sleep(9 + 6);
    await anna.open();
    expect(await refused("defaulted")).toMatchObject({ ok: false, message: expect.stringMatching(/can be cured until .* 2026/) as string });
    office.sleep(7);
    await anna.open();
    expect(await refused("defaulted")).toMatchObject({ activity: { kind: "plan step", state: "defaulted", about } });
  });

  it("accepts one plan over an invoice, not two", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const [first, second] = [await offer(anna), await offer(anna, acmeTerms({ length: { by: "count", count: 2 } }))];
    await step(anna, first.about, "accepted");
    const answer = await anna.during(NONE, (jobs, desk) => jobs.stepPlan(desk, second.about, "accepted", ""));
    expect(answer).toMatchObject({ ok: false, message: `Plan ${plansOf(anna).find(({ id }) => id === first.about)?.plan.id} already covers some of its invoices; cancel or renegotiate that first.` });
  });
});
