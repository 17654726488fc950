import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../../src/standin/file/openWorkbook";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import { faultsOf } from "./checkPackage";
import { convert as convertIn, skipped, whereSoffice } from "./soffice";

const opened = (bytes: Uint8Array, name: string): Workbook => {
  const result = openWorkbook(bytes, name);
  if ("refused" in result) throw new Error(result.refused);
  return result.workbook;
};

whereSoffice(`LibreOffice${skipped}`, () => {
  let folder = "";
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "book-"))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const convert = (bytes: Uint8Array, from: string, to: string): Uint8Array => convertIn(folder, bytes, from, to);

  it("shows the values of a workbook saved from scratch, and its own save of it opens and saves here", () => {
    const book = Workbook.blank();
    const sheet = book.sheets[0]!.id;
    book.apply([
      { do: "setCells", sheet, row: 0, column: 0, cells: [["Customer", "Amount", "Double"], ["Müller & Söhne", 100.5, "=B2*2"], ["\"Acme\", Ltd", -3, "=SUM(B2:B3)"]] },
      { do: "format", sheet, rect: { row: 1, column: 1, rows: 2, columns: 1 }, style: { numberFormat: "0.00", bold: true } },
      { do: "addTable", sheet, rect: { row: 0, column: 0, rows: 3, columns: 3 }, hasHeader: true, name: "Items" },
      { do: "freeze", sheet, rows: 1, columns: 0 },
    ], { source: "api" });
    const text = new TextDecoder().decode(convert(saveWorkbook(book), "scratch.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76"));
    expect(text.trim().split("\n")).toEqual(["Customer,Amount,Double", "Müller & Söhne,100.50,201", "\"\"\"Acme\"\", Ltd\",-3.00,97.5"]);
    writeFileSync(join(folder, "again.xlsx"), saveWorkbook(book));
    const theirs = convert(saveWorkbook(book), "round.xlsx", "ods");
    const back = opened(convert(theirs, "round2.ods", "xlsx"), "round2.xlsx");
    back.apply({ do: "setCells", sheet: back.sheets[0]!.id, row: 3, column: 0, cells: [["more", 7]] }, { source: "api" });
    const bytes = saveWorkbook(back);
    expect(faultsOf(bytes)).toEqual([]);
    const rows = new TextDecoder().decode(convert(bytes, "edited.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76")).trim().split("\n");
    expect([rows[1], rows[3]!.startsWith("more,7")]).toEqual(["Müller & Söhne,100.50,201", true]);
  }, 240_000);
});
