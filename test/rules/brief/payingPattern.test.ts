import { addDays, isoOfDay, partsOfDay, weekdayOf } from "../../../src/base/Day";
import { customerOf, day, invoiceOf, paymentOf } from "../bookOf";
import { briefOf, today } from "./briefOf";

const acme = customerOf("acme");
const settledAt = (rows: readonly (readonly [due: string, daysLate: number, amount?: number])[]) =>
  rows.map(([due, late, amount = 100], at) => invoiceOf("acme", { number: `INV-${at}`, due, amount, paid: isoOfDay(addDays(day(due), late)) }));
const patternOf = (invoices: ReturnType<typeof settledAt>) => briefOf({ customers: [acme], invoices }).pattern;

describe("the paying pattern", () => {
  it("finds the weekday that most payments come on", () => {
    const thursdays = Array.from({ length: 8 }, (_, at) => paymentOf("acme", isoOfDay(addDays(day("2026-06-04"), at * 14 + (at === 3 ? 4 : 0))), 100));
    expect(thursdays.filter(({ day: on }) => on !== undefined && weekdayOf(on) === 3)).toHaveLength(7);
    expect(briefOf({ customers: [acme], payments: thursdays }).pattern.weekday).toEqual({ day: 3, count: 7, of: 8 });
  });

  it("finds the days of the month, as narrow as they are", () => {
    const payments = ["2026-04-14", "2026-05-15", "2026-06-16", "2026-07-14", "2026-08-17", "2026-09-01"].map((on) => paymentOf("acme", on, 100));
    expect(briefOf({ customers: [acme], payments }).pattern.dayOfMonth).toEqual({ from: 14, to: 17, count: 5, of: 6 });
  });

  it("names no day where none stands out, and counts a day with twenty payments once", () => {
    const spread = Array.from({ length: 12 }, (_, at) => paymentOf("acme", isoOfDay(addDays(day("2026-01-01"), at * 23)), 100));
    const pattern = briefOf({ customers: [acme], payments: spread }).pattern;
    expect(pattern).not.toHaveProperty("weekday");
    expect(pattern).not.toHaveProperty("dayOfMonth");
    const atOnce = Array.from({ length: 20 }, () => paymentOf("acme", "2026-06-04", 100));
    expect(briefOf({ customers: [acme], payments: atOnce }).pattern).not.toHaveProperty("weekday");
  });

  it("takes the settled invoices for the time before the first payment", () => {
    const { pattern } = briefOf({ customers: [acme], invoices: settledAt([["2026-02-10", 0, 500], ["2026-06-10", 0, 700]]), payments: [paymentOf("acme", "2026-06-10", 700, "INV-1")] });
    expect(pattern.months.map(({ received }) => received)).toEqual([0, 500, 0, 0, 0, 700, 0, 0, 0, 0, 0, 0]);
  });

  it("names the best and the worst month where months differ", () => {
    const rows = ["01", "01", "03", "03", "08", "08"].map((month, at) => [`2026-${month}-0${(at % 2) + 1}`, month === "08" ? 25 : month === "03" ? 2 : 8] as const);
    expect(patternOf(settledAt(rows))).toMatchObject({ bestMonth: 2, worstMonth: 7 });
    expect(patternOf(settledAt(rows.slice(0, 4)))).not.toHaveProperty("bestMonth");
  });

  it("says what is different lately", () => {
    const rows = Array.from({ length: 10 }, (_, at) => [isoOfDay(addDays(day("2026-01-05"), at * 14)), at < 5 ? 2 : 15, at < 5 ? 100 : 400] as const);
    const { pattern: { lately, paidInTheEnd, averageDaysLate, trendDays } } = briefOf({ customers: [acme], invoices: [...settledAt(rows), invoiceOf("acme", { number: "P", due: "2026-06-01", amount: 400, open: 100 })] });
    expect(lately).toEqual([
      "Getting slower: the last five were paid 15 days late on average, those before 2 days late.",
      `No money for ${today - day(isoOfDay(addDays(day("2026-01-05"), 9 * 14 + 15)))} days; usually some comes every 14 days.`,
      "Pays in parts: 1 of 1 open invoice is paid in part.",
      "Invoices are larger: the last five EUR 400.00 on average, those before EUR 150.00.",
      "The last late invoice, INV-9, was paid in the end, 15 days late; 10 of 11 late ones were.",
    ]);
    expect(paidInTheEnd).toEqual({ late: 11, paid: 10 });
    expect(averageDaysLate).toBe(8.5);
    expect(trendDays).toBe(13);
  });

  it("says nothing lately of a customer who pays as ever", () => {
    expect(patternOf(settledAt(Array.from({ length: 10 }, (_, at) => [isoOfDay(addDays(day("2026-05-05"), at * 14)), 0] as const)))).toMatchObject({ lately: [] });
    expect(partsOfDay(today).month).toBe(11);
  });
});
