import fc from "fast-check";
import { isoOfDay, weekdayOf } from "../../../../src/base/Day";
import { money } from "../../../../src/base/Money";
import type { BalancePoint } from "../../../../src/rules/brief/Brief";
import { defaultPlanPolicy } from "../../../../src/rules/plan/planPolicy";
import { threeAlternatives, type Alternative, type AlternativesInput } from "../../../../src/rules/plan/propose/threeAlternatives";
import { day, isWeekday } from "../../bookOf";

/** December 2025 to November 2026, the last of them today's. */
const monthsPaying = (...paid: readonly number[]): readonly BalancePoint[] =>
  paid.map((each, at) => ({ month: `${at === 0 ? 2025 : 2026}-${String(at === 0 ? 12 : at).padStart(2, "0")}`, balance: 5000, paid: each }));

const given: AlternativesInput = {
  customer: "acme", principal: money(600_000, "EUR"), invoices: [{ number: "R1", amount: money(400_000, "EUR") }, { number: "R2", amount: money(200_000, "EUR") }],
  pattern: {}, history: monthsPaying(1000, 1000, 0, 1200, 1000, 900, 1000, 1500, 1000, 1000, 1000, 300), policy: defaultPlanPolicy, today: day("2026-11-22"), isWorkingDay: isWeekday,
};

function three(more: Partial<AlternativesInput> = {}): readonly Alternative[] {
  const answer = threeAlternatives({ ...given, ...more });
  if ("problems" in answer) throw new Error(answer.problems.map(({ message }) => message).join(" "));
  return answer.alternatives;
}

describe("three alternatives", () => {
  it("ask for more than a usual month, a usual month and less, each with its total, end and largest instalment", () => {
    expect(three().map(({ name, total, ends, largest, cost, schedule }) => [name, schedule.instalments.length, total.minor, isoOfDay(ends), largest.minor, cost.minor])).toEqual([
      ["soonest", 4, 600_000, "2027-02-26", 150_000, 0],
      ["as they pay", 6, 600_000, "2027-04-30", 100_000, 0],
      ["smallest", 10, 600_000, "2027-08-31", 60_000, 0],
    ]);
  });

  it("tell how often they paid as much, of the whole months", () => {
    expect(three().map(({ fit }) => fit)).toEqual([
      { percent: 9, because: "The fullest month asks for EUR 1,500.00; in 1 of the last 11 months they paid as much." },
      { percent: 82, because: "The fullest month asks for EUR 1,000.00; in 9 of the last 11 months they paid as much." },
      { percent: 91, because: "The fullest month asks for EUR 600.00; in 10 of the last 11 months they paid as much." },
    ]);
  });

  it("are due when their money comes", () => {
    const byDate = three({ pattern: { dayOfMonth: { from: 3, to: 5, count: 9, of: 10 }, weekday: { day: 3, count: 9, of: 10 } } });
    expect(byDate[0]?.schedule.instalments.slice(0, 3).map(({ nominal }) => isoOfDay(nominal))).toEqual(["2026-12-05", "2027-01-05", "2027-02-05"]);
    const byWeekday = three({ pattern: { weekday: { day: 3, count: 9, of: 10 } } });
    expect(byWeekday.every(({ schedule }) => schedule.instalments.every(({ due }) => weekdayOf(due) === 3))).toBe(true);
    expect(byWeekday.map(({ schedule }) => schedule.instalments.length)).toEqual([8, 12, 20]);
  });

  it("say so where too little is known, and still differ", () => {
    const few = three({ history: monthsPaying(0, 0) });
    expect(few.map(({ schedule, fit }) => [schedule.instalments.length, fit])).toEqual([3, 6, 12].map((count) => [count, { because: "Too little is known of what they pay in a month." }]));
  });

  it("keep to the policy's bounds, and are fewer where it leaves no room", () => {
    expect(three({ principal: money(90_000_000, "EUR"), invoices: [] }).map(({ schedule }) => schedule.instalments.length)).toEqual([10, 11, 12]);
    expect(three({ principal: money(2500, "EUR"), invoices: [{ number: "R1", amount: money(2500, "EUR") }] }).map(({ name, schedule }) => [name, schedule.instalments.length])).toEqual([["soonest", 1], ["smallest", 2]]);
  });

  it("cost the interest of the policy and what is owed already", () => {
    const [first] = three({ policy: { ...defaultPlanPolicy, interest: { kind: "simple", annualPercent: "10", dayCount: "ACT/365F" } }, charges: { interest: money(500, "EUR"), fees: money(4000, "EUR"), payable: "first" } });
    expect(first?.cost.minor).toBe((first?.schedule.interest ?? 0) + 4000);
    expect(first?.schedule.interest).toBeGreaterThan(500);
  });

  it("are none where nothing undisputed is open", () => {
    expect(threeAlternatives({ ...given, principal: money(0, "EUR"), invoices: [] })).toEqual({ problems: [expect.objectContaining({ code: "nothing to plan" })] });
  });

  it("differ in length and end, and add up, for any balance and history", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 12 }), fc.constantFrom("EUR", "JPY", "KWD"), (minor, paid, currency) => {
      const found = three({ principal: money(minor, currency), invoices: [], history: monthsPaying(...paid) });
      expect(found.every(({ total }) => total.minor === minor && total.currency === currency)).toBe(true);
      expect(new Set(found.map(({ ends }) => ends)).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(3);
    }));
  });
});
