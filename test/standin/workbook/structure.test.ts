import { TestBook, at } from "./book";

const insert = (test: TestBook, address: string, shift: "down" | "right"): unknown => test.do({ do: "insert", sheet: test.sheet.id, rect: at(address), shift });
const remove = (test: TestBook, address: string, shift: "up" | "left"): unknown => test.do({ do: "delete", sheet: test.sheet.id, rect: at(address), shift });

describe("inserting and deleting", () => {
  it("moves references, grows ranges and keeps the typed spaces", () => {
    const test = new TestBook();
    test.type("A1", [[1], [2], [3]]);
    test.type("C1", [["=SUM( A1:A3 )", "=A3", "=$A$1+A$2", "=SUM(A:A)"]]);
    insert(test, "2:2", "down");
    expect(test.sheet.formulasIn(at("C1:F1"))[0]).toEqual(["=SUM( A1:A4 )", "=A4", "=$A$1+A$3", "=SUM(A:A)"]);
    test.type("A2", 10);
    expect(test.values("C1:F1")[0]).toEqual([16, 3, 3, 16]);
  });

  it("shrinks ranges and breaks references to what is gone", () => {
    const test = new TestBook();
    test.type("A1", [[1], [2], [3]]);
    test.type("C1", [["=SUM(A1:A3)", "=A2"]]);
    remove(test, "2:2", "up");
    expect(test.sheet.formulasIn(at("C1:D1"))[0]).toEqual(["=SUM(A1:A2)", "=#REF!"]);
    expect(test.values("C1:D1")[0]).toEqual([4, "#REF!"]);
    test.book.undo();
    expect(test.values("C1:D1")[0]).toEqual([6, 2]);
  });

  it("carries names, merges, links, widths, heights and hidden rows along", () => {
    const test = new TestBook();
    const { id } = test.sheet;
    test.do([
      { do: "addName", name: "Total", scope: null, formula: "=Sheet1!$B$5" },
      { do: "merge", sheet: id, rect: at("D5:E6") },
      { do: "hyperlink", sheet: id, rect: at("A5"), link: { address: "https://example.com" } },
      { do: "rowHeight", sheet: id, row: 4, rows: 1, height: 30 },
      { do: "hideRows", sheet: id, row: 5, rows: 1, hidden: true },
    ]);
    insert(test, "2:3", "down");
    expect(test.book.findName("total")?.formula).toBe("=Sheet1!$B$7");
    expect(test.sheet.merges).toEqual([at("D7:E8")]);
    expect(test.sheet.hyperlinks[0]?.rect).toEqual(at("A7"));
    expect([...test.sheet.rowHeights]).toEqual([[6, 30]]);
    expect([...test.sheet.hiddenRows]).toEqual([7]);
  });

  it("moves only its own columns when cells are inserted", () => {
    const test = new TestBook();
    test.type("A1", [[1, 10], [2, 20]]);
    test.type("D1", [["=A2", "=B2", "=SUM(A1:B2)"]]);
    insert(test, "A1:A1", "down");
    expect(test.values("A1:B3")).toEqual([[null, 10], [1, 20], [2, null]]);
    expect(test.sheet.formulasIn(at("D1:F1"))[0]).toEqual(["=A3", "=B2", "=SUM(A1:B2)"]);
    expect(test.value("F1")).toBe(31);
  });

  it("refuses to tear merged cells or tables apart, or to push content off the sheet", () => {
    const test = new TestBook();
    test.do({ do: "merge", sheet: test.sheet.id, rect: at("B3:C3") });
    expect(() => insert(test, "B1:B1", "down")).toThrow(expect.objectContaining({ code: "InsertDeleteConflict" }));
    test.type("F1048576", 1);
    expect(() => insert(test, "1:1", "down")).toThrow(expect.objectContaining({ code: "InsertDeleteConflict" }));
  });

  it("moves cells with their formulas and the references to them", () => {
    const test = new TestBook();
    test.type("A1", [[5, "=A1*2"]]);
    test.type("D1", "=B1+1");
    test.do({ do: "move", sheet: test.sheet.id, rect: at("A1:B1"), toSheet: test.sheet.id, toRow: 4, toColumn: 0 });
    expect(test.formula("B5")).toBe("=A5*2");
    expect(test.formula("D1")).toBe("=B5+1");
    expect(test.value("D1")).toBe(11);
  });

  it("copies formulas relatively, and values or formats alone where asked", () => {
    const test = new TestBook();
    const { id } = test.sheet;
    test.type("A1", [[5, "=A1*$A$1"], [6]]);
    test.do({ do: "format", sheet: id, rect: at("B1"), style: { bold: true } });
    test.do({ do: "copy", sheet: id, rect: at("B1"), toSheet: id, toRow: 1, toColumn: 1 });
    expect([test.formula("B2"), test.value("B2"), test.sheet.styleAt(1, 1).bold]).toEqual(["=A2*$A$1", 30, true]);
    test.do({ do: "copy", sheet: id, rect: at("B1:B2"), toSheet: id, toRow: 0, toColumn: 3, what: "values", transpose: true });
    expect([test.values("D1:E1"), test.formula("D1"), test.sheet.styleAt(0, 3).bold]).toEqual([[[25, 30]], 25, false]);
    test.do({ do: "copy", sheet: id, rect: at("B1"), toSheet: id, toRow: 8, toColumn: 0, what: "formats" });
    expect([test.value("A9"), test.sheet.styleAt(8, 0).bold]).toEqual([null, true]);
  });

  it("sorts as Excel does, formulas going with their rows", () => {
    const test = new TestBook();
    test.type("A1", [["b", 1, "=B1*10"], [null, 2, "=B2*10"], [10, 3, "=B3*10"], ["a", 4, "=B4*10"], [true, 5, "=B5*10"]]);
    test.do({ do: "sort", sheet: test.sheet.id, rect: at("A1:C5"), keys: [{ offset: 0 }] });
    expect(test.values("A1:C5")).toEqual([[10, 3, 30], ["a", 4, 40], ["b", 1, 10], [true, 5, 50], [null, 2, 20]]);
    expect(test.formula("C1")).toBe("=B1*10");
    test.do({ do: "sort", sheet: test.sheet.id, rect: at("A1:C5"), keys: [{ offset: 1, descending: true }] });
    expect(test.values("B1:B5").flat()).toEqual([5, 4, 3, 2, 1]);
  });

  it("renames, hides, moves and deletes sheets by Excel's rules", () => {
    const test = new TestBook();
    const first = test.sheet.id;
    expect(() => test.do({ do: "deleteSheet", sheet: first })).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    test.do({ do: "addSheet", name: "Two" });
    expect(() => test.do({ do: "addSheet", name: "TWO" })).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }));
    expect(() => test.do({ do: "renameSheet", sheet: first, name: "a/b" })).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    const change = test.do({ do: "deleteSheet", sheet: first });
    expect(change.changes.map(({ kind, detail }) => [kind, detail])).toEqual([["deleteSheet", "Sheet1"], ["activate", first]]);
    expect(test.book.activeSheet.name).toBe("Two");
    expect(() => test.do({ do: "showSheet", sheet: test.sheet.id, visibility: "Hidden" })).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
  });

  it("copies a sheet with its own table and formulas that read itself", () => {
    const test = new TestBook();
    test.type("A1", [["H"], [1], [2]]);
    test.do({ do: "addTable", sheet: test.sheet.id, rect: at("A1:A3"), hasHeader: true });
    test.type("C1", "=Sheet1!A2+A3");
    test.do({ do: "copySheet", sheet: test.sheet.id });
    const copy = test.book.findSheet("Sheet1 (2)");
    expect(copy?.tables[0]?.name).toBe("Table12");
    expect(copy?.formulasIn(at("C1"))).toEqual([["='Sheet1 (2)'!A2+A3"]]);
    test.do({ do: "setCells", sheet: copy?.id ?? "", row: 1, column: 0, cells: [[50]] });
    expect([copy?.value(0, 2), test.value("C1")]).toEqual([52, 3]);
  });
});
