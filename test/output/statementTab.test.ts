import fc from "fast-check";
import { money } from "../../src/base/Money";
import { readBook } from "../../src/intake/readBook";
import { statementTab } from "../../src/output/statementTab";
import { gridOf } from "../intake/gridOf";
import { anyBook } from "../rules/anyBook";
import { bookOf, customerOf, day, invoiceOf } from "../rules/bookOf";
import { contactOf, euros } from "./activityOf";
import { briefOf, today } from "./briefOf";
import { formulasOf, TabBook } from "./tabBook";

const acme = bookOf({
  customers: [customerOf("acme", { name: "=Acme & Co", id: "C1" })],
  invoices: [
    { ...invoiceOf("acme", { number: "INV-1", due: "2026-08-01", amount: 500, open: 320.1 }), invoiceDate: day("2026-07-01") },
    invoiceOf("acme", { number: "INV-2", due: "2026-10-05", amount: 300 }), invoiceOf("acme", { number: "INV-3", due: "2026-11-10", amount: 200 }),
    invoiceOf("acme", { number: "INV-4", due: "2026-12-24", amount: 50.2 }), invoiceOf("acme", { number: "CN-1", amount: -100, open: -40, kind: "credit" }),
    invoiceOf("acme", { number: "USD-1", due: "2026-10-05", amount: 75, currency: "USD" }),
  ],
  activities: [contactOf("d1", { outcome: "disputed", invoices: ["INV-2"], dispute: { reason: "price", amount: null } }), contactOf("d2", { outcome: "disputed", invoices: ["INV-3"], dispute: { reason: "quantity", amount: euros(80) } })],
});
const statement = (currency = "EUR") => statementTab({ brief: briefOf(acme, "acme"), today, currency, language: "en" });

describe("the statement", () => {
  it("proves the open amount line by line, with the disputed part and the credits apart", () => {
    const book = new TabBook(statement());
    expect(book.figure("Not in dispute", 1)).toBe(320.1 + 120 + 50.2);
    expect(book.figure("In dispute", 1)).toBe(380);
    expect(book.figure("Open amount")).toBe(870.3);
    expect(book.figure("Credits and payments")).toBe(-40);
    expect(book.figure("Balance after credits")).toBe(830.3);
  });

  it("runs its balance from line to line", () => {
    const { cells } = new TabBook(statement());
    const lines = cells.slice(5, cells.findIndex((row) => row.includes("Open amount"))).filter((row) => row[6] !== "" || row[7] !== "");
    let balance = 0;
    for (const row of lines) {
      balance = Math.round((balance + Number(row[6]) - Number(row[7])) * 100) / 100;
      expect(row[8]).toBe(balance);
    }
    expect(lines.length).toBeGreaterThan(7);
  });

  it("ages the open amount, disputed items with it", () => {
    const book = new TabBook(statement());
    const brief = briefOf(acme, "acme");
    const ages = brief.bars["EUR"]?.map(({ label }) => book.cells.filter((row) => row[5] === label).at(-1)?.[8]);
    expect(ages).toEqual([50.2, 200, 300, 0, 320.1]);
  });

  it("says what was paid on an invoice, what of it is in dispute and why", () => {
    const items = new TabBook(statement()).cells.map((row) => [row[1], row[2], row[6], row[7]]);
    expect(items).toContainEqual(["INV-1", "Invoice", 500, ""]);
    expect(items).toContainEqual(["INV-1", "Paid or credited on it", "", 179.9]);
    expect(items).toContainEqual(["INV-2", "Invoice – in dispute: price", 300, ""]);
    expect(items).toContainEqual(["INV-3", "Part in dispute, shown below", "", 80]);
    expect(items).toContainEqual(["INV-3", "Part in dispute: quantity", 80, ""]);
  });

  it("holds one currency only", () => {
    const book = new TabBook(statement("USD"));
    expect(book.figure("Open amount")).toBe(75);
    expect(book.cells.flat()).not.toContain("INV-1");
  });

  it("brings forward what a customers sheet states without invoices", () => {
    const stated = bookOf({ customers: [customerOf("acme", { currency: "EUR", stated: { open: euros(640), buckets: [{ fromDays: null, toDays: 0, amount: euros(40) }, { fromDays: 1, toDays: 30, amount: euros(600) }] } })] });
    const book = new TabBook(statementTab({ brief: briefOf(stated, "acme"), today, currency: "EUR", language: "en" }));
    expect(book.figure("Open amount")).toBe(640);
    expect(book.figure("1–30 days")).toBe(600);
  });

  it("never makes a formula of what a person wrote, and names only cells of its own", () => {
    const tab = statement();
    expect(new TabBook(tab).cells[1]?.[0]).toBe("=Acme & Co (C1)");
    for (const formula of formulasOf(tab)) expect(formula).toMatch(/^=ROUND\([SUMPRODCT$F-I\d()+*=:-]+,2\)$/);
  });

  it("is set for print: one page wide, its header on each", () => {
    expect(statement()).toMatchObject({ print: { landscape: false, headerRow: 4 }, frozenRows: 5 });
    expect(statement().rows[4]?.[0]).toMatchObject({ value: "Date" });
  });

  it("counts days from 1904 in such a workbook", () => {
    const due = (date1904: boolean) => statementTab({ brief: briefOf(acme, "acme"), today, currency: "EUR", language: "en", date1904 }).rows.flat().find((cell) => cell?.format === "yyyy-mm-dd")?.value;
    expect(Number(due(false)) - Number(due(true))).toBe(1462);
  });

  it("is not read again as a list of invoices", () => {
    const { cells, tab } = new TabBook(statement());
    const own = gridOf("Invoices", [["Customer no.", "Customer", "Invoice no.", "Due date", "Open amount"], ["C1", "Acme", "INV-1", day("2026-08-01"), 320.1]]);
    const read = (grids: Parameters<typeof readBook>[0]["grids"]) => readBook({ grids, today, date1904: false });
    expect(read([own, gridOf(tab.name, cells)])).toEqual(read([own]));
  });

  it("comes to the open amount of any book, and ages all of it", () => {
    fc.assert(fc.property(anyBook, (any) => {
      const customer = any.invoices[0]?.customer ?? "c0";
      const brief = briefOf(any, customer);
      for (const { currency, open } of brief.decision.facts.balances) {
        const tab = statementTab({ brief, today, currency, language: "en" });
        const book = new TabBook(tab);
        const total = Math.round(Number(book.figure("Open amount")) * (currency === "JPY" ? 1 : 100));
        expect(money(total, currency)).toEqual(open);
        const bars = brief.bars[currency] ?? [];
        const aged = bars.map(({ label }) => Number(book.cells.filter((row) => row[5] === label).at(-1)?.[8]));
        expect(aged.map((one) => Math.round(one * (currency === "JPY" ? 1 : 100)))).toEqual(bars.map(({ amount }) => amount.minor));
      }
    }), { numRuns: 40 });
  });
});
