import { insertsRow, sortsHere, typesHere } from "../../../../src/standin/page/hands/secondPerson";
import { bookOf } from "../book";

const remote = { source: "remote", trigger: "Mira" } as const;
const ledger = () => bookOf([["Name", "Open"], ["a", 1], ["b", 3], ["c", 2]]);

describe("the second person", () => {
  it("types something else into the active cell", () => {
    const { workbook, sheet } = ledger();
    workbook.apply(typesHere(sheet, { row: 1, column: 1 }).ops, remote);
    expect(sheet.value(1, 1)).toBe(1.1);
  });

  it("inserts a row above it", () => {
    const { workbook, sheet } = ledger();
    workbook.apply(insertsRow(sheet, { row: 1, column: 1 }).ops, remote);
    expect([sheet.value(1, 0), sheet.value(2, 0)]).toEqual([null, "a"]);
  });

  it("sorts by the active column and keeps the header", () => {
    const { workbook, sheet } = ledger();
    workbook.apply(sortsHere(sheet, { row: 1, column: 1 }).ops, remote);
    expect(sheet.values({ row: 0, column: 0, rows: 4, columns: 1 }).flat()).toEqual(["Name", "b", "c", "a"]);
  });
});
