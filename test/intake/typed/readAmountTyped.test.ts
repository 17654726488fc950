import { dayFromIso, type Day } from "../../../src/base/Day";
import { moneyFromNumber } from "../../../src/base/Money";
import { readAmountTyped } from "../../../src/intake/typed/readAmountTyped";

const read = (text: string, owed = 2000, currency = "EUR") => {
  const typed = readAmountTyped(text, { today: dayFromIso("2026-11-22") as Day, owed: moneyFromNumber(owed, currency), dayOrder: "dmy" });
  return typed.ok ? typed.amount.minor : typed.message;
};

describe("an amount typed on its own", () => {
  it.each([["300", 30_000], ["1.200,50", 120_050], ["1,200.50", 120_050], ["15.12", 1512], ["€ 99", 9900], ["1.5k", 150_000], ["half", 100_000], ["all", 200_000], ["alles", 200_000], ["la mitad", 100_000]])("reads %s", (text, minor) => {
    expect(read(text)).toBe(minor);
  });

  it("is in the currency that is owed", () => {
    expect(read("$500")).toContain("owed is in EUR");
    expect(read("$500", 2000, "USD")).toBe(50_000);
    expect(read("500", 2000, "JPY")).toBe(500);
  });

  it.each([["2000.01", "more than the"], ["0", "more than nothing"], ["five crates", "not understood"], ["", "no amount"], ["3 parts", "no amount"]])("refuses %s and says why", (text, why) => {
    expect(read(text)).toContain(why);
  });
});
