import { act, expensesTable, sampleOf, products } from "./sample";

describe("charts, comments, formats and parts, as Microsoft's samples use them", () => {
  it("3 charts of several types stand where they were put, with titles and series named", async () => {
    const open = await sampleOf([["Product", "Q1", "Q2", "Q3", "Q4"], ["Frames", 5000, 7000, 6544, 4377], ["Saddles", 400, 323, 276, 651]], "A1");
    const types = ["Line", "ColumnClustered", "ColumnStacked", "BarClustered", "Area", "Pie", "Doughnut", "XYScatter", "LineMarkers"] as const;
    const seen = await act(open, async (sheet, context) => {
      types.forEach((type, i) => {
        const chart = sheet.charts.add(type, sheet.getRange("A1:E3"), "Columns");
        chart.title.text = `${type} chart`;
        chart.setPosition(`G${1 + i * 20}`, `N${15 + i * 20}`);
      });
      const charts = sheet.charts.load("items/chartType,items/title/text,items/top");
      const series = sheet.charts.getItemAt(1).series.load("items/name");
      const cell = sheet.getRange("G21").load("top");
      await context.sync();
      return [charts.items.map(({ chartType }) => chartType), charts.items[1]?.title.text, Math.round((charts.items[1]?.top ?? 0) - cell.top), series.items.map(({ name }) => name)];
    });
    expect(seen).toEqual([[...types], "ColumnClustered chart", 0, ["Q1", "Q2", "Q3", "Q4"]]);
  });

  it("4 a series is added with a name and one is deleted", async () => {
    const open = await sampleOf([["Product", "Qtr1", "Qtr2"], ["Frames", 5000, 7000], ["Saddles", 400, 323]], "A1");
    const seen = await act(open, async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
      const count = async (): Promise<number> => {
        const found = chart.series.getCount();
        await context.sync();
        return found.value;
      };
      const counts = [await count()];
      const added = chart.series.add("Qtr2");
      added.setValues(sheet.getRange("C2:C3"));
      added.setXAxisValues(sheet.getRange("A2:A3"));
      counts.push(await count());
      chart.series.getItemAt(0).delete();
      counts.push(await count());
      const left = chart.series.getItemAt(0).load("name");
      await context.sync();
      return [...counts, left.name];
    });
    expect(seen).toEqual([1, 2, 1, "Qtr2"]);
  });

  it("5 a doughnut's title takes its font, its points their fills", async () => {
    const open = await sampleOf([["Red", 1], ["Blue", 2], ["Green", 3]], "A1");
    const seen = await act(open, async (sheet, context) => {
      const chart = sheet.charts.add("Doughnut", sheet.getRange("A1:B3"));
      chart.title.text = "Colours";
      Object.assign(chart.title.format.font, { name: "Corbel", size: 10, color: "#41AEBD" });
      const series = chart.series.getItemAt(0);
      series.points.getItemAt(0).format.fill.setSolidColor("#8FDDCB");
      series.doughnutHoleSize = 80;
      series.load("doughnutHoleSize");
      chart.title.format.font.load("name,size,color");
      await context.sync();
      const { name, size, color } = chart.title.format.font;
      return [series.doughnutHoleSize, name, size, color];
    });
    expect(seen).toEqual([80, "Corbel", 10, "#41AEBD"]);
  });

  it("6 comments are added, edited, read with their author, and deleted", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (sheet, context) => {
      const { comments } = context.workbook;
      comments.add("Sample!A1", "Add headers here.");
      comments.add(sheet.getRange("A2"), "Second");
      const first = comments.getItemByCell("Sample!A1");
      first.content = "PLEASE add headers here.";
      first.load("content,authorName,creationDate,resolved");
      await context.sync();
      comments.getItemByCell("Sample!A2").delete();
      const count = comments.getCount();
      await context.sync();
      return [first.content, first.authorName !== "", first.creationDate instanceof Date, count.value];
    });
    expect(seen).toEqual(["PLEASE add headers here.", true, true, 1]);
  });

  it("7 replies are added, edited and deleted", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (_sheet, context) => {
      const comment = context.workbook.comments.add("Sample!A1", "Total?");
      comment.replies.add("Check it");
      comment.replies.add("Done");
      comment.replies.load("items/content");
      await context.sync();
      const first = comment.replies.items[0];
      const before = comment.replies.items.length;
      if (first) first.content = "Check it Please!";
      await context.sync();
      comment.replies.load("items/content");
      await context.sync();
      const edited = comment.replies.items[0]?.content;
      comment.replies.items[0]?.delete();
      comment.replies.load("items/content");
      await context.sync();
      return [before, edited, comment.replies.items.map(({ content }) => content)];
    });
    expect(seen).toEqual([2, "Check it Please!", ["Done"]]);
  });

  it("8 a thread is resolved and opened again", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (_sheet, context) => {
      const comment = context.workbook.comments.add("Sample!A1", "Total?").load("resolved");
      await context.sync();
      const states = [comment.resolved];
      for (const resolved of [true, false]) {
        comment.resolved = resolved;
        comment.load("resolved");
        await context.sync();
        states.push(comment.resolved);
      }
      return states;
    });
    expect(seen).toEqual([false, true, false]);
  });

  it("10 conditional formats of several types are listed, counted and cleared", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      const area = sheet.getRange("B2:E5");
      const scale = area.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = { minimum: { type: "LowestValue", color: "blue" }, midpoint: { formula: "50", type: "Percent", color: "yellow" }, maximum: { type: "HighestValue", color: "red" } };
      area.conditionalFormats.add("DataBar");
      const custom = area.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$C2>2";
      custom.custom.format.font.color = "green";
      const icons = area.conditionalFormats.add("IconSet");
      icons.iconSet.style = "ThreeTriangles";
      const top = area.conditionalFormats.add("TopBottom");
      top.topBottom.rule = { rank: 1, type: "TopItems" };
      const preset = area.conditionalFormats.add("PresetCriteria");
      preset.preset.rule = { criterion: "OneStdDevAboveAverage" };
      const words = area.conditionalFormats.add("ContainsText");
      words.textComparison.rule = { operator: "Contains", text: "Coffee" };
      const cell = area.conditionalFormats.add("CellValue");
      cell.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      area.conditionalFormats.load("items/type");
      const count = area.conditionalFormats.getCount();
      await context.sync();
      const types = area.conditionalFormats.items.map(({ type }) => type).sort();
      area.conditionalFormats.clearAll();
      const none = area.conditionalFormats.getCount();
      await context.sync();
      return [types, count.value, none.value];
    });
    expect(seen).toEqual([["CellValue", "ColorScale", "ContainsText", "Custom", "DataBar", "IconSet", "PresetCriteria", "TopBottom"], 8, 0]);
  });

  it("11 priorities and stopping are set; one of two is deleted", async () => {
    const open = await sampleOf(products);
    const seen = await act(open, async (sheet, context) => {
      const area = sheet.getRange("C3:C5");
      const low = area.conditionalFormats.add("CellValue");
      low.cellValue.rule = { formula1: "=2", operator: "LessThan" };
      low.priority = 1;
      const high = area.conditionalFormats.add("CellValue");
      high.cellValue.rule = { formula1: "=4", operator: "GreaterThan" };
      high.priority = 0;
      high.stopIfTrue = true;
      low.load("priority");
      high.load("priority,stopIfTrue");
      await context.sync();
      const first = [high.priority, low.priority, high.stopIfTrue];
      low.delete();
      const count = area.conditionalFormats.getCount();
      await context.sync();
      return [...first, count.value];
    });
    expect(seen).toEqual([0, 1, true, 1]);
  });

  it("12 a custom XML part is made, found, replaced and deleted", async () => {
    const open = await sampleOf([]);
    const seen = await act(open, async (_sheet, context) => {
      const part = context.workbook.customXmlParts.add("<Reviewers xmlns=\"http://schemas.contoso.com/review/1.0\"><Reviewer>Juan</Reviewer></Reviewers>").load("id");
      const xml = part.getXml();
      await context.sync();
      const again = context.workbook.customXmlParts.getItem(part.id);
      again.setXml("<Reviewers xmlns=\"http://schemas.contoso.com/review/1.0\"><Reviewer>Hong</Reviewer></Reviewers>");
      const changed = again.getXml();
      await context.sync();
      again.delete();
      const gone = context.workbook.customXmlParts.getItemOrNullObject(part.id);
      await context.sync();
      return [xml.value.includes("Juan"), changed.value.includes("Hong"), gone.isNullObject];
    });
    expect(seen).toEqual([true, true, true]);
  });

  it("15 validation takes whole numbers, a list on another sheet and a formula", async () => {
    const open = await sampleOf([["Rank", "Name", "Comment"], [1, "Ann", "good"]], "A1");
    const seen = await act(open, async (sheet, context) => {
      const names = context.workbook.worksheets.add("Names");
      names.getRange("A1:A3").values = [["Ann"], ["Bob"], ["Cy"]];
      const rank = sheet.getRange("A2:A5").dataValidation;
      rank.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      rank.prompt = { showPrompt: true, title: "Rank", message: "Above 0" };
      rank.errorAlert = { message: "Only above 0", showAlert: true, style: "Stop", title: "No" };
      sheet.getRange("B2:B5").dataValidation.rule = { list: { inCellDropDown: true, source: names.getRange("A1:A3") as never } };
      sheet.getRange("C2:C5").dataValidation.rule = { custom: { formula: '=NOT(ISNUMBER(SEARCH("bad",C2)))' } };
      rank.load("rule,type,errorAlert,prompt,valid");
      const list = sheet.getRange("B2:B5").dataValidation.load("rule,type");
      await context.sync();
      return [rank.type, rank.rule.wholeNumber?.formula1, rank.errorAlert.style, rank.prompt.message, list.type, list.rule.list?.source];
    });
    expect(seen).toEqual(["WholeNumber", "=0", "Stop", "Above 0", "List", "=Names!$A$1:$A$3"]);
  });

  it("59 a table's chart names its series by the header row", async () => {
    const open = await expensesTable();
    const seen = await act(open, async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("D1:D8"), "Auto");
      const series = chart.series.load("items/name");
      await context.sync();
      return series.items.map(({ name }) => name);
    });
    expect(seen).toEqual(["Amount"]);
  });
});
