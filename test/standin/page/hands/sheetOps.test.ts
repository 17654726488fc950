import { pasteCopiedOps, pasteOps, sortOps, toggleFilterOps, typeOps, usedPart } from "../../../../src/standin/page/hands/sheetOps";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/standin/workbook/Rect";
import { bookOf, user } from "../book";

const ledger = [["Name", "Open"], ["a", 3], ["b", 1], ["c", 2]];
const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("pasteOps", () => {
  it("reads pasted text as typed input", () => {
    const { workbook, sheet } = bookOf([]);
    workbook.apply(pasteOps(sheet, at(1, 1), [["12%", "x"], ["=1+1", "TRUE"]]), user);
    expect(sheet.values(at(1, 1, 2, 2))).toEqual([[0.12, "x"], [2, true]]);
  });

  it("repeats a single cell over a larger selection", () => {
    const { workbook, sheet } = bookOf([]);
    workbook.apply(pasteOps(sheet, at(0, 0, 2, 3), [["7"]]), user);
    expect(sheet.values(at(0, 0, 2, 3))).toEqual([[7, 7, 7], [7, 7, 7]]);
  });
});

describe("pasteCopiedOps", () => {
  it("copies formats and moved formulas along", () => {
    const { workbook, sheet } = bookOf([[2], [3]]);
    workbook.apply([{ do: "setCells", sheet: sheet.id, row: 0, column: 1, cells: [["=A1*2"]] }, { do: "format", sheet: sheet.id, rect: at(0, 1), style: { bold: true } }], user);
    workbook.apply(pasteCopiedOps(sheet, at(1, 1), { sheet: sheet.id, rect: at(0, 1), text: "4", cut: false }), user);
    expect(sheet.formulaAt(1, 1)?.text).toBe("=A2*2");
    expect(sheet.styleAt(1, 1).bold).toBe(true);
  });

  it("moves what was cut", () => {
    const { workbook, sheet } = bookOf([["x"]]);
    workbook.apply(pasteCopiedOps(sheet, at(4, 2), { sheet: sheet.id, rect: at(0, 0), text: "x", cut: true }), user);
    expect([sheet.value(0, 0), sheet.value(4, 2)]).toEqual([null, "x"]);
  });
});

describe("sortOps", () => {
  it("sorts the region by the active column and leaves the header on top", () => {
    const { workbook, sheet } = bookOf(ledger);
    workbook.apply(sortOps(sheet, { row: 2, column: 1 }, true), user);
    expect(sheet.values(at(0, 0, 4, 2))).toEqual([["Name", "Open"], ["a", 3], ["c", 2], ["b", 1]]);
  });

  it("sorts the rows of a table alone", () => {
    const { workbook, sheet } = bookOf(ledger);
    workbook.apply({ do: "addTable", sheet: sheet.id, rect: at(0, 0, 4, 2), hasHeader: true }, user);
    workbook.apply(sortOps(sheet, { row: 0, column: 1 }, false), user);
    expect(sheet.values(at(0, 1, 4, 1)).flat()).toEqual(["Open", 1, 2, 3]);
  });
});

describe("toggleFilterOps", () => {
  it("puts filter buttons on the region and takes them away again", () => {
    const { workbook, sheet } = bookOf(ledger);
    workbook.apply(toggleFilterOps(sheet, { row: 1, column: 0 }), user);
    expect(sheet.filter?.range).toEqual(at(0, 0, 4, 2));
    workbook.apply(toggleFilterOps(sheet, { row: 1, column: 0 }), user);
    expect(sheet.filter).toBeNull();
  });
});

describe("typeOps", () => {
  it("fills every cell of a selection", () => {
    const { workbook, sheet } = bookOf([]);
    workbook.apply(typeOps(sheet, at(0, 0, 2, 2), "5"), user);
    expect(sheet.values(at(0, 0, 2, 2))).toEqual([[5, 5], [5, 5]]);
  });
});

describe("usedPart", () => {
  it("cuts whole columns and rows down to what is used", () => {
    const { sheet } = bookOf(ledger);
    expect(usedPart(sheet, at(0, 1, MAX_ROWS, 1))).toEqual(at(0, 1, 4, 1));
    expect(usedPart(sheet, at(0, 0, MAX_ROWS, MAX_COLUMNS))).toEqual(at(0, 0, 4, 2));
    expect(usedPart(sheet, at(2, 0, 9, 9))).toEqual(at(2, 0, 9, 9));
  });
});
