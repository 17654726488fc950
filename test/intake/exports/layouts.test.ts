import fc from "fast-check";
import type { InvoiceKind } from "../../../src/ledger/Book";
import { cellText } from "../../../src/intake/rows/cellText";
import { readExport } from "../../../src/intake/exports/readExport";
import type { ExportReading } from "../../../src/intake/exports/ExportReading";
import type { Layout } from "../../fixtures/exports/Layout";
import { anyLedger, asOf, type Item, openOf } from "../../fixtures/exports/Ledger";
import { Page } from "../../fixtures/exports/Page";
import { enterprise } from "../../fixtures/exports/layouts/enterprise";
import { quickBooks } from "../../fixtures/exports/layouts/quickBooks";
import { smallBusiness } from "../../fixtures/exports/layouts/smallBusiness";
import { xero } from "../../fixtures/exports/layouts/xero";
import { type Style, styles } from "../../fixtures/exports/Style";
import { gridOf } from "../gridOf";

type Read = Extract<ExportReading, { ok: true }>;

function read(page: Page, style: Style): Read {
  const reading = readExport(gridOf("Sheet1", page.rows), { date1904: false, defaultCurrency: "USD", dayOrder: style.order });
  if (!reading.ok) throw new Error(`${reading.code}: ${reading.reason}`);
  return reading;
}

const kindOf = ({ kind, open, amount }: Item, { shows, kinds }: Layout): InvoiceKind => {
  if (shows.kind) return kinds?.[kind] ?? kind;
  return open < 0 || (shows.amount && amount < 0) ? "credit" : "invoice";
};

const factsOf = (item: Item, layout: Layout): object => ({
  number: item.number, kind: kindOf(item, layout), date: item.date, open: item.open, ...(layout.shows.name && { name: cellText(item.customer.name) }), ...(layout.shows.id && { id: item.customer.id }),
  ...(layout.shows.amount && { amount: item.amount }), ...(layout.shows.due && { due: item.due }), ...(layout.shows.reference && item.reference !== "" && { reference: item.reference }),
});

const factsRead = (reading: Read, layout: Layout): object[] => reading.lines.map((line) => ({
  number: line.number, kind: line.kind, date: line.date, open: line.open.minor, ...(layout.shows.name && { name: line.customerName }), ...(layout.shows.id && { id: line.customerId }),
  ...(layout.shows.amount && { amount: line.amount.minor }), ...(layout.shows.due && { due: line.dueDate }), ...(layout.shows.reference && line.reference !== undefined && { reference: line.reference }),
}));

describe.each([...quickBooks, ...xero, ...enterprise, ...smallBusiness])("$name", (layout) => {
  it("comes back to the cent in every country's writing, each row told once, every sum proved", () => {
    fc.assert(fc.property(anyLedger, fc.constantFrom(...styles), (ledger, style) => {
      const page = new Page();
      layout.print(ledger, style, page);
      const reading = read(page, style);
      expect(reading.source).toBe(layout.source);
      expect(reading.classes).toEqual(page.classes);
      expect(factsRead(reading, layout)).toEqual(page.items.map((item) => factsOf(item, layout)));
      expect(reading.proof.sums.filter(({ difference }) => difference?.minor !== 0)).toEqual([]);
      expect(reading.proof.verdict).toBe(layout.sums ? "proved" : "nothing-stated");
      expect(reading.proof.overall.map(({ sum }) => sum.minor)).toEqual([openOf(ledger.items)]);
      if (page.classes.includes("total")) expect(reading.proof.overall[0]?.difference?.minor).toBe(0);
      expect(reading.asOf).toBe(layout.dated ? asOf : undefined);
      expect(reading.rowsByClass.unknown).toBe(0);
    }), { numRuns: 80 });
  });
});
