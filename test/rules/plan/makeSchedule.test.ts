import fc from "fast-check";
import { isoOfDay } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Instalment, PlanTerms } from "../../../src/ledger/Plan";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { anyTerms, isOpenDay } from "./anyTerms";
import { day } from "../bookOf";
import { scheduleFault } from "./scheduleFault";
import { problemsOf, scheduleOf, termsOf } from "./termsOf";

const daysOf = (terms: PlanTerms): readonly string[] => scheduleOf(terms).instalments.map(({ due }) => isoOfDay(due));
const paymentsOf = (terms: PlanTerms): readonly number[] => scheduleOf(terms).instalments.map(({ payment }) => payment);
const eur = (minor: number): ReturnType<typeof money> => money(minor, "EUR");

describe("a schedule", () => {
  it("pays a balance by the amount they can spare, the rest at the end, first or shared out", () => {
    const by = (remainder: PlanTerms["remainder"]): readonly number[] => paymentsOf(termsOf({ minor: 100_000, length: { by: "amount", each: eur(30_000) }, remainder }));
    expect(by("last")).toEqual([30_000, 30_000, 30_000, 10_000]);
    expect(by("first")).toEqual([10_000, 30_000, 30_000, 30_000]);
    expect(by("spread")).toEqual([25_000, 25_000, 25_000, 25_000]);
  });

  it("takes as many instalments as fit before a last day", () => {
    expect(daysOf(termsOf({ length: { by: "last day", day: day("2027-03-01") } }))).toEqual(["2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"]);
  });

  it("begins with the down payment", () => {
    const { instalments, total } = scheduleOf(termsOf({ downPayment: { day: day("2026-11-23"), amount: eur(20_000) }, length: { by: "count", count: 4 } }));
    expect(instalments.map(({ number, payment, balance }) => [number, payment, balance])).toEqual([[0, 20_000, 100_000], [1, 25_000, 75_000], [2, 25_000, 50_000], [3, 25_000, 25_000], [4, 25_000, 0]]);
    expect(total).toBe(120_000);
  });

  it("rounds to whole fives, the remainder in the last", () => {
    expect(paymentsOf(termsOf({ minor: 100_001, roundingUnit: 500, length: { by: "count", count: 3 } }))).toEqual([33_000, 33_000, 34_001]);
  });

  it("adds what is owed already to the first instalment, the last, or all", () => {
    const by = (payable: "first" | "spread" | "last"): readonly number[] =>
      paymentsOf(termsOf({ minor: 30_000, length: { by: "count", count: 3 }, charges: { interest: eur(100), fees: eur(4000), payable } }));
    expect([by("first"), by("last"), by("spread")]).toEqual([[14_100, 10_000, 10_000], [10_000, 10_000, 14_100], [11_368, 11_366, 11_366]]);
  });

  it("pays twice a month, on dates from the first day on", () => {
    const terms = termsOf({ firstDay: day("2027-01-10"), frequency: { every: "half month", dates: [1, 15] }, workingDayRule: "none", length: { by: "count", count: 4 } });
    expect(daysOf(terms)).toEqual(["2027-01-15", "2027-02-01", "2027-02-15", "2027-03-01"]);
  });

  it("pays on the last working day of each month, the first one on or after the first day", () => {
    const on = (first: string): readonly string[] => daysOf(termsOf({ firstDay: day(first), frequency: { every: "last working day of the month" }, length: { by: "count", count: 2 } }));
    expect(on("2027-01-10")).toEqual(["2027-01-29", "2027-02-26"]);
    expect(on("2027-01-30")).toEqual(["2027-02-26", "2027-03-31"]);
  });

  it("pays down by level amounts with interest by days", () => {
    const { instalments } = scheduleOf(termsOf({ minor: 100_000, start: day("2026-12-01"), firstDay: day("2027-01-01"), workingDayRule: "none", length: { by: "amount", each: eur(40_000) }, interest: { kind: "simple", annualPercent: "12", dayCount: "30E/360" } }));
    expect(instalments.map(({ payment, interest, balance }) => [payment, interest, balance])).toEqual([[40_000, 1000, 61_000], [40_000, 610, 21_610], [21_826, 216, 0]]);
  });

  it("falls back to equal parts at a rate of nothing", () => {
    for (const kind of ["simple", "annuity"] as const) {
      expect(paymentsOf(termsOf({ minor: 10_000, length: { by: "count", count: 7 }, interest: { kind, annualPercent: "0.00", dayCount: "ACT/360" } }))).toEqual([...Array<number>(6).fill(1428), 1432]);
    }
  });

  it("makes 120 instalments that end at nothing", () => {
    const terms = termsOf({ minor: 99_999_999, length: { by: "count", count: 120 }, interest: { kind: "annuity", annualPercent: "11.75", dayCount: "ACT/ACT ISDA" } });
    const { instalments } = scheduleOf(terms);
    expect(instalments).toHaveLength(120);
    expect(instalments.at(-1)?.balance).toBe(0);
  });
});

describe("what cannot be", () => {
  const code = (more: Parameters<typeof termsOf>[0]): readonly string[] => problemsOf(termsOf(more)).map((problem) => problem.code);

  it.each<[string, Parameters<typeof termsOf>[0]]>([
    ["nothing to plan", { minor: 0 }],
    ["nothing to plan", { downPayment: { day: day("2026-11-23"), amount: eur(120_000) } }],
    ["negative amount", { minor: -5 }],
    ["mixed currencies", { length: { by: "amount", each: money(100, "USD") } }],
    ["invoices do not add up", { invoices: [{ number: "R1", amount: eur(119_999) }] }],
    ["zero instalment", { minor: 5, length: { by: "count", count: 6 } }],
    ["zero instalment", { length: { by: "count", count: 0 } }],
    ["zero instalment", { length: { by: "amount", each: eur(0) } }],
    ["zero instalment", { minor: 1000, roundingUnit: 500, length: { by: "count", count: 3 } }],
    ["below interest", { minor: 100_000_000, length: { by: "amount", each: eur(1_000_000) }, interest: { kind: "annuity", annualPercent: "12", dayCount: "ACT/360" } }],
    ["below interest", { minor: 100_000_000, length: { by: "amount", each: eur(200_000) }, interest: { kind: "simple", annualPercent: "12", dayCount: "ACT/360" } }],
    ["end after limit", { limitDay: day("2027-10-31") }],
    ["too many instalments", { length: { by: "amount", each: eur(1) } }],
    ["too many instalments", { length: { by: "count", count: 601 } }],
    ["too few days", { frequency: { every: "custom", days: [day("2026-12-01")] }, length: { by: "count", count: 2 } }],
    ["too few days", { length: { by: "last day", day: day("2026-11-30") } }],
    ["dates not rising", { frequency: { every: "custom", days: [day("2026-12-05"), day("2026-12-06")] }, length: { by: "count", count: 2 } }],
    ["before start", { firstDay: day("2026-11-01") }],
    ["bad rate", { interest: { kind: "simple", annualPercent: "8,5", dayCount: "ACT/360" } }],
    ["bad rate", { interest: { kind: "simple", annualPercent: "-1", dayCount: "ACT/360" } }],
    ["bad rate", { frequency: { every: "custom", days: [day("2026-12-05")] }, interest: { kind: "annuity", annualPercent: "1", dayCount: "ACT/360" } }],
    ["bad terms", { frequency: { every: "half month", dates: [15, 1] } }],
    ["bad terms", { graceDays: -1 }],
  ])("is said at once: %s", (wanted, more) => expect(code(more)).toContain(wanted));

  it("is said of a calendar without working days", () => {
    expect(makeSchedule(termsOf(), { isWorkingDay: () => false })).toEqual({ problems: [expect.objectContaining({ code: "no working day" })] });
  });
});

describe("any schedule", () => {
  it("adds up to the cent, rises, follows its rule, and charges exactly the interest of the days", () => {
    let planned = 0;
    fc.assert(fc.property(anyTerms, (terms) => {
      const answer = makeSchedule(terms, { isWorkingDay: isOpenDay });
      if ("problems" in answer) {
        expect(answer.problems.every(({ message }) => message.endsWith("."))).toBe(true);
        return;
      }
      planned += 1;
      expect(scheduleFault(terms, answer.schedule)).toBe("");
    }), { numRuns: 4000 });
    expect(planned).toBeGreaterThan(1500);
  });
});

describe("the judge of schedules", () => {
  it("finds a cent, a day or an interest that is not right", () => {
    const terms = termsOf({ interest: { kind: "simple", annualPercent: "6.00", dayCount: "ACT/365F" }, start: day("2026-11-20") });
    const right = scheduleOf(terms, isOpenDay);
    const change = (more: Partial<Instalment>): string => scheduleFault(terms, { ...right, instalments: right.instalments.map((row) => (row.number === 3 ? { ...row, ...more } : row)) });
    const third = right.instalments[2];
    if (!third) throw new Error("Expected a third instalment");
    expect(change({})).toBe("");
    expect(change({ payment: third.payment + 1 })).toContain("does not add up");
    expect(change({ ran: third.ran + 1 })).toContain("has interest");
    expect(change({ due: day("2027-01-30") })).not.toBe("");
  });
});
