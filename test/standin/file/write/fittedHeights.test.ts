import { openWorkbook } from "../../../../src/standin/file/openWorkbook";
import { saveWorkbook } from "../../../../src/standin/file/saveWorkbook";
import { fittedHeights } from "../../../../src/standin/file/write/fittedHeights";
import { Workbook } from "../../../../src/standin/workbook/Workbook";
import { partsOf } from "../richFixture";

function letter(): Workbook {
  const book = Workbook.blank();
  const sheet = book.activeSheetId;
  book.apply([
    { do: "setCells", sheet, row: 0, column: 0, cells: [["short"], ["word ".repeat(30)], ["one\ntwo\nthree"], ["word ".repeat(30)], ["word ".repeat(30)], ["Title"], [""]] },
    { do: "columnWidth", sheet, column: 0, columns: 1, width: 40 },
    { do: "format", sheet, rect: { row: 0, column: 0, rows: 4, columns: 1 }, style: { wrap: true } },
    { do: "format", sheet, rect: { row: 5, column: 0, rows: 2, columns: 1 }, style: { fontSize: 18 } },
    { do: "rowHeight", sheet, row: 3, rows: 1, height: 20 },
  ], { source: "user" });
  return book;
}

describe("fitted heights", () => {
  it("grow with wrapped words, line ends and large fonts, where the row has no height of its own and something to show", () => {
    expect([...fittedHeights(letter().activeSheet)]).toEqual([[1, 60], [2, 45], [5, 25]]);
  });

  it("are written as Excel's own fitting, and so stay fitted when the file is opened", () => {
    const bytes = saveWorkbook(letter());
    const xml = partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml.match(/<row [^>]*>/g)).toEqual(["<row r=\"1\">", "<row r=\"2\" ht=\"60\">", "<row r=\"3\" ht=\"45\">", "<row r=\"4\" ht=\"20\" customHeight=\"1\">", "<row r=\"5\">", "<row r=\"6\" ht=\"25\">", "<row r=\"7\">"]);
    const again = openWorkbook(bytes, "again.xlsx");
    if ("refused" in again) throw new Error(again.refused);
    expect([...again.workbook.activeSheet.rowHeights]).toEqual([[3, 20]]);
  });
});
