import fc from "fast-check";
import { openCsv, sheetNameOf } from "../../../../src/standin/file/csv/openCsv";
import { parseCsv } from "../../../../src/standin/file/csv/parseCsv";
import { readCsvField } from "../../../../src/standin/file/csv/readCsvField";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cellsOf = (bytes: Uint8Array): unknown[][] => {
  const sheet = openCsv(bytes, "list.csv").sheets[0]!;
  return sheet.values(sheet.usedRect()!);
};

describe("openCsv", () => {
  it("tells the delimiter by how evenly it cuts", () => {
    expect(cellsOf(utf8("a;b;c\n1,5;2,5;x, y\n3;4;z\n"))).toEqual([["a", "b", "c"], [1.5, 2.5, "x, y"], [3, 4, "z"]]);
    expect(cellsOf(utf8("a\tb, c\n1\t2\n"))).toEqual([["a", "b, c"], [1, 2]]);
    expect(cellsOf(utf8("a|b\n1|2\n"))).toEqual([["a", "b"], [1, 2]]);
    expect(cellsOf(utf8("sep=|\r\na,b|c\r\n"))).toEqual([["a,b", "c"]]);
  });

  it("reads quotes, doubled quotes and line breaks within them", () => {
    expect(cellsOf(utf8("a,b\r\n\"x, \"\"y\"\"\r\nz\",1\r\n,\"\"\r\n5\" pipe,2"))).toEqual([["a", "b"], ["x, \"y\"\r\nz", 1], [null, null], ["5\" pipe", 2]]);
  });

  it("reads UTF-8 with and without a mark, UTF-16 with and without a mark, and Windows-1252", () => {
    const text = "Müller,1\nJosé,2\n";
    const utf16 = new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
    const latin = new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));
    for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16, new Uint8Array([255, 254, ...utf16]), latin]) {
      expect(cellsOf(bytes)).toEqual([["Müller", 1], ["José", 2]]);
    }
  });

  it("shows ISO dates as dates", () => {
    const sheet = openCsv(utf8("due\n2026-11-22\n2026-11-22 06:00\n"), "a.csv").sheets[0]!;
    expect([sheet.value(1, 0), sheet.textAt(1, 0), sheet.value(2, 0), sheet.textAt(2, 0)]).toEqual([46348, "2026-11-22", 46348.25, "2026-11-22 06:00:00"]);
  });

  it("gives every quoted field back as it was, whatever it holds", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string({ maxLength: 8 }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((field) => `"${field.replaceAll("\"", "\"\"")}"`).join(";")).join("\r\n");
      expect(parseCsv(`sep=;\r\n${text}\r\n`).rows).toEqual(rows);
    }));
  });

  it("names the sheet after the file, as a tab may be named", () => {
    expect(sheetNameOf("C:\\mail\\open [items] 2026/11: all.csv")).toBe("11_ all");
    expect(sheetNameOf("a-very-long-name-of-an-export-that-goes-on.csv")).toHaveLength(31);
    expect(sheetNameOf(".csv")).toBe("Sheet1");
  });
});

describe("readCsvField", () => {
  it("keeps what typing would lose as text", () => {
    for (const field of ["00851", "1234567890123456", "01/02/2026", "13/02/2026", "1e3", "1,234.50", "5-Mar", "12%", "=A1", "+4930123", "2026-02-30", "1900-01-01"]) {
      expect(readCsvField(field, ",")).toEqual({ value: field });
    }
  });

  it("reads plain numbers, booleans and errors as what they are", () => {
    expect(["0", "-3.50", " 12 ", "55.940000000000005", "TRUE", "false", "#N/A"].map((field) => readCsvField(field, ",").value)).toEqual([0, -3.5, 12, 55.940000000000005, true, false, { error: "#N/A" }]);
    expect([readCsvField("3,5", ";").value, readCsvField("3,5", ",").value]).toEqual([3.5, "3,5"]);
  });

  it("never turns one number into another", () => {
    fc.assert(fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), (number) => {
      const { value } = readCsvField(String(number), ",");
      expect(typeof value === "number" ? value : Number(value)).toBe(Object.is(number, -0) ? 0 : number);
    }));
  });
});
