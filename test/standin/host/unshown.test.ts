import { Workbook } from "../../../src/standin/workbook/Workbook";
import { act, expensesTable, sampleOf } from "../conformance/sample";
import { failure, openHost } from "./openHost";

const remote = { source: "remote", trigger: "Mira" } as const;

describe("what Microsoft's samples do not show", () => {
  it("a table grows by rows written below it, and not where a row is left blank", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable");
      table.getDataBodyRange().getRowsBelow(2).values = [[45_000, "A", "Other", 1], [45_001, "B", "Other", 2]];
      await context.sync();
      sheet.getRange("A13:D13").values = [[45_002, "C", "Other", 3]];
      const range = table.getRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(seen).toBe("Sample!A1:D10");
  });

  it("a column renamed and moved by a colleague is found by its header only where it is now", async () => {
    const open = await expensesTable();
    const sheet = open.book.activeSheet;
    open.book.apply({ do: "setCells", sheet: sheet.id, row: 0, column: 3, cells: [["Sum"]] }, remote);
    open.book.apply({ do: "addTableColumn", table: sheet.tables[0]!.id, at: 0, name: "Id" }, remote);
    const seen = await act(open, async (on, context) => {
      const { columns } = on.tables.getItem("ExpensesTable");
      const gone = columns.getItemOrNullObject("Amount");
      const now = columns.getItem("sum").load("index,name");
      const head = now.getHeaderRowRange().load("address");
      await context.sync();
      return [gone.isNullObject, now.index, now.name, head.address];
    });
    expect(seen).toEqual([true, 4, "Sum", "Sample!E1"]);
    expect((await failure(act(open, (on) => { on.tables.getItem("ExpensesTable").columns.getItem("Amount").load("name"); }))).code).toBe("ItemNotFound");
  });

  it("a text that begins like a formula becomes one, unless an apostrophe or the text format keeps it", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("A1:A4").values = [["=1+1"], ["'=1+1"], ["+5"], ["-SUM(1,2)"]];
      sheet.getRange("B1").numberFormat = [["@"]];
      sheet.getRange("B1").values = [["=1+1"]];
      const cells = sheet.getRange("A1:B4").load("values,valueTypes");
      await context.sync();
      return [cells.values.map(([first]) => first as unknown), cells.values[0]?.[1] as unknown, cells.valueTypes[1]?.[0]];
    });
    expect(seen).toEqual([[2, "=1+1", 5, -3], "=1+1", "String"]);
  });

  it("a workbook of the 1904 system gives itself away by a date", async () => {
    const book = Workbook.blank();
    book.date1904 = true;
    const open = openHost({}, book);
    const value = await act(open, async (_sheet, context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      return day.value;
    });
    expect(value).toBe(35_064);
  });

  it("a German workbook names its separators and still takes values as English", async () => {
    const book = Workbook.blank();
    book.culture = "de-DE";
    const open = openHost({}, book);
    const seen = await act(open, async (sheet, context) => {
      const { cultureInfo } = context.application;
      cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      cultureInfo.datetimeFormat.load("shortDatePattern,dateSeparator");
      cultureInfo.load("name");
      sheet.getRange("A1:B1").values = [["1,234.5", "15.01.2026"]];
      const cells = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return [cultureInfo.name, cultureInfo.numberFormat.numberDecimalSeparator, cultureInfo.numberFormat.numberGroupSeparator, cultureInfo.datetimeFormat.dateSeparator, cells.values];
    });
    expect(seen).toEqual(["de-DE", ",", ".", ".", [[1234.5, "15.01.2026"]]]);
  });

  it("an error value is its text with the type Error", async () => {
    const open = await sampleOf([["=1/0", "=NA()", "#N/A"]], "A1");
    const seen = await act(open, async (sheet, context) => {
      const cells = sheet.getRange("A1:C1").load("values,valueTypes");
      await context.sync();
      return [cells.values, cells.valueTypes];
    });
    expect(seen).toEqual([[["#DIV/0!", "#N/A", "#N/A"]], [["Error", "Error", "Error"]]]);
  });
});
