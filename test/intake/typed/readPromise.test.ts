import fc from "fast-check";
import { addDays, isoOfDay, partsOfDay, weekdayOf, type Day } from "../../../src/base/Day";
import { decimalOf, money, type Money } from "../../../src/base/Money";
import { readPromise } from "../../../src/intake/typed/readPromise";
import type { TypedContext } from "../../../src/intake/typed/Typed";
import { day } from "../../rules/bookOf";

/** A Sunday. */
const today = day("2026-11-22");
const owing = (minor: number, currency = "EUR", dayOrder: TypedContext["dayOrder"] = "dmy"): TypedContext => ({ today, owed: money(minor, currency), dayOrder });

/** "500.00 2026-11-27, …", or the message. */
function read(text: string, context = owing(500_000)): string {
  const typed = readPromise(text, context);
  return typed.ok ? typed.parts.map(({ day: on, amount }) => `${decimalOf(amount)} ${isoOfDay(on)}`).join(", ") : typed.message;
}

describe("readPromise", () => {
  it.each([
    ["500 fri", "500.00 2026-11-27"], ["fri 500", "500.00 2026-11-27"], ["FRI: 500!", "500.00 2026-11-27"], ["500fri", "500.00 2026-11-27"], ["they will pay 500 on friday", "500.00 2026-11-27"],
    ["500 before friday", "500.00 2026-11-27"], ["500 sun", "500.00 2026-11-29"], ["500 today", "500.00 2026-11-22"], ["500 heute", "500.00 2026-11-22"], ["aujourd’hui 500", "500.00 2026-11-22"], ["500 hoy", "500.00 2026-11-22"],
    ["2k next monday", "2000.00 2026-11-23"], ["1,5k fri", "1500.00 2026-11-27"], ["2.500k fri", "2500.00 2026-11-27"], ["2 mil el lunes", "2000.00 2026-11-23"], ["3 tsd. freitag", "3000.00 2026-11-27"],
    ["vendredi 300", "300.00 2026-11-27"], ["300 el viernes que viene", "300.00 2026-11-27"], ["nächsten Freitag 300 €", "300.00 2026-11-27"], ["500 next week fri", "500.00 2026-11-27"],
    ["500 vendredi de la semaine prochaine", "500.00 2026-11-27"], ["fri in 2 weeks 500", "500.00 2026-12-04"], ["freitag in zwei wochen 500", "500.00 2026-12-04"],
    ["pasado mañana 200", "200.00 2026-11-24"], ["übermorgen 200", "200.00 2026-11-24"], ["200 après-demain", "200.00 2026-11-24"], ["200 day after tomorrow", "200.00 2026-11-24"],
    ["200 in 10 days", "200.00 2026-12-02"], ["200 in einer woche", "200.00 2026-11-29"], ["dans 10 jours 200", "200.00 2026-12-02"], ["200 dentro de 2 semanas", "200.00 2026-12-06"], ["200 next week", "200.00 2026-11-29"], ["200 übernächste woche", "200.00 2026-12-06"], ["200 in a month", "200.00 2026-12-22"], ["2w 200", "200.00 2026-12-06"],
    ["200 eom", "200.00 2026-11-30"], ["200 ende des monats", "200.00 2026-11-30"], ["200 fin de mois", "200.00 2026-11-30"], ["200 a fin de mes", "200.00 2026-11-30"], ["200 end of next month", "200.00 2026-12-31"], ["200 ende januar", "200.00 2027-01-31"], ["200 fin janvier", "200.00 2027-01-31"], ["200 fin de enero", "200.00 2027-01-31"], ["200 by the end of the week", "200.00 2026-11-27"], ["mi-décembre 200", "200.00 2026-12-15"], ["200 mitte dezember", "200.00 2026-12-15"], ["200 anfang januar", "200.00 2027-01-01"], ["200 eoy", "200.00 2026-12-31"],
  ])("reads %j: a day in words", (text, parts) => expect(read(text)).toBe(parts));

  it.each([
    ["1.200,50 am 15.12.", "1200.50 2026-12-15"], ["1,200.50 dec 15", "1200.50 2026-12-15"], ["€1 200,50 le 5", "1200.50 2026-12-05"], ["1'200.50 fri", "1200.50 2026-11-27"], ["500.- fri", "500.00 2026-11-27"], ["500,-- am Freitag", "500.00 2026-11-27"], ["EUR 500 fri", "500.00 2026-11-27"], ["500 euros viernes", "500.00 2026-11-27"],
    ["1.234 fri", "1234.00 2026-11-27"], ["500 3.12.", "500.00 2026-12-03"], ["500 3. 12.", "500.00 2026-12-03"], ["500 3/12", "500.00 2026-12-03"], ["500 12/25", "500.00 2026-12-25"], ["500 3.12.26", "500.00 2026-12-03"], ["500 2026-12-03", "500.00 2026-12-03"], ["500 1/11", "500.00 2027-11-01"], ["500 22/11", "500.00 2026-11-22"], ["500 29/2", "500.00 2028-02-29"],
    ["500 the 3rd", "500.00 2026-12-03"], ["500 am 3.", "500.00 2026-12-03"], ["500 on 24", "500.00 2026-11-24"], ["500 le 1er mars", "500.00 2027-03-01"], ["500 15. Dezember 2026", "500.00 2026-12-15"], ["15 de diciembre 500", "500.00 2026-12-15"], ["500 15dec", "500.00 2026-12-15"], ["dec 15, 2026, 500", "500.00 2026-12-15"], ["dec 15 500", "500.00 2026-12-15"], ["500 31st", "500.00 2026-12-31"], ["500 mar 3", "500.00 2027-03-03"],
    ["500 fri 4.12.", "500.00 2026-12-04"], ["Fri, 27 Nov 500", "500.00 2026-11-27"],
    ["500 15.12", "500.00 2026-12-15"], ["15.12 500", "500.00 2026-12-15"], ["15.12 fri", "15.12 2026-11-27"], ["am 15.12 500", "500.00 2026-12-15"], ["20 dec 15", "15.00 2026-12-20"],
  ])("reads %j: figures", (text, parts) => expect(read(text)).toBe(parts));

  it.each([
    ["half on 3/12", "2500.00 2026-12-03"], ["la mitad el viernes", "2500.00 2026-11-27"], ["die Hälfte am Freitag", "2500.00 2026-11-27"], ["la moitié vendredi", "2500.00 2026-11-27"], ["½ fri", "2500.00 2026-11-27"], ["50% fri", "2500.00 2026-11-27"], ["12,5 % fri", "625.00 2026-11-27"], ["a third fri", "1666.67 2026-11-27"],
    ["all tomorrow", "5000.00 2026-11-23"], ["morgen alles", "5000.00 2026-11-23"], ["tout demain", "5000.00 2026-11-23"], ["todo mañana", "5000.00 2026-11-23"], ["in full fri", "5000.00 2026-11-27"], ["fri", "5000.00 2026-11-27"], ["rest end of month", "5000.00 2026-11-30"],
    ["500 fri and 500 in 2 weeks", "500.00 2026-11-27, 500.00 2026-12-06"], ["500 fri, rest eom", "500.00 2026-11-27, 4500.00 2026-11-30"], ["rest eom, 500 fri", "500.00 2026-11-27, 4500.00 2026-11-30"], ["fri 500 mon 300", "300.00 2026-11-23, 500.00 2026-11-27"], ["50% sofort und den rest in 30 tagen", "2500.00 2026-11-22, 2500.00 2026-12-22"], ["500 vendredi puis le solde fin janvier", "500.00 2026-11-27, 4500.00 2027-01-31"], ["300 el lunes y 200 el viernes", "300.00 2026-11-23, 200.00 2026-11-27"],
    ["3x400 monthly from 1/12", "400.00 2026-12-01, 400.00 2027-01-01, 400.00 2027-02-01"], ["3 mal 400 ab 1.12.", "400.00 2026-12-01, 400.00 2027-01-01, 400.00 2027-02-01"], ["400 a month for 3 months from 1/12", "400.00 2026-12-01, 400.00 2027-01-01, 400.00 2027-02-01"], ["3 mensualités de 400 à partir du 1er décembre", "400.00 2026-12-01, 400.00 2027-01-01, 400.00 2027-02-01"],
    ["1200 in 3 Raten ab 1.12.", "400.00 2026-12-01, 400.00 2027-01-01, 400.00 2027-02-01"], ["1000 en 3 fois le 1/12", "333.34 2026-12-01, 333.33 2027-01-01, 333.33 2027-02-01"], ["in 2 monthly instalments from end of february", "2500.00 2027-02-28, 2500.00 2027-03-31"],
    ["2x400 every 2 weeks from fri", "400.00 2026-11-27, 400.00 2026-12-11"], ["2x400 cada semana desde el viernes", "400.00 2026-11-27, 400.00 2026-12-04"], ["3x1000 31/1", "1000.00 2027-01-31, 1000.00 2027-02-28, 1000.00 2027-03-31"], ["2x1000 30/1", "1000.00 2027-01-30, 1000.00 2027-02-28"],
    ["2000 monatlich ab 1.12.", "2000.00 2026-12-01, 2000.00 2027-01-01, 1000.00 2027-02-01"], ["2500/month from 1/12", "2500.00 2026-12-01, 2500.00 2027-01-01"], ["2500 on the 1st of each month", "2500.00 2026-12-01, 2500.00 2027-01-01"], ["2400 every friday", "2400.00 2026-11-27, 2400.00 2026-12-04, 200.00 2026-12-11"],
  ])("reads %j: shares and instalments", (text, parts) => expect(read(text)).toBe(parts));

  it("reads a bare date and the order around a month by the person's order", () => {
    const us = owing(500_000, "USD", "mdy");
    expect(read("$500 12/3", us)).toBe("500.00 2026-12-03");
    expect(read("500 25/12", us)).toBe("500.00 2026-12-25");
    expect(read("20 dec 15", us)).toBe("20.00 2026-12-15");
    expect(read("12/3 500")).toBe("500.00 2027-03-12");
  });

  it("rounds halves up and gives the last share the rest", () => {
    expect(read("half fri and half mon", owing(10_001))).toBe("50.01 2026-11-23, 50.00 2026-11-27");
    expect(read("a third mon and a third tue and a third wed", owing(10_000))).toBe("33.33 2026-11-23, 33.34 2026-11-24, 33.33 2026-11-25");
  });

  it("shows back what it understood", () => {
    const said = (text: string, context = owing(500_000)): string => { const typed = readPromise(text, context); return typed.ok ? typed.said : ""; };
    expect(said("500 fri")).toBe("EUR 500.00 on Fri 27 Nov 2026");
    expect(said("500 fri and 1200 eom")).toBe("EUR 500.00 on Fri 27 Nov 2026 and EUR 1,200.00 on Mon 30 Nov 2026");
    expect(said("fri")).toBe("EUR 5,000.00 (all that is owed) on Fri 27 Nov 2026");
    expect(said("500 fri rest eom")).toBe("EUR 500.00 on Fri 27 Nov 2026 and EUR 4,500.00 (the rest) on Mon 30 Nov 2026");
    expect(said("500 monthly from 1/12")).toBe("10 parts, EUR 5,000.00 in all: EUR 500.00 on Tue 1 Dec 2026 to EUR 500.00 on Wed 1 Sep 2027");
    expect(said("1,000 fri", owing(100_000, "JPY"))).toBe("JPY 1,000 on Fri 27 Nov 2026");
    expect(said("500 fri", owing(50_000, "XXX"))).toBe("500.00 on Fri 27 Nov 2026");
  });

  it.each([
    ["9999 fri", "EUR 9,999.00 is more than the EUR 5,000.00 owed."], ["4000 fri and 2000 eom", "EUR 6,000.00 is more than the EUR 5,000.00 owed."], ["9000 monthly from 1/12", "EUR 9,000.00 is more than the EUR 5,000.00 owed."], ["all fri and rest eom", "Nothing is left of the EUR 5,000.00 owed for the rest."],
    ["0 fri", "“0” is no amount to promise: it must be more than nothing."], ["-500 fri", "“-500” is no amount to promise: it must be more than nothing."], ["-€500 fri", "“-€500” is no amount to promise: it must be more than nothing."], ["fri -500", "“-500” is no amount to promise: it must be more than nothing."],
    ["500 yesterday", "Sat 21 Nov 2026 is past: type a day from today on."], ["500 1/2/2020", "Sat 1 Feb 2020 is past: type a day from today on."], ["500 31/2", "“31/2” is no day of the calendar."],
    ["500 Blorb", "“Blorb” is not understood."], ["500 fri or mon", "“or” is not understood."], ["500 thu 4.12.", "Fri 4 Dec 2026 is no “thu”: type one of the two."], ["500 mar", "“mar” may be March or Tuesday: type “march 3”, “mardi” or “martes”."], ["500 december", "Say which day of december."],
    ["500.505 fri", "EUR 500,505.00 is more than the EUR 5,000.00 owed."], ["12.3456 fri", "“12.3456”: whole cents only."], ["1.2.3 fri", "“1.2.3” is no amount."], ["usd 500 fri", "“usd 500”: what is owed is in EUR, not USD."], ["500 fri 14:30", "“14:30” is a time of day; a promise has a day and an amount."],
    ["500", "Say when EUR 500.00 comes: a day like “fri”, “3/12” or “in 2 weeks”."], ["half", "Say when: a day like “fri”, “3/12” or “in 2 weeks”."], ["fri and mon", "Say how much comes on Fri 27 Nov 2026, or “rest”."], ["500 fri mon", "Say how much comes on Mon 23 Nov 2026, or “rest”."], ["monthly from 1/12", "Say how much each time, or in how many parts: “400 monthly from 1/12”, “3x400 monthly from 1/12”."], ["99x10 fri", "99 parts are not possible: type 1 to 60."], ["1 weekly from fri", "That takes 5000 parts; type at most 60."],
  ])("refuses %j", (text, message) => expect(read(text)).toBe(message));

  it("asks for both where nothing is typed, and promises nothing where nothing is owed", () => {
    expect(read(" ")).toMatch(/^Say when, and how much/);
    expect(read("500 fri", owing(0))).toBe("Nothing is owed, so there is nothing to promise.");
    expect(read("3 instalments from fri", owing(2))).toBe("EUR 0.02 is too little for 3 parts.");
    expect(read("1.5 fri", owing(1000, "JPY"))).toBe("“1.5”: whole amounts only.");
  });
});

const grouped = (whole: string, sign: string): string => whole.replace(/\B(?=(\d{3})+$)/g, sign);
const amountStyles: readonly ((amount: Money) => string)[] = [
  (amount) => decimalOf(amount),
  (amount) => decimalOf(amount).replace(".", ","),
  ...([[",", "."], [".", ","], [" ", ","], ["\u00a0", ","], ["\u202f", ","], ["'", "."], ["’", "."]] as const).map(([group, sign]) => (amount: Money) => {
    const [whole = "", cents = ""] = decimalOf(amount).split(".");
    return `${grouped(whole, group)}${sign}${cents}`;
  }),
  (amount) => `€${decimalOf(amount)}`,
  (amount) => `EUR ${decimalOf(amount)}`,
  (amount) => `${decimalOf(amount).replace(".", ",")} €`,
  (amount) => `${decimalOf(amount)} eur`,
];
const monthIn = (language: string, { year, month, date }: ReturnType<typeof partsOfDay>, width: "long" | "short"): string => new Intl.DateTimeFormat(language, { month: width, timeZone: "UTC" }).format(Date.UTC(year, month - 1, date));
const two = (figure: number): string => String(figure).padStart(2, "0");
const dayStyles: readonly ((on: Day) => string)[] = [
  isoOfDay,
  (on) => { const { month, date } = partsOfDay(on); return `${date}/${month}`; },
  (on) => { const { month, date } = partsOfDay(on); return `am ${date}.${month}.`; },
  (on) => { const { year, month, date } = partsOfDay(on); return `${two(date)}.${two(month)}.${year}`; },
  (on) => { const parts = partsOfDay(on); return `${monthIn("en", parts, "long")} ${parts.date}, ${parts.year}`; },
  (on) => { const parts = partsOfDay(on); return `on ${monthIn("en", parts, "short")} ${parts.date}`; },
  (on) => { const parts = partsOfDay(on); return `am ${parts.date}. ${monthIn("de", parts, "long")}`; },
  (on) => { const parts = partsOfDay(on); return `le ${parts.date === 1 ? "1er" : parts.date} ${monthIn("fr", parts, "long")}`; },
  (on) => { const parts = partsOfDay(on); return `el ${parts.date} de ${monthIn("es", parts, "long")} de ${parts.year}`; },
  (on) => `in ${on - today} days`,
  (on) => `dans ${on - today} jours`,
];

describe("readPromise, any amount and day", () => {
  const promised = fc.record({ minor: fc.integer({ min: 1, max: 900_000_000 }), ahead: fc.integer({ min: 1, max: 360 }), amountStyle: fc.constantFrom(...amountStyles), dayStyle: fc.constantFrom(...dayStyles), dayFirst: fc.boolean() });
  const typed = ({ minor, ahead, amountStyle, dayStyle, dayFirst }: { minor: number; ahead: number; amountStyle: (amount: Money) => string; dayStyle: (on: Day) => string; dayFirst: boolean }): string => {
    const [amount, on] = [amountStyle(money(minor, "EUR")), dayStyle(addDays(today, ahead))];
    return dayFirst ? `${on} ${amount}` : `${amount} ${on}`;
  };

  it("reads back what was formatted in each style, in either order", () => {
    fc.assert(fc.property(promised, (words) => {
      expect(readPromise(typed(words), owing(900_000_000))).toMatchObject({ ok: true, parts: [{ day: addDays(today, words.ahead), amount: money(words.minor, "EUR") }] });
    }), { numRuns: 2000 });
  });

  it("reads its own words back", () => {
    fc.assert(fc.property(fc.array(promised, { minLength: 1, maxLength: 3 }), (all) => {
      const context = owing(2_700_000_000);
      const first = readPromise(all.map(typed).join(" and "), context);
      if (!first.ok) throw new Error(first.message);
      expect(readPromise(first.said, context)).toEqual(first);
    }));
  });

  it("reads a weekday in four languages as the next one to come", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 7 }), fc.constantFrom("en", "de", "fr", "es"), fc.constantFrom("long" as const, "short" as const), (shift, ahead, language, width) => {
      const from = addDays(today, shift);
      const on = addDays(from, ahead);
      const name = new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" }).format((on - 25569) * 86_400_000);
      fc.pre(!/^mar/.test(name) || name.length > 4);
      expect(readPromise(`500,00 ${name}`, { ...owing(50_000), today: from })).toMatchObject({ ok: true, parts: [{ day: on }] });
      expect(weekdayOf(on)).toBe((weekdayOf(from) + ahead) % 7);
    }));
  });

  it("shares out to the cent: halves, thirds and instalments of all sum to what is owed", () => {
    fc.assert(fc.property(fc.integer({ min: 60, max: 1_000_000_000 }), fc.constantFrom("half mon and half tue", "a third mon, a third tue, a third wed", "a quarter mon and 12.5% tue and the rest wed", "1 € mon and the rest fri", "7 instalments from fri", "in 60 wochentlichen raten ab fri"), (minor, text) => {
      fc.pre(minor > 100 || !text.includes("€"));
      const read = readPromise(text, owing(minor));
      if (!read.ok) throw new Error(read.message);
      expect(read.parts.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(minor);
      expect(read.parts.every(({ amount }) => amount.minor > 0)).toBe(true);
    }));
  });

  it("never throws, never promises more than is owed, nothing, or a day that is past", () => {
    const word = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("500", "half", "rest", "all", "fri", "3x", "monthly", "and", "15.12", "1/12", "-", ",", "in", "2", "weeks", "am", "€", "mar", "00", "1e9", "999999999999999999"));
    fc.assert(fc.property(fc.array(word, { maxLength: 7 }), fc.integer({ min: -5, max: 1_000_000 }), (words, minor) => {
      const read = readPromise(words.join(" "), owing(minor));
      if (!read.ok) expect(read.message).not.toBe("");
      else {
        expect(read.parts.reduce((sum, { amount }) => sum + amount.minor, 0)).toBeLessThanOrEqual(minor);
        expect(read.parts.every(({ amount, day: on }) => amount.minor > 0 && on >= today)).toBe(true);
      }
    }), { numRuns: 3000 });
  });
});
