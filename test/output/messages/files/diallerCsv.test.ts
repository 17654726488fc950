import fc from "fast-check";
import { money } from "../../../../src/base/Money";
import { diallerCsv, type DiallerRow } from "../../../../src/output/messages/files/diallerCsv";

const row: DiallerRow = { customer: "C-7", name: "Acme", overdue: money(123450, "EUR"), daysLate: 12, why: "Late" };

/** RFC 4180, read back. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  for (const line of csv.slice(1).match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? []) {
    rows.push(line.slice(0, -2).split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"([^]*)"$/, "$1").replace(/""/g, '"')));
  }
  return rows;
}

describe("a dialler file", () => {
  it("has a row per customer with a number to dial", () => {
    expect(diallerCsv([{ ...row, phone: "089 1234 56", country: "DE", contact: "Weber, Jana", zone: "Europe/Berlin" }]))
      .toBe("\uFEFFName,Contact,Phone,Overdue,Currency,Days late,Why,Customer,Time zone\r\nAcme,\"Weber, Jana\",+4989123456,1234.50,EUR,12,Late,C-7,Europe/Berlin\r\n");
  });

  it.each([["=1+1"], ["+49"], ["-2"], ["@sum"], ["\t=1"], ["＝1"], [" =1"]])("keeps %p from being a formula", (name) => {
    expect(read(diallerCsv([{ ...row, name }]))[1]?.[0]).toBe(`'${name.trim()}`);
  });

  it("has nine cells in every row, none of them a formula, whatever the words", () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom("=", "+", "-", "@", '"', ",", "\r", "\n", "\t", "ü"), fc.string({ minLength: 1, maxLength: 1 })), maxLength: 20 });
    fc.assert(fc.property(fc.array(fc.record({ name: text, contact: text, phone: text, why: text, customer: text, zone: text }), { maxLength: 5 }), (words) => {
      const rows = read(diallerCsv(words.map((some) => ({ ...row, ...some }))));
      expect(rows).toHaveLength(words.length + 1);
      for (const cells of rows) {
        expect(cells).toHaveLength(9);
        cells.forEach((cell, column) => expect(cell).toMatch(column === 2 ? /^(\+?\d+)?$|^Phone$/ : /^(?![=+\-@])/));
      }
    }), { numRuns: 400 });
  });
});
