import { strFromU8, unzipSync } from "fflate";
import { chartShapes } from "../../../src/standin/page/chart/chartShapes";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import { failure, openHost } from "./openHost";
import type { OpenHost } from "./openHost";
import { reopened } from "./reopened";

const run = <T>(open: OpenHost, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  open.Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet(), context));

/** A plan's balance over time. */
async function setUp(): Promise<OpenHost> {
  const open = openHost();
  await run(open, async (sheet, context) => {
    sheet.getRange("A1:C5").values = [["Due", "Balance", "Paid"], ["1/1/2026", 400, 0], ["2/1/2026", 300, 100], ["3/1/2026", 200, 200], ["4/1/2026", 100, 300]];
    const chart = sheet.charts.add("Line", sheet.getRange("A1:B5"), "Columns");
    chart.name = "Balance";
    chart.title.text = "Balance over time";
    chart.legend.visible = false;
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.title.text = "EUR";
    chart.axes.categoryAxis.title.text = "Due";
    chart.series.getItemAt(0).format.line.color = "#C00000";
    chart.setPosition("E2", "J12");
    await context.sync();
  });
  return open;
}

async function read(open: OpenHost): Promise<unknown> {
  return run(open, async (sheet, context) => {
    const chart = sheet.charts.getItem("balance").load("name,chartType,left,top,width,height,title/text,title/visible,legend/visible,axes/valueAxis/numberFormat,axes/valueAxis/title/text,axes/categoryAxis/title/text");
    const series = chart.series.load("items/name");
    await context.sync();
    const [first] = series.items;
    const values = first!.getDimensionDataSourceString("Values");
    const categories = first!.getDimensionDataSourceString("Categories");
    first!.format.line.load("color");
    await context.sync();
    const { valueAxis, categoryAxis } = chart.axes;
    return [
      chart.name, chart.chartType, chart.left, chart.top, chart.width, chart.height, chart.title.text, chart.title.visible, chart.legend.visible, valueAxis.numberFormat, valueAxis.title.text,
      categoryAxis.title.text, series.items.map(({ name }) => name), values.value, categories.value, first!.format.line.color,
    ];
  });
}

const wanted = ["Balance", "Line", 192, 15, 288, 165, "Balance over time", true, false, "#,##0", "EUR", "Due", ["Balance"], "Sheet1!$B$2:$B$5", "Sheet1!$A$2:$A$5", "#C00000"];

describe("charts", () => {
  it("read back as they were set, also after saving and opening twice", async () => {
    const open = await setUp();
    expect(await read(open)).toEqual(wanted);
    const again = openHost({}, reopened(open.book));
    expect(await read(again)).toEqual(wanted);
    await run(again, async (sheet, context) => {
      sheet.charts.add("Pie", sheet.getRange("A1:B5"));
      await context.sync();
    });
    const third = openHost({}, reopened(again.book));
    expect(await read(third)).toEqual(wanted);
    expect(third.book.activeSheet.charts.map(({ type, name }) => [type, name])).toEqual([["Line", "Balance"], ["Pie", "Chart 2"]]);
  });

  it("are drawing and chart parts that lead to each other, and untouched ones stay byte for byte", async () => {
    const open = await setUp();
    const parts = unzipSync(saveWorkbook(open.book));
    expect(Object.keys(parts).filter((name) => /drawing|chart/.test(name)).sort()).toEqual([
      "xl/charts/chart1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml",
    ]);
    const book = reopened(open.book);
    book.apply([
      { do: "setCells", sheet: book.activeSheetId, row: 1, column: 1, cells: [[401]] },
      { do: "charts", sheet: book.activeSheetId, charts: book.activeSheet.charts.map((chart) => ({ ...chart, name: "Renamed" })) },
    ], { source: "user" });
    const after = unzipSync(saveWorkbook(book));
    expect(strFromU8(after["xl/charts/chart1.xml"]!)).toBe(strFromU8(parts["xl/charts/chart1.xml"]!));
    expect(strFromU8(after["xl/drawings/drawing1.xml"]!)).toContain('name="Renamed"');
  });

  it("follow inserted rows and renamed sheets, and keep the looks of a file's chart doing so", async () => {
    const first = await setUp();
    for (const open of [first, openHost({}, reopened(first.book))]) {
      await run(open, async (sheet, context) => {
        sheet.getRange("1:2").insert("Down");
        sheet.name = "Plan A";
        await context.sync();
      });
      const host = openHost({}, reopened(open.book));
      expect(await read(host)).toEqual(wanted.map((one) => (one === 15 ? 45 : typeof one === "string" ? one.replace(/Sheet1!\$(.)\$2:\$.\$5/, "'Plan A'!$$$1$$4:$$$1$$7") : one)));
    }
  });

  it("are found, counted, moved and deleted", async () => {
    const open = await setUp();
    await run(open, async (sheet, context) => {
      const { charts } = sheet;
      const none = charts.getItemOrNullObject("Nothing");
      const count = charts.getCount();
      const made = charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Auto");
      made.series.load("items/name");
      made.left = 100;
      made.top = 300;
      made.width = 200;
      made.height = 100;
      made.load("left,top,width,height,name");
      charts.load("items/name,count");
      await context.sync();
      expect([none.isNullObject, count.value, made.name, made.left, made.top, made.width, made.height]).toEqual([true, 1, "Chart 2", 100, 300, 200, 100]);
      expect(made.series.items.map(({ name }) => name)).toEqual(["Balance", "Paid"]);
      expect([charts.items.map(({ name }) => name), charts.count]).toEqual([["Balance", "Chart 2"], 2]);
      made.series.getItemAt(0).delete();
      made.series.load("items/name");
      await context.sync();
      expect(made.series.items.map(({ name }) => name)).toEqual(["Paid"]);
      charts.getItem("Balance").delete();
      await context.sync();
    });
    expect(reopened(open.book).activeSheet.charts.map(({ name }) => name)).toEqual(["Chart 2"]);
    const missing = await failure(run(open, async (sheet, context) => {
      sheet.charts.add("Treemap", sheet.getRange("A1:B5"));
      await context.sync();
    }));
    expect([missing.code, missing.message]).toEqual(["ApiNotFound", expect.stringContaining("Treemap")]);
  });

  it("go from a file when the last one is deleted", async () => {
    const book = reopened((await setUp()).book);
    book.apply({ do: "charts", sheet: book.activeSheetId, charts: [] }, { source: "user" });
    expect(Object.keys(unzipSync(saveWorkbook(book))).filter((name) => /chart/.test(name))).toEqual([]);
  });

  it.each(["Line", "LineMarkers", "ColumnClustered", "ColumnStacked", "BarClustered", "Area", "AreaStacked", "Pie", "Doughnut", "XYScatterLines"] as const)("draw %s within their box, the same after saving", async (type) => {
    const open = openHost();
    await run(open, async (sheet, context) => {
      sheet.getRange("A1:C4").values = [["", "North", "South"], ["Jan", 10, -4], ["Feb", 20, 6], ["Mar", "", 8]];
      sheet.charts.add(type, sheet.getRange("A1:C4"));
      await context.sync();
    });
    const sheet = open.book.activeSheet;
    const drawn = chartShapes(sheet, sheet.charts[0]!, 400, 260);
    const numbers = drawn.shapes.flatMap(({ path }) => [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].flatMap(([, x, y]) => [Number(x) / 400, Number(y) / 260]));
    expect(drawn.shapes.length).toBeGreaterThan(2);
    expect(numbers.every((part) => part >= 0 && part <= 1)).toBe(true);
    const again = reopened(open.book).activeSheet;
    expect(chartShapes(again, again.charts[0]!, 400, 260)).toEqual(drawn);
  });
});

describe("the picture of a chart", () => {
  it("names every slice of a pie, on as many lines as that takes", async () => {
    const open = openHost();
    await run(open, async (sheet, context) => {
      sheet.getRange("A1:B12").values = Array.from({ length: 12 }, (_, i) => [`Month no. ${i + 1}`, i + 1]);
      sheet.charts.add("Pie", sheet.getRange("A1:B12"), "Columns");
      await context.sync();
    });
    const [sheet] = open.book.sheets;
    const chart = sheet?.charts[0];
    if (!sheet || !chart) throw new Error("Expected a chart");
    const names = chartShapes(sheet, chart, 320, 240).labels.filter(({ text }) => text.startsWith("Month"));
    expect(names.map(({ text }) => text)).toEqual(Array.from({ length: 12 }, (_, i) => `Month no. ${i + 1}`));
    expect(names.every(({ x, text }) => x >= 0 && x + text.length * 6 <= 320)).toBe(true);
    expect(new Set(names.map(({ y }) => y)).size).toBeGreaterThan(1);
  });

  it("keep the title's letters, the points' colours and the hole of a ring through a file, and draw them", async () => {
    const open = openHost();
    await run(open, async (sheet, context) => {
      sheet.getRange("A1:B3").values = [["Red", 1], ["Blue", 2], ["Green", 1]];
      const chart = sheet.charts.add("Doughnut", sheet.getRange("A1:B3"));
      chart.title.text = "Colours";
      Object.assign(chart.title.format.font, { name: "Corbel", size: 20, color: "#41AEBD", italic: true });
      const series = chart.series.getItemAt(0);
      series.points.getItemAt(1).format.fill.setSolidColor("#123456");
      series.doughnutHoleSize = 80;
      const bars = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
      bars.series.getItemAt(0).points.getItemAt(2).format.fill.setSolidColor("#654321");
      await context.sync();
    });
    for (const book of [open.book, reopened(open.book), reopened(reopened(open.book))]) {
      const [ring, bars] = book.sheets[0]!.charts;
      expect([ring?.title.font, ring?.series[0]?.points, ring?.series[0]?.holeSize, bars?.series[0]?.points])
        .toEqual([{ name: "Corbel", size: 20, color: "#41AEBD", italic: true }, { 1: "#123456" }, 80, { 2: "#654321" }]);
    }
    const { shapes, labels } = chartShapes(open.book.sheets[0]!, open.book.sheets[0]!.charts[0]!, 300, 200);
    expect([shapes.some(({ fill }) => fill === "#123456"), labels[0]?.font?.name]).toEqual([true, "Corbel"]);
  });
});
