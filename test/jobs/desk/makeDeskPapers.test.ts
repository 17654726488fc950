import { addDays } from "../../../src/base/Day";
import type { Cell } from "../../../src/base/Grid";
import { saveSettings } from "../../../src/jobs/settings";
import type { Policy } from "../../../src/ledger/Policy";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { SAMPLE_DAY } from "../../../src/sample/world";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import { Office, Person } from "./office";

const day = (offset: number): number => addDays(SAMPLE_DAY, offset);
const sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Customers: [
    ["Cust. No.", "Customer", "E-mail", "Country", "Language", "Payment link"],
    ["C1", "Acme Ltd", "pay@acme.test", "GB", "Deutsch", "https://pay.example.com/c1"], ["C2", "Birch AG", "pay@birch.test", "FR", "Italiano", ""],
  ],
  Invoices: [
    ["Cust. No.", "Customer", "Invoice #", "Invoice date", "Due date", "Cur.", "Amount", "Open"],
    ["C1", "Acme Ltd", "101", day(-90), day(-60), "GBP", 3650, 3650], ["C2", "Birch AG", "201", day(-80), day(-50), "EUR", 800, 800],
  ],
};
const job = { onProgress: () => undefined, signal: new AbortController().signal };
let person: Person | undefined;
afterEach(() => person?.close());

async function open(policy: Partial<Policy> = {}): Promise<{ readonly office: Office; readonly anna: Person }> {
  const book = new Workbook();
  for (const [name, cells] of Object.entries(sheets)) book.apply({ do: "setCells", sheet: book.addLoadedSheet(name).id, row: 0, column: 0, cells, as: "exact" }, { source: "remote" });
  const office = new Office(book);
  const anna = new Person(office, "Anna Kern");
  person = anna;
  await anna.atExcel(() => saveSettings({ policy: { ...defaultPolicy, ...policy } }, job));
  return { office, anna: await anna.open() };
}

describe("papers of the desk", () => {
  it("speak the customer's language and give their own payment link", async () => {
    const { anna: { jobs, desk } } = await open();
    expect([jobs.languageOf(desk, "c1"), jobs.languageOf(desk, "c2")]).toEqual(["de", "fr"]);
    const drafted = jobs.message(desk, "c1", "email", "First call", jobs.languageOf(desk, "c1"));
    expect(drafted.ok && drafted.message.body).toContain("https://pay.example.com/c1");
    const other = jobs.message(desk, "c2", "email", "First call", "fr");
    expect(other.ok && other.message.body).not.toContain("pay.example.com");
  });

  it("follow the language that was noted in the profile", async () => {
    const { anna } = await open();
    await anna.log({ kind: "profile", customer: "c1", invoices: [], note: "", change: { language: "es" } });
    expect(anna.jobs.languageOf(anna.desk, "c1")).toBe("es");
    await anna.save();
    await anna.open();
    expect(anna.jobs.languageOf(anna.desk, "c1")).toBe("es");
  });

  it("hand over with the interest that the settings claim, none without", async () => {
    const { office, anna } = await open({ country: "GB", lateInterest: { kind: "contract", annualPercent: "10" } });
    const built = await anna.atExcel(() => anna.jobs.buildHandOver(anna.desk, "c1", job));
    if (!built.ok) throw new Error(built.message);
    const total = office.cells(built.sheet).find((row) => row[0] === "With interest");
    expect(total?.[1]).toBe(3710);
    anna.close();
    const plain = await open();
    const without = await plain.anna.atExcel(() => plain.anna.jobs.buildHandOver(plain.anna.desk, "c1", job));
    expect(without.ok && JSON.stringify(plain.office.cells(without.sheet))).not.toMatch(/interest/i);
  });

  it("of a consumer claim no interest and say why", async () => {
    const { office, anna } = await open({ country: "GB", lateInterest: { kind: "law" } });
    await anna.log({ kind: "profile", customer: "c1", invoices: [], note: "", change: { debtor: "consumer" } });
    const built = await anna.atExcel(() => anna.jobs.buildHandOver(anna.desk, "c1", job));
    if (!built.ok) throw new Error(built.message);
    expect(office.cells(built.sheet).map(([first]) => first)).toContain("Late-payment interest is claimed on business debts only; this customer is a consumer.");
  });
});

describe("a promise in working days of grace", () => {
  it("stands at the desk over the weekend that calendar days would have broken", async () => {
    // The sample day is a Sunday: promised for the Thursday before, two working days end on Monday.
    const states = await Promise.all((["days", "working days"] as const).map(async (promiseGraceIn) => {
      const { anna } = await open({ country: "GB", promiseGraceDays: 2, promiseGraceIn });
      await anna.log({ kind: "contact", customer: "c1", invoices: [], note: "", channel: "call", inbound: false, outcome: "promised", promise: [{ day: addDays(SAMPLE_DAY, -3), amount: { minor: 10_000, currency: "GBP" } }] });
      const [promise] = anna.desk.files.get("c1")?.promises ?? [];
      anna.close();
      return promise?.state;
    }));
    expect(states).toEqual(["broken", "open"]);
  });
});
