import fc from "fast-check";
import { addMoney, decimalOf, money, moneyFromNumber } from "../../src/base/Money";

describe("money", () => {
  it("keeps whole minor units by the currency's own digits", () => {
    expect(moneyFromNumber(1234.5, "EUR").minor).toBe(123450);
    expect(moneyFromNumber(1234.5, "JPY").minor).toBe(1235);
    expect(moneyFromNumber(1.2345, "KWD").minor).toBe(1235);
  });

  it("rounds half away from zero and ignores a ledger's float noise", () => {
    expect(moneyFromNumber(1.005, "EUR").minor).toBe(101);
    expect(moneyFromNumber(-1.005, "EUR").minor).toBe(-101);
    expect(moneyFromNumber(0.1 + 0.2, "EUR").minor).toBe(30);
  });

  it("prints what it reads, for every whole number of cents", () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("EUR", "JPY", "KWD", "XXX"), (minor, currency) => {
      const amount = money(minor, currency);
      expect(moneyFromNumber(Number(decimalOf(amount)), currency)).toEqual(amount);
    }));
  });

  it("prints cents below one unit with their zeros", () => {
    expect(decimalOf(money(-5, "EUR"))).toBe("-0.05");
    expect(decimalOf(money(0, "EUR"))).toBe("0.00");
    expect(decimalOf(money(7, "JPY"))).toBe("7");
  });

  it("refuses broken cents and two currencies in one sum", () => {
    expect(() => money(12.5, "EUR")).toThrow("Expected whole cents, got 12.5");
    expect(() => addMoney(money(1, "EUR"), money(1, "USD"))).toThrow("Expected one currency, got EUR and USD");
  });
});
