import { typedText } from "../../../../src/standin/page/hands/Desk";
import { bookOf, user } from "../book";

describe("typedText", () => {
  it("gives back what types the same cell again", () => {
    const typed = ["=1+2", "'00851", "1234.5", "12%", "2026-11-22", "TRUE", "a text"];
    const { workbook, sheet } = bookOf([]);
    workbook.apply({ do: "setCells", sheet: sheet.id, row: 0, column: 0, cells: [typed] }, user);
    const before = sheet.values({ row: 0, column: 0, rows: 1, columns: typed.length });
    const again = typed.map((_, column) => typedText(sheet, { row: 0, column }));
    workbook.apply({ do: "setCells", sheet: sheet.id, row: 0, column: 0, cells: [again] }, user);
    expect(again.slice(0, 3)).toEqual(["=1+2", "'00851", "1234.5"]);
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: typed.length })).toEqual(before);
  });
});
