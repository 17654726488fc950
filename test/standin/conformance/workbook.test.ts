import { failure, openHost, settle } from "../host/openHost";
import { act, expensesTable, products, sampleOf } from "./sample";

describe("workbook and worksheets, as Microsoft's samples use them", () => {
  it("16 properties of the document and of a sheet are written and listed", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (sheet, context) => {
      context.workbook.properties.custom.add("Introduction", "Hello");
      sheet.customProperties.add("Reviewed", "by Anna");
      const own = context.workbook.properties.custom.load("items/key,items/value");
      const ofSheet = sheet.customProperties.load("items/key,items/value");
      await context.sync();
      return [own.items.map(({ key, value }) => [key, value as unknown]), ofSheet.items.map(({ key, value }) => [key, value])];
    });
    expect(seen).toEqual([[["Introduction", "Hello"]], [["Reviewed", "by Anna"]]]);
  });

  it("47 a setting is made, changed and deleted", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (_sheet, context) => {
      const { settings } = context.workbook;
      settings.add("NeedsReview", true);
      const made = settings.getItem("NeedsReview").load("value");
      await context.sync();
      const first = made.value as unknown;
      settings.add("NeedsReview", false);
      const changed = settings.getItem("NeedsReview").load("value");
      await context.sync();
      settings.getItem("NeedsReview").delete();
      const gone = settings.getItemOrNullObject("NeedsReview");
      await context.sync();
      return [first, changed.value as unknown, gone.isNullObject];
    });
    expect(seen).toEqual([true, false, true]);
  });

  it("48 sheet and workbook are protected with and without a password, and writing is refused meanwhile", async () => {
    const open = await sampleOf(products);
    await act(open, (sheet) => sheet.protection.protect());
    const refused = await failure(act(open, (sheet) => { sheet.getRange("B3").values = [["x"]]; }));
    await act(open, (sheet) => sheet.protection.unprotect());
    await act(open, (sheet) => { sheet.getRange("B3").values = [["x"]]; });
    await act(open, (sheet, context) => {
      sheet.protection.protect({}, "secret");
      context.workbook.protection.protect("secret");
    });
    const wrong = await failure(act(open, (sheet) => sheet.protection.unprotect("guess")));
    const structure = await failure(act(open, (_sheet, context) => { context.workbook.worksheets.add("More"); }));
    const seen = await act(open, async (sheet, context) => {
      sheet.protection.load("protected");
      context.workbook.protection.load("protected");
      await context.sync();
      const before = [sheet.protection.protected, context.workbook.protection.protected];
      sheet.protection.unprotect("secret");
      context.workbook.protection.unprotect("secret");
      sheet.protection.load("protected");
      context.workbook.protection.load("protected");
      await context.sync();
      return [...before, sheet.protection.protected, context.workbook.protection.protected];
    });
    expect([refused.code, ["AccessDenied", "InvalidArgument", "GeneralException"].includes(wrong.code), structure.code !== "", seen]).toEqual(["AccessDenied", true, true, [true, true, false, false]]);
  });

  it("49 the culture's separators are read, and a typed number with them is a number", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (sheet, context) => {
      const culture = context.application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      sheet.getRange("A1").values = [["123,456,789"]];
      const cell = sheet.getRange("A1").load("values,valueTypes");
      await context.sync();
      return [culture.numberDecimalSeparator, culture.numberGroupSeparator, cell.values, cell.valueTypes];
    });
    expect(seen).toEqual([".", ",", [[123456789]], [["Double"]]]);
  });

  it("50 under manual calculation sums stay until they are calculated, and the event names them", async () => {
    const open = await sampleOf([["Sum", "=SUM(D2:D4)", 1], ["", "", 2], ["", "", 3]]);
    const heard: string[] = [];
    await act(open, (sheet, context) => {
      sheet.onCalculated.add((event) => { heard.push((event as { address?: string }).address ?? ""); return Promise.resolve(); });
      context.application.calculationMode = "Manual";
    });
    const stale = await act(open, async (sheet, context) => {
      sheet.getRange("D2").values = [[100]];
      const sum = sheet.getRange("C2").load("values");
      await context.sync();
      return sum.values;
    });
    const fresh = await act(open, async (sheet, context) => {
      context.application.calculate("Full");
      const sum = sheet.getRange("C2").load("values");
      context.application.load("calculationMode");
      await context.sync();
      return [sum.values, context.application.calculationMode];
    });
    await settle();
    expect([stale, fresh, heard.length > 0]).toEqual([[[6]], [[[105]], "Manual"], true]);
  });

  it("51 another sheet is activated, and an id needs no load", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      other.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      sheet.load("id,name");
      await context.sync();
      const first = active.name;
      context.workbook.worksheets.getItem(sheet.id).activate();
      const again = context.workbook.worksheets.getActiveWorksheet().load("name,id");
      await context.sync();
      return [first, again.name, again.id === sheet.id];
    });
    expect(seen).toEqual(["Other", "Sample", true]);
  });

  it("52 sheets are added, renamed, moved and deleted; the last one stays", async () => {
    const open = await sampleOf([]);
    const names = (): Promise<string[]> => act(open, async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    await act(open, (_sheet, context) => { context.workbook.worksheets.add("Added").position = 1; });
    await act(open, (_sheet, context) => { context.workbook.worksheets.getItem("Added").name = "Renamed1"; });
    const added = await names();
    await act(open, (_sheet, context) => { context.workbook.worksheets.getItem("Renamed1").position = 0; });
    const moved = await names();
    await act(open, (_sheet, context) => context.workbook.worksheets.getItem("Renamed1").delete());
    const refused = await failure(act(open, (sheet) => sheet.delete()));
    expect([added, moved, await names(), refused.code]).toEqual([["Sample", "Renamed1"], ["Renamed1", "Sample"], ["Sample"], "InvalidOperation"]);
  });

  it("53 an autofilter keeps the top half, a text rule, loses one column and goes", async () => {
    const open = await sampleOf([["Name", "Size"], ["apple", 1], ["pear", 2], ["cake", 3], ["kiwi", 4]], "A1");
    const shown = (): Promise<number[]> => act(open, async (sheet, context) => {
      const rows = [1, 2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
      await context.sync();
      return rows.flatMap(({ rowHidden }, i) => (rowHidden ? [] : [i + 1]));
    });
    await act(open, (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B5"), 1, { filterOn: "TopPercent", criterion1: "50" }));
    const top = await shown();
    await act(open, (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B5"), 0, { filterOn: "Custom", criterion1: "=*e" }));
    const both = await shown();
    await act(open, (sheet) => sheet.autoFilter.clearColumnCriteria(1));
    const one = await shown();
    await act(open, (sheet) => sheet.autoFilter.remove());
    expect([top, both, one, await shown()]).toEqual([[1, 4, 5], [1, 4], [1, 2, 4], [1, 2, 3, 4, 5]]);
  });

  it("54 a copied sheet has the data and a table of its own", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const copy = sheet.copy("After", sheet);
      copy.load("name,position");
      const tables = copy.tables.load("items/name");
      const values = copy.getRange("A1:D8").load("values");
      const original = sheet.getRange("A1:D8").load("values");
      await context.sync();
      return [copy.name, copy.position, tables.items.length, tables.items[0]?.name !== "ExpensesTable", JSON.stringify(values.values) === JSON.stringify(original.values)];
    });
    expect(seen).toEqual(["Sample (2)", 1, 1, true, true]);
  });

  it("55 panes are frozen by columns, rows and range, and let go", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      const where = async (): Promise<string | null> => {
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return frozen.isNullObject ? null : frozen.address;
      };
      const places = [await where()];
      sheet.freezePanes.freezeColumns(2);
      places.push(await where());
      sheet.freezePanes.freezeRows(2);
      places.push(await where());
      sheet.freezePanes.freezeAt("A1:K5");
      places.push(await where());
      sheet.freezePanes.unfreeze();
      return [...places, await where()];
    });
    expect(seen).toEqual([null, "Sample!A:B", "Sample!1:2", "Sample!A1:K5", null]);
  });

  it("56 the page set-up reads back as it was set", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { scale: 200 };
      pageLayout.centerHorizontally = true;
      pageLayout.centerVertically = true;
      pageLayout.blackAndWhite = true;
      sheet.horizontalPageBreaks.add("A21:E21");
      pageLayout.setPrintArea("A1:D20");
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.load("orientation,zoom,centerHorizontally,centerVertically,blackAndWhite");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const title = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      return [pageLayout.orientation, pageLayout.zoom.scale, pageLayout.centerHorizontally, pageLayout.centerVertically, pageLayout.blackAndWhite, area.address, title.address, sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)];
    });
    expect(seen).toEqual(["Landscape", 200, true, true, true, "Sample!A1:D20", "Sample!1:1", [20]]);
  });

  it("57 a sheet is hidden and shown; the only visible one cannot be hidden", async () => {
    const open = await sampleOf([]);
    const refused = await failure(act(open, (sheet) => { sheet.visibility = "Hidden"; }));
    const seen = await act(open, async (_sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      other.visibility = "Hidden";
      other.load("visibility");
      await context.sync();
      const hidden = other.visibility;
      other.visibility = "Visible";
      other.load("visibility");
      await context.sync();
      return [hidden, other.visibility];
    });
    expect([refused.code !== "", seen]).toEqual([true, ["Hidden", "Visible"]]);
  });

  it("58 many single-cell writes in one batch all arrive", async () => {
    const open = openHost();
    const seen = await act(open, async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      for (let row = 0; row < 2_000; row += 1) {
        const cell = sheet.getCell(row, 0);
        cell.values = [[row]];
        cell.untrack();
      }
      sheet.getRange("C1").formulas = [["=SUM(A1:A2000)"]];
      await context.sync();
      const sum = sheet.getRange("C1").load("values");
      await context.sync();
      return sum.values;
    });
    expect(seen).toEqual([[1_999_000]]);
  });

  it("59 a report is a new sheet with a merged title, widths and a chart", async () => {
    const open = await sampleOf([["Almonds", 2, 7.5, 15], ["Coffee", 1, 34.5, 34.5]], "A1");
    const seen = await act(open, async (sheet, context) => {
      const report = context.workbook.worksheets.add("Report");
      const title = report.getRange("A1:E1");
      title.merge();
      report.getRange("A1").values = [["Sales"]];
      title.format.font.name = "Century";
      title.format.font.size = 26;
      report.getRange("A3:D4").copyFrom(sheet.getRange("A1:D2"));
      report.getRange("A:A").format.columnWidth = 100;
      report.charts.add("ColumnClustered", report.getRange("A3:D4"), "Rows");
      report.activate();
      const used = report.getUsedRange(true).load("address");
      const head = report.getRange("A1").load("format/font/name,format/font/size,format/columnWidth");
      const count = report.charts.getCount();
      await context.sync();
      return [used.address, head.format.font.name, head.format.font.size, Math.round(head.format.columnWidth), count.value];
    });
    expect(seen).toEqual(["Report!A1:D4", "Century", 26, 100, 1]);
  });

  it("60 dates are serials, and a written moment keeps its format", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=NOW()"]];
      const now = sheet.getRange("A1").load("values");
      const cell = sheet.getRange("A2");
      cell.numberFormat = [["[$-409]m/d/yy h:mm AM/PM;@"]];
      cell.values = [[45_000.5]];
      cell.load("values,text,valueTypes");
      await context.sync();
      return [typeof now.values[0]?.[0], cell.values, cell.text, cell.valueTypes];
    });
    expect(seen).toEqual(["number", [[45_000.5]], [["3/15/23 12:00 PM"]], [["Double"]]]);
  });
});
