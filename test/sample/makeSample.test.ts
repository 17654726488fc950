import { makeSample } from "../../src/sample/makeSample";
import { makeWorld, SAMPLE_DAY } from "../../src/sample/world";

describe("the sample", () => {
  it("is the same on every machine, and another for another seed", () => {
    const small = { customers: 20, invoices: 200 };
    expect(makeWorld(1, SAMPLE_DAY, small)).toEqual(makeWorld(1, SAMPLE_DAY, small));
    expect(makeWorld(1, SAMPLE_DAY, small)).not.toEqual(makeWorld(2, SAMPLE_DAY, small));
  });

  it("has the size it was asked for, three currencies, promises, disputes and credits", () => {
    const { customers, invoices, payments } = makeWorld(20261122, SAMPLE_DAY, { customers: 120, invoices: 1500 });
    expect([customers.length, invoices.length]).toEqual([120, 1500]);
    expect(payments.length).toBeGreaterThan(800);
    expect(new Set(customers.map(({ currency }) => currency))).toEqual(new Set(["EUR", "GBP", "USD"]));
    expect(new Set(customers.map(({ name }) => name)).size).toBe(120);
    expect(customers.filter(({ promise }) => promise).length).toBeGreaterThan(3);
    expect(invoices.filter(({ disputed }) => disputed).length).toBeGreaterThan(3);
    expect(invoices.filter(({ cents }) => cents < 0).length).toBeGreaterThan(10);
  });

  it("recalculates its summary by formulas over the invoices table", () => {
    const book = makeSample(SAMPLE_DAY);
    const summary = book.findSheet("Summary");
    const invoices = book.findTable("Invoices");
    if (!summary || !invoices) throw new Error("Expected the sheet Summary and the table Invoices");
    const rows = invoices.sheet.values(invoices.table.rect).slice(1);
    const eur = rows.filter((row) => row[7] === "EUR").reduce((sum, row) => sum + (row[10] as number), 0);
    expect(summary.value(1, 2)).toBeCloseTo(eur, 2);
  });
});
