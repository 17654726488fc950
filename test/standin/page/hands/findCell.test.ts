import { findCells, nextFound } from "../../../../src/standin/page/hands/findCell";
import { TestBook } from "../../workbook/book";

const wish = (text: string, more = {}) => ({ text, matchCase: false, wholeCell: false, ...more });

function sheet() {
  const test = new TestBook();
  test.type("A1", [["Acme", "acme ltd", 1200.5], ["Beta", "=C1*2", "Acme"], [null, "ACME", 12]]);
  return test;
}

describe("findCells", () => {
  it("finds a text anywhere in a cell, row by row, whatever its case", () => {
    expect(findCells(sheet().sheet, wish("acme"))).toEqual([{ row: 0, column: 0 }, { row: 0, column: 1 }, { row: 1, column: 2 }, { row: 2, column: 1 }]);
  });

  it("minds case and whole cells where asked", () => {
    expect(findCells(sheet().sheet, wish("Acme", { matchCase: true }))).toEqual([{ row: 0, column: 0 }, { row: 1, column: 2 }]);
    expect(findCells(sheet().sheet, wish("acme", { wholeCell: true }))).toHaveLength(3);
  });

  it("finds numbers as they are shown and formulas as they are written", () => {
    const test = sheet();
    test.do({ do: "setFormats", sheet: test.sheet.id, row: 0, column: 2, formats: [["#,##0.00"]] });
    expect(findCells(test.sheet, wish("1,200.50"))).toEqual([{ row: 0, column: 2 }]);
    expect(findCells(test.sheet, wish("c1*"))).toEqual([{ row: 1, column: 1 }]);
    expect(findCells(test.sheet, wish("2401"))).toEqual([{ row: 1, column: 1 }]);
  });

  it("passes hidden rows and columns over, and finds nothing for nothing", () => {
    const test = sheet();
    test.do({ do: "hideRows", sheet: test.sheet.id, row: 2, rows: 1, hidden: true });
    test.do({ do: "hideColumns", sheet: test.sheet.id, column: 0, columns: 1, hidden: true });
    expect(findCells(test.sheet, wish("acme"))).toEqual([{ row: 0, column: 1 }, { row: 1, column: 2 }]);
    expect(findCells(test.sheet, wish(""))).toEqual([]);
  });
});

describe("nextFound", () => {
  const found = [{ row: 0, column: 1 }, { row: 2, column: 0 }, { row: 2, column: 3 }];

  it("goes on from the active cell, either way, and around the ends", () => {
    expect(nextFound(found, { row: 0, column: 0 }, false)).toBe(0);
    expect(nextFound(found, { row: 2, column: 0 }, false)).toBe(2);
    expect(nextFound(found, { row: 2, column: 3 }, false)).toBe(0);
    expect(nextFound(found, { row: 2, column: 3 }, true)).toBe(1);
    expect(nextFound(found, { row: 0, column: 1 }, true)).toBe(2);
    expect(nextFound(found, { row: 9, column: 9 }, true)).toBe(2);
  });

  it("says -1 where nothing was found", () => {
    expect(nextFound([], { row: 0, column: 0 }, false)).toBe(-1);
  });
});
