import { money } from "../../src/base/Money";
import { sayCount, sayDay, sayList, sayMoney } from "../../src/rules/say";
import { day } from "./bookOf";

describe("say", () => {
  it.each([[1240000, "EUR", "EUR 12,400.00"], [5, "USD", "USD 0.05"], [1234567, "JPY", "JPY 1,234,567"], [-123456, "EUR", "EUR -1,234.56"], [-12345, "EUR", "EUR -123.45"], [99900, "XXX", "999.00"], [100000000, "XXX", "1,000,000.00"], [1234567, "KWD", "KWD 1,234.567"]])("says %p minor units of %s as %s", (minor, currency, text) => {
    expect(sayMoney(money(minor, currency))).toBe(text);
  });

  it("says a day with the month as a word", () => {
    expect(sayDay(day("2026-12-03"))).toBe("3 Dec 2026");
  });

  it("says counts and lists as a person does", () => {
    expect([sayCount(1, "day"), sayCount(2, "day")]).toEqual(["1 day", "2 days"]);
    expect([sayList([]), sayList(["a"]), sayList(["a", "b"]), sayList(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});
