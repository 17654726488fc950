import fc from "fast-check";
import { checkNote } from "../../../../src/rules/compliance/drafts/checkNote";

const flags = (text: string) => checkNote(text).map(({ flag }) => flag);

describe("checkNote", () => {
  it.each([
    ["cannot pay, was in hospital", ["health"]], ["ist seit Mai krankgeschrieben", ["health"]], ["est enceinte, paie en mars", ["health"]], ["está enferma", ["health"]], ["Depression seit Jahren", ["health"]],
    ["spoke to his wife", ["third person"]], ["seine Frau zahlt", ["third person"]], ["son mari a répondu", ["third person"]], ["contestó su hermana", ["third person"]],
    ["total IDIOT", ["insult"]], ["so ein Lügner", ["insult"]], ["quel menteur", ["insult"]], ["es un mentiroso", ["insult"]],
    ["catholic charity work", ["religion"]], ["in der Gewerkschaft", ["union"]], ["trade  union member", ["union"]], ["was convicted in 2019", ["criminal record"]], ["vorbestraft", ["criminal record"]],
    ["card 4111 1111 1111 1111", ["card number"]], ["card 4111-1111-1111-1111 exp 12/27", ["card number"]], ["378282246310005", ["card number"]],
    ["pays from DE89 3704 0044 0532 0130 00", ["bank account"]], ["gb29nwbk60161331926819", ["bank account"]], ["IBAN DE89370400440532013000 TOMORROW", ["bank account"]],
  ])("flags %s", (note, expected) => expect(flags(note)).toEqual(expected));

  it.each([
    "Promised EUR 500.00 by 27 Nov 2026", "order 4111 1111 1111 1112", "invoice 2026-000123456789", "call +49 30 1234567890", "Frau Müller zahlt am Freitag", "I'll pay Friday",
    "DE89 3704 0044 0532 0130 01", "bank holiday on Monday, pays Tuesday", "Wants the delivery note for PO 88231", "0000 0000 0000 0000", "Kündigung des Vertrags",
  ])("leaves %s alone", (note) => expect(flags(note)).toEqual([]));

  it("never shows a card number in full", () => {
    expect(checkNote("4111 1111 1111 1111")[0]?.found).toBe("…1111");
  });

  it("finds any number that passes the Luhn check, whatever its grouping", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 17 }), fc.constantFrom("", " ", "-"), (body, gap) => {
      const start = [4, ...body];
      const sum = start.reduce((total, digit, at) => { const twice = (start.length - at) % 2 === 1 ? digit * 2 : digit; return total + (twice > 9 ? twice - 9 : twice); }, 0);
      const digits = [...start, (10 - (sum % 10)) % 10].join("");
      expect(flags(`Pays with ${digits.replace(/(.{4})(?=.)/g, `$1${gap}`)} today`)).toEqual(["card number"]);
      const wrong = digits.slice(0, -1) + String((Number(digits.slice(-1)) + 1) % 10);
      expect(flags(`Pays with ${wrong} today`)).toEqual([]);
    }));
  });

  it("gets to the end of a note of 20,000 letters full of near numbers", () => {
    expect(flags("1234 ".repeat(2000) + "DE12 ".repeat(2000))).toEqual(flags("1234 ".repeat(20) + "DE12 ".repeat(20)));
  });
});
