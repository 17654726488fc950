import fc from "fast-check";
import { buildTab, removeTab } from "../../../src/excel/tabs/buildTab";
import { HostError } from "../../../src/excel/HostError";
import { safeSheetName } from "../../../src/excel/tabs/safeSheetName";
import type { Tab, TabCell } from "../../../src/base/Tab";
import { openDesk, type Desk } from "../desk";

let desk: Desk;
afterEach(() => desk.close());

const code = async (act: () => Promise<unknown>): Promise<string> => act().then(() => "none", (error: unknown) => (error instanceof HostError ? error.code : String(error)));
const head = (value: string): TabCell => ({ value, bold: true, fill: "#DDEBF7", border: "bottom" });
const statement: Tab = {
  name: "Statement: Acme/Ltd", widths: [18, 14, 40], frozenRows: 3, print: { landscape: true, headerRow: 2 },
  rows: [
    [{ value: "Statement", bold: true, size: 16 }],
    [],
    [head("Invoice"), head("Amount"), head("Note")],
    [{ value: "00123", align: "left" }, { value: 100.5, format: "#,##0.00" }, { value: "=HYPERLINK(\"x\") they said", wrap: true }],
    [{ value: "'44" }, { value: 46_000, format: "yyyy-mm-dd" }, null],
    [null, { formula: "=SUM(B4:B4)", format: "#,##0.00", bold: true, border: "top" }, { value: "text in a text format", format: "@" }],
  ],
};
const built = (d: Desk, name: string) => {
  const sheet = d.book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`Expected a sheet ${name}`);
  return sheet;
};

describe("building a tab", () => {
  it("shows a link as people know links", async () => {
    desk = openDesk([["Customer"], ["Acme"]]);
    const { sheet } = await buildTab({ name: "Plan", widths: [20], rows: [[{ formula: "=HYPERLINK(\"#Master!A2\",\"Customer's row\")", isLink: true }]], print: { landscape: false } });
    const { fontColor, underline } = built(desk, sheet).styleAt(0, 0);
    expect([built(desk, sheet).textAt(0, 0), fontColor, underline]).toEqual(["Customer's row", "#0563C1", "Single"]);
  });

  it("writes values, text as text and formulas, with their looks, and shows it", async () => {
    desk = openDesk([["Customer"], ["Acme"]]);
    const result = await buildTab(statement);
    expect([result.sheet, result.isSetForPrint, desk.book.activeSheet.name]).toEqual(["Statement Acme Ltd", true, "Statement Acme Ltd"]);
    const sheet = built(desk, result.sheet);
    expect(sheet.values({ row: 0, column: 0, rows: 6, columns: 3 })).toEqual([
      ["Statement", null, null], [null, null, null], ["Invoice", "Amount", "Note"], ["00123", 100.5, "=HYPERLINK(\"x\") they said"], ["'44", 46_000, null], [null, 100.5, "text in a text format"],
    ]);
    expect([...sheet.formulas.values()].map(({ text }) => text)).toEqual(["=SUM(B4:B4)"]);
    expect([sheet.textAt(3, 1), sheet.textAt(4, 1), sheet.styleAt(0, 0).fontSize, sheet.styleAt(0, 0).bold, sheet.styleAt(3, 0).horizontal]).toEqual(["100.50", "2025-12-09", 16, true, "Left"]);
    const header = sheet.styleAt(2, 2);
    expect([header.bold, header.fill, header.borderBottom?.style, sheet.styleAt(5, 1).borderTop?.style, sheet.styleAt(3, 2).wrap, sheet.styleAt(3, 0).vertical]).toEqual([true, "#DDEBF7", "thin", "thin", true, "Top"]);
    expect([sheet.freeze.rows, Math.round(sheet.columnWidths.get(2) ?? 0), sheet.columnWidths.size]).toEqual([3, 43, 3]);
    expect([sheet.page.orientation, sheet.page.scale, sheet.page.fitWide, sheet.page.fitTall]).toEqual(["Landscape", null, 1, null]);
    expect(desk.book.names.map(({ name, formula }) => [name, formula])).toEqual([["Print_Titles", "='Statement Acme Ltd'!$3:$3"]]);
    expect(desk.host.traffic.requests).toBeLessThanOrEqual(6);
  });

  it("gives every cell its own look, whatever the pattern", async () => {
    const look = fc.record({ bold: fc.constantFrom(true, undefined), fill: fc.constantFrom("#FFFF00", undefined), border: fc.constantFrom("top" as const, "bottom" as const, undefined), align: fc.constantFrom("right" as const, undefined) }).map((cell): TabCell => JSON.parse(JSON.stringify(cell)) as TabCell);
    const rows = fc.array(fc.array(fc.option(look), { maxLength: 4 }), { minLength: 1, maxLength: 6 });
    desk = openDesk([["x"]]);
    await fc.assert(fc.asyncProperty(rows, async (cells) => {
      const { sheet } = await buildTab({ name: "Looks", widths: [], rows: cells, print: { landscape: false } });
      const made = built(desk, sheet);
      cells.forEach((line, row) => line.forEach((cell, column) => {
        const { bold, fill, horizontal, borderTop, borderBottom } = made.styleAt(row, column);
        expect([bold, fill, horizontal]).toEqual([cell?.bold === true, cell?.fill ?? null, cell?.align === undefined ? "General" : "Right"]);
        expect([borderTop !== null, borderBottom !== null]).toEqual([cell?.border === "top", cell?.border === "bottom"]);
      }));
    }), { numRuns: 40 });
  });

  it("keeps every request under the web's limit, with twenty thousand rows", async () => {
    desk = openDesk([["Customer"]]);
    const rows = Array.from({ length: 20_000 }, (_, at): TabCell[] => [{ value: `INV ${at}` }, { value: at, format: "#,##0.00" }, { value: "é".repeat(200), wrap: true }]);
    const { sheet } = await buildTab({ name: "Large", widths: [12, 12, 60], rows: [[head("Invoice"), head("Amount"), head("Note")], ...rows], print: { landscape: false, headerRow: 0 } });
    expect(built(desk, sheet).usedRect(true)?.rows).toBe(20_001);
    expect(desk.host.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.traffic.requests).toBeLessThan(20);
  });

  it("never touches a sheet that exists", async () => {
    desk = openDesk([["Customer"], ["Acme"]]);
    const before = desk.rows();
    const names: string[] = [];
    for (let at = 0; at < 3; at += 1) names.push((await buildTab({ ...statement, name: "MASTER" })).sheet);
    expect(names).toEqual(["MASTER (2)", "MASTER (3)", "MASTER (4)"]);
    expect(desk.rows()).toEqual(before);
  });

  it("takes the next name where a colleague takes the name in between", async () => {
    desk = openDesk([["Customer"]]);
    desk.host.faults.beforeRequest(2, () => desk.colleague({ do: "addSheet", name: "Letter" }));
    expect((await buildTab({ ...statement, name: "Letter" })).sheet).toBe("Letter (2)");
    expect(built(desk, "Letter").usedRect()).toBeNull();
  });

  it("leaves nothing half-built when any one request fails, whichever it is", async () => {
    desk = openDesk([["Customer"]]);
    await buildTab(statement);
    const total = desk.host.traffic.requests;
    desk.close();
    for (let at = 1; at <= total; at += 1) {
      for (const kind of ["fail", "drop"] as const) {
        desk = openDesk([["Customer"]]);
        desk.host.faults.at(at, kind === "fail" ? { kind, code: "RequestAborted" } : { kind });
        expect(await code(() => buildTab(statement, { timeout: 40 }))).toBe(kind === "fail" ? "busy" : "timeout");
        expect(desk.book.sheets.map(({ name }) => name)).toEqual(["Master"]);
        desk.close();
      }
    }
    desk = openDesk([["Customer"]]);
  });

  it("is taken away again when it is cancelled", async () => {
    desk = openDesk([["Customer"]]);
    const abort = new AbortController();
    expect(await code(() => buildTab(statement, { signal: abort.signal, onProgress: () => abort.abort() }))).toBe("cancelled");
    expect(desk.book.sheets).toHaveLength(1);
  });

  it("is built without print set-up where this Excel has none, and says so", async () => {
    for (const excelCode of ["ApiNotFound", "GeneralException"]) {
      desk = openDesk([["Customer"]]);
      desk.host.faults.at(3, { kind: "fail", code: excelCode });
      expect(await buildTab(statement)).toMatchObject({ sheet: "Statement Acme Ltd", isSetForPrint: false });
      expect(built(desk, "Statement Acme Ltd").page.orientation).toBe("Portrait");
      expect(desk.book.activeSheet.name).toBe("Statement Acme Ltd");
      desk.close();
    }
    desk = openDesk([["Customer"]]);
  });

  it("says that the workbook is protected against new tabs", async () => {
    desk = openDesk([["Customer"]]);
    desk.host.session.isWorkbookProtected = true;
    await expect(buildTab(statement)).rejects.toThrow("The workbook is protected against new tabs");
  });

  it("is removed by its id, also when it was renamed, and only once", async () => {
    desk = openDesk([["Customer"]]);
    const tab = await buildTab(statement);
    desk.colleague({ do: "renameSheet", sheet: built(desk, tab.sheet).id, name: "Theirs" });
    expect([await removeTab(tab), await removeTab(tab), desk.book.sheets.length]).toEqual([true, false, 1]);
  });
});

describe("a safe sheet name", () => {
  it("is what Excel takes", () => {
    expect(["Statement: A/B*?[x]", "'quoted'", "History", "", "///", "x".repeat(40), "Müller\nSöhne\t GmbH", `${"a".repeat(30)}😀`].map((name) => safeSheetName(name, [])))
      .toEqual(["Statement A B x", "quoted", "History (2)", "Tab", "Tab", "x".repeat(31), "Müller Söhne GmbH", "a".repeat(30)]);
  });

  it("is never taken, never too long, and never refused, whatever was asked for", () => {
    desk = openDesk([["x"]]);
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom("Letter", "LETTER", "history", "'a'")), { maxLength: 6 }), (wanted) => {
      const taken: string[] = [];
      for (const name of wanted) taken.push(safeSheetName(name, taken));
      expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
      for (const name of taken) expect(name).toMatch(/^(?!'|history$)[^\\/?*[\]:]{1,31}(?<!')$/i);
    }));
  });
});
