import fc from "fast-check";
import { addDays, type Day } from "../../../../src/base/Day";
import { accrue, percentOf } from "../../../../src/rules/plan/interest/accrue";
import { decliningInterest, type DebtPayment, type DecliningInput } from "../../../../src/rules/plan/interest/decliningInterest";
import { addRatio, decimalOfRatio, ratio, readRatio, roundRatio } from "../../../../src/rules/plan/interest/Ratio";
import { day } from "../../bookOf";

const from = day("2026-07-01");
const debt = (more: Partial<DecliningInput>): DecliningInput =>
  ({ principal: 1_000_000, annualPercent: percentOf("11.75"), dayCount: "ACT/365F", from, to: day("2026-08-30"), payments: [], order: "principal first", ...more });
const paid = (days: number, minor: number): DebtPayment => ({ day: addDays(from, days), minor });

describe("interest on a declining debt", () => {
  it("is rounded once where payments clear the principal first", () => {
    expect(decliningInterest(debt({ payments: [paid(30, 400_000)] }))).toMatchObject({ interest: 15_452, interestPaid: 0, principal: 600_000, surplus: 0 });
  });

  it("is cleared before the principal where that is agreed, and what is over is a surplus", () => {
    expect(decliningInterest(debt({ order: "interest first", payments: [paid(30, 400_000), paid(40, 2_000_000)] }))).toMatchObject({ principal: 0, since: 0, surplus: 2_400_000 - 1_000_000 - 9658 - 1963 });
    expect(decliningInterest(debt({ order: "interest first", payments: [paid(30, 5000), paid(31, 4658)] }))).toMatchObject({ interestPaid: 9658, principal: 1_000_000 });
  });

  it("does not run on paused days, however they overlap", () => {
    const rate = { annualPercent: percentOf("8"), dayCount: "ACT/365F" as const };
    const pauses = [{ from: addDays(from, 5), to: addDays(from, 20) }, { from: addDays(from, 1), to: addDays(from, 10) }, { from: addDays(from, 30), to: addDays(from, 29) }];
    expect(roundRatio(accrue(365_000_000, { ...rate, pauses }, from, addDays(from, 30)))).toBe(800_000);
    expect(accrue(100, { ...rate, pauses: [{ from, to: addDays(from, 99) }] }, from, addDays(from, 90)).over).toBe(0n);
  });

  it("equals the sum of single days in whole fractions, for any payments and pauses", () => {
    const anyPayment = fc.tuple(fc.integer({ min: -5, max: 130 }), fc.integer({ min: 1, max: 400_000 })).map(([days, minor]) => paid(days, minor));
    const anyPause = fc.tuple(fc.integer({ min: -5, max: 130 }), fc.integer({ min: 0, max: 40 })).map(([days, length]) => ({ from: addDays(from, days), to: addDays(from, days + length) }));
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 3000 }), fc.array(anyPayment, { maxLength: 6 }), fc.array(anyPause, { maxLength: 3 }), (principal, percent, payments, pauses) => {
      const to = addDays(from, 120);
      let [owed, sum] = [BigInt(principal), 0n];
      const pay = (at: Day, early: boolean): void => payments.forEach((each) => {
        if (early ? each.day <= at : each.day === at) owed -= owed < BigInt(each.minor) ? owed : BigInt(each.minor);
      });
      pay(from, true);
      for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
        if (!pauses.some((pause) => pause.from <= at && at <= pause.to)) sum += owed * BigInt(percent);
        pay(at, false);
      }
      // A payment beyond the principal clears interest and rounds it on its day, which this count does not do.
      if (owed === 0n) return;
      const { interest, principal: left } = decliningInterest(debt({ principal, to, annualPercent: ratio(percent, 100), payments, pauses }));
      const whole = 10_000n * 365n;
      expect(interest).toBe(Number((2n * sum + whole) / (2n * whole)));
      expect(left).toBe(Number(owed));
    }), { numRuns: 500 });
  });
});

describe("an exact fraction", () => {
  it("is read from a decimal and written as one", () => {
    for (const text of ["11.75", "-0.88", "8", "0.5", "-12"]) expect(decimalOfRatio(readRatio(text) ?? ratio(99))).toBe(text);
    expect(["", "8,5", "1e3", "8%", ".5", "--1"].map(readRatio)).toEqual([null, null, null, null, null, null]);
  });

  it("rounds halves away from zero and refuses what a number cannot hold", () => {
    expect([ratio(5, 2), ratio(-5, 2), ratio(7, 3), addRatio(ratio(1, 3), ratio(1, 6))].map((value) => roundRatio(value))).toEqual([3, -3, 2, 1]);
    expect(() => roundRatio(ratio(2n ** 60n))).toThrow("Expected a safe whole number");
  });
});
