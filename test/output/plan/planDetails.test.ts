import { addDays } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { PlanEntry } from "../../../src/ledger/Activity";
import type { PlanTerms } from "../../../src/ledger/Plan";
import { planDetails } from "../../../src/output/plan/planDetails";
import { day } from "../../rules/bookOf";
import { scheduleOf, termsOf } from "../../rules/plan/termsOf";

const entryOf = (terms: PlanTerms): PlanEntry => ({
  kind: "plan", id: "p1", at: "2026-11-22T10:00:00Z", day: day("2026-11-22"), who: "AK", customer: "acme", name: "Acme", invoices: [], note: "",
  plan: "P7", version: 1, terms, schedule: scheduleOf(terms), paidBefore: 0,
});
const days = Array.from({ length: 600 }, (_, at) => addDays(day("2026-12-01"), 7 * at));
const longest = termsOf({
  minor: 9_000_000_000_000, frequency: { every: "custom", days }, length: { by: "count", count: 600 }, interest: { kind: "simple", annualPercent: "11.75", dayCount: "ACT/365F" },
  charges: { interest: money(700_000, "EUR"), fees: money(900_000, "EUR"), payable: "spread" },
});
const billed = (count: number, minor: number) => Array.from({ length: count }, (_, at) => ({ number: `INVOICE-2026-${at}`, amount: money(minor, "EUR") }));

describe("a plan in the log", () => {
  it("fits one cell with the most instalments a plan can have, on days of their own with interest and charges", () => {
    const cell = planDetails(entryOf({ ...longest, frequency: { every: "week" } }));
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(JSON.parse(cell)).toMatchObject({ plan: "P7", version: 1, terms: { firstDay: "2026-12-01" } });
  });

  it("is told in one short list per instalment", () => {
    const { schedule } = JSON.parse(planDetails(entryOf(termsOf({ length: { by: "count", count: 3 }, firstDay: day("2026-12-05") })))) as { schedule: unknown };
    expect(schedule).toEqual([["2026-12-07", 2, 40000], ["2027-01-05", 0, 40000], ["2027-02-05", 0, 40000]]);
  });

  it("is refused where a cell cannot hold it, with the most that fits; never cut", () => {
    const terms: PlanTerms = { ...longest, principal: money(600 * 15_000_000, "EUR"), invoices: billed(600, 15_000_000) };
    const tooLong = /^A plan of 600 instalments is too long for one row of the contact log: at most (\d+) fit with these terms\.$/;
    expect(() => planDetails(entryOf(terms))).toThrow(tooLong);
    let message = "";
    try { planDetails(entryOf(terms)); } catch (error) { message = (error as Error).message; }
    const most = Number(tooLong.exec(message)?.[1]);
    const { instalments } = scheduleOf(terms);
    const shortened = (count: number): PlanEntry => ({ ...entryOf(terms), schedule: { ...scheduleOf(terms), instalments: instalments.slice(0, count) } });
    expect(planDetails(shortened(most)).length).toBeLessThanOrEqual(32_767);
    expect(() => planDetails(shortened(most + 1))).toThrow();
  });

  it("is refused where its invoices alone are too many", () => {
    const terms = termsOf({ minor: 200_000, invoices: billed(2000, 100) });
    expect(() => planDetails(entryOf(terms))).toThrow("A plan over 2000 invoices is too long for one row of the contact log: make several plans of fewer invoices.");
  });
});
