import fc from "fast-check";
import { decimalOf, money } from "../../../src/base/Money";
import { dayIn, daysIn, itemIn, listIn, moneyIn, partsIn, shortDayIn } from "../../../src/output/messages/grammar";
import { languages } from "../../../src/output/messages/Message";
import { day } from "../../rules/bookOf";

const plain = (text: string) => text.replace(/\u00A0/g, " ");
const all = <T>(say: (language: (typeof languages)[number]) => T): T[] => languages.map(say);

describe("the grammar of a language", () => {
  it.each([
    [123450, "EUR", ["EUR 1,234.50", "1.234,50 EUR", "1 234,50 EUR", "1.234,50 EUR"]],
    [-5, "EUR", ["EUR -0.05", "-0,05 EUR", "-0,05 EUR", "-0,05 EUR"]],
    [1234567, "JPY", ["JPY 1,234,567", "1.234.567 JPY", "1 234 567 JPY", "1.234.567 JPY"]],
    [1234567, "KWD", ["KWD 1,234.567", "1.234,567 KWD", "1 234,567 KWD", "1.234,567 KWD"]],
    [99900, "XXX", ["999.00", "999,00", "999,00", "999,00"]],
  ])("says %i minor units of %s", (minor, currency, said) => {
    expect(all((language) => plain(moneyIn(language, money(minor, currency))))).toEqual(said);
  });

  it("loses no digit of any amount", () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.constantFrom("EUR", "JPY", "KWD"), fc.constantFrom(...languages), (minor, currency, language) => {
      const digits = moneyIn(language, money(minor, currency)).replace(/[^\d-]/g, "");
      expect(digits).toBe(decimalOf(money(minor, currency)).replace(".", ""));
    }));
  });

  it("says days in words and in columns", () => {
    expect(all((language) => dayIn(language, day("2026-03-01")))).toEqual(["1 March 2026", "1. März 2026", "1er mars 2026", "1 de marzo de 2026"]);
    expect(all((language) => shortDayIn(language, day("2026-03-01")))).toEqual(["1 Mar 2026", "01.03.2026", "01/03/2026", "01/03/2026"]);
  });

  it("counts days", () => {
    expect(all((language) => [1, 2].map((count) => daysIn(language, count)).join())).toEqual(["1 day,2 days", "1 Tag,2 Tage", "1 jour,2 jours", "1 día,2 días"]);
  });

  it("joins lists", () => {
    expect(all((language) => listIn(language, ["a", "b", "c"]))).toEqual(["a, b and c", "a, b und c", "a, b et c", "a, b y c"]);
    expect(listIn("en", [])).toBe("");
  });

  it("names an item, with or without a number", () => {
    expect(itemIn("en", "4711", day("2026-10-03"))).toBe("invoice 4711, due 3 October 2026");
    expect(itemIn("fr", "", day("2026-10-03"))).toBe("la facture à échéance du 3 octobre 2026");
  });

  it("says one part with its day and several by how they begin", () => {
    const part = (iso: string) => ({ day: day(iso), amount: money(10000, "EUR") });
    expect(plain(partsIn("de", [part("2026-11-27")]))).toBe("100,00 EUR am 27. November 2026");
    expect(plain(partsIn("es", [part("2026-11-27"), part("2026-12-27")]))).toBe("2 pagos, empezando por 100,00 EUR el 27 de noviembre de 2026");
    expect(partsIn("en", [])).toBe("");
  });
});
