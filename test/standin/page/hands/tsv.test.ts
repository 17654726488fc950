import fc from "fast-check";
import { readTsv, writeTsv } from "../../../../src/standin/page/hands/tsv";

describe("readTsv", () => {
  it("reads back what was written, with tabs, quotes and line breaks in the cells", () => {
    const cell = fc.stringMatching(/^[a-z"\t\n 0-9]{0,6}$/);
    const grid = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(fc.property(grid, (rows) => {
      fc.pre(rows.at(-1)!.some((text) => text !== ""));
      expect(readTsv(writeTsv(rows))).toEqual(rows);
    }));
  });

  it("takes a last line end as the end of a row, not as another row", () => {
    expect(readTsv("a\tb\r\nc\td\r\n")).toEqual([["a", "b"], ["c", "d"]]);
    expect(readTsv("a\n\nb")).toEqual([["a"], [""], ["b"]]);
  });

  it("fills short rows up and leaves stray quotes as they are", () => {
    expect(readTsv('a\n5" pipe\t"x" y')).toEqual([["a", ""], ['5" pipe', '"x" y']]);
  });
});
