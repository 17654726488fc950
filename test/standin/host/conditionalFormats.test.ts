import { conditionalLook } from "../../../src/standin/formula/conditionalLook";
import { readAddress } from "../../../src/standin/workbook/Rect";
import { rowCells } from "../../../src/standin/page/grid/rowCells";
import { failure, openHost } from "./openHost";
import type { OpenHost } from "./openHost";
import { reopened } from "./reopened";

const run = <T>(open: OpenHost, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  open.Excel.run((context) => act(context.workbook.worksheets.getActiveWorksheet(), context));

/** A plan's paid shares with a bar from 0 to 1, late states in red, large amounts bold, a colour scale. */
async function setUp(): Promise<OpenHost> {
  const open = openHost();
  await run(open, async (sheet, context) => {
    sheet.getRange("A1:D4").values = [["No", "State", "Paid", "Amount"], [1, "missed", 0.25, 100], [2, "due", 1, 200], [3, "Missed again", "-", 300]];
    const bar = sheet.getRange("C2:C4").conditionalFormats.add("DataBar").dataBar;
    bar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.upperBoundRule = { type: "Number", formula: "1" };
    bar.positiveFormat.fillColor = "green";
    bar.positiveFormat.gradientFill = false;
    const text = sheet.getRange("B2:B4").conditionalFormats.add("ContainsText").textComparison;
    text.format.font.color = "#FF0000";
    text.rule = { operator: "Contains", text: "missed" };
    const large = sheet.getRange("D2:D4").conditionalFormats.add("CellValue").cellValue;
    large.format.font.bold = true;
    large.format.fill.color = "#FFFF00";
    large.rule = { operator: "GreaterThan", formula1: "=$A$3*75" };
    const row = sheet.getRange("A2:D4").conditionalFormats.add("Custom").custom;
    row.rule.formula = '=$B2="due"';
    row.format.font.italic = true;
    await context.sync();
  });
  return open;
}

const looks = ({ book }: OpenHost, ...addresses: string[]): unknown[] => addresses.map((address) => {
  const { row, column } = readAddress(address)!;
  const look = conditionalLook(book.activeSheet, row, column);
  return look && (look.bar ? [look.bar.from, look.bar.to, look.bar.color, look.bar.gradient] : look.style);
});

const wanted = [{ fontColor: "#FF0000" }, { italic: true }, { fontColor: "#FF0000" }, [0, 0.25, "#008000", false], [0, 1, "#008000", false], null, null, { bold: true, fill: "#FFFF00", italic: true }, { bold: true, fill: "#FFFF00" }];
const cells = ["B2", "B3", "B4", "C2", "C3", "C4", "D2", "D3", "D4"];

describe("conditional formats", () => {
  it("show what they ask for, also after saving and opening, and after a change to the opened file", async () => {
    const open = await setUp();
    expect(looks(open, ...cells)).toEqual(wanted);
    const again = openHost({}, reopened(open.book));
    expect(looks(again, ...cells)).toEqual(wanted);
    await run(again, async (sheet, context) => {
      sheet.getRange("F1").conditionalFormats.add("ColorScale");
      await context.sync();
    });
    const third = openHost({}, reopened(again.book));
    expect(looks(third, ...cells)).toEqual(wanted);
    expect(third.book.activeSheet.conditionalFormats).toHaveLength(5);
  });

  it("give their rule and look back as they were set", async () => {
    const open = await setUp();
    for (const host of [open, openHost({}, reopened(open.book))]) {
      await run(host, async (sheet, context) => {
        const { conditionalFormats } = sheet.getRange("B2:D4");
        const count = conditionalFormats.getCount();
        conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
        const inC = sheet.getRange("C2").conditionalFormats.getItemAt(1);
        inC.load("type,dataBar/lowerBoundRule,dataBar/upperBoundRule,dataBar/positiveFormat/fillColor,dataBar/positiveFormat/gradientFill");
        const inD = sheet.getRange("D4").conditionalFormats.getItemAt(1).cellValue.load("rule,format/font/bold,format/fill/color");
        const inA = sheet.getRange("A2").conditionalFormats.getItemAt(0);
        const formula = inA.custom.rule.load("formula");
        const none = inA.dataBarOrNullObject;
        const range = inA.getRange().load("address");
        await context.sync();
        expect(count.value).toBe(4);
        expect(conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([["Custom", 0], ["CellValue", 1], ["ContainsText", 2], ["DataBar", 3]]);
        expect([inC.dataBar.lowerBoundRule, inC.dataBar.upperBoundRule, inC.dataBar.positiveFormat.fillColor, inC.dataBar.positiveFormat.gradientFill])
          .toEqual([{ type: "Number", formula: "0" }, { type: "Number", formula: "1" }, "#008000", false]);
        expect([inD.rule, inD.format.font.bold, inD.format.fill.color]).toEqual([{ operator: "GreaterThan", formula1: "=$A$3*75" }, true, "#FFFF00"]);
        expect([formula.formula, none.isNullObject, range.address]).toEqual(['=$B2="due"', true, "Sheet1!A2:D4"]);
      });
    }
  });

  it("follow inserted and deleted rows with their cells and formulas, in the model and in an opened file", async () => {
    const first = await setUp();
    for (const open of [first, openHost({}, reopened(first.book))]) {
      await run(open, async (sheet, context) => {
        sheet.getRange("1:3").insert("Down");
        sheet.getRange("6:6").delete("Up");
        sheet.getRange("D5").values = [[999]];
        await context.sync();
      });
      const moved = [{ fontColor: "#FF0000" }, { fontColor: "#FF0000" }, [0, 0.25, "#008000", false], null];
      expect(looks(open, "B5", "B6", "C5", "B4")).toEqual(moved);
      expect(open.book.activeSheet.conditionalFormats.map(({ formulas }) => formulas)).toEqual([['=$B5="due"'], ["=#REF!*75"], [], []]);
      expect(looks(openHost({}, reopened(open.book)), "B5", "B6", "C5", "B4")).toEqual(moved);
      open.book.undo();
    }
  });

  it("stop where told, change places by priority, and go where they are deleted or cleared", async () => {
    const open = await setUp();
    await run(open, async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("D2:D4");
      const large = conditionalFormats.getItemAt(1);
      large.priority = 0;
      large.stopIfTrue = true;
      await context.sync();
      expect(looks(open, "D3")).toEqual([{ bold: true, fill: "#FFFF00" }]);
      large.delete();
      sheet.getRange("B3:C3").conditionalFormats.clearAll();
      await context.sync();
      expect(looks(open, "D3", "B3", "C3", "C2")).toEqual([{ italic: true }, null, null, [0, 0.25, "#008000", false]]);
      const { conditionalFormats: all } = sheet.getRange();
      all.clearAll();
      const count = all.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(reopened(open.book).activeSheet.conditionalFormats).toEqual([]);
  });

  it("colour cells between the stops of a scale and bars below zero from an axis", async () => {
    const open = openHost();
    await run(open, async (sheet, context) => {
      sheet.getRange("A1:B3").values = [[0, -1], [5, 0], [10, 3]];
      sheet.getRange("A1:A3").conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#000000" }, maximum: { type: "HighestValue", color: "#FF0000" },
      };
      sheet.getRange("B1:B3").conditionalFormats.add("DataBar");
      await context.sync();
    });
    for (const host of [open, openHost({}, reopened(open.book))]) {
      expect(looks(host, "A1", "A2", "A3")).toEqual([{ fill: "#000000" }, { fill: "#800000" }, { fill: "#FF0000" }]);
      expect(looks(host, "B1", "B2", "B3")).toEqual([[0, 0.25, "#FF0000", true], [0.25, 0.25, "#638EC6", true], [0.25, 1, "#638EC6", true]]);
    }
  });

  it("are drawn by the grid and refused on a protected sheet", async () => {
    const open = await setUp();
    const [state, paid] = rowCells(open.book.activeSheet, 1, [{ index: 1, offset: 0, size: 60 }, { index: 2, offset: 60, size: 60 }], (text) => text.length * 7);
    expect([(state?.css as Record<string, unknown>)["--own-ink"], paid?.bar?.to]).toEqual(["#FF0000", 0.25]);
    const refused = await failure(run(open, async (sheet, context) => {
      sheet.protection.protect();
      sheet.getRange("A1").conditionalFormats.add("DataBar");
      await context.sync();
    }));
    expect(refused.code).toBe("AccessDenied");
  });
});
