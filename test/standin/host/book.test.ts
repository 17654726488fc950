import { Workbook } from "../../../src/standin/workbook/Workbook";
import { failure, openHost } from "./openHost";

describe("worksheets", () => {
  it("are added, renamed, moved, hidden, copied and deleted", async () => {
    await openHost().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const log = worksheets.add("Log");
      log.tabColor = "orange";
      log.position = 0;
      log.getRange("A1").values = [["x"]];
      const copy = log.copy("End").load("name,position");
      log.load("name,position,tabColor,visibility");
      await context.sync();
      expect([log.name, log.position, log.tabColor, copy.name, copy.position]).toEqual(["Log", 0, "#FFA500", "Log (2)", 2]);
      log.visibility = "VeryHidden";
      copy.delete();
      worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([["Log", "VeryHidden"], ["Sheet1", "Visible"]]);
      worksheets.add("LOG");
      expect((await failure(context.sync())).code).toBe("ItemAlreadyExists");
      worksheets.getItem("Sheet1").delete();
      expect((await failure(context.sync())).code).toMatch(/Invalid|Access/);
    });
  });

  it("freeze panes", async () => {
    await openHost().Excel.run(async (context) => {
      const panes = context.workbook.worksheets.getActiveWorksheet().freezePanes;
      const none = panes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      panes.freezeRows(2);
      const rows = panes.getLocation().load("address");
      panes.freezeAt("A1:B3");
      const both = panes.getLocation().load("address");
      await context.sync();
      expect([rows.address, both.address]).toEqual(["Sheet1!1:2", "Sheet1!A1:B3"]);
    });
  });

  it("select and activate", async () => {
    await openHost().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Two");
      sheet.activate();
      sheet.getRange("C3:D4").select();
      const [selected, cell, active] = [context.workbook.getSelectedRange().load("address"), context.workbook.getActiveCell().load("address"), context.workbook.worksheets.getActiveWorksheet().load("name")];
      await context.sync();
      expect([selected.address, cell.address, active.name]).toEqual(["Two!C3:D4", "Two!C3", "Two"]);
    });
  });
});

describe("the workbook", () => {
  it("keeps settings, shared with the common API", async () => {
    const { Excel, Office, book } = openHost();
    await Excel.run(async (context) => {
      context.workbook.settings.add("mapping", { header: 3, columns: ["a", "b"] });
      await context.sync();
      const setting = context.workbook.settings.getItem("mapping").load("value,key");
      await context.sync();
      expect([setting.key, setting.value]).toEqual(["mapping", { header: 3, columns: ["a", "b"] }]);
      setting.delete();
      const gone = context.workbook.settings.getItemOrNullObject("mapping");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    Office.context.document.settings.set("autoOpen", true);
    Office.context.document.settings.saveAsync();
    expect(book.settings.get("autoOpen")).toBe(true);
  });

  it("keeps names", async () => {
    await openHost().Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("Total", worksheets.getActiveWorksheet().getRange("B2:C3"), "the sum");
      names.add("Rate", "=0.19");
      const range = names.getItem("total").getRange().load("address");
      names.load("items/name,items/type,items/value,items/formula,items/comment");
      await context.sync();
      expect(range.address).toBe("Sheet1!B2:C3");
      expect(names.items.map(({ name, type, value, formula }) => [name, type, value, formula])).toEqual([["Total", "Range", "Sheet1!B2:C3", "=Sheet1!$B$2:$C$3"], ["Rate", "Double", 0.19, "=0.19"]]);
      names.getItem("Rate").delete();
      const gone = names.getItemOrNullObject("Rate");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("keeps properties", async () => {
    await openHost().Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Ledger";
      properties.custom.add("Owner", "Ada");
      properties.load("title");
      properties.custom.load("items/key,items/value,items/type");
      await context.sync();
      expect(properties.title).toBe("Ledger");
      expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([["Owner", "Ada", "String"]]);
    });
  });

  it("tells dates of both systems apart", async () => {
    const year = (date1904: boolean): Promise<number> => {
      const book = Workbook.blank();
      book.date1904 = date1904;
      return openHost({}, book).Excel.run(async (context) => {
        const result = context.workbook.functions.date(2000, 1, 1).load("value");
        await context.sync();
        return result.value;
      });
    };
    expect([await year(false), await year(true)]).toEqual([36526, 35064]);
  });

  it("calculates functions over ranges", async () => {
    await openHost().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
      range.values = [[1], [2], [3]];
      const [sum, error] = [context.workbook.functions.sum(range, 10).load("value"), context.workbook.functions.vlookup("x", range, 1, false).load("error")];
      await context.sync();
      expect([sum.value, error.error]).toEqual([16, "#N/A"]);
    });
  });

  it("knows its culture", async () => {
    const book = Workbook.blank();
    book.culture = "de-DE";
    await openHost({}, book).Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator,calculationMode");
      application.cultureInfo.load("name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern,datetimeFormat/dateSeparator");
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      expect([application.decimalSeparator, application.thousandsSeparator, application.calculationMode]).toEqual([",", ".", "Automatic"]);
      expect([application.cultureInfo.name, application.cultureInfo.datetimeFormat.shortDatePattern, application.cultureInfo.datetimeFormat.dateSeparator]).toEqual(["de-DE", "d.M.yyyy", "."]);
    });
  });

  it("saves by calling the host", async () => {
    const { Excel, host } = openHost();
    let saves = 0;
    host.session.onSave = () => { saves++; };
    await Excel.run(async (context) => {
      context.workbook.save();
      context.workbook.load("name,isDirty,readOnly,autoSave");
      await context.sync();
      expect([context.workbook.name, context.workbook.isDirty, context.workbook.readOnly]).toEqual(["Book1.xlsx", false, false]);
    });
    expect(saves).toBe(1);
  });
});
