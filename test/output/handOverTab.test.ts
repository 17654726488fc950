import { readBook } from "../../src/intake/readBook";
import { handOverTab } from "../../src/output/handOverTab";
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
const tab = () => handOverTab({ brief: briefOf(book, "acme"), today, who: "AK", checks });
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
    const { cells } = new TabBook(handOverTab({ brief: briefOf(bare, "acme"), today, who: "AK", checks: { severity: "allow", findings: [] } }));
    expect(cells.filter((row) => row[0] === "None").length).toBeGreaterThanOrEqual(4);
    expect(cells.flat()).toContain("No rule we know stands in the way.");
  });

  it("names only cells of its own, and no interest nobody configured", () => {
    for (const formula of formulasOf(tab())) expect(formula).toMatch(/^=ROUND\(SUM\(([F-H])\d+:\1\d+\),2\)$/);
    expect(JSON.stringify(tab())).not.toMatch(/interest/i);
  });

  it("is not read again as a list of invoices", () => {
    const built = new TabBook(tab());
    const own = gridOf("Invoices", [["Customer no.", "Customer", "Invoice no.", "Due date", "Open amount"], ["C1", "Acme", "INV-1", day("2026-08-01"), 320.1]]);
    expect(readBook({ grids: [own, gridOf(built.tab.name, built.cells)], today, date1904: false })).toEqual(readBook({ grids: [own], today, date1904: false }));
  });
});
