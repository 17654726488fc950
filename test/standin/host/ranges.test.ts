import { failure, openHost } from "./openHost";
import type { OpenHost } from "./openHost";

const onSheet = <T>(open: OpenHost, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  open.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

describe("values", () => {
  it("reads empty cells as \"\" and errors as their text", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.formulas = [["=1/0", "", "text"]];
      range.load("values,valueTypes,text,formulas");
      await context.sync();
      expect(range.values).toEqual([["#DIV/0!", "", "text"]]);
      expect(range.valueTypes).toEqual([["Error", "Empty", "String"]]);
      expect(range.formulas).toEqual([["=1/0", "", "text"]]);
      expect(range.text).toEqual([["#DIV/0!", "", "text"]]);
    });
  });

  it("leaves null cells alone and clears \"\" cells", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 4]] as unknown[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, "", 4]]);
    });
  });

  it("spreads one value over the range", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("A1:B3");
      range.values = "x" as unknown as unknown[][];
      const other = sheet.getRange("D1:D2");
      other.values = [[7]];
      range.load("values");
      other.load("values");
      await context.sync();
      expect([range.values, other.values]).toEqual([[["x", "x"], ["x", "x"], ["x", "x"]], [[7], [7]]]);
    });
  });

  it("refuses an array of another shape, large or small", async () => {
    const open = openHost();
    for (const rows of [3, 4000]) {
      const error = await failure(onSheet(open, async (sheet, context) => {
        sheet.getRange("A1:B2").values = Array.from({ length: rows }, () => [1, 2]);
        await context.sync();
      }));
      expect(error.code).toBe("InvalidArgument");
    }
  });

  it("reads text as typed input: dates, money, percent, booleans", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.values = [["1/16/1990", "$120", "12%", "TRUE", "'007"]];
      range.load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([[32889, 120, 0.12, true, "007"]]);
      expect(range.numberFormat[0]?.[0]).toMatch(/m\/d\/yy/i);
    });
  });

  it("answers null for ranges without end or over five million cells, and refuses to write them", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      const [column, huge] = [sheet.getRange("A:A").load("values,rowCount,isEntireColumn"), sheet.getRange("A1:Z200000").load("values,cellCount")];
      await context.sync();
      expect([column.values, column.rowCount, column.isEntireColumn]).toEqual([null, 1_048_576, true]);
      expect([huge.values, huge.cellCount]).toEqual([null, 5_200_000]);
      sheet.getRange("A:A").values = [[1]];
      expect((await failure(context.sync())).code).toBe("InvalidArgument");
    });
  });

  it("writes large arrays whole, although the library cuts them up", async () => {
    const open = openHost();
    const values = Array.from({ length: 2_000 }, (_, row) => [row, `row ${row}`, row % 2 === 0]);
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRangeByIndexes(1, 0, 2_000, 3);
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
    expect(open.host.traffic.requests).toBe(1);
  });
});

describe("places", () => {
  const addressesOf = async (find: (sheet: Excel.Worksheet) => Excel.Range[]): Promise<string[]> =>
    onSheet(openHost(), async (sheet, context) => {
      sheet.getRange("B2:D4").values = [["a", "b", "c"], [1, 2, 3], [4, "", 6]];
      const ranges = find(sheet);
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) => range.address.replace("Sheet1!", ""));
    });

  it("steps from a range to its neighbours and parts", async () => {
    expect(await addressesOf((sheet) => {
      const range = sheet.getRange("B2:D4");
      return [
        range.getCell(1, 1), range.getRow(0), range.getColumn(2), range.getOffsetRange(1, 1), range.getResizedRange(2, -1), range.getRowsAbove(1), range.getRowsBelow(2),
        range.getColumnsBefore(1), range.getColumnsAfter(2), range.getLastCell(), range.getLastRow(), range.getLastColumn(), range.getEntireRow(), range.getEntireColumn(),
      ];
    })).toEqual(["C3", "B2:D2", "D2:D4", "C3:E5", "B2:C6", "B1:D1", "B5:D6", "A2:A4", "E2:F4", "D4", "B4:D4", "D2:D4", "2:4", "B:D"]);
  });

  it("finds used ranges, regions, edges and overlaps", async () => {
    expect(await addressesOf((sheet) => [
      sheet.getUsedRange(), sheet.getRange("C:C").getUsedRange(true), sheet.getRange("C3").getSurroundingRegion(), sheet.getRange("B2").getRangeEdge("Down"),
      sheet.getRange("B2:C9").getIntersection("C3:F3"), sheet.getRange("A1").getBoundingRect("C3"), sheet.getRange("A2").getRangeEdge("Right"),
    ])).toEqual(["B2:D4", "C2:C3", "B2:D4", "B4", "C3", "A1:C3", "B2"]);
  });

  it("finds text", async () => {
    expect(await addressesOf((sheet) => [sheet.getRange("A1:F9").find("B", {}), sheet.getRange("A1:F9").find("6", { completeMatch: true })])).toEqual(["C2", "D4"]);
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      const none = sheet.getRange("A1:B2").findOrNullObject("zebra", {});
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange("A1:B2").find("zebra", {}).load("address");
      expect((await failure(context.sync())).code).toBe("ItemNotFound");
    });
  });

  it("answers null objects where nothing overlaps or is merged or used", async () => {
    await onSheet(openHost(), async (sheet, context) => {
      const found = [sheet.getRange("A1").getIntersectionOrNullObject("B2"), sheet.getRange("A1:B2").getUsedRangeOrNullObject(), sheet.getRange("A1:B2").getMergedAreasOrNullObject()];
      await context.sync();
      expect(found.map((one) => one.isNullObject)).toEqual([true, true, true]);
    });
  });

  it("reads addresses with sheets, quotes and names", async () => {
    const open = openHost();
    open.book.addLoadedSheet("It's 2026");
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("It's 2026");
      const [plain, full, off] = [sheet.getRange("$a$1:b2").load("address"), sheet.getRange("'It''s 2026'!C3").load("address"), sheet.getRange("Sheet1!D4:Sheet1!E5").load("address")];
      await context.sync();
      expect([plain.address, full.address, off.address]).toEqual(["'It''s 2026'!A1:B2", "'It''s 2026'!C3", "Sheet1!D4:E5"]);
      sheet.getRange("no such place").load("address");
      expect((await failure(context.sync())).code).toBe("InvalidArgument");
    });
  });

  it("follows inserted rows and dies with deleted cells", async () => {
    await onSheet(openHost(), async (sheet, context) => {
      const range = sheet.getRange("B5:C6");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7:C8");
      sheet.getRange("6:9").delete("Up");
      range.load("address");
      expect((await failure(context.sync())).code).toBe("InvalidReference");
    });
  });

  it("fails on a deleted sheet", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      await context.sync();
      const range = sheet.getRange("A1");
      await context.sync();
      open.book.apply([{ do: "addSheet", name: "Other" }, { do: "deleteSheet", sheet: open.book.activeSheetId }], { source: "remote" });
      range.load("values");
      expect((await failure(context.sync())).code).toBe("ItemNotFound");
    });
  });
});

describe("changes", () => {
  it("formats, sizes and hides", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [["0.00", "0%"], ["@", "m/d/yyyy"]];
      range.format.fill.color = "lightyellow";
      range.format.font.bold = true;
      range.format.columnWidth = 120;
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Right";
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("4:5").rowHidden = true;
      range.load("numberFormat,format/fill/color,format/font/bold,format/font/name,format/columnWidth,format/wrapText,format/horizontalAlignment");
      const hidden = sheet.getRange("A3:A6").load("rowHidden,hidden");
      const border = range.format.borders.getItem("EdgeBottom").load("style,weight,color");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.00", "0%"], ["@", "m/d/yyyy"]]);
      expect([range.format.fill.color, range.format.font.bold, range.format.wrapText, range.format.horizontalAlignment]).toEqual(["#FFFFE0", true, true, "Right"]);
      expect(range.format.columnWidth).toBeCloseTo(120, 0);
      expect([hidden.rowHidden, hidden.hidden]).toEqual([null, null]);
      expect([border.style, border.weight, border.color]).toEqual(["Continuous", "Thin", "#000000"]);
    });
  });

  it("reads null for mixed formats and white for no fill", async () => {
    await onSheet(openHost(), async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      const range = sheet.getRange("A1:B1").load("format/font/bold,format/fill/color");
      await context.sync();
      expect([range.format.font.bold, range.format.fill.color]).toEqual([null, "#FFFFFF"]);
    });
  });

  it("inserts, deletes, clears, copies, moves and merges", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]];
      const made = sheet.getRange("A1:B1").insert("Down").load("address");
      sheet.getRange("D2").copyFrom("A2:B3");
      sheet.getRange("A2").moveTo("A9");
      sheet.getRange("E2:E3").clear("Contents");
      sheet.getRange("F1:G1").merge();
      const merged = sheet.getRange("G1").getMergedAreasOrNullObject().load("address,cellCount");
      const all = sheet.getRange("A1:E3").load("values");
      const moved = sheet.getRange("A9").load("values");
      await context.sync();
      expect(made.address).toBe("Sheet1!A1:B1");
      expect(all.values).toEqual([["", "", "", "", ""], ["", 2, "", 1, ""], [3, 4, "", 3, ""]]);
      expect(moved.values).toEqual([[1]]);
      expect([merged.address, merged.cellCount]).toEqual(["Sheet1!F1:G1", 2]);
    });
  });

  it("writes formulas in R1C1 notation and reads them both ways", async () => {
    await onSheet(openHost(), async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[2, 3], [4, 5]];
      const range = sheet.getRange("C1:C2");
      range.formulasR1C1 = [["=RC[-2]*RC[-1]"], ["=RC[-2]*RC[-1]"]];
      range.load("values,formulas,formulasR1C1");
      await context.sync();
      expect(range.formulas).toEqual([["=A1*B1"], ["=A2*B2"]]);
      expect(range.formulasR1C1).toEqual([["=RC[-2]*RC[-1]"], ["=RC[-2]*RC[-1]"]]);
      expect(range.values).toEqual([[6], [20]]);
    });
  });

  it("sorts", async () => {
    await onSheet(openHost(), async (sheet, context) => {
      const range = sheet.getRange("A1:B4");
      range.values = [["name", "n"], ["b", 2], ["a", 3], ["c", 1]];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["name", "n"], ["a", 3], ["b", 2], ["c", 1]]);
    });
  });

  it("reads only visible rows through a view", async () => {
    await onSheet(openHost(), async (sheet, context) => {
      sheet.getRange("A1:A4").values = [["h"], [1], [2], [3]];
      sheet.getRange("3:3").rowHidden = true;
      const view = sheet.getRange("A1:A4").getVisibleView().load("values,rowCount");
      const visible = sheet.getRange("A1:A4").getSpecialCells("Visible").load("address");
      await context.sync();
      expect([view.values, view.rowCount, visible.address]).toEqual([[["h"], [1], [3]], 3, "Sheet1!A1:A2,Sheet1!A4"]);
    });
  });

  it("replaces text and removes duplicates", async () => {
    await onSheet(openHost(), async (sheet, context) => {
      const range = sheet.getRange("A1:A4");
      range.values = [["cat"], ["dog"], ["Cat"], ["bird"]];
      const count = range.replaceAll("cat", "fox", {});
      const result = range.removeDuplicates([0], false).load("removed,uniqueRemaining");
      range.load("values");
      await context.sync();
      expect(count.value).toBe(2);
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
      expect(range.values.flat().slice(0, 3)).toEqual(["fox", "dog", "bird"]);
    });
  });

  it("refuses writes to a protected sheet", async () => {
    const open = openHost();
    await onSheet(open, async (sheet, context) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load("protected,options");
      sheet.getRange("A1").values = [["open"]];
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
      sheet.getRange("A2").values = [["shut"]];
      expect((await failure(context.sync())).code).toBe("AccessDenied");
      sheet.protection.unprotect();
      sheet.getRange("A2").values = [["now"]];
      await context.sync();
    });
    expect(open.book.activeSheet.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([["open"], ["now"]]);
  });
});
