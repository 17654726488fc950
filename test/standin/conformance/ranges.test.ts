import { failure } from "../host/openHost";
import { act, products, sampleOf } from "./sample";

describe("ranges, as Microsoft's samples use them", () => {
  it("2 the common API gives the selection as text with tabs and line ends", async () => {
    const open = await sampleOf([["a", 1], ["b", true]], "A1");
    await act(open, (sheet) => sheet.getRange("A1:B2").select());
    const seen = await new Promise((resolve) => { open.Office.context.document.getSelectedDataAsync(open.Office.CoercionType.Text, (result) => resolve([result.status, result.value])); });
    expect(seen).toEqual(["succeeded", "a\t1\r\nb\ttrue"]);
  });

  it("1 a selected range is filled and says its address with its sheet", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      const range = context.workbook.getSelectedRange().load("address,format/fill/color");
      range.format.fill.color = "yellow";
      range.load("address,format/fill/color");
      await context.sync();
      return [range.address, range.format.fill.color];
    });
    expect(seen).toEqual(["Sample!B2:C3", "#FFFF00"]);
  });

  it("27 names are added, used and removed", async () => {
    const open = await sampleOf(expensesLike, "A1");
    await act(open, (sheet, context) => {
      sheet.names.add("ExpensesHeader", sheet.getRange("A1:D1"));
      context.workbook.names.addFormulaLocal("Total", "=SUM(Sample!$D$2:$D$10)");
    });
    const seen = await act(open, async (sheet, context) => {
      const header = sheet.names.getItem("ExpensesHeader").getRange();
      header.format.fill.color = "red";
      header.load("address,format/fill/color");
      sheet.getRange("D11").formulas = [["=Total"]];
      const total = sheet.getRange("D11").load("values");
      const own = sheet.names.load("items/name,items/type,items/scope");
      const names = context.workbook.names.load("items/name,items/type,items/value");
      await context.sync();
      return { header: [header.address, header.format.fill.color], total: total.values, own: own.items.map(({ name, type, scope }) => [name, type, scope]), all: names.items.map(({ name }) => name) };
    });
    expect(seen).toEqual({ header: ["Sample!A1:D1", "#FF0000"], total: [[507]], own: [["ExpensesHeader", "Range", "Worksheet"]], all: ["Total"] });
    const left = await act(open, async (sheet, context) => {
      sheet.names.getItem("ExpensesHeader").delete();
      const gone = sheet.names.getItemOrNullObject("ExpensesHeader");
      const count = sheet.names.getCount();
      await context.sync();
      return [gone.isNullObject, count.value];
    });
    expect(left).toEqual([true, 0]);
  });

  it("28 a name moves to another range by its formula", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      context.workbook.names.add("MyRange", sheet.getRange("B2:E7"));
      const item = context.workbook.names.getItem("MyRange").load("formula");
      await context.sync();
      const before = item.formula as unknown;
      item.formula = "=Sample!$B$10:$D$14";
      item.getRange().select();
      const selected = context.workbook.getSelectedRange().load("address");
      item.load("formula");
      await context.sync();
      return [before, item.formula, selected.address];
    });
    expect(seen).toEqual(["=Sample!$B$2:$E$7", "=Sample!$B$10:$D$14", "Sample!B10:D14"]);
  });

  it("29 values and formulas are set, in A1 and in R1C1, and read", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("C3").values = [[5]];
      sheet.getRange("B5:D5").values = [["Potato Chips", 10, 1.8]];
      sheet.getRange("E3").formulas = [["=C3 * D3"]];
      sheet.getRange("E4:E5").formulas = [["=C4 * D4"], ["=C5 * D5"]];
      sheet.getRange("E6").formulas = [["=SUM(E3:E5)"]];
      const totals = sheet.getRange("E3:E6").load("values,text,formulas,formulasR1C1");
      await context.sync();
      const first = [totals.values, totals.formulas, totals.formulasR1C1];
      sheet.getRange("E3:E6").clear("Contents");
      sheet.getRange("E3:E5").formulasR1C1 = [["=RC[-2]*RC[-1]"], ["=RC[-2]*RC[-1]"], ["=RC[-2]*RC[-1]"]];
      sheet.getRange("E6").formulasR1C1 = [["=SUM(R[-3]C:R[-1]C)"]];
      totals.load("values,formulas");
      await context.sync();
      return [...first, totals.values, totals.formulas];
    });
    expect(seen).toEqual([
      [[37.5], [34.5], [18], [90]],
      [["=C3 * D3"], ["=C4 * D4"], ["=C5 * D5"], ["=SUM(E3:E5)"]],
      [["=RC[-2] * RC[-1]"], ["=RC[-2] * RC[-1]"], ["=RC[-2] * RC[-1]"], ["=SUM(R[-3]C:R[-1]C)"]],
      [[37.5], [34.5], [18], [90]],
      [["=C3*D3"], ["=C4*D4"], ["=C5*D5"], ["=SUM(E3:E5)"]],
    ]);
  });

  it("30 an empty sheet has no used range; a full one gives its chart", async () => {
    const open = await sampleOf([]);
    const none = await act(open, async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    });
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("B2:E5").values = products as never;
      const used = sheet.getUsedRangeOrNullObject(true).load("address");
      sheet.charts.add("ColumnClustered", sheet.getUsedRange(true), "Columns").name = "Chart";
      const count = sheet.charts.getCount();
      await context.sync();
      return [used.isNullObject, used.address, count.value];
    });
    expect([none, seen]).toEqual([true, [false, "Sample!B2:E5", 1]]);
  });

  it("31 inserted and deleted rows move cells and formulas, clearing empties", async () => {
    const open = await sampleOf([...products, ["", "", "Sum", "=SUM(E3:E5)"]]);
    await act(open, (sheet) => { sheet.getRange("E3:E5").formulas = [["=C3*D3"], ["=C4*D4"], ["=C5*D5"]]; });
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("B4:E4").insert("Down");
      const after = sheet.getRange("B3:E7").load("formulas,values");
      await context.sync();
      const inserted = after.formulas.map((row) => row[3] as unknown);
      sheet.getRange("B4:E4").delete("Up");
      const again = sheet.getRange("E3:E6").load("formulas");
      await context.sync();
      const range = sheet.getRange("E2:E5");
      range.format.fill.color = "#4472C4";
      range.clear();
      const cleared = sheet.getRange("E2:E5").load("values,format/fill/color");
      await context.sync();
      return [inserted, again.formulas.flat(), cleared.values.flat(), cleared.format.fill.color];
    });
    expect(seen).toEqual([["=C3*D3", "", "=C5*D5", "=C6*D6", "=SUM(E3:E6)"], ["=C3*D3", "=C4*D4", "=C5*D5", "=SUM(E3:E5)"], ["", "", "", ""], "#FFFFFF"]);
  });

  it("32 fills, fonts and number formats show in the text", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      const head = sheet.getRange("B2:E2");
      head.format.fill.color = "#4472C4";
      head.format.font.color = "white";
      sheet.getRange("E3:E5").formulas = [["=C3*D3"], ["=C4*D4"], ["=C5*D5"]];
      sheet.getRange("D3:E5").numberFormat = Array.from({ length: 3 }, () => ["0.00", "0.00"]);
      sheet.getRange("D3:E5").format.horizontalAlignment = "Right";
      head.load("format/fill/color,format/font/color");
      const numbers = sheet.getRange("D3:E5").load("text,format/horizontalAlignment");
      await context.sync();
      return [head.format.fill.color, head.format.font.color, numbers.text, numbers.format.horizontalAlignment];
    });
    expect(seen).toEqual(["#4472C4", "#FFFFFF", [["7.50", "15.00"], ["34.50", "34.50"], ["9.56", "47.80"]], "Right"]);
  });

  it("33 areas apart are formatted together; special cells are found", async () => {
    const open = await sampleOf([["Open", 10, true, "=C2*2"], ["Closed", 20, false, "=C3*2"]]);
    const seen = await act(open, async (sheet, context) => {
      const areas = sheet.getRanges("B2,D3:E3");
      areas.format.fill.color = "lightgreen";
      areas.load("areaCount,address,cellCount");
      const formulas = sheet.getUsedRange().getSpecialCells("Formulas").load("address");
      const words = sheet.getUsedRange().getSpecialCells("Constants", "LogicalText").load("address,areaCount");
      const cell = sheet.getRange("D3").load("format/fill/color");
      await context.sync();
      return [areas.areaCount, areas.cellCount, areas.address, formulas.address, words.address, words.areaCount, cell.format.fill.color];
    });
    expect(seen).toEqual([2, 3, "Sample!B2,Sample!D3:E3", "Sample!E2:E3", "Sample!B2:B3,Sample!D2:D3", 2, "#90EE90"]);
  });

  it("34 cells are copied whole, as formulas, values, formats, without blanks, turned, and moved", async () => {
    const open = await sampleOf([["Almonds", 2, "=C2*10"], ["", 3, "=C3*10"]], "B2");
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("B2:D3").format.fill.color = "#00FF00";
      sheet.getRange("G2").copyFrom("B2:D3");
      sheet.getRange("G5").copyFrom("B2:D3", "Formulas");
      sheet.getRange("G8").copyFrom("B2:D3", "Values");
      sheet.getRange("G11").copyFrom("B2:D3", "Formats");
      sheet.getRange("G14:I15").values = [["keep", "keep", "keep"], ["keep", "keep", "keep"]];
      sheet.getRange("G14").copyFrom("B2:D3", "Values", true);
      sheet.getRange("G17").copyFrom("B2:D3", "Values", false, true);
      const load = (address: string) => sheet.getRange(address).load("formulas,format/fill/color");
      const [all, formulas, values, formats, kept, turned] = [load("G2:I3"), load("G5:I6"), load("G8:I9"), load("G11:I12"), load("G14:I15"), load("G17:H19")];
      await context.sync();
      const before = [all?.formulas, all?.format.fill.color, formulas?.formulas, formulas?.format.fill.color, values?.formulas, formats?.formulas, formats?.format.fill.color, kept?.formulas, turned?.formulas];
      sheet.getRange("F1").formulas = [["=SUM(D2:D3)"]];
      sheet.getRange("D2:D3").moveTo("M12");
      const moved = sheet.getRange("M12:M13").load("formulas");
      const left = sheet.getRange("D2:D3").load("values");
      const points = sheet.getRange("F1").load("formulas");
      await context.sync();
      return [...before, moved.formulas, left.values, points.formulas];
    });
    expect(seen).toEqual([
      [["Almonds", 2, "=H2*10"], ["", 3, "=H3*10"]], "#00FF00",
      [["Almonds", 2, "=H5*10"], ["", 3, "=H6*10"]], "#FFFFFF",
      [["Almonds", 2, 20], ["", 3, 30]],
      [["", "", ""], ["", "", ""]], "#00FF00",
      [["Almonds", 2, 20], ["keep", 3, 30]],
      [["Almonds", ""], [2, 3], [20, 30]],
      [["=C2*10"], ["=C3*10"]], [[""], [""]], [["=SUM(M12:M13)"]],
    ]);
  });

  it("35 text is found forward, backward, whole and by case; a miss is ItemNotFound", async () => {
    const open = await sampleOf([["Food"], ["Seafood"], ["x"], ["Food"], ["y"], ["Food and more"]], "B2");
    const seen = await act(open, async (sheet, context) => {
      const area = sheet.getRange("B2:B7");
      const options = { completeMatch: true, matchCase: false };
      const forward = area.getLastRow().getBoundingRect("B3:B3").findOrNullObject("food", { ...options, searchDirection: "Forward" }).load("address");
      const backwards = area.findOrNullObject("food", { completeMatch: false, matchCase: false, searchDirection: "Backwards" }).load("address");
      const cased = area.findOrNullObject("food", { completeMatch: true, matchCase: true });
      await context.sync();
      return [forward.address, backwards.address, cased.isNullObject];
    });
    expect(seen).toEqual(["Sample!B5", "Sample!B7", true]);
    const missed = await failure(act(open, (sheet) => { sheet.getRange("B2:B7").find("wine", { completeMatch: true }); }));
    expect(missed.code).toBe("ItemNotFound");
  });

  it("36 links to the web and into the workbook are set, changed and cleared, their text stays", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      const cell = sheet.getRange("B3");
      cell.hyperlink = { textToDisplay: "Almonds", screenTip: "Search for it", address: "https://example.com/?q=Almonds" };
      sheet.getRange("B2").hyperlink = { documentReference: "Sample!E5", screenTip: "Go to the sum", textToDisplay: "Product" };
      cell.load("hyperlink,values");
      const head = sheet.getRange("B2").load("hyperlink");
      await context.sync();
      const first = [cell.hyperlink, head.hyperlink] as unknown[];
      cell.hyperlink = { textToDisplay: "Almonds", address: "https://example.org/" };
      cell.load("hyperlink");
      await context.sync();
      const second = cell.hyperlink as unknown;
      cell.clear("Hyperlinks");
      cell.load("hyperlink,values");
      await context.sync();
      return [...first, second, cell.hyperlink, cell.values];
    });
    expect(seen[0]).toMatchObject({ textToDisplay: "Almonds", screenTip: "Search for it", address: "https://example.com/?q=Almonds" });
    expect(seen[1]).toMatchObject({ documentReference: "Sample!E5", textToDisplay: "Product" });
    expect(seen[2]).toMatchObject({ address: "https://example.org/" });
    expect(seen.slice(3)).toEqual([null, [["Almonds"]]]);
  });

  it("37 merged cells are one area that is selected as a whole", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      sheet.getRange("B1").values = [["Products"]];
      const title = sheet.getRange("B1:E1");
      title.merge(true);
      title.format.horizontalAlignment = "Center";
      const merged = title.getMergedAreasOrNullObject().load("address,cellCount");
      title.select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return [merged.address, merged.cellCount, selected.address];
    });
    expect(seen).toEqual(["Sample!B1:E1", 4, "Sample!B1:E1"]);
  });
});

const expensesLike = [["Date", "Merchant", "Category", "Amount"], ["1/1/2017", "A", "X", 120], ["1/2/2017", "B", "X", 142], ["1/5/2017", "C", "Y", 27], ["1/10/2017", "D", "Y", 33], ["1/11/2017", "E", "Z", 35], ["1/15/2017", "F", "Z", 53], ["1/15/2017", "G", "Z", 97]];
