import fc from "fast-check";
import { dayFromIso } from "../../src/base/Day";
import type { Cell, Grid } from "../../src/base/Grid";
import { rowKey } from "../../src/base/foldText";
import { readBook, type Reading } from "../../src/intake/readBook";
import { gridOf } from "./gridOf";

const today = dayFromIso("2026-11-22") ?? (0 as never);
type Read = Extract<Reading, { ok: true }>;
function read(grid: Grid): Read {
  const reading = readBook({ grids: [grid], today, date1904: false });
  if (!reading.ok) throw new Error(reading.code);
  return reading;
}

interface Line { readonly customer: string; readonly number: number; readonly date: number; readonly cents: number; readonly openCents: number; readonly currency: string }
const line: fc.Arbitrary<Line> = fc.record({
  customer: fc.constantFrom("ACME Ltd", "Bolt AG", "Müller & Söhne", "Total Energies SE", "Summit Foods", "3000"),
  number: fc.integer({ min: 1, max: 999_999 }), date: fc.integer({ min: 45000, max: 46300 }),
  cents: fc.integer({ min: 1, max: 99_999_999 }), openCents: fc.integer({ min: -9_999_999, max: 99_999_999 }), currency: fc.constantFrom("EUR", "USD", "£"),
});
const lines = fc.array(line, { minLength: 1, maxLength: 40 });
const header: Cell[] = ["Customer", "Invoice No", "Invoice date", "Due date", "Amount", "Currency", "Open amount"];
const cellsOf = ({ customer, number, date, cents, openCents, currency }: Line): Cell[] => [customer, `R${number}`, date, date + 30, cents / 100, currency, openCents / 100];
const code: Readonly<Record<string, string>> = { "£": "GBP" };

function totals({ book }: Read): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { customer, open } of book.invoices) sums[`${customer} ${open.currency}`] = (sums[`${customer} ${open.currency}`] ?? 0) + open.minor;
  return Object.fromEntries(Object.entries(sums).sort());
}

describe("whatever the rows", () => {
  it("the open amounts read add up to the cents given", () => {
    fc.assert(fc.property(lines, (given) => {
      const reading = read(gridOf("AR", [header, ...given.map(cellsOf)]));
      const sums: Record<string, number> = {};
      for (const { customer, openCents, currency } of given) {
        const key = `${customer.toLowerCase()} ${code[currency] ?? currency}`;
        sums[key] = (sums[key] ?? 0) + openCents;
      }
      expect(totals(reading)).toEqual(Object.fromEntries(Object.entries(sums).sort()));
    }));
  });

  it("amounts typed as texts of one style add up as well", () => {
    const styles: readonly ((cents: number) => string)[] = [
      (cents) => new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 }).format(cents / 100),
      (cents) => new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2 }).format(cents / 100),
      (cents) => new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2 }).format(cents / 100),
      (cents) => new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2 }).format(cents / 100),
      (cents) => new Intl.NumberFormat("de-CH", { minimumFractionDigits: 2 }).format(cents / 100),
      (cents) => (cents < 0 ? `(${(-cents / 100).toFixed(2)})` : (cents / 100).toFixed(2)),
      (cents) => (cents < 0 ? `${(-cents / 100).toFixed(2)}-` : `€ ${(cents / 100).toFixed(2)}`),
    ];
    fc.assert(fc.property(lines, fc.integer({ min: 0, max: styles.length - 1 }), (given, style) => {
      const text = styles[style] ?? String;
      const reading = read(gridOf("AR", [header.slice(0, 5).concat("Open amount"), ...given.map((each) => [...cellsOf(each).slice(0, 4), text(each.cents), text(each.openCents)])]));
      expect(reading.questions).toEqual([]);
      expect(reading.book.invoices.reduce((sum, { open }) => sum + open.minor, 0)).toBe(given.reduce((sum, { openCents }) => sum + openCents, 0));
    }));
  });

  it("their order changes no total", () => {
    fc.assert(fc.property(lines, fc.infiniteStream(fc.nat()), (given, luck) => {
      const shuffled = given.map((each) => ({ each, at: luck.next().value as number })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      expect(totals(read(gridOf("AR", [header, ...shuffled.map(cellsOf)])))).toEqual(totals(read(gridOf("AR", [header, ...given.map(cellsOf)]))));
    }));
  });

  it("blank rows, titles, a total and an offset change nothing, and every row is classed once", () => {
    fc.assert(fc.property(lines, fc.array(fc.nat({ max: 60 }), { maxLength: 10 }), fc.nat({ max: 5 }), fc.nat({ max: 3 }), (given, blanks, titles, left) => {
      const body = given.map(cellsOf);
      for (const at of blanks) body.splice(Math.min(at, body.length), 0, []);
      const sum = given.reduce((total, { openCents }) => total + openCents, 0) / 100;
      const rows: Cell[][] = [...Array.from({ length: titles }, (_, at): Cell[] => [`Receivables, part ${at + 1} of the monthly pack`]), header, ...body, ["Total", "", "", "", "", "", sum]];
      const grid = gridOf("AR", rows, { left, top: titles });
      const reading = read(grid);
      expect(totals(reading)).toEqual(totals(read(gridOf("AR", [header, ...given.map(cellsOf)]))));
      expect(Object.values(reading.rowsByClass).reduce((a, b) => a + b)).toBe(rows.length);
      expect(reading.rowsByClass).toMatchObject({ preamble: titles, header: 1, line: given.length, total: 1, unknown: 0 });
    }));
  });

  it("every row to write carries the key its raw cells make, and no two carry one key", () => {
    fc.assert(fc.property(lines, (given) => {
      const grid = gridOf("AR", [header, ...given.map(cellsOf)]);
      const { rows, target } = read(grid).book.master;
      const columns = target.keyColumns.map((ref) => header.indexOf(ref.header));
      for (const { key, row } of rows) expect(key).toBe(rowKey(columns.map((column) => grid.cells[row.row]?.[column] ?? "")));
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }));
  });

  it("a remembered mapping reads the same book again", () => {
    fc.assert(fc.property(lines, (given) => {
      const grid = gridOf("AR", [header, ...given.map(cellsOf)]);
      const first = read(grid);
      expect(readBook({ grids: [grid], today, date1904: false, mapping: first.mapping })).toEqual(first);
    }));
  });

  it("any cells at all are read or refused, never a crash, and no row is lost", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constantFrom("", "Total", "#N/A", "-", "ACME", "Paid", "1.234", "3/4/2026", "EUR", "Customer", "Amount"));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 }), fc.boolean(), (body, headed) => {
      const grid = gridOf("AR", [...(headed ? [header] : []), ...body]);
      const reading = readBook({ grids: [grid], today, date1904: false });
      if (reading.ok) expect(Object.values(reading.rowsByClass).reduce((a, b) => a + b)).toBe(grid.cells.length);
      else expect(reading.reason.length).toBeGreaterThan(20);
    }), { numRuns: 400 });
  });
});
