import { money } from "../../../src/base/Money";
import { Person } from "../desk/office";
import { acmeTerms, day, planOffice, plansOf } from "./planOffice";

const people: Person[] = [];
afterEach(() => { for (const person of people.splice(0)) person.close(); });

async function hire(): Promise<{ anna: Person; office: ReturnType<typeof planOffice> }> {
  const office = planOffice();
  const anna = new Person(office, "Anna Kern");
  people.push(anna);
  return { anna: await anna.open(), office };
}

describe("the errands of plans", () => {
  it("go from what may be covered to alternatives, a plan, its reminders, its agreement and the overview", async () => {
    const { anna, office } = await hire();
    const [offer] = anna.jobs.coverable(anna.desk, "c1");
    expect(offer?.lines.map(({ number, amount }) => [number, amount.minor])).toEqual([["101", 50_000], ["102", 25_000]]);
    const made = anna.jobs.alternatives(anna.desk, { customer: "c1", currency: "EUR", lines: [0, 1], withLateCharges: false });
    if ("problems" in made) throw new Error(made.problems[0]?.message);
    expect(made.alternatives.length).toBeGreaterThan(1);
    for (const { total, terms } of made.alternatives) expect([total, terms.customer]).toEqual([money(75_000, "EUR"), "c1"]);
    const terms = made.alternatives[0]?.terms ?? acmeTerms();
    expect(anna.jobs.draftPlan(anna.desk, terms)).toMatchObject({ ok: true, total: money(75_000, "EUR"), cost: money(0, "EUR"), verdict: { severity: "allow" } });
    const saved = await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.savePlan(desk, terms, null, job));
    if (!saved.ok) throw new Error(saved.message);
    const plan = plansOf(anna)[0];
    const ics = anna.jobs.remindersOf(anna.desk, saved.about);
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(plan?.plan.schedule.instalments.length ?? 0);
    expect(ics).toContain(`UID:${plan?.plan.id}-1@duebook`);
    expect(anna.jobs.overview(anna.desk).rows.map(({ customer }) => customer)).toEqual(["c1"]);
    for (const language of ["en", "de", "fr", "es"] as const) expect(anna.jobs.agreement(anna.desk, saved.about, language).body).toContain(plan?.plan.id);
    const built = await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.buildAgreement(desk, saved.about, "en", job));
    expect(built).toMatchObject({ ok: true });
    expect(await anna.atExcel(() => anna.jobs.showPlan(anna.desk, saved.about))).toBeNull();
    office.by({ do: "deleteSheet", sheet: office.sheetId(saved.sheet) });
    expect(await anna.atExcel(() => anna.jobs.showPlan(anna.desk, saved.about))).toMatchObject({ ok: false, code: "sheet-gone" });
    expect(anna.jobs.alternatives(anna.desk, { customer: "c1", currency: "USD", lines: [0], withLateCharges: false })).toMatchObject({ problems: [{ code: "nothing to plan" }] });
  });

  it("remind on the working day before, and of what is still ahead alone", async () => {
    const { anna, office } = await hire();
    // 22 November 2026 is a Sunday; the first instalment falls on a Monday.
    const saved = await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.savePlan(desk, acmeTerms({ firstDay: day(8), length: { by: "count", count: 2 } }), null, job));
    if (!saved.ok) throw new Error(saved.message);
    expect(anna.jobs.remindersOf(anna.desk, saved.about).match(/DTSTART;VALUE=DATE:\d+/g)).toEqual(["DTSTART;VALUE=DATE:20261127", "DTSTART;VALUE=DATE:20261229"]);
    office.sleep(9);
    await anna.open();
    expect(anna.jobs.remindersOf(anna.desk, saved.about).match(/DTSTART;VALUE=DATE:\d+/g)).toEqual(["DTSTART;VALUE=DATE:20261229"]);
  });

  it("reckon a renegotiation from what is owed today, and refuse one that was drafted before money came", async () => {
    const { anna, office } = await hire();
    const saved = await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.savePlan(desk, acmeTerms(), null, job));
    if (!saved.ok) throw new Error(saved.message);
    const draft = anna.jobs.draftRenegotiation(anna.desk, saved.about, {});
    if (!draft.ok) throw new Error(draft.problems[0]?.message);
    expect(draft.schedule.instalments.map(({ due, payment }) => [due, payment])).toEqual(plansOf(anna)[0]?.plan.schedule.instalments.map(({ due, payment }) => [due, payment]));
    const { row } = office.header("Payments", "Payment date");
    office.by({ do: "setCells", sheet: office.sheetId("Payments"), row: row + 2, column: 0, cells: [["C1", office.today, 50, "EUR", plansOf(anna)[0]?.plan.id ?? ""]], as: "exact" });
    await anna.open();
    expect(await anna.during({ kind: "none" }, (jobs, desk, job) => jobs.savePlan(desk, draft.terms, saved.about, job))).toMatchObject({ ok: false, code: "refused", message: expect.stringMatching(/^EUR 700\.00 is owed under plan P\w{5} today, not EUR 750\.00/) as string });
  });
});
