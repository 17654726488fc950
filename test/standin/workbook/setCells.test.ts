import { TestBook, at } from "./book";

describe("writing cells", () => {
  it("reads strings as typed and leaves holes untouched", () => {
    const test = new TestBook();
    test.type("A1", [["x", "y", "z"]]);
    test.type("A1", [["5-Mar-2026", null, undefined], ["12%", "$120", "'=A1"]]);
    expect(test.values("A1:C2")).toEqual([[46_086, "y", "z"], [0.12, 120, "=A1"]]);
    expect(test.text("A2")).toBe("12%");
    expect(test.sheet.styleAt(1, 2).quotePrefix).toBe(true);
  });

  it("empties a cell by an empty string", () => {
    const test = new TestBook();
    test.type("A1", "x");
    test.type("A1", "");
    expect(test.sheet.usedRect(true)).toBeNull();
  });

  it("keeps everything as text under the text format", () => {
    const test = new TestBook();
    test.do({ do: "format", sheet: test.sheet.id, rect: at("A1:A3"), style: { numberFormat: "@" } });
    test.type("A1", [["00851"], ["=A1"], ["1/2/2026"]]);
    expect(test.values("A1:A3")).toEqual([["00851"], ["=A1"], ["1/2/2026"]]);
  });

  it("keeps strings as they are when asked to be exact", () => {
    const test = new TestBook();
    test.do({ do: "setCells", sheet: test.sheet.id, row: 0, column: 0, cells: [["=1+1", "12%"]], as: "exact" });
    expect(test.values("A1:B1")).toEqual([["=1+1", "12%"]]);
  });

  it("tells before and after of a single cell", () => {
    const test = new TestBook();
    test.type("A1", 99);
    test.type("B1", "=A1");
    expect(test.type("A1", 120).changes[0]).toMatchObject({ kind: "setCells", before: 99, after: 120, rects: [at("A1")] });
    expect(test.type("B1", "=A1*2").changes[0]).toMatchObject({ before: 120, after: 240, formulaBefore: "=A1" });
  });

  it("spells functions in capitals and refuses what is no formula", () => {
    const test = new TestBook();
    test.type("A1", "= sum( b1 , true)");
    expect(test.formula("A1")).toBe("= SUM( B1 , TRUE)");
    expect(() => test.type("A2", "=SUM(")).toThrow("is not a formula");
    expect(() => test.type("A2", "+49 170 1234")).toThrow("is not a formula");
    expect(test.value("A2")).toBeNull();
  });

  it("drops the values of hidden rows when a program writes several rows through a filter", () => {
    const test = new TestBook();
    test.type("A1", [["Name", "Note"], ["a", ""], ["b", ""], ["a", ""]]);
    test.do({ do: "filter", sheet: test.sheet.id, rect: at("A1:B4"), column: 0, criterion: { on: "values", values: ["a"] } });
    test.type("B2", [["one"], ["two"], ["three"]], "api");
    expect(test.values("B2:B4")).toEqual([["one"], [null], ["three"]]);
    test.type("B3", [["alone"]], "api");
    expect(test.value("B3")).toBe("alone");
  });

  it("refuses locked cells of a protected sheet and lets unlocked ones be", () => {
    const test = new TestBook();
    test.do({ do: "format", sheet: test.sheet.id, rect: at("B1"), style: { locked: false } });
    test.do({ do: "protect", sheet: test.sheet.id, options: {} });
    expect(() => test.type("A1", 1)).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    expect(() => test.type("A1", [[1, 2]])).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    test.type("B1", 5);
    expect(test.values("A1:B1")).toEqual([[null, 5]]);
  });

  it("shows a formula's date as a date, as Excel does", () => {
    const test = new TestBook();
    test.type("A1", [["=DATE(2026,11,22)", "=A1+30", "=1+1"]]);
    test.type("B1", "=A1+30");
    expect([test.text("A1"), test.text("B1"), test.text("C1")]).toEqual(["11/22/2026", "12/22/2026", "2"]);
  });

  it("refuses to change part of an array formula, also after it moved", () => {
    const test = new TestBook();
    test.sheet.loadFormula(0, 0, "=B1:B2*2", 0, { array: at("A1:A2") });
    expect(() => test.type("A2", 1)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    test.do({ do: "insert", sheet: test.sheet.id, rect: at("1:1"), shift: "down" });
    expect(() => test.type("A3", 1)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    test.type("B2", [[4], [5]]);
    expect(test.values("A2:A3")).toEqual([[8], [10]]);
    test.type("A1", "free");
    expect(test.value("A1")).toBe("free");
  });

  it("applies all ops of a call or none", () => {
    const test = new TestBook();
    const { id } = test.sheet;
    expect(() => test.do([{ do: "setCells", sheet: id, row: 0, column: 0, cells: [[1]] }, { do: "deleteSheet", sheet: "nope" }])).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
    expect(test.value("A1")).toBeNull();
    expect(test.book.canUndo).toBe(false);
  });

  it("writes a million numbers", () => {
    const test = new TestBook();
    const cells = Array.from({ length: 100_000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * column));
    test.do({ do: "setCells", sheet: test.sheet.id, row: 0, column: 0, cells }, "api");
    expect(test.sheet.value(99_999, 9)).toBe(899_991);
  });

  it("keeps merged areas to their first cell", () => {
    const test = new TestBook();
    test.type("A1", [["a", "b"]]);
    test.do({ do: "merge", sheet: test.sheet.id, rect: at("A1:B1") });
    test.type("A1", [["x", "lost"]]);
    expect(test.values("A1:B1")).toEqual([["x", null]]);
  });
});
