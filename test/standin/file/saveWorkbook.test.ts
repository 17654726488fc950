import fc from "fast-check";
import { openWorkbook } from "../../../src/standin/file/openWorkbook";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import type { Op } from "../../../src/standin/workbook/Op";
import { MAX_COLUMNS } from "../../../src/standin/workbook/Rect";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import { faultsOf } from "./checkPackage";
import { partsOf, RICH_PARTS, richFixture } from "./richFixture";

const opened = (bytes: Uint8Array): Workbook => {
  const result = openWorkbook(bytes, "book.xlsx");
  if ("refused" in result) throw new Error(result.refused);
  return result.workbook;
};
const unprotected = (): Workbook => opened(richFixture({ "xl/worksheets/sheet1.xml": RICH_PARTS["xl/worksheets/sheet1.xml"]!.replace(/<sheetProtection[^>]*>/, "") }));
const apply = (book: Workbook, ...ops: Op[]): Workbook => {
  for (const op of ops) book.apply(op, { source: "api" });
  return book;
};
const idOf = (book: Workbook, name: string): string => book.findSheet(name)!.id;
const changedParts = (bytes: Uint8Array, before: Readonly<Record<string, string>> = RICH_PARTS): string[] => {
  const after = partsOf(bytes);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).sort();
};
const sheetPart = (bytes: Uint8Array, number = 1): string => partsOf(bytes)[`xl/worksheets/sheet${number}.xml`]!;

describe("saveWorkbook", () => {
  it("gives every part back byte for byte where nothing was changed", () => {
    expect(changedParts(saveWorkbook(opened(richFixture())))).toEqual([]);
  });

  it("changes only the edited sheet, the strings and the book after an edit, and drops the calculation chain", () => {
    const book = apply(opened(richFixture()), { do: "setCells", sheet: "{sheet-2}", row: 1, column: 0, cells: [["CHF"]] });
    const bytes = saveWorkbook(book);
    expect(changedParts(bytes)).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
    expect(faultsOf(bytes)).toEqual([]);
  });

  it("keeps rich text, formats, rules, links, notes and extensions of the edited sheet", () => {
    const xml = sheetPart(saveWorkbook(apply(unprotected(), { do: "setCells", sheet: "{sheet-1}", row: 2, column: 0, cells: [["edited <&> "]] })));
    for (const kept of [
      "<c r=\"A2\" t=\"s\"><v>4</v></c>", "<c r=\"A6\" t=\"s\"><v>6</v></c>", "<c r=\"C6\" s=\"3\"/>", "<conditionalFormatting sqref=\"C2:C6 E2\">", "<dataValidations count=\"1\">", "<drawing r:id=\"rId1\"/><legacyDrawing r:id=\"rId2\"/>",
      "<y:thing a=\"1\"/>", "zoomScale=\"85\"", "<tabColor theme=\"4\" tint=\"0.4\"/><pageSetUpPr fitToPage=\"1\"/>", "ht=\"30\" customHeight=\"1\" outlineLevel=\"1\"", "tooltip=\"site\"", "display=\"there\"",
      "<c r=\"B8\" cm=\"1\"><f t=\"array\" ref=\"B8:B9\">_xlfn._xlws.SORT(C2:C3)</f>", "_xlfn.XLOOKUP(", "<c r=\"A5\" t=\"str\"><f>UPPER(&quot;a&amp;b&quot;)</f><v>A&amp;B</v></c>",
    ]) expect(xml).toContain(kept);
  });

  it("gives back what was saved, also after a second round", () => {
    const first = opened(saveWorkbook(apply(unprotected(), { do: "setCells", sheet: "{sheet-1}", row: 9, column: 0, cells: [["x\r\ny", "'=no formula", -1.5, true]] })));
    const second = opened(saveWorkbook(apply(first, { do: "setCells", sheet: "{sheet-1}", row: 10, column: 0, cells: [["last"]] })));
    expect(second.sheets[0]!.values({ row: 9, column: 0, rows: 1, columns: 4 })).toEqual([["x\r\ny", "=no formula", -1.5, true]]);
    expect(second.sheets[0]!.styleAt(9, 1).quotePrefix).toBe(true);
    expect(second.sheets[0]!.formulaAt(3, 3)?.text).toBe("=C4*$F$1+Rates!B$2");
  });

  it("makes a new format from the old one with only the change in it", () => {
    const bytes = saveWorkbook(apply(unprotected(), { do: "format", sheet: "{sheet-1}", rect: { row: 5, column: 2, rows: 1, columns: 1 }, style: { numberFormat: "0.0 \"d\"" } }));
    const styles = partsOf(bytes)["xl/styles.xml"]!;
    expect(styles).toContain("<cellXfs count=\"5\">");
    expect(styles).toContain("<numFmts count=\"2\">");
    expect(styles).toMatch(/<xf numFmtId="171" fontId="1" fillId="2" borderId="1" xfId="0" pivotButton="1" applyNumberFormat="1"><alignment horizontal="center" textRotation="45"\/>/);
    const sheet = opened(bytes).sheets[0]!;
    expect([sheet.styleAt(5, 2).numberFormat, sheet.styleAt(5, 2).bold]).toEqual(["0.0 \"d\"", true]);
  });

  it("saves fonts, fills, borders and alignment that were set", () => {
    const style = { bold: true, fontColor: "#FF0000", fill: "#FFFF00", wrap: true, horizontal: "Right", borderTop: { style: "thin", color: "#00FF00" } } as const;
    const sheet = opened(saveWorkbook(apply(unprotected(), { do: "format", sheet: "{sheet-1}", rect: { row: 0, column: 0, rows: 1, columns: 2 }, style }))).sheets[0]!;
    expect(sheet.styleAt(0, 1)).toMatchObject({ ...style, fontName: "Arial", fontSize: 10 });
  });

  it("moves rules and marks with inserted rows, and back with undo", () => {
    const insert: Op = { do: "insert", sheet: "{sheet-1}", rect: { row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }, shift: "down" };
    const book = apply(unprotected(), insert);
    const xml = sheetPart(saveWorkbook(book));
    expect(xml).toContain("<conditionalFormatting sqref=\"C4:C8 E4\">");
    expect(xml).toContain("<formula>C$8</formula>");
    expect(xml).toContain("sqref=\"B4:B8\"><formula1>$C$4:$C$8</formula1>");
    expect(xml).toContain("<c r=\"A4\" t=\"s\"><v>4</v></c>");
    expect(xml).toMatch(/<row r="4"[^>]*outlineLevel="1"/);
    book.undo();
    expect(sheetPart(saveWorkbook(book))).toContain("<conditionalFormatting sqref=\"C2:C6 E2\">");
  });

  it("drops rules whose cells are all deleted", () => {
    const xml = sheetPart(saveWorkbook(apply(unprotected(), { do: "delete", sheet: "{sheet-1}", rect: { row: 1, column: 0, rows: 5, columns: MAX_COLUMNS }, shift: "up" })));
    expect(xml).not.toMatch(/conditionalFormatting|dataValidation/);
  });

  it("adds, renames, moves, hides and deletes sheets with their names and parts", () => {
    const book = apply(opened(richFixture()),
      { do: "addSheet", name: "Report & more", at: 1 }, { do: "renameSheet", sheet: "{sheet-1}", name: "Open items" }, { do: "moveSheet", sheet: "{sheet-1}", at: 3 },
      { do: "deleteSheet", sheet: "{sheet-2}" });
    apply(book, { do: "showSheet", sheet: idOf(book, "Prefixed"), visibility: "Visible" });
    const bytes = saveWorkbook(book);
    expect(faultsOf(bytes)).toEqual([]);
    const again = opened(bytes);
    expect(again.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual(book.sheets.map(({ name, visibility }) => `${name} ${visibility}`));
    const parts = partsOf(bytes);
    expect([parts["xl/worksheets/sheet2.xml"], parts["xl/tables/table1.xml"]]).toEqual([undefined, undefined]);
    expect(parts["xl/workbook.xml"]).toContain("name=\"Chart &amp; more\" sheetId=\"4\"");
    const titles = again.names.find(({ name }) => name === "Print_Titles");
    expect([again.sheet(titles!.scope!).name, titles!.formula]).toEqual(["Open items", "='Open items'!$1:$1"]);
    expect(again.names.find(({ name }) => name === "TaxRate")).toMatchObject({ formula: "=0.19", comment: "in percent" });
  });

  it("saves new and grown tables, each column named as its header", () => {
    const book = apply(unprotected(), { do: "addTable", sheet: "{sheet-1}", rect: { row: 0, column: 0, rows: 5, columns: 4 }, hasHeader: true, name: "Items" },
      { do: "resizeTable", table: "Fees", rect: { row: 0, column: 3, rows: 4, columns: 2 } });
    const bytes = saveWorkbook(book);
    expect(faultsOf(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    expect(parts["xl/tables/table1.xml"]).toContain("ref=\"D1:E4\"");
    expect(parts["xl/tables/table1.xml"]).toContain("dataDxfId=\"1\"");
    expect(parts["xl/tables/table2.xml"]).toMatch(/ id="8" name="Items" displayName="Items" ref="A1:D5"/);
    expect(opened(bytes).findTable("items")?.table.columns.map(({ name }) => name)).toEqual(["Customer", "Due", "Amount", "Twice"]);
  });

  it("saves widths, panes, merges, filters, links, protection, names, settings and properties", () => {
    const book = opened(richFixture());
    const sheet = idOf(book, "Prefixed");
    apply(book, { do: "setCells", sheet, row: 0, column: 0, cells: [["Name", "Sum"], ["a", 1], ["b", 2]] },
      { do: "columnWidth", sheet, column: 1, columns: 2, width: 30 }, { do: "freeze", sheet, rows: 1, columns: 1 }, { do: "merge", sheet, rect: { row: 5, column: 0, rows: 2, columns: 2 } },
      { do: "filter", sheet, rect: { row: 0, column: 0, rows: 3, columns: 2 }, column: 0, criterion: { on: "values", values: ["a"] } },
      { do: "hyperlink", sheet, rect: { row: 1, column: 0, rows: 1, columns: 1 }, link: { address: "https://example.com/x?a&b" } },
      { do: "addName", name: "Two", scope: null, formula: "=1+1" }, { do: "setting", key: "map", value: { a: ["<1>"] } }, { do: "property", key: "Owner", value: "Zoë" },
      { do: "tabColor", sheet, color: "#112233" }, { do: "protect", sheet, options: { allowSort: true } });
    const bytes = saveWorkbook(book);
    expect(faultsOf(bytes)).toEqual([]);
    const again = opened(bytes);
    const saved = again.sheets[2]!;
    expect([saved.columnWidths.get(2), saved.freeze, saved.merges, [...saved.filteredRows], saved.hyperlinks[0]?.address, saved.tabColor, saved.protection?.["allowSort"], saved.protection?.["allowFormatCells"]]).toEqual(
      [30, { rows: 1, columns: 1 }, [{ row: 5, column: 0, rows: 2, columns: 2 }], [2], "https://example.com/x?a&b", "#112233", true, false]);
    expect([again.findName("two")?.formula, again.settings.get("map"), again.properties.get("Owner")]).toEqual(["=1+1", { a: ["<1>"] }, "Zoë"]);
    expect(partsOf(bytes)["xl/workbook.xml"]).toContain("localSheetId=\"3\" hidden=\"1\">Prefixed!$A$1:$B$3<");
  });

  it("selects only the active tab", () => {
    const book = opened(richFixture());
    const bytes = saveWorkbook(apply(book, { do: "showSheet", sheet: idOf(book, "Prefixed"), visibility: "Visible" }, { do: "activate", sheet: idOf(book, "Prefixed") }));
    expect([sheetPart(bytes).includes("tabSelected"), sheetPart(bytes, 3).includes("tabSelected"), opened(bytes).activeSheet.name]).toEqual([false, true, "Prefixed"]);
  });

  it("makes a whole file of a workbook from scratch", () => {
    const book = apply(Workbook.blank(), { do: "setCells", sheet: "{sheet-1}", row: 0, column: 0, cells: [["Fee", "Tax"], [10, "=LET(x,A2,x*0.19)"], ["01/02/2026", "=SEQUENCE(2)"]] },
      { do: "addTable", sheet: "{sheet-1}", rect: { row: 0, column: 0, rows: 2, columns: 2 }, hasHeader: true, name: "Fees" });
    const bytes = saveWorkbook(book);
    expect(faultsOf(bytes)).toEqual([]);
    expect(sheetPart(bytes)).toContain("_xlfn.LET(_xlpm.x,A2,_xlpm.x*0.19)");
    expect(opened(bytes).sheets[0]!.formulaAt(1, 1)?.text).toBe("=LET(x,A2,x*0.19)");
  });

  it("gives any values back in their places", () => {
    const value = fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 12 }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (cells) => {
      const book = apply(Workbook.blank(), { do: "setCells", sheet: "{sheet-1}", row: 2, column: 25, cells, as: "exact" });
      const at = { row: 2, column: 25, rows: cells.length, columns: 3 };
      expect(opened(saveWorkbook(book)).sheets[0]!.values(at)).toEqual(book.sheets[0]!.values(at));
    }), { numRuns: 60 });
  });
});
