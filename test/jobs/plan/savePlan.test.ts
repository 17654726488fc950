import { money } from "../../../src/base/Money";
import type { PlanSaved } from "../../../src/jobs/plan/PlanSaved";
import type { Failure } from "../../../src/jobs/Job";
import { planName } from "../../../src/output/plan/planName";
import { planMark } from "../../../src/output/plan/planMark";
import type { Office, Trouble } from "../desk/office";
import { Person } from "../desk/office";
import { acmeTerms, birchTerms, planOffice, plansOf, rowCell } from "./planOffice";

const people: Person[] = [];
afterEach(() => { for (const person of people.splice(0)) person.close(); });

async function hire(office: Office, name = "Anna Kern"): Promise<Person> {
  const person = new Person(office, name);
  people.push(person);
  return person.open();
}

const NONE: Trouble = { kind: "none" };
const must = (done: PlanSaved | Failure): PlanSaved => {
  if (!done.ok) throw new Error(done.message);
  return done;
};
const save = async (person: Person, terms = acmeTerms(), trouble: Trouble = NONE): Promise<PlanSaved> => must(await person.during(trouble, (jobs, desk, job) => jobs.savePlan(desk, terms, null, job)));
const build = async (person: Person, about: string, trouble: Trouble = NONE): Promise<PlanSaved> => must(await person.during(trouble, (jobs, desk, job) => jobs.buildPlan(desk, about, job)));

const planTabs = ({ book }: Office): string[] => book.sheets.map(({ name }) => name).filter((name) => !["Customers", "Invoices", "Payments", "Contact log", "Duebook settings"].includes(name));

/** One row in the log, one tab under its name, and the customer's row that says and leads to it. */
function expectWhole(office: Office, person: Person, { about, sheet, problem }: PlanSaved): void {
  expect(problem).toBe("");
  expect(office.logged().filter((id) => id === about)).toHaveLength(1);
  const file = person.desk.files.get("c1");
  const found = file?.plans.find(({ id }) => id === about);
  if (!file || !found) throw new Error("Expected the plan on the desk");
  expect(planTabs(office)).toEqual([sheet]);
  expect(office.book.names.filter(({ name }) => name === planName(found.plan))).toHaveLength(1);
  expect(rowCell(office, "c1", "Plan").value).toBe(planMark(file));
  expect(rowCell(office, "c1", "Plan").link).toBe(planName(found.plan));
}

describe("a plan that is saved", () => {
  it("stands in the log, in the customer's row and on a tab of its own, linked with the row", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const saved = await save(anna);
    expect(saved.sheet).toBe("Plan Acme Ltd");
    expectWhole(office, anna, saved);
    expect(plansOf(anna)[0]).toMatchObject({ id: saved.about, isCurrent: true, plan: { version: 1, state: "proposed", paidBefore: 0 }, watch: { open: 75_000, paid: 0 } });
    expect(plansOf(anna)[0]?.plan.id).toMatch(/^P[0-9A-HJKMNP-TV-Z]{5}$/);
    // A colleague reads the same.
    const ben = await hire(office, "Ben Okafor");
    expect(plansOf(ben).map(({ plan }) => plan)).toEqual(plansOf(anna).map(({ plan }) => plan));
  });

  it("is the same plan when it is built again: its tab is shown, no second one made", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const saved = await save(anna);
    office.by({ do: "renameSheet", sheet: office.sheetId(saved.sheet), name: "Acme in six" });
    const again = await build(anna, saved.about);
    expect(again).toMatchObject({ sheet: "Acme in six", problem: "" });
    expectWhole(office, anna, again);
  });

  it("gets a new tab where somebody deleted it", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const saved = await save(anna);
    office.by({ do: "deleteSheet", sheet: office.sheetId(saved.sheet) });
    expectWhole(office, anna, await build(anna, saved.about));
  });

  it("has a tab of its own beside that of another customer of the same name", async () => {
    const office = planOffice();
    const { row, column } = rowCell(office, "c2", "Customer");
    office.by({ do: "setCells", sheet: office.sheetId("Customers"), row, column, cells: [["Acme Ltd"]], as: "exact" });
    const anna = await hire(office);
    const first = await save(anna);
    const second = await save(anna, birchTerms());
    expect(second.problem).toBe("");
    expect(planTabs(office)).toEqual([first.sheet, second.sheet]);
    expect(rowCell(office, "c2", "Plan").link).toBe(planName(plansOf(anna, "c2")[0]?.plan ?? { id: "", version: 0 }));
  });

  it("is refused, and nothing written, where its terms give no schedule", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const refused = await anna.during(NONE, (jobs, desk, job) => jobs.savePlan(desk, acmeTerms({ length: { by: "count", count: 0 } }), null, job));
    expect(refused).toMatchObject({ ok: false, code: "refused", message: "A plan has at least one instalment." });
    expect(office.book.findSheet("Contact log")).toBeUndefined();
    expect((await anna.save())).toMatchObject({ ok: true, saved: 0 });
  });

  it("is refused before it is logged where no row of the log can hold it", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const long = acmeTerms({ invoices: Array.from({ length: 1_000 }, (_, at) => ({ number: `A very long document number of invoice ${at}`, amount: money(75, "EUR") })) });
    const refused = await anna.during(NONE, (jobs, desk, job) => jobs.savePlan(desk, long, null, job));
    expect(refused).toMatchObject({ ok: false, code: "refused", message: expect.stringContaining("too long for one row of the contact log") as string });
    expect((await anna.save())).toMatchObject({ ok: true, saved: 0 });
  });
});

describe("a plan saved while something fails", () => {
  it.each(["fail", "drop", "hang", "crash"] as const)("is whole after it is built again, and has one tab, whichever request meets a %s", async (kind) => {
    for (let at = 1; ; at += 1) {
      const office = planOffice();
      const anna = await hire(office);
      const before = anna.host.traffic.requests;
      const first = await save(anna, acmeTerms(), { kind, at });
      const isReached = anna.host.traffic.requests - before >= at;
      if (first.sheet === "" || first.problem !== "") expect(first.problem).toMatch(/^[A-Z].*\.$/);
      if (kind === "crash") await anna.restart();
      const whole = await build(anna, first.about);
      expectWhole(office, anna, whole);
      anna.close();
      people.splice(0);
      if (!isReached) break;
      expect(at).toBeLessThan(60);
    }
  }, 300_000);

  it("says what is missing, and that the log has it", async () => {
    const office = planOffice();
    const anna = await hire(office);
    const done = await save(anna, acmeTerms(), { kind: "editing" });
    expect(done).toMatchObject({ ok: true, sheet: "", problem: expect.stringContaining("kept on this machine") as string });
    expect(plansOf(anna)).toHaveLength(1);
    expectWhole(office, anna, await build(anna, done.about));
  });

  it("gets its column where the entry that waited before it is of a customer without one", async () => {
    const office = planOffice();
    const anna = await hire(office);
    await anna.log({ kind: "note", customer: "c2", invoices: [], note: "Rang." });
    const saved = await save(anna);
    expectWhole(office, anna, saved);
    expect(rowCell(office, "c2", "Plan").value ?? "").toBe("");
  });

  it("has one tab where two people build it at once", async () => {
    const office = planOffice();
    const [anna, ben] = [await hire(office), await hire(office, "Ben Okafor")];
    const { about } = await save(anna, acmeTerms(), { kind: "editing" });
    expect(await anna.save()).toMatchObject({ ok: true, saved: 1 });
    await ben.open();
    const both = await Promise.all([anna, ben].map((person) => build(person, about)));
    expect(new Set(both.map(({ sheet }) => sheet)).size).toBe(1);
    expectWhole(office, anna, both[0] as PlanSaved);
  });
});
