import { filterChoices, filterOf, filterOps } from "../../../../src/standin/page/hands/filterChoices";
import { bookOf, user } from "../book";

const ledger = [["Name", "Open"], ["b", 10], ["a", 9], [null, 10], ["b", null]];

function filtered() {
  const { workbook, sheet } = bookOf(ledger);
  workbook.apply({ do: "filter", sheet: sheet.id, rect: { row: 0, column: 0, rows: 5, columns: 2 } }, user);
  return { workbook, sheet };
}

describe("filterChoices", () => {
  it("counts the values of a column in their own order, blanks last", () => {
    const { sheet } = filtered();
    expect(filterChoices(sheet, filterOf(sheet, { row: 0, column: 1 })!)).toEqual([{ text: "9", count: 1 }, { text: "10", count: 2 }, { text: "", count: 1 }]);
    expect(filterChoices(sheet, filterOf(sheet, { row: 0, column: 0 })!).map(({ text }) => text)).toEqual(["a", "b", ""]);
  });

  it("is offered on the header alone", () => {
    expect(filterOf(filtered().sheet, { row: 1, column: 0 })).toBeNull();
  });
});

describe("filterOps", () => {
  it("hides the rows whose values are not ticked, and shows them again when all are", () => {
    const { workbook, sheet } = filtered();
    const place = filterOf(sheet, { row: 0, column: 0 })!;
    const choices = filterChoices(sheet, place);
    workbook.apply(filterOps(sheet, place, new Set(["b"]), choices), user);
    expect([...sheet.filteredRows].sort()).toEqual([2, 3]);
    workbook.apply(filterOps(sheet, place, new Set(["a", "b", ""]), choices), user);
    expect(sheet.filteredRows.size).toBe(0);
  });
});
