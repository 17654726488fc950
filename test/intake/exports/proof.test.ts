import fc from "fast-check";
import type { Cell } from "../../../src/base/Grid";
import type { ExportReading } from "../../../src/intake/exports/ExportReading";
import { readExport } from "../../../src/intake/exports/readExport";
import { anyLedger, openOf } from "../../fixtures/exports/Ledger";
import { Page } from "../../fixtures/exports/Page";
import { quickBooks } from "../../fixtures/exports/layouts/quickBooks";
import { styles } from "../../fixtures/exports/Style";
import { gridOf } from "../gridOf";

type Read = Extract<ExportReading, { ok: true }>;
function read(rows: readonly (readonly Cell[])[]): Read {
  const reading = readExport(gridOf("Sheet1", rows), { date1904: false, defaultCurrency: "USD" });
  if (!reading.ok) throw new Error(reading.code);
  return reading;
}
const header = ["Customer", "Type", "Invoice No", "Date", "Due Date", "Open Balance"];
const line = (customer: string, type: string, no: string, open: Cell): Cell[] => [customer, type, no, "01/15/2026", "02/14/2026", open];
const total = (value: Cell): Cell[] => ["TOTAL", "", "", "", "", value];
const causeOf = ({ proof }: Read): [string | undefined, readonly number[] | undefined] => [proof.overall[0]?.explanation?.code, proof.overall[0]?.explanation?.rows];

describe("a total that is not the sum of its lines", () => {
  it("is explained by the line it leaves out, counts twice or turns", () => {
    const lines = [header, line("ACME", "Invoice", "1", "10.00"), line("ACME", "Invoice", "2", "25.50"), line("Bolt", "Invoice", "3", "7.25")];
    expect(causeOf(read([...lines, total("35.50")]))).toEqual(["line-left-out", [3]]);
    expect(causeOf(read([...lines, total("68.25")]))).toEqual(["line-doubled", [2]]);
    expect(causeOf(read([...lines, total("22.75")]))).toEqual(["sign-turned", [1]]);
  });

  it("is explained by the credits it leaves out", () => {
    expect(causeOf(read([header, line("ACME", "Invoice", "1", "10.00"), line("ACME", "Credit Memo", "2", "-4.00"), line("Bolt", "Payment", "3", "-3.00"), total("10.00")]))).toEqual(["credits-left-out", [2, 3]]);
  });

  it("is explained by the row that could not be read", () => {
    const reading = read([header, line("ACME", "Invoice", "1", "10.00"), ["", "", "", "", "", "5.00", "carried over from page 1"], line("Bolt", "Invoice", "3", "3.00"), total("18.00")]);
    expect(causeOf(reading)).toEqual(["unknown-rows", [2]]);
  });

  it("is explained by rounding to whole units", () => {
    expect(causeOf(read([header, line("ACME", "Invoice", "1", "10.30"), line("Bolt", "Invoice", "3", "3.10"), total("13")]))[0]).toBe("rounding");
  });

  it("of Xero is known to be wrong, and never stops the reading", () => {
    const reading = read([
      ["Aged Receivables Detail"], ["Northwind"], ["As at 31 March 2026"], ["Ageing by due date"], ["Invoice Number", "Invoice Date", "Due Date", "Invoice Reference", "Current", "< 1 Month", "1 Month", "2 Months", "3 Months", "Older", "Total"],
      ["ACME"], ["1", "15/01/2026", "14/02/2026", "", "-", "-", "100.00", "-", "-", "-", "100.00"], ["Total ACME", "", "", "", "-", "-", "100.00", "-", "-", "-", "100.00"], ["Total", "", "", "", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00"],
    ]);
    expect(causeOf(reading)[0]).toBe("known-wrong-total");
    expect(reading.proof.verdict).toBe("explained");
    expect(reading.lines).toHaveLength(1);
  });

  it("without any cause is said to differ", () => {
    const reading = read([header, line("ACME", "Invoice", "1", "10.00"), line("Bolt", "Invoice", "3", "3.10"), total("99.99")]);
    expect(reading.proof.overall[0]).toMatchObject({ sum: { minor: 1310 }, stated: { minor: 9999 }, difference: { minor: 8689 }, explanation: { code: "unexplained" } });
    expect(reading.proof.verdict).toBe("differs");
  });
});

it("a subtotal changed by any amount is found at its row, by exactly that amount", () => {
  const layout = quickBooks.find(({ source }) => source === "qbd-open-invoices");
  if (!layout) throw new Error("Expected the layout, got none");
  fc.assert(fc.property(anyLedger, fc.constantFrom(...styles.filter(({ isTyped }) => isTyped)), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (ledger, style, cents, pick) => {
    const page = new Page();
    layout.print(ledger, style, page);
    const subtotals = page.classes.flatMap((is, row) => (is === "subtotal" ? [row] : []));
    const row = subtotals[pick % subtotals.length] ?? 0;
    const cells = page.rows[row] ?? [];
    cells[8] = Math.round(Number(cells[8]) * 100 + cents) / 100;
    const { proof } = read(page.rows);
    expect(proof.sums.filter(({ difference }) => difference?.minor !== 0).map(({ row: at, difference, explanation }) => [at, difference?.minor, explanation !== undefined])).toEqual([[row, cents, true]]);
    expect(proof.overall[0]?.sum.minor).toBe(openOf(ledger.items));
  }), { numRuns: 60 });
});
