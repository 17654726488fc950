import fc from "fast-check";
import { money } from "../../../src/base/Money";
import { customerFiles } from "../../../src/rules/facts/customerFiles";
import { measureBook } from "../../../src/rules/score/measureBook";
import { anyBook } from "../anyBook";
import { bookOf, customerOf, invoiceOf } from "../bookOf";

const eur = (minor: number) => money(minor, "EUR");
const usualOf = (...billed: readonly number[]) =>
  measureBook(customerFiles(bookOf({ customers: billed.map((_, at) => customerOf(`c${at}`)), invoices: billed.map((amount, at) => invoiceOf(`c${at}`, { amount })) })));

describe("measureBook", () => {
  it("takes the power of a hundred nearest to what the middle customer was billed", () => {
    expect(usualOf(40, 5_000, 900_000).get("EUR")).toEqual(eur(1_000_000));
    expect(usualOf(40, 900, 900_000).get("EUR")).toEqual(eur(10_000));
    expect(usualOf(0.01).get("EUR")).toEqual(eur(1));
  });

  it("is not moved by one giant", () => {
    expect(usualOf(1_000, 2_000, 3_000, 40_000_000)).toEqual(usualOf(1_000, 2_000, 3_000, 4_000));
  });

  it("adds up a customer's invoices, paid ones too, each currency by itself, and leaves credits out", () => {
    const invoices = [invoiceOf("a", { amount: 600, paid: "2026-10-01" }), invoiceOf("a", { amount: 600 }), invoiceOf("a", { amount: -900, kind: "credit" }), invoiceOf("a", { amount: 4, currency: "USD" })];
    expect(measureBook(customerFiles(bookOf({ customers: [customerOf("a")], invoices })))).toEqual(new Map([["EUR", eur(1_000_000)], ["USD", money(100, "USD")]]));
  });

  it("takes the stated total where there are no invoices", () => {
    const customers = [customerOf("a", { stated: { open: eur(123_456), buckets: [] } }), customerOf("b", { stated: { open: eur(-5), buckets: [] } })];
    expect(measureBook(customerFiles(bookOf({ customers })))).toEqual(new Map([["EUR", eur(1_000_000)]]));
  });

  it("stays the same, whatever the book, when an invoice that stays in the sheet is paid", () => {
    fc.assert(fc.property(anyBook, fc.nat(), (book, luck) => {
      const at = luck % Math.max(1, book.invoices.length);
      const invoices = book.invoices.map((invoice, index) => (index === at ? { ...invoice, open: { ...invoice.open, minor: 0 } } : invoice));
      expect(measureBook(customerFiles({ ...book, invoices }))).toEqual(measureBook(customerFiles(book)));
    }));
  });
});
