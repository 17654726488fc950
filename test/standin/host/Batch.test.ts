import { failure, openHost } from "./openHost";

describe("a batch", () => {
  it("names a member the stand-in lacks", async () => {
    const { Excel } = openHost();
    const reached = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pivotTables.load("items/name");
      await context.sync();
    }));
    expect([reached.code, reached.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Worksheet.pivotTables"]);
    const called = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").autoFill("A1:A5");
      await context.sync();
    }));
    expect(called.debugInfo.errorLocation).toBe("Range.autoFill");
    const loaded = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("style");
      await context.sync();
    }));
    expect(loaded.debugInfo.errorLocation).toBe("Range.style");
    const set = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.textOrientation = 90;
      await context.sync();
    }));
    expect(set.debugInfo.errorLocation).toBe("RangeFormat.textOrientation");
  });

  it("passes over names Excel does not know", async () => {
    const { Excel } = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name,nonsense,charts2/items");
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
    });
  });

  it("keeps what ran before the failing action and leaves the context usable", async () => {
    const { Excel, book } = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["kept"]];
      const gone = context.workbook.worksheets.getItem("Gone");
      gone.getRange("A1").values = [["never"]];
      sheet.getRange("A2").values = [["never"]];
      const error = await failure(context.sync());
      expect(error.code).toBe("ItemNotFound");
      expect(error.debugInfo.statement).toContain("getItem");
      sheet.getRange("A3").values = [["later"]];
      await context.sync();
    });
    expect(book.activeSheet.values({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([["kept"], [null], ["later"]]);
  });

  it("answers null objects, and what is done to them does nothing", async () => {
    const { Excel } = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Gone");
      const range = sheet.getRange("A1");
      range.values = [["lost"]];
      range.load("values");
      const setting = context.workbook.settings.getItemOrNullObject("gone").load("value");
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
      const count = sheet.tables.getCount();
      sheet.delete();
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, setting.isNullObject, used.isNullObject]).toEqual([true, true, true, true]);
      expect(count.value).toBeUndefined();
    });
  });

  it("loads collections with nested paths, top and skip", async () => {
    const { Excel, book } = openHost();
    book.addLoadedSheet("Two");
    book.addLoadedSheet("Three");
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/tables/items/name");
      const some = context.workbook.worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(some.items.map((sheet) => sheet.name)).toEqual(["Two"]);
      sheets.load("items");
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([["Sheet1", "Visible"], ["Two", "Visible"], ["Three", "Visible"]]);
      (sheets.items[1] as Excel.Worksheet).getRange("A1").values = [["second"]];
      await context.sync();
    });
    expect(book.sheets[1]?.value(0, 0)).toBe("second");
  });

  it("uses a sheet's id before anything is loaded", async () => {
    const { Excel, book } = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await context.sync();
      expect(sheet.id).toBe(book.activeSheetId);
    });
  });

  it("keeps a range usable over several syncs", async () => {
    const { Excel } = openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
      await context.sync();
      range.values = [[1, 2], [3, 4]];
      await context.sync();
      const sum = range.getLastCell().load("values,address");
      await context.sync();
      expect([sum.values, sum.address]).toEqual([[[4]], "Sheet1!C3"]);
    });
  });

  it("sets several properties at once", async () => {
    const { Excel, book } = openHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.set({ values: [["Total"]], format: { font: { bold: true, color: "red" }, fill: { color: "#c6efce" } } });
      await context.sync();
    });
    expect(book.activeSheet.styleAt(0, 0)).toMatchObject({ bold: true, fontColor: "#FF0000", fill: "#C6EFCE" });
  });
});
