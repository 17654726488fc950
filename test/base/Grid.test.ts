import { cellAddress, columnLetters } from "../../src/base/Grid";

describe("a cell's address", () => {
  it("counts columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(cellAddress(6, 1)).toBe("B7");
  });
});
