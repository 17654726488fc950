import { readBook } from "../../src/intake/readBook";
import { handOverTab } from "../../src/output/handOverTab";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import type { Policy } from "../../src/ledger/Policy";
import type { Profile } from "../../src/ledger/Profile";
import type { Verdict } from "../../src/rules/compliance/Finding";
import { gridOf } from "../intake/gridOf";
import { bookOf, customerOf, day, invoiceOf } from "../rules/bookOf";
import { contactOf, euros } from "./activityOf";
import { briefOf, today } from "./briefOf";
import { formulasOf, TabBook } from "./tabBook";

const book = bookOf({
  customers: [customerOf("acme", { name: "Acme Ltd", id: "C1", contact: "Ms Weiss", email: "w@acme.example", country: "GB" })],
  invoices: [invoiceOf("acme", { number: "INV-1", due: "2026-08-01", amount: 500, open: 320.1 }), invoiceOf("acme", { number: "INV-2", due: "2026-09-05", amount: 300 }),
    invoiceOf("acme", { number: "CN-1", amount: -40, kind: "credit" }), invoiceOf("acme", { number: "USD-1", due: "2026-10-05", amount: 75, currency: "USD" })],
  activities: [
    contactOf("c1", { day: day("2026-10-01"), at: "2026-10-01T10:00:00Z", outcome: "promised", promise: [{ day: day("2026-10-08"), amount: euros(300) }], note: "=HYPERLINK(1)" }),
    contactOf("c2", { day: day("2026-10-20"), at: "2026-10-20T10:00:00Z", channel: "letter", outcome: "sent", step: "Final notice", invoices: ["INV-1", "INV-2"] }),
    contactOf("c3", { day: day("2026-11-02"), at: "2026-11-02T10:00:00Z", outcome: "disputed", invoices: ["INV-2"], dispute: { reason: "price", amount: euros(30) } }),
    { ...contactOf("e1", { day: today, at: "2026-11-22T10:00:00Z" }), kind: "escalation", to: "recovery", toWhom: "Recht & Partner" } as never,
  ],
});
const checks: Verdict = { severity: "warn", findings: [{ rule: "ES-01", severity: "warn", message: "A dispute is open.", source: "Practice", override: "reason" }] };
const tab = () => handOverTab({ brief: briefOf(book, "acme"), policy: defaultPolicy, today, who: "AK", checks });
const section = (name: string): unknown[][] => {
  const { cells } = new TabBook(tab());
  const from = cells.findIndex((row) => row[0] === name);
  return cells.slice(from + 1, cells.findIndex((row, at) => at > from && row.every((cell) => cell === "")));
};

describe("the hand-over", () => {
  it("names the debtor and how to reach them, to whom and from whom it goes", () => {
    expect(section("Debtor").map((row) => row.slice(0, 2))).toEqual(expect.arrayContaining([["Name", "Acme Ltd"], ["Customer no.", "C1"], ["Contact", "Ms Weiss"], ["Email", "w@acme.example"], ["Place", "GB"]]));
    expect(new TabBook(tab()).cells[2]?.[0]).toBe("As of 22 Nov 2026, from AK to Recht & Partner");
  });

  it("adds up the invoices of each currency, credits apart", () => {
    const euro = section("Invoices in EUR");
    expect(euro.find((row) => row[0] === "Open amount")).toEqual(["Open amount", "", "", "", "", 800, 620.1, 30]);
    expect(euro.at(-1)).toEqual(["Credits and payments not yet set against an invoice", "", "", "", "", -40, -40, 0]);
    expect(section("Invoices in USD").at(-1)?.[6]).toBe(75);
  });

  it("tells the calls, what was sent, what was promised and disputed", () => {
    expect(section("Contacts").map((row) => [row[3], row[5]])).toEqual([["Outcome", "Note"], ["disputed", ""], ["promised", "=HYPERLINK(1)"]]);
    expect(section("Messages and letters sent")[1]).toEqual([day("2026-10-20"), "AK", "letter", "Final notice", "INV-1, INV-2", "", "", ""]);
    expect(section("Promises to pay")[1]?.slice(1, 4)).toEqual(["EUR 300.00", day("2026-10-08"), "broken"]);
    expect(section("Disputes")[1]?.slice(1, 4)).toEqual(["EUR 30.00", "price", "open"]);
  });

  it("says what the checks found, and that there is nothing where there is nothing", () => {
    expect(section("Checks before handing over")[1]).toEqual(["Look at it", "ES-01", "", "", "", "A dispute is open.", "Practice", ""]);
    const bare = bookOf({ customers: [customerOf("acme")], invoices: [invoiceOf("acme", { number: "INV-1", due: "2026-08-01" })] });
    const { cells } = new TabBook(handOverTab({ brief: briefOf(bare, "acme"), policy: defaultPolicy, today, who: "AK", checks: { severity: "allow", findings: [] } }));
    expect(cells.filter((row) => row[0] === "None").length).toBeGreaterThanOrEqual(4);
    expect(cells.flat()).toContain("No rule we know stands in the way.");
  });

  it("names only cells of its own, and no interest nobody configured", () => {
    for (const formula of formulasOf(tab())) expect(formula).toMatch(/^=ROUND\(SUM\(([F-H])\d+:\1\d+\),2\)$/);
    expect(JSON.stringify(tab())).not.toMatch(/interest/i);
  });

  describe("with interest that the team claims", () => {
    const british: Policy = { ...defaultPolicy, country: "GB", lateInterest: { kind: "law" } };
    const owing = bookOf({
      customers: [customerOf("acme", { name: "Acme Ltd", id: "C1" })],
      invoices: [invoiceOf("acme", { number: "INV-1", due: "2026-07-01", amount: 10_000, currency: "GBP" }), invoiceOf("acme", { number: "INV-2", due: "2026-10-23", amount: 999.99, currency: "GBP" }),
        invoiceOf("acme", { number: "INV-3", due: "2026-12-01", amount: 50, currency: "GBP" }), invoiceOf("acme", { number: "INV-4", due: "2026-10-01", amount: 70, currency: "GBP", disputed: true }),
        invoiceOf("acme", { number: "EUR-1", due: "2026-10-23", amount: 365, currency: "EUR" })],
    });
    const handed = (policy: Policy, profile: Profile = {}, of = owing) => {
      const brief = briefOf(of, "acme");
      return new TabBook(handOverTab({ brief: { ...brief, file: { ...brief.file, profile } }, policy, today: day("2026-11-22"), who: "AK", checks: { severity: "allow", findings: [] } }));
    };
    const rowsFrom = (book: TabBook, heading: string) => book.cells.slice(book.cells.findIndex((row) => row[0] === heading));
    const said = (book: TabBook) => book.cells.map((row) => (row.slice(1).every((cell) => cell === "") ? row[0] : "")).join(" ");

    it("reckons each overdue, undisputed invoice to the penny and adds up by currency", () => {
      const pounds = rowsFrom(handed(british), "Late-payment interest in GBP");
      expect(pounds.slice(1, 7)).toEqual([
        ["Reckoned up to", day("2026-11-22"), "", "", "", "", "", ""],
        ["Document", "Open, undisputed", "Due", "Runs from", "Days", "Rate", "Interest", "Fixed sum"],
        ["INV-1", 10_000, day("2026-07-01"), day("2026-07-02"), 144, "11.75% for 144 days", 463.56, 100],
        ["INV-2", 999.99, day("2026-10-23"), day("2026-10-24"), 30, "11.75% for 30 days", 9.66, 40],
        ["Total", 10_999.99, "", "", "", "", 473.22, 140],
        ["With interest and fixed sums", 11_613.21, "", "", "", "", "", ""],
      ]);
    });

    it("keeps fixed sums of another currency out of the total", () => {
      const euros = rowsFrom(handed(british), "Late-payment interest in EUR");
      expect(euros[2]?.slice(6)).toEqual(["Interest", "Fixed sum in GBP"]);
      expect(euros.slice(4, 6).map((row) => [row[0], row[1], row[6], row[7]])).toEqual([["Total", 365, 3.53, 40], ["With interest", 368.53, "", ""]]);
    });

    it("writes the method, its source and what wants checking below", () => {
      const words = said(handed(british));
      expect(words).toContain("By late-payment law, United Kingdom (Late Payment of Commercial Debts (Interest) Act 1998");
      expect(words).toContain("ends with a judgment");
      const german = said(handed({ ...british, country: "DE" }));
      expect(german).toContain("Check the base rate of BGB § 247 for the half-year from 2026-07: 1.52%.");
    });

    it("counts the days by formulas that follow a day typed over", () => {
      const tabs = handed(british);
      expect(formulasOf(tabs.tab).filter((formula) => formula.includes("MAX"))).toEqual([expect.stringMatching(/^=MAX\(0,\$B\$\d+-C\d+\)$/), expect.anything(), expect.anything()]);
    });

    it("takes the contract's rate, without a fixed sum", () => {
      const euros = rowsFrom(handed({ ...british, lateInterest: { kind: "contract", annualPercent: "10" } }), "Late-payment interest in EUR");
      expect(euros[3]).toEqual(["EUR-1", 365, day("2026-10-23"), day("2026-10-24"), 30, "10% for 30 days", 3, ""]);
      expect(euros[2]?.[7]).toBe("");
    });

    it.each<[string, Partial<Policy>, Profile, string]>([
      ["of a consumer", {}, { debtor: "consumer" }, "Late-payment interest is claimed on business debts only; this customer is a consumer."],
      ["under a law that is not known", { country: "US" }, {}, "No late-payment law is recorded here for United States: no interest is reckoned."],
    ])("says why none is claimed %s", (_, policy, profile, sentence) => {
      expect(rowsFrom(handed({ ...british, ...policy }, profile), "Late-payment interest")[1]?.[0]).toBe(sentence);
    });

    it("says that nothing is overdue", () => {
      const early = bookOf({ customers: [customerOf("acme")], invoices: [invoiceOf("acme", { number: "INV-1", due: "2026-12-01" })] });
      expect(rowsFrom(handed(british, {}, early), "Late-payment interest")[1]?.[0]).toBe("No invoice is overdue and undisputed: no interest is reckoned.");
    });

    it("tells the rate that is not recorded beside the invoice, and leaves it out of the sum", () => {
      const old = bookOf({ customers: [customerOf("acme")], invoices: [invoiceOf("acme", { number: "INV-1", due: "2021-01-04", amount: 100, currency: "GBP" })] });
      const rows = rowsFrom(handed(british, {}, old), "Late-payment interest in GBP");
      expect(rows[3]?.slice(5)).toEqual(["The Bank of England official dealing rate for the half-year from 2021-01 is not recorded here.", "", ""]);
      expect(rows[4]?.[6]).toBe(0);
    });

    it("leaves out the days of a breathing space, and says so", () => {
      const rested = handed({ ...british, lateInterest: { kind: "contract", annualPercent: "10" } }, { breathingSpace: day("2026-11-02") });
      expect(rowsFrom(rested, "Late-payment interest in EUR")[3]?.[6]).toBe(1);
      expect(said(rested)).toContain("No interest runs in a moratorium: 3 Nov 2026 to 1 Jan 2027.");
    });

    it("asks whose law it is where the customer is abroad", () => {
      expect(said(handed(british, { country: "FR" }))).toContain("The customer is in FR: check that the contract is under the law of GB.");
      expect(said(handed(british, { country: "GB" }))).not.toContain("The customer is in");
      expect(said(handed({ ...british, lateInterest: { kind: "contract", annualPercent: "5" } }, { country: "FR" }))).not.toContain("The customer is in");
    });

    it("names the invoices whose due date was worked out", () => {
      const derived = { ...owing, invoices: owing.invoices.map((invoice) => (invoice.number === "INV-2" ? { ...invoice, dueDerived: true } : invoice)) };
      expect(said(handed(british, {}, derived))).toContain("The sheet states no due date for INV-2: it was worked out.");
    });
  });

  it("is not read again as a list of invoices", () => {
    const built = new TabBook(tab());
    const own = gridOf("Invoices", [["Customer no.", "Customer", "Invoice no.", "Due date", "Open amount"], ["C1", "Acme", "INV-1", day("2026-08-01"), 320.1]]);
    expect(readBook({ grids: [own, gridOf(built.tab.name, built.cells)], today, date1904: false })).toEqual(readBook({ grids: [own], today, date1904: false }));
  });
});
