import fc from "fast-check";
import type { Cell } from "../../../src/base/Grid";
import type { LedgerLine } from "../../../src/ledger/LedgerLine";
import { openExport } from "../../../src/intake/exports/openExport";
import { readExport } from "../../../src/intake/exports/readExport";
import type { RowClass } from "../../../src/intake/rows/classifyRows";
import { anyLedger } from "../../fixtures/exports/Ledger";
import { Page } from "../../fixtures/exports/Page";
import { enterprise } from "../../fixtures/exports/layouts/enterprise";
import { quickBooks } from "../../fixtures/exports/layouts/quickBooks";
import { xero } from "../../fixtures/exports/layouts/xero";
import { styles } from "../../fixtures/exports/Style";
import { gridOf } from "../gridOf";

const context = { date1904: false, defaultCurrency: "USD" };

it("rows in pieces of any size give the same lines, classes and proof as the whole sheet at once", () => {
  fc.assert(fc.property(anyLedger, fc.constantFrom(...styles), fc.constantFrom(...quickBooks, ...xero, ...enterprise), fc.integer({ min: 1, max: 9 }), (ledger, style, layout, size) => {
    const page = new Page();
    layout.print(ledger, style, page);
    const grid = gridOf("Sheet1", page.rows);
    const whole = readExport(grid, { ...context, dayOrder: style.order });
    const opened = openExport(grid, { ...context, dayOrder: style.order, rows: grid.cells.length });
    if (!opened.ok || !whole.ok) throw new Error("Expected a reading, got a refusal");
    const lines: LedgerLine[] = [];
    const classes: RowClass[] = [];
    let share = 0;
    for (let at = 0; at < grid.cells.length; at += size) {
      const settled = opened.reader.push(grid.cells.slice(at, at + size));
      lines.push(...settled.lines);
      classes.push(...settled.classes);
      expect(settled.share).toBeGreaterThanOrEqual(share);
      share = settled.share ?? 0;
    }
    const { summary, ...rest } = opened.reader.finish();
    expect([...lines, ...rest.lines]).toEqual(whole.lines);
    expect([...classes, ...rest.classes]).toEqual(whole.classes);
    expect(summary.proof).toEqual(whole.proof);
    expect(rest.share).toBe(1);
  }), { numRuns: 60 });
});

it("asks to be read again where a later row proves the other order of days and the other decimal sign", () => {
  const header = ["Customer", "Invoice No", "Date", "Due Date", "Open Balance"];
  const head: Cell[][] = [header, ["ACME", "1", "02/03/2026", "03/04/2026", "1.234"]];
  const opened = openExport(gridOf("Sheet1", head), { date1904: false });
  if (!opened.ok) throw new Error(opened.code);
  opened.reader.push(head);
  opened.reader.push([["Bolt", "2", "02/25/2026", "03/27/2026", "1,234.50"]]);
  expect(opened.reader.finish().summary.readAgainWith).toEqual({ dayOrder: "mdy", decimalSign: "." });
});
