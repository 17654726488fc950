/** Plans offered, agreed, paid, renegotiated, cancelled and taken back by two people while a third edits the workbook: the money adds up, and the tabs say what the log and the payments say. */
import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import { Journal } from "../../../src/excel/journal";
import { commitRefresh } from "../../../src/jobs/refresh";
import { planColumns } from "../../../src/output/plan/planColumns";
import { planMark } from "../../../src/output/plan/planMark";
import { planName } from "../../../src/output/plan/planName";
import { Person, type Trouble } from "../desk/office";
import { acmeTerms, birchTerms, pays, planOffice, plansOf, rowCell, scheduleCells, setCell } from "./planOffice";

interface Step {
  readonly do: "offer" | "accept" | "cancel" | "renegotiate" | "take back" | "pay" | "sleep" | "reopen" | "watch" | "sort" | "insert" | "rename" | "delete tab" | "type" | "build";
  readonly who: number;
  readonly customer: "c1" | "c2";
  readonly pick: number;
  readonly trouble: "none" | "fail" | "drop" | "crash";
  readonly at: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom("offer", "offer", "accept", "accept", "pay", "pay", "renegotiate", "cancel", "take back", "sleep", "reopen", "watch", "sort", "insert", "rename", "delete tab", "type", "build"),
  who: fc.nat(1), customer: fc.constantFrom("c1", "c2"), pick: fc.nat(999), trouble: fc.constantFrom("none", "none", "none", "fail", "drop", "crash"), at: fc.integer({ min: 1, max: 25 }),
});

const isOurs = (name: string): boolean => !["Customers", "Invoices", "Payments", "Contact log", "Duebook settings"].includes(name);

class PlanWeek {
  readonly office = planOffice();
  readonly people = [new Person(this.office, "Anna Kern"), new Person(this.office, "Ben Okafor")];

  async run(step: Step): Promise<void> {
    const person = this.people[step.who];
    if (!person) return;
    const { office } = this;
    const { customer, pick } = step;
    const trouble: Trouble = step.trouble === "none" ? { kind: "none" } : { kind: step.trouble, at: step.at };
    const plans = plansOf(person, customer);
    const about = plans[pick % Math.max(1, plans.length)]?.id;
    switch (step.do) {
      case "offer": {
        const terms = (customer === "c1" ? acmeTerms : birchTerms)({ start: office.today, firstDay: addDays(office.today, 1 + pick % 20), length: { by: "count", count: 1 + pick % 6 } });
        return void await person.during(trouble, (jobs, desk, job) => jobs.savePlan(desk, terms, null, job));
      }
      case "accept": case "cancel":
        if (about !== undefined) await person.during({ kind: "none" }, (jobs, desk) => jobs.stepPlan(desk, about, step.do === "accept" ? "accepted" : "cancelled", ""));
        return void await person.save(trouble);
      case "renegotiate": {
        if (about === undefined) return;
        const draft = person.jobs.draftRenegotiation(person.desk, about, { firstDay: addDays(office.today, 3), length: { by: "count", count: 1 + pick % 5 } });
        if (draft.ok) await person.during(trouble, (jobs, desk, job) => jobs.savePlan(desk, draft.terms, about, job));
        return;
      }
      case "take back":
        if (about !== undefined) await person.log({ kind: "taken back", customer, invoices: [], note: "", about });
        return void await person.save(trouble);
      case "build":
        if (about !== undefined) await person.during(trouble, (jobs, desk, job) => jobs.buildPlan(desk, about, job));
        return;
      case "watch": return void await person.during(trouble, (jobs, desk, job) => jobs.watchTabs(desk, job));
      case "reopen": return void await person.restart();
      case "sleep": return office.sleep(1 + pick % 12);
      case "pay": return pays(office, customer, office.today, 10 + pick % 300, pick % 3 === 0 ? plans[0]?.plan.id ?? "" : "");
      default: return this.edit(step);
    }
  }

  /** A third person at work in the same workbook. */
  private edit({ do: what, pick }: Step): void {
    const { office } = this;
    const sheet = office.sheetId("Customers");
    const tabs = office.book.sheets.filter(({ name }) => isOurs(name));
    const tab = tabs[pick % Math.max(1, tabs.length)];
    const rows = office.cells("Customers");
    if (what === "sort") office.by({ do: "sort", sheet, rect: { row: office.header("Customers", "Cust. No.").row + 1, column: 0, rows: 3, columns: rows[0]?.length ?? 1 }, keys: [{ offset: pick % 2, descending: pick % 3 === 0 }] });
    else if (what === "insert") office.by({ do: "insert", sheet, rect: { row: 0, column: 0, rows: 1, columns: 16384 }, shift: "down" });
    else if (what === "rename" && tab) office.by({ do: "renameSheet", sheet: tab.id, name: `Seen ${tab.id}` });
    else if (what === "delete tab" && tab) office.by({ do: "deleteSheet", sheet: tab.id });
    else if (what === "type") {
      const name = office.book.names.find((one) => /\.v\d+$/.test(one.name) && !one.formula.includes("#REF!"))?.name;
      if (name) setCell(office, name, 0, planColumns.payment, 1 + pick);
    }
  }

  /** Both save and read afresh; every plan gets its tab, and the tabs what was paid. */
  async end(): Promise<Person> {
    const { people } = this;
    for (const person of [...people, ...people]) {
      await person.open();
      const saved = await person.save();
      expect(saved).toMatchObject({ ok: true, waiting: 0 });
    }
    const [anna] = people;
    if (!anna) throw new Error("Expected Anna");
    for (const customer of ["c1", "c2"]) {
      for (const { id } of plansOf(anna, customer)) expect(await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.buildPlan(desk, id, job))).toMatchObject({ ok: true, problem: "" });
    }
    // A desk left open over night still wrote of yesterday; the morning's refresh says how it is today.
    const kept = new Map<string, unknown>();
    const journal = new Journal({ get: async (key) => kept.get(key), set: async (key, value) => void kept.set(key, value) });
    const prepared = await anna.read();
    expect(await anna.during({ kind: "none" }, (_jobs, _desk, job) => commitRefresh(prepared, journal, this.office.clock().at, job))).toMatchObject({ ok: true, left: [] });
    await anna.open();
    await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.watchTabs(desk, job));
    expect(await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.watchTabs(desk, job))).toMatchObject({ ok: true, written: 0 });
    return anna;
  }

  close(): void {
    for (const person of this.people) person.close();
  }
}

async function live(steps: readonly Step[]): Promise<void> {
  const week = new PlanWeek();
  const { office } = week;
  try {
    for (const person of week.people) await person.open();
    for (const step of steps) await week.run(step);
    const anna = await week.end();
    for (const customer of ["c1", "c2"]) {
      const file = anna.desk.files.get(customer);
      const plans = file?.plans ?? [];
      for (const { plan, watch } of plans) {
        expect(watch.paid + watch.open).toBe(watch.total);
        expect(plan.schedule.instalments.reduce((sum, { payment }) => sum + payment, 0)).toBe(plan.schedule.total);
        // Nobody types into the paid cells here, so what they hold is what the replay says.
        expect(scheduleCells(office, planName(plan)).map((row) => Math.round(Number(row[planColumns.paid] ?? 0) * 100))).toEqual(watch.instalments.map(({ paid }) => paid));
      }
      if (plans.length === 0) continue;
      expect(rowCell(office, customer, "Plan").value).toBe(planMark(file ?? { plans: [] }));
      expect(plans.map(({ plan }) => planName(plan))).toContain(rowCell(office, customer, "Plan").link);
    }
    const names = office.book.names.filter(({ name, formula }) => /^Duebook\.Plan\.\w+\.v\d+$/.test(name) && !formula.includes("#REF!"));
    expect(office.book.sheets.filter(({ name }) => isOurs(name))).toHaveLength(names.length);
    expect(new Set(office.logged()).size).toBe(office.logged().length);
  } finally {
    week.close();
  }
}

describe("weeks of payment plans", () => {
  it("keep paid and open to the total and the tabs to the payments, whatever fails and whoever edits", async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 16, size: "max" }), live), { numRuns: Number(process.env["WEEKS"] ?? 6) });
  }, 600_000);
});
