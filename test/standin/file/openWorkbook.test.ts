import { strToU8, zipSync } from "fflate";
import { openWorkbook } from "../../../src/standin/file/openWorkbook";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import type { Workbook } from "../../../src/standin/workbook/Workbook";
import { RICH_PARTS, richFixture, zipOf } from "./richFixture";

const opened = (bytes: Uint8Array, name = "book.xlsx"): Workbook => {
  const result = openWorkbook(bytes, name);
  if ("refused" in result) throw new Error(result.refused);
  return result.workbook;
};
const refusal = (bytes: Uint8Array, name = "book.xlsx"): string => {
  const result = openWorkbook(bytes, name);
  return "refused" in result ? result.refused : "opened";
};
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe("openWorkbook", () => {
  it("reads values of every type, formulas with shared ones expanded, and texts with runs", () => {
    const sheet = opened(richFixture()).sheets[0]!;
    expect(sheet.values({ row: 1, column: 0, rows: 4, columns: 4 })).toEqual([
      ["Acme Ltd", 45658, 100.5, 201], ["Line 1\r\nLine 2", 45659, -3, -6], [" padded ", 46027, { error: "#N/A" }, { error: "#N/A" }], ["A&B", true, 5, 10],
    ]);
    expect([sheet.formulaAt(1, 3)?.text, sheet.formulaAt(4, 3)?.text, sheet.formulaAt(4, 0)?.text]).toEqual(["=C2*$F$1+Rates!B$2", "=C5*$F$1+Rates!B$2", "=UPPER(\"a&b\")"]);
    expect(sheet.value(5, 0)).toBe("東京");
  });

  it("shows newer functions without the file's prefixes and keeps what a dynamic array spilled", () => {
    const sheet = opened(richFixture()).sheets[0]!;
    expect([sheet.formulaAt(7, 0)?.text, sheet.formulaAt(7, 1)?.text]).toEqual(["=XLOOKUP(A2,A2:A5,C2:C5)", "=SORT(C2:C3)"]);
    expect([sheet.formulaAt(7, 1)?.array, sheet.formulaAt(7, 1)?.spill, sheet.value(8, 1)]).toEqual([null, { row: 7, column: 1, rows: 2, columns: 1 }, 100.5]);
  });

  it("reads looks: formats, theme colours with tints, widths, panes, merges, links, hidden rows", () => {
    const book = opened(richFixture());
    const sheet = book.sheets[0]!;
    expect([sheet.textAt(1, 2), sheet.styleAt(1, 1).numberFormat, sheet.styleAt(0, 0).fontName]).toEqual(["100.50 €", "m/d/yyyy", "Arial"]);
    expect(sheet.styleAt(5, 2)).toMatchObject({ bold: true, fontColor: "#2F5597", horizontal: "Center", locked: false, borderBottom: { style: "thin", color: "#000000" } });
    expect([sheet.tabColor, sheet.freeze, sheet.columnWidths.get(0), sheet.rowHeights.get(1)]).toEqual(["#8FAADC", { rows: 1, columns: 0 }, 24.5, 30]);
    expect([[...sheet.hiddenRows], [...sheet.filteredRows], sheet.merges]).toEqual([[4], [], [{ row: 6, column: 0, rows: 1, columns: 2 }]]);
    expect(sheet.hyperlinks.map(({ address, subAddress }) => address ?? subAddress)).toEqual(["https://example.com/?a=1&b=2", "Rates!A1"]);
    expect(sheet.protection).toMatchObject({ allowFormatCells: true, allowSort: false, allowEditObjects: false });
  });

  it("takes rows hidden under an active filter as hidden by it", () => {
    const rates = opened(richFixture()).sheets[1]!;
    expect([[...rates.filteredRows], [...rates.hiddenRows], rates.filter?.criteria.get(0)]).toEqual([[2], [], { on: "values", values: ["EUR"] }]);
  });

  it("reads tables, names and sheet states, and passes chart sheets over", () => {
    const book = opened(richFixture());
    expect(book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual(["Ledger Visible", "Rates Hidden", "Prefixed VeryHidden"]);
    expect(book.tables[0]).toMatchObject({ name: "Fees", rect: { row: 0, column: 3, rows: 3, columns: 2 }, style: "TableStyleMedium2", columns: [{ id: 1, name: "Kind" }, { id: 3, name: "Fee", formula: "=LEN([@Kind])" }] });
    expect(book.names.map(({ name, scope, formula }) => [name, scope === null ? null : book.sheet(scope).name, formula])).toEqual([
      ["Print_Titles", "Ledger", "=Ledger!$1:$1"], ["TaxRate", null, "=0.19"], ["Totals", null, "=Ledger!$C$2:$C$6"],
    ]);
  });

  it("reads parts that prefix every element, cells without addresses, and CDATA", () => {
    const sheet = opened(richFixture()).sheets[2]!;
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([["5 < 6", 7]]);
  });

  it("reads strict files and the 1904 date system", () => {
    const strict = Object.fromEntries(Object.entries(RICH_PARTS).map(([name, text]) => [name, text
      .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replace("<workbookPr ", "<workbookPr date1904=\"1\" ")]));
    const book = opened(zipOf(strict));
    expect([book.date1904, book.sheets[0]!.value(1, 2), book.tables[0]?.name]).toEqual([true, 100.5, "Fees"]);
    expect(book.sheets[0]!.value(3, 1)).toBe(46027 - 1462);
    expect(opened(saveWorkbook(book)).sheets[0]!.value(1, 2)).toBe(100.5);
  });

  it("goes by content, not by the name's ending", () => {
    expect(opened(richFixture(), "list.csv").sheets).toHaveLength(3);
    expect(opened(strToU8("a,b\n1,2\n"), "list.xlsx").sheets[0]!.value(1, 1)).toBe(2);
  });
});

describe("openWorkbook refuses with the true reason", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  it.each<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(), /is empty/],
    ["a workbook with a password", new Uint8Array([...ole, ...utf16("EncryptedPackage")]), /password/],
    ["an old .xls", new Uint8Array([...ole, ...utf16("Workbook")]), /97–2003/],
    ["a file cut short", richFixture().slice(0, 4000), /damaged/],
    ["a web page", strToU8("<html><table><tr><td>1</td></tr></table></html>"), /web page/],
    ["an XML spreadsheet", strToU8("<?xml version=\"1.0\"?><Workbook/>"), /XML file/],
    ["a PDF", strToU8("%PDF-1.7"), /PDF/],
    ["bytes without sense", new Uint8Array([1, 0, 7, 200, 0, 0, 9, 3, 0, 4]), /neither/],
    ["a binary workbook", richFixture({ "_rels/.rels": RICH_PARTS["_rels/.rels"]!.replace("workbook.xml", "workbook.bin"), "xl/workbook.bin": "x" }), /\.xlsb/],
    ["a zip of something else", zipOf({ "a.txt": "hello" }), /without a workbook/],
    ["an OpenDocument sheet", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), /OpenDocument/],
    ["broken XML inside", richFixture({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" }), /damaged inside/],
    ["entities that expand", richFixture({ "xl/sharedStrings.xml": "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst/>" }), /document type/],
  ])("%s", (_, bytes, reason) => {
    expect(refusal(bytes)).toMatch(reason);
  });

  it("a zip bomb, before unpacking it", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": [new Uint8Array(60_000_000), { level: 9 }] });
    expect(refusal(bomb)).toMatch(/unpacks to far more/);
  });
});
