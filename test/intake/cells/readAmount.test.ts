import fc from "fast-check";
import { decideDecimalSign, readAmount, scanAmount } from "../../../src/intake/cells/readAmount";

describe("readAmount", () => {
  it.each<[string, number]>([
    ["1,234.50", 1234.5], ["1.234,50", 1234.5], ["1 234,50", 1234.5], ["1\u00A0234,50", 1234.5], ["1\u202F234,50", 1234.5], ["1'234.50", 1234.5], ["1’234.50", 1234.5],
    ["(1,234.50)", -1234.5], ["($1,234.50)", -1234.5], ["$(1,234.50)", -1234.5], ["-1,234.50", -1234.5], ["−1,234.50", -1234.5], ["1.234,56-", -1234.56], ["- 12,00", -12], ["<1,234.50>", -1234.5],
    ["1,28,500.00", 128500], ["1,28,500.00 Dr", 128500], ["1,28,500.00 Cr", -128500], ["12,34,567", 1234567], ["500.00 CR.", -500], ["1.234,56 H", -1234.56], ["1.234,56 S", 1234.56],
    ["$1,234.50", 1234.5], ["1.234,50 €", 1234.5], ["EUR 1.234,50", 1234.5], ["1,234.50 USD", 1234.5], ["£12.50", 12.5], ["Rs. 1,28,500.00", 128500], ["R$ 1.234,56", 1234.56], ["CHF 1'234.-", 1234], ["1.234,--", 1234], ["kr 12,50", 12.5], ["12,50 kr", 12.5], ["US$ 99.00", 99], ["1 234,56 zł", 1234.56], ["250 Euro", 250],
    ["0", 0], ["0.00", 0], ["-", 0], ["–", 0], ["  -   ", 0], ["$ -", 0], ["nil", 0], [".50", 0.5], ["1234.567", 1234.567], ["0,125", 0.125], ["1.234.567", 1234567], ["1,234,567", 1234567], ["1.234.567,8", 1234567.8], ["+12.00", 12], ["007", 7],
  ])("reads %j as %d whatever the column says", (text, amount) => {
    expect(readAmount(text, ".")).toBe(amount);
    expect(readAmount(text, ",")).toBe(amount);
  });

  it.each(["abc", "12 apples", "1,23,4", "12%", "22.11.2026", "1.2.3", "12/11/2026", "1,234,56", "10:30", "INV-001", "1-2", "#N/A", "++"])("finds no amount in %j", (text) => {
    expect(readAmount(text, ".")).toBeNull();
  });

  it.each(["", "  ", "\u00A0", "n/a", "N/A", "none", "TBD"])("takes %j as empty", (text) => expect(readAmount(text, ".")).toBeUndefined());

  it("lets the column decide what the text cannot", () => {
    expect(readAmount("1.234", ",")).toBe(1234);
    expect(readAmount("1.234", ".")).toBe(1.234);
    expect(readAmount("1,234", ".")).toBe(1234);
    expect(readAmount("1,234", ",")).toBe(1.234);
  });

  it("keeps numbers exact and refuses what has no exact cents", () => {
    expect(readAmount(1234.5, ",")).toBe(1234.5);
    expect(readAmount(1e15, ".")).toBeNull();
    expect(readAmount(true, ".")).toBeNull();
  });

  it("names the currency beside the digits", () => {
    expect(scanAmount("1.234,50 €")?.currency).toBe("EUR");
    expect(scanAmount("USD 5")?.currency).toBe("USD");
    expect(scanAmount("12,50 kr")?.currency).toBeNull();
  });
});

describe("plain amounts", () => {
  const digitsAndSigns = fc.string({ unit: fc.constantFrom("0", "1", "5", "9", "12", "345", ".", ",", "-"), minLength: 1, maxLength: 9 });
  it("read as the same text with a blank behind it, which is never read the short way", () => {
    fc.assert(fc.property(digitsAndSigns, fc.constantFrom(".", ","), (text, sign) => {
      expect(readAmount(text, sign)).toBe(readAmount(`${text}\u00A0`, sign));
      expect(decideDecimalSign([text]).sign).toBe(decideDecimalSign([`${text}\u00A0`]).sign);
    }), { numRuns: 2000 });
  });

  it("keep every cent, grouped or not", () => {
    fc.assert(fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      const plain = (cents / 100).toFixed(2);
      expect(readAmount(plain, ",")).toBe(cents / 100 || 0);
      expect(readAmount(plain.replace(".", ",").replace(/\B(?=(\d{3})+(?!\d))/g, "."), ".")).toBe(cents / 100 || 0);
    }));
  });
});

describe("decideDecimalSign", () => {
  it("takes the sign one text proves for the whole column", () => {
    expect(decideDecimalSign(["1.234", "2.500", "12,5"])).toMatchObject({ sign: ",", mixed: false });
    expect(decideDecimalSign(["1,234", "12.50"])).toMatchObject({ sign: ".", mixed: false });
    expect(decideDecimalSign([12.5, 3])).toMatchObject({ sign: null, unsure: [] });
  });
  it("says when no text proves it, with examples", () => expect(decideDecimalSign(["1.234", "5.678", "100"])).toEqual({ sign: null, mixed: false, unsure: ["1.234", "5.678"] }));
  it("says when texts contradict each other", () => expect(decideDecimalSign(["1,234.50", "1.234,50", "2,000.00"])).toMatchObject({ sign: ".", mixed: true }));
});
