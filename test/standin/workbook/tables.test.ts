import type { Table } from "../../../src/standin/workbook/Table";
import { TestBook, at } from "./book";

const invoices = (): TestBook => {
  const test = new TestBook();
  test.type("A1", [["Customer", "Amount", "Due"], ["Ada", 10, 46_000], ["Ben", 20, 46_001], ["Ada", 30, 46_002]]);
  test.do({ do: "addTable", sheet: test.sheet.id, rect: at("A1:C4"), hasHeader: true, name: "Facts" });
  return test;
};

const facts = (test: TestBook): Table => {
  const found = test.book.findTable("facts");
  if (!found) throw new Error("Expected the table Facts");
  return found.table;
};

describe("tables", () => {
  it("grow when something is written directly below, and references grow with them", () => {
    const test = invoices();
    test.type("E1", "=SUM(Facts[Amount])");
    const { changes } = test.type("A5", [["Cid", 40, 46_003]], "api");
    expect(facts(test).rect).toEqual(at("A1:C5"));
    expect(test.value("E1")).toBe(100);
    expect(changes.map(({ kind }) => kind)).toContain("tableResized");
  });

  it("do not grow into a gap, below totals or on a protected sheet", () => {
    const test = invoices();
    test.type("A6", "x");
    expect(facts(test).rect).toEqual(at("A1:C4"));
    test.type("A6", "");
    test.do({ do: "setTable", table: "Facts", hasTotals: true });
    test.type("A6", "x");
    expect(facts(test).rect).toEqual(at("A1:C5"));
  });

  it("grow to the right by a header and name the column after it", () => {
    const test = invoices();
    test.type("D1", "Note", "api");
    expect(facts(test).columns.map(({ name }) => name)).toEqual(["Customer", "Amount", "Due", "Note"]);
    test.type("E2", "beside a row");
    expect(facts(test).columns.map(({ name }) => name)).toEqual(["Customer", "Amount", "Due", "Note", "Column1"]);
    expect(test.value("E1")).toBe("Column1");
  });

  it("fill a calculated column from one formula, and new rows from the column", () => {
    const test = invoices();
    test.type("D1", "Double");
    test.type("D2", "=[@Amount]*2");
    expect(test.values("D2:D4")).toEqual([[20], [40], [60]]);
    test.type("A5", [["Cid", 7]]);
    expect(test.value("D5")).toBe(14);
  });

  it("rename a column with its header cell, and formulas follow", () => {
    const test = invoices();
    test.type("E1", [["=SUM(Facts[Amount])", "=SUM(Facts[[#Data],[Amount]:[Due]])"]]);
    test.type("B1", "Open amount", "api");
    expect(facts(test).columns[1]?.name).toBe("Open amount");
    expect(test.sheet.formulasIn(at("E1:F1"))[0]).toEqual(["=SUM(Facts[Open amount])", "=SUM(Facts[[#Data],[Open amount]:[Due]])"]);
    expect(test.value("E1")).toBe(60);
    test.do({ do: "setTable", table: "Facts", name: "Ledger" });
    expect(test.formula("E1")).toBe("=SUM(Ledger[Open amount])");
  });

  it("keep header names text, filled and unique", () => {
    const test = invoices();
    test.type("A1", [["Due", "", 2026]]);
    expect(test.values("A1:C1")).toEqual([["Due2", "Column1", "2026"]]);
  });

  it("take rows at the end into blank cells and elsewhere by moving cells down", () => {
    const test = invoices();
    test.type("A6", "below");
    test.do({ do: "addTableRows", table: "Facts", rows: 1, cells: [["Cid", 1, 2]] });
    expect([test.value("A5"), test.value("A6")]).toEqual(["Cid", "below"]);
    test.do({ do: "addTableRows", table: "Facts", rows: 1, cells: [["Dan", 1, 2]] });
    expect([test.value("A6"), test.value("A7")]).toEqual(["Dan", "below"]);
    test.do({ do: "addTableRows", table: "Facts", rows: 1, at: 0, cells: [["Top", 1, 2]] });
    expect(test.values("A2:A3")).toEqual([["Top"], ["Ada"]]);
    expect(facts(test).rect).toEqual(at("A1:C7"));
    test.do({ do: "deleteTableRows", table: "Facts", at: 0, rows: 2 });
    expect([test.value("A2"), facts(test).rect]).toEqual(["Ben", at("A1:C5")]);
  });

  it("take and lose columns", () => {
    const test = invoices();
    test.do({ do: "addTableColumn", table: "Facts", at: 1, cells: ["Place", "Bonn", "Ulm", "Kiel"] });
    expect(test.values("A1:D2")).toEqual([["Customer", "Place", "Amount", "Due"], ["Ada", "Bonn", 10, 46_000]]);
    test.do({ do: "addTableColumn", table: "Facts", name: "Last" });
    expect(facts(test).columns.map(({ name }) => name)).toEqual(["Customer", "Place", "Amount", "Due", "Last"]);
    test.do({ do: "deleteTableColumn", table: "Facts", at: 0 });
    expect(test.values("A1:A2")).toEqual([["Place"], ["Bonn"]]);
  });

  it("made from a header alone offer one blank row, which the first row added takes", () => {
    const test = new TestBook();
    test.type("A1", [["One", "Two"]]);
    test.do({ do: "addTable", sheet: test.sheet.id, rect: at("A1:B1"), hasHeader: true, name: "Facts" });
    expect(facts(test).rect).toEqual(at("A1:B2"));
    test.do({ do: "addTableRows", table: "Facts", rows: 2, cells: [[1, 2], [3, 4]] });
    expect(facts(test).rect).toEqual(at("A1:B3"));
    expect(test.values("A2:B3")).toEqual([[1, 2], [3, 4]]);
  });

  it("follow inserted and deleted rows and columns of the sheet", () => {
    const test = invoices();
    test.do({ do: "insert", sheet: test.sheet.id, rect: at("2:3"), shift: "down" });
    test.do({ do: "insert", sheet: test.sheet.id, rect: at("B:B"), shift: "right" });
    expect(facts(test).rect).toEqual(at("A1:D6"));
    expect(test.values("A1:D1")).toEqual([["Customer", "Column1", "Amount", "Due"]]);
    test.do({ do: "delete", sheet: test.sheet.id, rect: at("B:B"), shift: "left" });
    test.do({ do: "delete", sheet: test.sheet.id, rect: at("2:6"), shift: "up" });
    expect(facts(test).rect).toEqual(at("A1:C2"));
    expect(test.values("A2:C2")).toEqual([[null, null, null]]);
    expect(() => test.do({ do: "delete", sheet: test.sheet.id, rect: at("1:1"), shift: "up" })).toThrow(expect.objectContaining({ code: "InsertDeleteConflict" }));
  });

  it("refuse names that are taken, no names, or addresses, and places that are taken", () => {
    const test = invoices();
    test.type("H1", [["X"], [1]]);
    const add = (name: string, rect = "H1:H2"): unknown => test.do({ do: "addTable", sheet: test.sheet.id, rect: at(rect), hasHeader: true, name });
    expect(() => add("FACTS")).toThrow(expect.objectContaining({ code: "ItemAlreadyExists" }));
    expect(() => add("B7")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => add("Other", "C1:D9")).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    add("Other");
    expect(test.book.tables.length).toBe(2);
  });
});

describe("filters", () => {
  const visible = (test: TestBook): number[] => [2, 3, 4].filter((row) => !test.sheet.isRowHidden(row - 1));

  it("hide by values, conditions, top and average, and show again", () => {
    const test = invoices();
    const filter = (column: number, criterion: Parameters<typeof Object.freeze>[0]): number[] => {
      test.do({ do: "filter", sheet: test.sheet.id, table: "Facts", column, criterion: criterion as never });
      return visible(test);
    };
    expect(filter(0, { on: "values", values: ["ada"] })).toEqual([2, 4]);
    expect(filter(1, { on: "custom", first: ">10" })).toEqual([4]);
    test.do({ do: "clearFilter", sheet: test.sheet.id, table: "Facts", column: 0 });
    expect(visible(test)).toEqual([3, 4]);
    expect(filter(1, { on: "custom", first: "<=10", second: ">=30", both: false })).toEqual([2, 4]);
    expect(filter(1, { on: "top", count: 1, percent: false })).toEqual([4]);
    expect(filter(1, { on: "dynamic", kind: "BelowAverage" })).toEqual([2]);
    test.do({ do: "removeFilter", sheet: test.sheet.id, table: "Facts" });
    expect(visible(test)).toEqual([2, 3, 4]);
  });

  it("compare with the text a cell shows", () => {
    const test = new TestBook();
    test.type("A1", [["Due"], ["1/5/2026"], ["2/5/2026"]]);
    test.do({ do: "filter", sheet: test.sheet.id, rect: at("A1:A3"), column: 0, criterion: { on: "values", values: ["2/5/2026"] } });
    expect([...test.sheet.filteredRows]).toEqual([1]);
  });

  it("leave rows hidden by hand alone and are not sorted away", () => {
    const test = invoices();
    test.do({ do: "hideRows", sheet: test.sheet.id, row: 1, rows: 1, hidden: true });
    test.do({ do: "filter", sheet: test.sheet.id, table: "Facts", column: 0, criterion: { on: "values", values: ["Ben"] } });
    test.do({ do: "clearFilter", sheet: test.sheet.id, table: "Facts" });
    expect(visible(test)).toEqual([3, 4]);
  });

  it("of tables are blocked on a protected sheet", () => {
    const test = invoices();
    test.do({ do: "protect", sheet: test.sheet.id, options: { allowAutoFilter: true } });
    expect(() => test.do({ do: "clearFilter", sheet: test.sheet.id, table: "Facts" })).toThrow(expect.objectContaining({ code: "AccessDenied" }));
  });
});
