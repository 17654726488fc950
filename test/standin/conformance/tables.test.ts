import { act, expenses, expensesTable, sampleOf } from "./sample";

describe("tables, as Microsoft's samples use them", () => {
  it("38 rows and columns are added, formulas of the new ones count", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable");
      table.rows.add(undefined, [["1/16/2017", "THE PHONE COMPANY", "Communications", "$120"], ["1/20/2017", "NORTHWIND ELECTRIC CARS", "Transportation", "$142"], ["1/20/2017", "BEST FOR YOU", "Groceries", "$27"]]);
      const rows = table.getRange().load("address");
      await context.sync();
      const before = rows.address;
      table.columns.add(undefined, [["Deductable?"], ...Array.from({ length: 10 }, (_, i) => [i % 2 ? "Yes" : "No"])]);
      table.columns.add(undefined, [["Type of day"], ...Array.from({ length: 10 }, () => ["=IF(OR((TEXT([@Date], \"dddd\") = \"Saturday\"), (TEXT([@Date], \"dddd\") = \"Sunday\")), \"Weekend\", \"Weekday\")"])] as never);
      const all = table.getRange().load("address");
      const days = table.columns.getItem("Type of day").getDataBodyRange().load("values");
      await context.sync();
      return [before, all.address, days.values.flat()];
    });
    expect(seen).toEqual(["Sample!A1:D11", "Sample!A1:F11", ["Weekend", "Weekday", "Weekday", "Weekday", "Weekday", "Weekend", "Weekend", "Weekday", "Weekday", "Weekday"]]);
  });

  it("39 a range becomes a table with its values as they were", async () => {
    const values = [["Product", "Qtr1", "Qtr2", "Qtr3", "Qtr4"], ["Frames", 5000, 7000, 6544, 4377], ["Saddles", 400, 323, 276, 651], ["Brakes", 12000, 8766, 8456, 9812], ["Chains", 1550, 1088, 692, 853], ["Mirrors", 225, 600, 923, 544], ["Spokes", 6005, 7634, 4589, 8765]];
    const open = await sampleOf(values, "A1");
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.add("A1:E7", true);
      table.name = "ExpensesTable";
      const range = table.getRange().load("address,values");
      table.load("showHeaders,showTotals,style");
      await context.sync();
      return [range.address, range.values, table.showHeaders, table.showTotals, table.style];
    });
    expect(seen).toEqual(["Sample!A1:E7", values, true, false, "TableStyleMedium2"]);
  });

  it("40 a table grows by its rows; typed dates and money are numbers", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable").load("name");
      const range = table.getRange().load("address");
      const count = table.rows.getCount();
      const first = sheet.getRange("A2:D2").load("values,text,numberFormat");
      await context.sync();
      return [table.name, range.address, count.value, first.values, first.text, first.numberFormat.flat()[0]];
    });
    expect(seen).toEqual(["ExpensesTable", "Sample!A1:D8", 7, [[42736, "The Phone Company", "Communications", 120]], [["1/1/2017", "The Phone Company", "Communications", "$120"]], "m/d/yyyy"]);
  });

  it("41 filters hide rows together, clearing them shows all", async () => {
    const open = await expensesTable();
    const visible = async (): Promise<unknown> => act(open, async (sheet, context) => {
      const view = sheet.tables.getItem("ExpensesTable").getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      return view.values.map((row) => row[1] as unknown);
    });
    await act(open, (sheet) => {
      const { columns } = sheet.tables.getItem("ExpensesTable");
      columns.getItem("Category").filter.apply({ filterOn: "Values", values: ["Restaurant", "Groceries"] });
      columns.getItem("Amount").filter.apply({ filterOn: "Dynamic", dynamicCriteria: "BelowAverage" });
    });
    const filtered = await visible();
    const rows = await act(open, async (sheet, context) => {
      const hidden = Array.from({ length: 8 }, (_, i) => sheet.getRange(`A${i + 1}`).load("rowHidden"));
      await context.sync();
      return hidden.flatMap((cell, i) => (cell.rowHidden ? [] : [i + 1]));
    });
    await act(open, (sheet) => sheet.tables.getItem("ExpensesTable").clearFilters());
    expect([filtered, rows, await visible()]).toEqual([["Best For You Organics Company", "Coho Vineyard", "Best For You Organics Company"], [1, 4, 5, 8], expenses.slice(1).map(([, name]) => name)]);
  });

  it("42 header, body, one row and one column take their own fills", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable");
      table.getHeaderRowRange().format.fill.color = "#C70039";
      table.getDataBodyRange().format.fill.color = "#DAF7A6";
      table.rows.getItemAt(1).getRange().format.fill.color = "#FFC300";
      table.columns.getItemAt(0).getDataBodyRange().format.fill.color = "#FFA07A";
      const cells = ["A1", "B2", "B3", "A3"].map((address) => sheet.getRange(address).load("format/fill/color"));
      await context.sync();
      return cells.map(({ format }) => format.fill.color);
    });
    expect(seen).toEqual(["#C70039", "#DAF7A6", "#FFC300", "#FFA07A"]);
  });

  it("43 header, body, a column and a row are read and written elsewhere; a column is found in any case", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values");
      const column = table.columns.getItem("merchant").getDataBodyRange().load("values");
      const row = table.rows.getItemAt(1).load("values");
      await context.sync();
      sheet.getRange("A17:D17").values = header.values;
      sheet.getRange("A18:D18").values = row.values;
      sheet.getRange("A20:D26").values = body.values;
      sheet.getRange("B30:B36").values = column.values;
      const [top, all, names] = [sheet.getRange("A17:D18").load("values"), sheet.getRange("A20:D27").load("values"), sheet.getRange("B30:B36").load("values")];
      await context.sync();
      return [top.values, all.values[6], all.values[7], names.values.flat()];
    });
    expect(seen).toEqual([
      [["Date", "Merchant", "Category", "Amount"], [42737, "Northwind Electric Cars", "Transportation", 142]],
      [42750, "Best For You Organics Company", "Groceries", 97], ["", "", "", ""], expenses.slice(1).map(([, name]) => name),
    ]);
  });

  it("44 the visible view of a filtered table has the rows that show, the range has all", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable");
      table.columns.getItem("Category").filter.apply({ filterOn: "Values", values: ["Communications", "Groceries", "Restaurant"] });
      const view = table.getDataBodyRange().getVisibleView().load("values,rowCount,cellAddresses");
      const all = table.getDataBodyRange().load("values");
      await context.sync();
      return [view.rowCount, view.values.map((row) => row[3] as unknown), all.values.length];
    });
    expect(seen).toEqual([4, [120, 27, 33, 97], 7]);
  });

  it("45 a table is resized to a larger range", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable");
      table.resize("A1:D20");
      const range = table.getRange().load("address");
      const count = table.rows.getCount();
      await context.sync();
      return [range.address, count.value];
    });
    expect(seen).toEqual(["Sample!A1:D20", 19]);
  });

  it("46 rows are sorted by a column, largest first", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const table = sheet.tables.getItem("ExpensesTable");
      table.sort.apply([{ key: 3, ascending: false }], true);
      const amounts = table.columns.getItem("Amount").getDataBodyRange().load("values");
      await context.sync();
      return amounts.values.flat();
    });
    expect(seen).toEqual([350, 142, 135, 120, 97, 33, 27]);
  });
});
