import { failure, openHost } from "./openHost";
import type { OpenHost } from "./openHost";

const ROWS = [["Customer", "Amount"], ["Acme", 10], ["Beta", 20], ["Cato", 30]];

const withTable = <T>(open: OpenHost, work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  open.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B4").values = ROWS;
    const table = sheet.tables.add("A1:B4", true);
    table.name = "Ledger";
    await context.sync();
    return work(table, sheet, context);
  });

describe("tables", () => {
  it("tell their parts", async () => {
    await withTable(openHost(), async (table, sheet, context) => {
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem("AMOUNT").getDataBodyRange()].map((range) => range.load("address"));
      const found = sheet.tables.getItem("ledger").load("name,id,showHeaders,showTotals,style");
      table.columns.load("items/name,items/index,count");
      table.rows.load("items/values");
      await context.sync();
      expect(parts.map((range) => range.address)).toEqual(["Sheet1!A1:B4", "Sheet1!A1:B1", "Sheet1!A2:B4", "Sheet1!B2:B4"]);
      expect([found.name, found.showHeaders, found.showTotals, found.style]).toEqual(["Ledger", true, false, "TableStyleMedium2"]);
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([["Customer", 0], ["Amount", 1]]);
      expect(table.rows.items.map((row) => row.values)).toEqual(ROWS.slice(1).map((row) => [row]));
    });
  });

  it("grow when values are written right below", async () => {
    await withTable(openHost(), async (table, _, context) => {
      table.getDataBodyRange().getRowsBelow(2).values = [["Duo", 40], ["Echo", 50]];
      const range = table.getRange().load("address");
      table.rows.load("count");
      await context.sync();
      expect([range.address, table.rows.count]).toEqual(["Sheet1!A1:B6", 5]);
    });
  });

  it("take new rows and columns through their collections", async () => {
    await withTable(openHost(), async (table, _, context) => {
      table.rows.add(undefined, [["Duo", 40]]);
      table.rows.add(0, [["Zero", 0]]);
      const added = table.columns.add(undefined, [["Paid"], [1], [2], [3], [4], [5]]).load("name,index");
      const range = table.getRange().load("values,address");
      await context.sync();
      expect([added.name, added.index, range.address]).toEqual(["Paid", 2, "Sheet1!A1:C6"]);
      expect(range.values).toEqual([["Customer", "Amount", "Paid"], ["Zero", 0, 1], ["Acme", 10, 2], ["Beta", 20, 3], ["Cato", 30, 4], ["Duo", 40, 5]]);
    });
  });

  it("are resized, renamed, converted and deleted", async () => {
    const open = openHost();
    await withTable(open, async (table, sheet, context) => {
      table.resize("A1:B3");
      table.columns.getItem("Amount").name = "Open";
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["Customer", "Open"]]);
      const range = table.convertToRange().load("address");
      const gone = sheet.tables.getItemOrNullObject("Ledger");
      await context.sync();
      expect([range.address, gone.isNullObject]).toEqual(["Sheet1!A1:B3", true]);
      expect((await failure((async () => { table.load("name"); await context.sync(); })())).code).toBe("ItemNotFound");
    });
  });

  it("refuse a name that is taken", async () => {
    await withTable(openHost(), async (_, sheet, context) => {
      sheet.getRange("D1:D2").values = [["x"], [1]];
      const other = sheet.tables.add("D1:D2", true);
      await context.sync();
      other.name = "LEDGER";
      expect((await failure(context.sync())).code).toBe("ItemAlreadyExists");
    });
  });

  it("filter, and say so", async () => {
    await withTable(openHost(), async (table, _, context) => {
      table.columns.getItem("Amount").filter.applyCustomFilter(">15");
      table.autoFilter.load("enabled,isDataFiltered,criteria");
      const visible = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, true]);
      expect(table.autoFilter.criteria[1]).toMatchObject({ filterOn: "Custom", criterion1: ">15" });
      expect(visible.values).toEqual([["Beta", 20], ["Cato", 30]]);
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
    });
  });

  it("sort", async () => {
    await withTable(openHost(), async (table, _, context) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect(body.values).toEqual([["Cato", 30], ["Beta", 20], ["Acme", 10]]);
    });
  });
});

describe("rows hidden by a filter", () => {
  it("swallow a write over several rows, and take one row at a time", async () => {
    const open = openHost();
    await withTable(open, async (table, sheet, context) => {
      table.columns.getItem("Amount").filter.applyCustomFilter(">15");
      await context.sync();
      sheet.getRange("B2:B4").values = [[11], [21], [31]];
      await context.sync();
      expect(open.book.activeSheet.values({ row: 1, column: 1, rows: 3, columns: 1 })).toEqual([[10], [21], [31]]);
      sheet.getRange("B2").values = [[12]];
      await context.sync();
      expect(open.book.activeSheet.value(1, 1)).toBe(12);
    });
  });
});

describe("tables of a range", () => {
  it("are those it touches or holds whole", async () => {
    await withTable(openHost(), async (_, sheet, context) => {
      const [touched, whole] = [sheet.getRange("B2:C3").getTables(false).load("items/name"), sheet.getRange("B2:C3").getTables(true).load("items/name")];
      await context.sync();
      expect([touched.items.map((table) => table.name), whole.items.length]).toEqual([["Ledger"], 0]);
    });
  });
});

describe("a sheet's own filter", () => {
  it("is applied, read and removed", async () => {
    await openHost().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B4").values = ROWS;
      sheet.autoFilter.apply("A1:B4", 0, { filterOn: "Values", values: ["Acme", "Cato"] });
      sheet.autoFilter.load("enabled,isDataFiltered,criteria");
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      const view = sheet.getRange("A1:A4").getVisibleView().load("values");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address]).toEqual([true, true, "Sheet1!A1:B4"]);
      expect(view.values).toEqual([["Customer"], ["Acme"], ["Cato"]]);
      sheet.autoFilter.remove();
      const none = sheet.autoFilter.getRangeOrNullObject();
      sheet.autoFilter.load("enabled");
      await context.sync();
      expect([none.isNullObject, sheet.autoFilter.enabled]).toEqual([true, false]);
    });
  });
});
