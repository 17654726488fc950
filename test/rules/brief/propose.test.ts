import { addDays, isoOfDay } from "../../../src/base/Day";
import { decimalOf } from "../../../src/base/Money";
import type { Payment } from "../../../src/ledger/Book";
import { customerOf, day, invoiceOf, paymentOf } from "../bookOf";
import { offeredOn, steppedOn } from "../casework/plans/planLog";
import { briefOf, today } from "./briefOf";

const acme = customerOf("acme");
const proposalsOf = (amount: number, payments: readonly Payment[] = [], on = today) =>
  briefOf({ customers: [acme], invoices: [invoiceOf("acme", { due: "2026-10-01", amount })], payments }, { on }).proposals
    .map(({ kind, parts, because }) => [kind, parts.map((part) => `${decimalOf(part.amount)} ${isoOfDay(part.day)}`).join(", "), because]);
const monthly = (amount: number, months: readonly string[]) => months.map((on) => paymentOf("acme", on, amount));

describe("propose", () => {
  it("asks first for everything by the next working day", () => {
    expect(proposalsOf(100)[0]).toEqual(["full payment", "100.00 2026-11-19", "All that is overdue, the oldest 48 days late."]);
    expect(proposalsOf(100, [], day("2026-11-20"))[0]?.[1]).toBe("100.00 2026-11-23");
  });

  it("says that credits could be set against it", () => {
    const { proposals } = briefOf({ customers: [acme], invoices: [invoiceOf("acme", { due: "2026-10-01" }), invoiceOf("acme", { amount: -40, kind: "credit" })] });
    expect(proposals[0]?.because).toBe("All that is overdue, the oldest 48 days late; EUR 40.00 in credits could be set against it.");
  });

  it("names the next of the days of the month they pay on", () => {
    expect(proposalsOf(100, monthly(50, ["2026-06-01", "2026-07-02", "2026-08-03", "2026-09-02", "2026-10-01"]))[1]).toEqual(["date", "100.00 2026-12-01", "They pay between the 1st and the 3rd of the month: 5 of 5 payments."]);
  });

  it("names the next of their weekdays that is a working day", () => {
    const mondays = Array.from({ length: 10 }, (_, at) => paymentOf("acme", isoOfDay(addDays(day("2026-06-01"), at * 14)), 50));
    expect(proposalsOf(100, mondays)[1]).toEqual(["date", "100.00 2026-11-23", "They pay on Mondays: 10 of 10 payments."]);
    const holiday = briefOf({ customers: [acme], invoices: [invoiceOf("acme", { due: "2026-10-01" })], payments: mondays }, { isWorkingDay: (on) => on !== day("2026-11-23") });
    expect(holiday.proposals[1]?.parts[0]?.day).toBe(day("2026-11-30"));
  });

  it("goes by the rhythm of their payments where no day stands out, and leaves it where the next is long overdue", () => {
    const every23 = (last: string) => Array.from({ length: 8 }, (_, at) => paymentOf("acme", isoOfDay(addDays(day(last), -23 * (7 - at))), 50));
    expect(proposalsOf(100, every23("2026-11-03"))[1]).toEqual(["date", "100.00 2026-11-26", "They pay about every 23 days, last on 3 Nov 2026."]);
    expect(proposalsOf(100, every23("2026-09-03")).map(([kind]) => kind)).toEqual(["full payment", "instalments"]);
  });

  it("makes as many month ends as their usual month allows, the cents on the first", () => {
    const payments = monthly(400, ["2026-07-08", "2026-08-19", "2026-09-30", "2026-10-05"]);
    expect(proposalsOf(1000.01, payments).at(-1)).toEqual(["instalments", "333.35 2026-11-30, 333.33 2026-12-31, 333.33 2027-01-29", "In a usual month they pay EUR 400.00: 3 month ends of EUR 333.33 are within that."]);
  });

  it("makes twelve at most, and says so where even they ask for more than usual", () => {
    const [kind, parts, because] = proposalsOf(12_000, monthly(100, ["2026-07-08", "2026-08-19", "2026-09-30"])).at(-1) ?? [];
    expect([kind, parts?.split(", ").length, because]).toEqual(["instalments", 12, "In a usual month they pay EUR 100.00: even 12 instalments of EUR 1,000.00 ask for more than that."]);
  });

  it("starts with thirds where little is known, from the next month when this one is nearly over", () => {
    expect(proposalsOf(90, [], day("2026-11-27")).at(-1)).toEqual(["instalments", "30.00 2026-12-31, 30.00 2027-01-29, 30.00 2027-02-26", "Too little is known of what they pay in a month; 3 month ends are a start."]);
  });

  it("proposes nothing where nothing is overdue, and no instalments of a cent", () => {
    expect(briefOf({ customers: [acme], invoices: [invoiceOf("acme", { due: "2026-12-01" })] }).proposals).toEqual([]);
    expect(proposalsOf(0.01).map(([kind]) => kind)).toEqual(["full payment"]);
  });

  it("proposes the next instalment of a plan that runs, not new ones, and what was missed at once", () => {
    const offer = offeredOn("2026-11-02", "P7", { start: day("2026-11-02"), covers: { R1: 120_000 } });
    const activities = [offer, steppedOn("2026-11-03", offer, "accepted")];
    const proposed = (on: string, late = false) => {
      const rows = { customers: [acme], invoices: [invoiceOf("acme", { number: "R1", due: "2026-10-01", amount: 1200 }), ...(late ? [invoiceOf("acme", { number: "R2", due: "2026-10-20", amount: 50 })] : [])], activities };
      return briefOf(rows, { on: day(on) }).proposals.map(({ kind, parts, because }) => [kind, parts.map((part) => `${decimalOf(part.amount)} ${isoOfDay(part.day)}`).join(", "), because]);
    };
    const next = ["instalments", "300.00 2026-12-01", "Instalment 1 of plan P7, due on 1 Dec 2026."];
    expect(proposed("2026-11-18")).toEqual([next]);
    expect(proposed("2026-11-18", true)).toEqual([["full payment", "50.00 2026-11-19", "All that is overdue, the oldest 29 days late."], next]);
    expect(proposed("2026-12-08").at(-1)).toEqual(["instalments", "300.00 2026-12-09", "Instalment 1 of EUR 300.00, due on 1 Dec 2026, was missed; it can be cured until 13 Dec 2026."]);
  });
});
