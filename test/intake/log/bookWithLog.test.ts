import type { Cell, Grid } from "../../../src/base/Grid";
import type { EditSet } from "../../../src/base/Edit";
import { rowKey, foldText } from "../../../src/base/foldText";
import { readBook, type Reading } from "../../../src/intake/readBook";
import { LOG_SHEET, type Activity } from "../../../src/ledger/Activity";
import { logList, logRow } from "../../../src/output/logRow";
import { masterEdits } from "../../../src/output/masterEdits";
import { replay } from "../../../src/rules/casework/replay";
import { decide } from "../../../src/rules/decide";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { contactOf, euros } from "../../output/activityOf";
import { day, isWeekday } from "../../rules/bookOf";
import { gridOf } from "../gridOf";

const today = day("2026-11-22");
const customers = [["Customer no.", "Customer", "Phone", "Notes"], ["C1", "Acme", "030 1", "pays on Fridays\nask for Weiss"], ["C2", "Bolt", "030 2", ""]];
const invoices = [["Customer no.", "Invoice no.", "Due date", "Amount", "Open amount"], ["C1", "INV-1", day("2026-10-01"), 500, 500], ["C1", "INV-2", day("2026-10-05"), 300, 120], ["C2", "INV-3", day("2026-11-01"), 90, 90]];
const called = contactOf("a1", { customer: "c1", outcome: "promised", promise: [{ day: day("2026-11-27"), amount: euros(500) }], note: "sure" });
const logGrid = (...activities: Activity[]): Grid => gridOf(LOG_SHEET, [[...logList.headers], ...activities.map((activity) => logRow(activity, false))]);
const grids = (log: Grid): Grid[] => [gridOf("Customers", customers), gridOf("Invoices", invoices), log];

function okay(reading: Reading): Extract<Reading, { ok: true }> {
  if (!reading.ok) throw new Error(`Expected a book, got: ${reading.reason}`);
  return reading;
}

const readAll = (all: readonly Grid[], mapping?: Parameters<typeof readBook>[0]["mapping"]) => okay(readBook({ grids: all, today, date1904: false, defaultCurrency: "EUR", ...(mapping && { mapping }) }));

function editsOf({ book }: { readonly book: ReturnType<typeof readAll>["book"] }): EditSet {
  return masterEdits(book, decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday }), false, replay({ activities: book.activities, book, policy: defaultPolicy, today }));
}

/** The customers sheet after the edits: new columns at the right edge, cells by key. */
function applied(rows: readonly (readonly Cell[])[], { edits, columns, target }: EditSet): Cell[][] {
  const cells = rows.map((row) => [...row]);
  const header = cells[0] as Cell[];
  const at = (name: string): number => header.findIndex((cell) => foldText(String(cell)) === foldText(name));
  for (const { column } of columns) if (at(column.header) < 0) { header.push(column.header); for (const row of cells.slice(1)) row.push(""); }
  for (const { key, column, expected, value } of edits) {
    const row = cells.slice(1).find((one) => rowKey(target.keyColumns.map((ref) => one[at(ref.header)] ?? "")) === key) as Cell[];
    expect(row[at(column.header)]).toBe(expected);
    row[at(column.header)] = value;
  }
  return cells;
}

describe("a workbook with a contact log", () => {
  it("reads the log into the book and keeps it out of the lists", () => {
    const without = readAll(grids(gridOf("Empty", [])));
    const reading = readAll(grids(logGrid(called)));
    expect(reading.book).toEqual({ ...without.book, activities: [called] });
    expect(reading.issues).toEqual(without.issues);
    expect(reading.mapping).toEqual(without.mapping);
  });

  it("keeps a log of a hundred promises and amounts from being taken for invoices or payments", () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ ...called, id: `a${at}`, invoices: [`INV-${at}`] }));
    expect(readAll(grids(logGrid(...many))).book.invoices).toHaveLength(3);
    expect(readAll(grids({ ...logGrid(...many), sheet: "CONTACT LOG", visibility: "hidden" })).book.activities).toHaveLength(100);
  });

  it("says which cell of the log is wrong beside the other issues", () => {
    const log = logGrid(called);
    const broken = { ...log, cells: log.cells.map((row, at) => (at === 1 ? row.map((cell) => (cell === 500 ? "lots" : cell)) : row)) };
    expect(readAll(grids(broken)).issues).toContainEqual(expect.objectContaining({ sheet: LOG_SHEET, cell: "K2", code: "unreadable-amount" }));
  });

  it("is written once: read again after writing, there is nothing left to write", () => {
    const first = readAll(grids(logGrid(called)));
    const cells = applied(customers, editsOf(first));
    const notes = cells[1]?.[3];
    expect(notes).toBe("22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026 – sure\npays on Fridays\nask for Weiss");
    const all = [gridOf("Customers", cells), gridOf("Invoices", invoices), logGrid(called)];
    const second = readAll(all);
    expect(second.book.master.target.sheet).toBe("Customers");
    expect(editsOf(second).edits).toEqual([]);
    expect(editsOf(readAll(all, first.mapping)).edits).toEqual([]);
  });

  it("keeps a customers sheet without amounts or addresses what it is, beside our promise columns", () => {
    const bare = [["Customer no.", "Customer", "Payment plan"], ["C1", "Acme", ""], ["C2", "Bolt", ""]];
    const sheets = (cells: readonly (readonly Cell[])[]) => [gridOf("Customers", cells), gridOf("Invoices", invoices), logGrid(called)];
    const before = readAll(sheets(bare));
    expect(before.book.master.target.sheet).toBe("Customers");
    const after = readAll(sheets(applied(bare, editsOf(before))));
    expect(after.book.master.target).toEqual(before.book.master.target);
    expect(editsOf(after).edits).toEqual([]);
  });

  it("knows what stands in a column of our name that was read as something else", () => {
    const named = [["Customer no.", "Customer", "Phone", "Last contact"], ["C1", "Acme", "030 1", "by fax"], ["C2", "Bolt", "030 2", "never"]];
    const { book } = readAll([gridOf("Customers", named), gridOf("Invoices", invoices), logGrid(called)]);
    expect(book.master.rows.map(({ owned }) => owned.lastContact)).toEqual(["by fax", "never"]);
    expect(editsOf({ book }).edits.some(({ column }) => column.header === "Last contact")).toBe(false);
  });
});
