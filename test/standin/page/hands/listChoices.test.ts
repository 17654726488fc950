import { listChoices } from "../../../../src/standin/page/hands/listChoices";
import { fillOps } from "../../../../src/standin/page/hands/sheetOps";
import { act, sampleOf } from "../../conformance/sample";

describe("what the page offers on cells", () => {
  it("lists the words or the cells of a validation, and nothing elsewhere", async () => {
    const open = await sampleOf([["x"], ["Ann"], [""], ["Bob"]], "A1");
    await act(open, (sheet, context) => {
      context.workbook.names.add("People", sheet.getRange("A2:A9"));
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "yes, no" } };
      sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "=People" } };
      sheet.getRange("B3:B4").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$4" } };
      sheet.getRange("B5").dataValidation.rule = { list: { inCellDropDown: false, source: "a,b" } };
    });
    const sheet = open.book.activeSheet;
    expect([0, 1, 3, 4, 5].map((row) => listChoices(sheet, { row, column: 1 }))).toEqual([["yes", "no"], ["Ann", "Bob"], ["Ann", "Bob"], null, null]);
  });

  it("fills down and to the right, formulas following", async () => {
    const open = await sampleOf([[1, "=A1*2"], [2, ""], [3, ""]], "A1");
    const { book } = open;
    book.apply(fillOps(book.activeSheet, { row: 0, column: 1, rows: 3, columns: 1 }, "down"), { source: "user" });
    book.apply(fillOps(book.activeSheet, { row: 0, column: 2, rows: 1, columns: 1 }, "right"), { source: "user" });
    expect(book.activeSheet.formulasIn({ row: 0, column: 1, rows: 3, columns: 2 })).toEqual([["=A1*2", "=B1*2"], ["=A2*2", null], ["=A3*2", null]]);
    expect(fillOps(book.activeSheet, { row: 0, column: 0, rows: 1, columns: 1 }, "down")).toEqual([]);
  });
});
