import fc from "fast-check";
import { WorkbookError } from "../../../src/standin/workbook/WorkbookError";
import { TestBook, at, snapshot } from "../workbook/book";
import { draft, start } from "../workbook/drafts";

describe("calculation", () => {
  it("leaves nothing stale: calculating everything again changes no value", () => {
    fc.assert(fc.property(fc.array(draft, { minLength: 1, maxLength: 12 }), (drafts) => {
      const { book } = start();
      for (const make of drafts) {
        try {
          const circular = book.apply(make(book), { source: "user" }).circular.length > 0;
          // The order decides what a circle's readers see.
          if (circular) return;
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
        }
      }
      const before = snapshot(book);
      book.apply({ do: "calculate", full: true }, { source: "user" });
      expect(snapshot(book)).toEqual(before);
    }), { numRuns: 300 });
  });

  it("follows a chain of a hundred thousand cells without running out of stack", () => {
    const test = new TestBook();
    const length = 100_000;
    test.type("A1", [[1]]);
    test.do({ do: "setCells", sheet: test.sheet.id, row: 1, column: 0, cells: Array.from({ length }, (_, i) => [`=A${i + 1}+1`]) });
    test.type("A1", 10);
    expect(test.sheet.value(length, 0)).toBe(length + 10);
  });

  it("calculates backwards references in one go", () => {
    const test = new TestBook();
    test.do({ do: "setCells", sheet: test.sheet.id, row: 0, column: 0, cells: Array.from({ length: 5000 }, (_, i) => [`=A${i + 2}+1`]) });
    expect(test.value("A1")).toBe(5000);
  });

  it("trusts the values a file brings until something they read changes", () => {
    const test = new TestBook();
    test.sheet.loadValue(0, 0, 2);
    test.sheet.loadFormula(0, 1, "=A1*2", 99);
    test.sheet.loadFormula(1, 1, "=A9+1", 50);
    test.type("D1", 1);
    expect(test.value("B1")).toBe(99);
    test.type("A1", 3);
    expect(test.values("B1:B2")).toEqual([[6], [50]]);
  });

  it("keeps the file's value where a function is unknown, and says so", () => {
    const test = new TestBook();
    test.sheet.loadFormula(0, 1, "=CUBEVALUE(\"x\",A1)", 77);
    test.sheet.loadFormula(1, 1, "=B1+1", 78);
    test.type("A1", 3);
    test.do({ do: "calculate", full: true });
    expect(test.values("B1:B2")).toEqual([[77], [78]]);
    expect(test.sheet.formulaAt(0, 1)?.isUnsupported).toBe(true);
    expect(test.sheet.formulaAt(1, 1)?.isUnsupported).toBe(false);
  });

  it("says which cells stand in a circle and shows 0 in them", () => {
    const test = new TestBook();
    test.type("A1", "=B1+1");
    const { circular } = test.type("B1", "=A1+1");
    expect(circular.map(({ rect }) => rect)).toEqual(expect.arrayContaining([at("A1"), at("B1")]));
    expect(test.values("A1:B1")).toEqual([[0, 0]]);
    expect(test.type("B1", 5).circular).toEqual([]);
    expect(test.value("A1")).toBe(6);
  });

  it("tells the calculated cells as runs", () => {
    const test = new TestBook();
    test.type("B1", [["=A1"], ["=A1"], ["=A1"]]);
    expect(test.type("A1", 3).recalculated).toEqual([{ sheetId: test.sheet.id, rect: at("B1:B3") }]);
  });

  it("waits for the word under manual calculation", () => {
    const test = new TestBook();
    test.type("B1", "=A1+1");
    test.do({ do: "calculationMode", mode: "manual" });
    test.type("A1", 5);
    expect(test.value("B1")).toBe(1);
    test.do({ do: "calculate" });
    expect(test.value("B1")).toBe(6);
  });

  it("reads the workbook's clock in TODAY and follows it", () => {
    const test = new TestBook();
    test.book.clock = () => 46_348.75;
    test.type("A1", [["=TODAY()", "=NOW()"]]);
    expect(test.values("A1:B1")).toEqual([[46_348, 46_348.75]]);
    test.book.clock = () => 46_349.25;
    test.type("C1", 1);
    expect(test.value("A1")).toBe(46_349);
    test.book.clock = () => 46_350;
    test.do({ do: "calculate" });
    expect(test.value("A1")).toBe(46_350);
  });

  it("works what asks for the day alone out once a day, what asks for the hour at every change, at one moment for all cells", () => {
    const test = new TestBook();
    let asked = 0;
    test.book.clock = () => { asked += 1; return 46_348.75; };
    test.type("A1", Array.from({ length: 100 }, (_, i) => [`=TODAY()+${i}`]));
    asked = 0;
    test.type("C1", 1);
    expect(asked).toBe(1);
    test.type("B1", Array.from({ length: 100 }, (_, i) => [`=NOW()+${i}`]));
    asked = 0;
    test.type("C1", 2);
    expect(asked).toBe(2);
    test.book.clock = () => 46_349;
    test.type("C1", 3);
    expect([test.value("A1"), test.value("A100")]).toEqual([46_349, 46_448]);
  });

  it("follows names through change, deletion and coming back", () => {
    const test = new TestBook();
    test.type("A1", [[2], [3]]);
    test.type("C1", [["=Rate*10", "=C1+1"]]);
    expect(test.value("C1")).toBe("#NAME?");
    test.do({ do: "addName", name: "Rate", scope: null, formula: "=Sheet1!$A$1" });
    expect(test.values("C1:D1")).toEqual([[20, 21]]);
    test.type("A1", 4);
    expect(test.values("C1:D1")).toEqual([[40, 41]]);
    test.do({ do: "setName", name: "rate", scope: null, formula: "=Sheet1!$A$2" });
    expect(test.values("C1:D1")).toEqual([[30, 31]]);
    test.do({ do: "deleteName", name: "Rate", scope: null });
    expect(test.value("D1")).toBe("#NAME?");
    test.book.undo();
    expect(test.value("D1")).toBe(31);
  });

  it("reads other sheets through renaming and deletion", () => {
    const test = new TestBook();
    const first = test.sheet.id;
    test.do({ do: "addSheet", name: "In 2026" });
    const second = test.book.findSheet("In 2026")?.id ?? "";
    test.do({ do: "setCells", sheet: second, row: 0, column: 0, cells: [[7]] });
    test.do({ do: "setCells", sheet: first, row: 0, column: 0, cells: [["='In 2026'!A1*2"]] });
    expect(test.value("A1")).toBe(14);
    test.do({ do: "renameSheet", sheet: second, name: "Plain" });
    expect(test.formula("A1")).toBe("=Plain!A1*2");
    test.do({ do: "setCells", sheet: second, row: 0, column: 0, cells: [[8]] });
    expect(test.value("A1")).toBe(16);
    test.do({ do: "deleteSheet", sheet: second });
    expect(test.values("A1:A1")).toEqual([["#REF!"]]);
    test.book.undo();
    expect(test.value("A1")).toBe(16);
  });

  it("sums 5,000 rows for 5,000 customers by SUMIFS", () => {
    const test = new TestBook();
    const rows = Array.from({ length: 5000 }, (_, i) => [`C${i % 500}`, i % 12, 1]);
    test.do({ do: "setCells", sheet: test.sheet.id, row: 0, column: 0, cells: rows });
    test.do({ do: "setCells", sheet: test.sheet.id, row: 0, column: 4, cells: rows.map((_, i) => [`=SUMIFS(C$1:C$5000,A$1:A$5000,A${i + 1})`]) });
    expect(test.value("E7")).toBe(10);
  });
});

describe("spilling", () => {
  it("fills the cells beside the formula and follows its size", () => {
    const test = new TestBook();
    test.type("A1", [["b"], ["a"], ["b"]]);
    test.type("C1", "=UNIQUE(A1:A3)");
    test.type("D1", "=COUNTA(C1:C9)");
    expect(test.values("C1:C3")).toEqual([["b"], ["a"], [null]]);
    expect(test.value("D1")).toBe(2);
    test.type("A3", "c");
    expect(test.values("C1:C3")).toEqual([["b"], ["a"], ["c"]]);
    expect(test.value("D1")).toBe(3);
    expect(test.sheet.spillParentOf(2, 2)?.text).toBe("=UNIQUE(A1:A3)");
  });

  it("is blocked by a value in its way and comes back when it goes", () => {
    const test = new TestBook();
    test.type("A3", "x");
    test.type("A1", "=SEQUENCE(3)");
    expect(test.values("A1:A3")).toEqual([["#SPILL!"], [null], ["x"]]);
    test.type("A3", "");
    expect(test.values("A1:A3")).toEqual([[1], [2], [3]]);
    test.type("A2", "y");
    expect(test.values("A1:A3")).toEqual([["#SPILL!"], ["y"], [null]]);
  });

  it("is blocked by a table laid under it", () => {
    const test = new TestBook();
    test.type("A1", "=SEQUENCE(3)");
    test.do({ do: "addTable", sheet: test.sheet.id, rect: at("A2:A3"), hasHeader: true });
    expect(test.value("A1")).toBe("#SPILL!");
    expect(test.value("A3")).toBeNull();
  });

  it("is read as a whole by A1#", () => {
    const test = new TestBook();
    test.type("B1", "=SUM(A1#)");
    test.type("A1", "=SEQUENCE(E1)");
    test.type("E1", 4);
    expect(test.value("B1")).toBe(10);
  });

  it("wakes readers of the cells it newly fills", () => {
    const test = new TestBook();
    test.type("B1", "=A3*10");
    test.type("A1", "=SEQUENCE(E1)");
    test.type("E1", 3);
    expect(test.value("B1")).toBe(30);
    test.type("E1", 2);
    expect(test.value("B1")).toBe(0);
  });

  it("goes when its formula goes", () => {
    const test = new TestBook();
    test.type("A1", "=SEQUENCE(3)");
    test.type("A1", "");
    expect(test.sheet.usedRect(true)).toBeNull();
  });
});
