import { selectionTotals } from "../../../../src/standin/page/bars/selectionTotals";
import { MAX_ROWS } from "../../../../src/standin/workbook/Rect";
import { bookOf } from "../book";

describe("selectionTotals", () => {
  it("counts what is filled and sums the numbers of a whole column", () => {
    const { sheet } = bookOf([["Open"], [3], [null], [4.5], ["x"]]);
    expect(selectionTotals(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: 1 })).toEqual({ count: 4, numbers: 2, sum: 7.5 });
  });

  it("leaves out rows hidden by a filter", () => {
    const { sheet } = bookOf([[1], [2], [4]]);
    sheet.filteredRows = new Set([1]);
    expect(selectionTotals(sheet, { row: 0, column: 0, rows: 3, columns: 1 }).sum).toBe(5);
  });
});
