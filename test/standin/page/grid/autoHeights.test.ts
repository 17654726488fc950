import { autoHeights } from "../../../../src/standin/page/grid/autoHeights";
import { columnAxis } from "../../../../src/standin/page/grid/sheetAxes";
import { bookOf } from "../book";

const measure = (text: string) => text.length * 7;

describe("autoHeights", () => {
  it("grows rows with large fonts and wrapped texts and leaves the others alone", () => {
    const { workbook, sheet } = bookOf([["Title"], ["short"], ["a wrapped text of many words that needs some lines"], ["a wrapped text of many words"]]);
    sheet.loadStyle(0, 0, workbook.styles.changedId(0, { fontSize: 18 }));
    for (const row of [1, 2, 3]) sheet.loadStyle(row, 0, workbook.styles.changedId(0, { wrap: true }));
    sheet.rowHeights = new Map([[3, 15]]);
    const heights = autoHeights(sheet, columnAxis(sheet), measure);
    expect([...heights.keys()]).toEqual([0, 2]);
    expect(heights.get(0)).toBe(31);
    expect(heights.get(2)).toBe(Math.ceil(7 * (44 / 3) * 1.25) + 1);
  });
});
