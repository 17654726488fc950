import { findPlace } from "../../../../src/standin/page/hands/findPlace";
import { bookOf } from "../book";

function world() {
  const { workbook, sheet } = bookOf([["Name", "Open"], ["a", 3]], "Ledger");
  const other = workbook.addLoadedSheet("My customers");
  const hidden = workbook.addLoadedSheet("Secret");
  hidden.visibility = "Hidden";
  workbook.names = [{ name: "Rates", scope: null, formula: "='My customers'!$B$2:$B$9", visible: true, comment: "" }];
  return { workbook, sheet, other };
}

describe("findPlace", () => {
  it("reads addresses on this and on other sheets", () => {
    const { workbook, sheet, other } = world();
    expect(findPlace(workbook, sheet, " b7:$c$9 ")).toEqual({ sheet, rect: { row: 6, column: 1, rows: 3, columns: 2 } });
    expect(findPlace(workbook, sheet, "'My customers'!A1")).toEqual({ sheet: other, rect: { row: 0, column: 0, rows: 1, columns: 1 } });
  });

  it("finds names and the rows of tables", () => {
    const { workbook, sheet, other } = world();
    workbook.apply({ do: "addTable", sheet: sheet.id, rect: { row: 0, column: 0, rows: 2, columns: 2 }, hasHeader: true, name: "Open_items" }, { source: "user" });
    expect(findPlace(workbook, sheet, "rates")).toEqual({ sheet: other, rect: { row: 1, column: 1, rows: 8, columns: 1 } });
    expect(findPlace(workbook, sheet, "Open_items")?.rect).toEqual({ row: 1, column: 0, rows: 1, columns: 2 });
  });

  it("finds nothing behind a wrong word or on a hidden sheet", () => {
    const { workbook, sheet } = world();
    expect(findPlace(workbook, sheet, "nonsense")).toBeNull();
    expect(findPlace(workbook, sheet, "Secret!A1")).toBeNull();
  });
});
