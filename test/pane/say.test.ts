import fc from "fast-check";
import { addDays, dayFromIso, type Day } from "../../src/base/Day";
import { money, NO_CURRENCY } from "../../src/base/Money";
import { sayCell, sayCount, sayDay, sayDayFrom, sayMoney } from "../../src/pane/say";

const day = dayFromIso("2026-11-23") as Day;

describe("sayMoney", () => {
  it("groups thousands and keeps each currency's digits", () => {
    expect(sayMoney(money(123_456_789, "EUR"))).toBe("EUR 1,234,567.89");
    expect(sayMoney(money(1_234_567, "JPY"))).toBe("JPY 1,234,567");
    expect(sayMoney(money(1_234_567, "KWD"))).toBe("KWD 1,234.567");
    expect(sayMoney(money(-120_000, "USD"))).toBe("USD -1,200.00");
    expect(sayMoney(money(5, NO_CURRENCY))).toBe("0.05");
  });

  it("says the amount itself, whatever it is", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (minor) => {
      expect(Number(sayMoney(money(minor, "EUR")).replace(/[^\d-]/g, ""))).toBe(minor === 0 ? 0 : minor);
    }));
  });
});

it("says days with their weekday, and near ones by their name", () => {
  expect(sayDay(day)).toBe("Mon 23 Nov 2026");
  expect(sayDayFrom(day, day)).toBe("today");
  expect(sayDayFrom(day, addDays(day, 1))).toBe("tomorrow");
  expect(sayDayFrom(day, addDays(day, 4))).toBe("Fri 27 Nov");
});

it("says a cell as its format shows it", () => {
  expect(sayCell(day, "yyyy-mm-dd")).toBe("Mon 23 Nov 2026");
  expect(sayCell(day - 1462, "dd/mm/yyyy", true)).toBe("Mon 23 Nov 2026");
  expect(sayCell(54, "0")).toBe("54");
  expect(sayCell(54, "[Red]0")).toBe("54");
  expect(sayCell("", "General")).toBe("empty");
  expect(sayCell("First call", "@")).toBe("First call");
});

it("counts in the singular and the plural", () => {
  expect([0, 1, 1204].map((count) => sayCount(count, "cell"))).toEqual(["0 cells", "1 cell", "1,204 cells"]);
});
