import { currentRegion, hasHeaderRow } from "../../../../src/standin/page/hands/currentRegion";
import { bookOf } from "../book";

const cells = [
  ["Ledger", null, null, null],
  [null, null, null, null],
  ["Name", "Open", null, "far"],
  ["a", 1, null, "far"],
  ["b", null, null, null],
  [null, 3, null, null],
  [null, null, null, null],
  ["Total", 4, null, null],
];

describe("currentRegion", () => {
  it("grows to the blank rows and columns around the cell", () => {
    const { sheet } = bookOf(cells);
    expect(currentRegion(sheet, { row: 3, column: 1 })).toEqual({ row: 2, column: 0, rows: 4, columns: 2 });
    expect(currentRegion(sheet, { row: 0, column: 0 })).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  });

  it("is the table where there is one", () => {
    const { workbook, sheet } = bookOf(cells);
    workbook.apply({ do: "addTable", sheet: sheet.id, rect: { row: 2, column: 0, rows: 3, columns: 2 }, hasHeader: true }, { source: "user" });
    expect(currentRegion(sheet, { row: 3, column: 1 })).toEqual({ row: 2, column: 0, rows: 3, columns: 2 });
  });
});

describe("hasHeaderRow", () => {
  it("sees texts over numbers as a header, and numbers over numbers as none", () => {
    const { sheet } = bookOf(cells);
    expect(hasHeaderRow(sheet, { row: 2, column: 0, rows: 4, columns: 2 })).toBe(true);
    expect(hasHeaderRow(sheet, { row: 3, column: 0, rows: 3, columns: 2 })).toBe(false);
  });
});
