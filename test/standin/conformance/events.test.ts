import { settle } from "../host/openHost";
import { act, expensesTable, sampleOf } from "./sample";

describe("events, as Microsoft's samples hear them", () => {
  it("17 a change of one cell tells its values and types before and after", async () => {
    const open = await sampleOf([["Sum", "", 120]], "B2");
    const heard: unknown[] = [];
    await act(open, (sheet) => { sheet.onChanged.add((event) => { heard.push([event.address, event.changeType, event.details]); return Promise.resolve(); }); });
    await act(open, (sheet) => { sheet.getRange("D2").values = [[99]]; });
    await settle();
    expect(heard).toMatchObject([["D2", "RangeEdited", { valueBefore: 120, valueAfter: 99, valueTypeBefore: "Double", valueTypeAfter: "Double" }]]);
  });

  it("18 a binding to a table hears its changes", async () => {
    const open = await expensesTable();
    const heard: string[] = [];
    await act(open, (sheet, context) => {
      const binding = context.workbook.bindings.add(sheet.getRange("A1:D8"), "Table", "SalesByQuarter");
      binding.onDataChanged.add((event) => { heard.push(event.binding.id); return Promise.resolve(); });
    });
    await act(open, (sheet) => { sheet.getRange("D3").values = [[1]]; });
    await settle();
    expect(heard).toEqual(["SalesByQuarter"]);
  });

  it("19 sorting rows and columns tells so", async () => {
    const open = await sampleOf([["", "Pears", "Apples"], ["Q2", 2, 9], ["Q1", 1, 8]], "A1");
    const heard: string[] = [];
    await act(open, (sheet) => {
      sheet.onRowSorted.add((event) => { heard.push(`rows ${event.address}`); return Promise.resolve(); });
      sheet.onColumnSorted.add((event) => { heard.push(`columns ${event.address}`); return Promise.resolve(); });
    });
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("A2:C3").sort.apply([{ key: 0, ascending: true }], false, false, "Rows");
      const rows = sheet.getRange("A1:C3").load("values");
      await context.sync();
      const first = rows.values;
      sheet.getRange("B1:C3").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
      rows.load("values");
      await context.sync();
      return [first, rows.values];
    });
    await settle();
    expect(seen).toEqual([[["", "Pears", "Apples"], ["Q1", 1, 8], ["Q2", 2, 9]], [["", "Apples", "Pears"], ["Q1", 8, 1], ["Q2", 9, 2]]]);
    expect(heard).toEqual(["rows A2:C3", "columns B1:C3"]);
  });

  it("20 with events off nothing is heard, with events on again it is", async () => {
    const open = await sampleOf([[1]], "A1");
    const heard: string[] = [];
    const write = (value: number): Promise<void> => act(open, (sheet) => { sheet.getRange("A1").values = [[value]]; });
    await act(open, (sheet) => { sheet.onChanged.add((event) => { heard.push(event.address); return Promise.resolve(); }); });
    await write(2);
    await act(open, (_sheet, context) => { context.runtime.enableEvents = false; });
    await write(3);
    await act(open, (_sheet, context) => { context.runtime.enableEvents = true; });
    await write(4);
    await settle();
    expect(heard).toEqual(["A1", "A1"]);
  });

  it("21 a changed formula tells the one before", async () => {
    const open = await sampleOf([[4, 6, "", "=A1 * B1"]], "A1");
    const heard: unknown[] = [];
    await act(open, (sheet) => { sheet.onFormulaChanged.add((event) => { heard.push([event.source, event.formulaDetails.map(({ cellAddress, previousFormula }) => [cellAddress, previousFormula])]); return Promise.resolve(); }); });
    const value = await act(open, async (sheet, context) => {
      sheet.getRange("D1").formulas = [["=A1 * B1 * 2"]];
      const cell = sheet.getRange("D1").load("values");
      await context.sync();
      return cell.values;
    });
    await settle();
    expect([value, heard]).toEqual([[[48]], [["Local", [["D1", "=A1 * B1"]]]]]);
  });

  it("22 a table tells its changes and the selection in it", async () => {
    const open = await expensesTable();
    const heard: string[] = [];
    await act(open, (sheet) => {
      const table = sheet.tables.getItem("ExpensesTable");
      table.onChanged.add((event) => { heard.push(`changed ${event.address}`); return Promise.resolve(); });
      table.onSelectionChanged.add((event) => { heard.push(`selected ${event.address}`); return Promise.resolve(); });
    });
    await act(open, (sheet) => { sheet.getRange("B7").values = [["x"]]; });
    await act(open, (sheet) => sheet.getRange("B3:C3").select());
    await settle();
    expect(heard).toEqual(["changed B7", "selected B3:C3"]);
  });

  it("23 added, activated, deactivated, moved sheets and changed settings are told with ids", async () => {
    const open = await sampleOf([]);
    const heard: string[] = [];
    const own = await act(open, async (sheet, context) => {
      const { worksheets, settings } = context.workbook;
      worksheets.onAdded.add((event) => { heard.push(`added ${event.source}`); return Promise.resolve(); });
      worksheets.onActivated.add((event) => { heard.push(`activated ${event.worksheetId}`); return Promise.resolve(); });
      worksheets.onDeactivated.add((event) => { heard.push(`deactivated ${event.worksheetId}`); return Promise.resolve(); });
      worksheets.onMoved.add((event) => { heard.push(`moved ${event.positionBefore} ${event.positionAfter} ${event.source}`); return Promise.resolve(); });
      settings.onSettingsChanged.add(() => { heard.push("settings"); return Promise.resolve(); });
      sheet.load("id");
      await context.sync();
      return sheet.id;
    });
    const added = await act(open, async (_sheet, context) => {
      const made = context.workbook.worksheets.add("Added").load("id");
      await context.sync();
      made.activate();
      await context.sync();
      made.position = 0;
      context.workbook.settings.add("key", 1);
      return made.id;
    });
    await settle();
    expect(heard).toEqual(["added Local", `deactivated ${own}`, `activated ${added}`, "moved 1 0 Local", "settings"]);
  });

  it("24 protecting and unprotecting a sheet is told", async () => {
    const open = await sampleOf([]);
    const heard: unknown[] = [];
    await act(open, (sheet) => { sheet.onProtectionChanged.add((event) => { heard.push([event.isProtected, event.source]); return Promise.resolve(); }); });
    await act(open, (sheet) => sheet.protection.protect());
    await act(open, (sheet) => sheet.protection.unprotect());
    await settle();
    expect(heard).toEqual([[true, "Local"], [false, "Local"]]);
  });

  it("25 a deleted row is told with how cells moved; a table around it shrinks", async () => {
    const rows = [["Product", "Qtr1", "Qtr2", "Qtr3", "Sum"], ["Frames", 5000, 7000, 6544, "=SUM(B2:D2)"], ["Saddles", 400, 323, 276, "=SUM(B3:D3)"], ["Brakes", 1, 2, 3, "=SUM(B4:D4)"], ["Chains", 1000, 2000, 433, "=SUM(B5:D5)"]];
    const open = await sampleOf(rows, "A1");
    const heard: unknown[] = [];
    await act(open, (sheet) => {
      sheet.tables.add("A1:E5", true).name = "Sales";
      sheet.onChanged.add((event) => { heard.push([event.address, event.changeType, event.changeDirectionState?.deleteShiftDirection, event.triggerSource]); return Promise.resolve(); });
      sheet.onNameChanged.add((event) => { heard.push([event.nameBefore, event.nameAfter]); return Promise.resolve(); });
    });
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("A4:E4").delete("Up");
      const table = sheet.tables.getItem("Sales").getRange().load("address");
      const sum = sheet.getRange("E4").load("values,formulas");
      await context.sync();
      sheet.name = "Renamed";
      return [table.address, sum.values, sum.formulas];
    });
    await settle();
    expect(seen).toEqual(["Sample!A1:E4", [[3433]], [["=SUM(B4:D4)"]]]);
    expect(heard).toEqual([["A4:E4", "RangeEdited", "Up", "ThisLocalAddin"], ["Sample", "Renamed"]].map((one, i) => (i === 0 ? [one[0], expect.stringMatching(/RowDeleted|CellDeleted/), one[2], one[3]] : one)));
  });

  it("26 table, sheet, collection and workbook each hear a selection", async () => {
    const open = await expensesTable();
    const heard: string[] = [];
    await act(open, (sheet, context) => {
      sheet.tables.getItem("ExpensesTable").onSelectionChanged.add((event) => { heard.push(`table ${event.address}`); return Promise.resolve(); });
      sheet.onSelectionChanged.add((event) => { heard.push(`sheet ${event.address}`); return Promise.resolve(); });
      context.workbook.worksheets.onSelectionChanged.add((event) => { heard.push(`sheets ${event.address}`); return Promise.resolve(); });
      context.workbook.onSelectionChanged.add(() => { heard.push("workbook"); return Promise.resolve(); });
    });
    await act(open, (sheet) => sheet.getRange("C2").select());
    await settle();
    expect(heard.sort()).toEqual(["sheet C2", "sheets C2", "table C2", "workbook"]);
  });
});
