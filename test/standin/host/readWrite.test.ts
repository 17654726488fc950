import { ExcelHost } from "../../../src/standin/host/ExcelHost";
import { loadExcel } from "../../../src/standin/host/loadExcel";
import { Workbook } from "../../../src/standin/workbook/Workbook";

function open(): { book: Workbook; host: ExcelHost; Excel: typeof globalThis.Excel } {
  const book = Workbook.blank();
  const host = new ExcelHost(book);
  return { book, host, Excel: loadExcel(host).Excel };
}

describe("ranges through the client library", () => {
  it("writes and reads values", async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.values = [["Name", "Amount"], ["Ada", 12.5]];
      range.load("values,address,valueTypes");
      sheet.load("name,id");
      await context.sync();
      expect(range.values).toEqual([["Name", "Amount"], ["Ada", 12.5]]);
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(range.valueTypes[1]).toEqual(["String", "Double"]);
      const used = sheet.getUsedRange(true).load("rowCount,columnCount");
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      expect([used.rowCount, used.columnCount]).toEqual([2, 2]);
      expect(none.isNullObject).toBe(true);
    });
  });
});
