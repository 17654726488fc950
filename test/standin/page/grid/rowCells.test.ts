import { rowCells } from "../../../../src/standin/page/grid/rowCells";
import { bookOf } from "../book";
import type { Slot } from "../../../../src/standin/page/grid/Axis";

const measure = (text: string) => text.length * 7;
const slots = (count: number): Slot[] => Array.from({ length: count }, (_, index) => ({ index, offset: index * 64, size: 64 }));

describe("rowCells", () => {
  it("lets a long text flow over empty cells up to the next filled one, without lines between", () => {
    const { sheet } = bookOf([["A text of thirty letters or so", null, null, "end"]]);
    const cells = rowCells(sheet, 0, slots(5), measure);
    expect(cells[0]).toMatchObject({ width: 64, reach: 192 });
    expect(cells.map(({ className }) => className.includes("is-open"))).toEqual([true, true, false, false, false]);
  });

  it("keeps numbers, wrapped texts and texts beside a filled cell in their own cell", () => {
    const { workbook, sheet } = bookOf([[123456789.123, null, "A text of thirty letters", "x"], ["A text of thirty letters"]]);
    sheet.loadStyle(1, 0, workbook.styles.changedId(0, { wrap: true }));
    expect(rowCells(sheet, 0, slots(4), measure).map(({ reach }) => reach)).toEqual([64, 64, 64, 64]);
    expect(rowCells(sheet, 1, slots(2), measure)[0]).toMatchObject({ reach: 64 });
  });

  it("aligns numbers right, truth in the middle and texts left, unless the style says so", () => {
    const { workbook, sheet } = bookOf([["a", 1, true, 2]]);
    sheet.loadStyle(0, 3, workbook.styles.changedId(0, { horizontal: "Left" }));
    const sides = rowCells(sheet, 0, slots(4), measure).map(({ className }) => /is-(right|centre)/.exec(className)?.[1] ?? "left");
    expect(sides).toEqual(["left", "right", "centre", "left"]);
  });

  it("leaves out cells of a merged area", () => {
    const { sheet } = bookOf([["Title", null, null, "x"]]);
    sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 3 }];
    expect(rowCells(sheet, 0, slots(5), measure).map(({ column }) => column)).toEqual([3, 4]);
  });

  it("puts filter buttons on the header of a filter and marks the ones that hide rows", () => {
    const { sheet } = bookOf([["Name", "Open"], ["a", 1]]);
    sheet.filter = { range: { row: 0, column: 0, rows: 2, columns: 2 }, criteria: new Map([[1, { on: "values", values: ["1"] }]]) };
    expect(rowCells(sheet, 0, slots(3), measure).map(({ filter }) => filter)).toEqual(["open", "set", "none"]);
    expect(rowCells(sheet, 1, slots(3), measure).map(({ filter }) => filter)).toEqual(["none", "none", "none"]);
  });

  it("shows the number format's text, and #### where it does not fit", () => {
    const { workbook, sheet } = bookOf([[1234.5, 1234567.5]]);
    const money = workbook.styles.changedId(0, { numberFormat: "#,##0.00" });
    sheet.loadStyle(0, 0, money);
    sheet.loadStyle(0, 1, money);
    expect(rowCells(sheet, 0, slots(2), measure).map(({ text }) => text)).toEqual(["1,234.50", "########"]);
  });
});
