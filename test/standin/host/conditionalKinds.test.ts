import { conditionalLook } from "../../../src/standin/formula/conditionalLook";
import { rowCells } from "../../../src/standin/page/grid/rowCells";
import { PRESET_CRITERIA } from "../../../src/standin/workbook/ConditionalFormat";
import type { Workbook } from "../../../src/standin/workbook/Workbook";
import { act, sampleOf, type OpenHost } from "../conformance/sample";
import { reopened } from "./reopened";

const red = "#FF0000";

async function ten(): Promise<OpenHost> {
  return sampleOf(Array.from({ length: 10 }, (_, i) => [i + 1]), "A1");
}

const rowsWhere = (book: Workbook, holds: (look: ReturnType<typeof conditionalLook>) => boolean): number[] =>
  Array.from({ length: 10 }, (_, row) => row).flatMap((row) => (holds(conditionalLook(book.sheets[0]!, row, 0)) ? [row + 1] : []));
const painted = (book: Workbook): number[] => rowsWhere(book, (look) => look?.style.fill === red);

describe("conditional formats that judge a cell among its neighbours", () => {
  it.each([["TopItems", 3, [8, 9, 10]], ["TopPercent", 20, [9, 10]], ["BottomItems", 2, [1, 2]], ["BottomPercent", 10, [1]]] as const)("paints %s %s, also after saving", async (type, rank, rows) => {
    const open = await ten();
    await act(open, (sheet) => {
      const { topBottom } = sheet.getRange("A1:A10").conditionalFormats.add("TopBottom");
      topBottom.rule = { rank, type };
      topBottom.format.fill.color = red;
    });
    expect(painted(open.book)).toEqual(rows);
    expect(painted(reopened(open.book))).toEqual(rows);
  });

  it.each([
    ["AboveAverage", [6, 7, 8, 9, 10]], ["BelowAverage", [1, 2, 3, 4, 5]], ["OneStdDevAboveAverage", [9, 10]], ["TwoStdDevBelowAverage", []],
    ["UniqueValues", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]], ["DuplicateValues", []], ["NonBlanks", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]], ["Errors", []],
  ] as const)("paints %s, also after saving", async (criterion, rows) => {
    const open = await ten();
    await act(open, (sheet) => {
      const { preset } = sheet.getRange("A1:A10").conditionalFormats.add("PresetCriteria");
      preset.rule = { criterion };
      preset.format.fill.color = red;
    });
    expect([painted(open.book), painted(reopened(open.book))]).toEqual([rows, rows]);
  });

  it("knows days by where they lie about today", async () => {
    const open = await sampleOf([["=TODAY()"], ["=TODAY()-1"], ["=TODAY()+1"], ["=TODAY()-6"], ["=EDATE(TODAY(),-1)"]], "A1");
    open.book.clock = () => 46_348;
    for (const [criterion, rows] of [["Today", [1]], ["Yesterday", [2]], ["Tomorrow", [3]], ["LastSevenDays", [1, 2, 4]], ["LastMonth", [5]]] as const) {
      await act(open, (sheet, context) => {
        context.application.calculate("Full");
        sheet.getRange("A1:A5").conditionalFormats.clearAll();
        const { preset } = sheet.getRange("A1:A5").conditionalFormats.add("PresetCriteria");
        preset.rule = { criterion };
        preset.format.fill.color = red;
      });
      expect([criterion, painted(open.book)]).toEqual([criterion, rows]);
    }
  });

  it.each(PRESET_CRITERIA)("reads %s from a file as it was", async (criterion) => {
    const open = await ten();
    await act(open, (sheet) => { sheet.getRange("A1:A10").conditionalFormats.add("PresetCriteria").preset.rule = { criterion }; });
    expect(reopened(open.book).sheets[0]?.conditionalFormats[0]?.rule).toMatchObject({ type: "PresetCriteria", criterion });
  });

  it.each(["ThreeArrows", "ThreeTriangles", "FiveQuarters"] as const)("shows the icons %s by their bounds, and the same after saving twice", async (style) => {
    const open = await ten();
    await act(open, (sheet) => {
      const { iconSet } = sheet.getRange("A1:A10").conditionalFormats.add("IconSet");
      iconSet.style = style;
      iconSet.reverseIconOrder = true;
      iconSet.showIconOnly = true;
    });
    const glyphs = (book: Workbook): string => [0, 4, 9].map((row) => conditionalLook(book.sheets[0]!, row, 0)?.icon?.glyph).join("");
    const again = reopened(open.book);
    expect([glyphs(again), glyphs(reopened(again))]).toEqual([glyphs(open.book), glyphs(open.book)]);
    expect(new Set(glyphs(open.book)).size).toBe(3);
    expect(rowCells(open.book.sheets[0]!, 0, [{ index: 0, offset: 0, size: 64 }], () => 8)[0]).toMatchObject({ text: "", icon: {} });
  });

  it("takes icons of choice and bounds of one's own", async () => {
    const open = await ten();
    const seen = await act(open, async (sheet, context) => {
      const { iconSet } = sheet.getRange("A1:A10").conditionalFormats.add("IconSet");
      iconSet.criteria = [{} as never, { type: "Number", operator: "GreaterThan", formula: "5", customIcon: { set: "ThreeStars", index: 2 } } as never, { type: "Percentile", operator: "GreaterThanOrEqual", formula: "=90" } as never];
      iconSet.load("style,criteria");
      await context.sync();
      return [iconSet.style, iconSet.criteria[1]?.formula];
    });
    expect(seen).toEqual(["Custom", "=5"]);
    for (const book of [open.book, reopened(open.book)]) expect(rowsWhere(book, (look) => look?.icon?.glyph === "★")).toEqual([6, 7, 8, 9]);
  });
});
