import fc from "fast-check";
import { money as minorMoney } from "../../../src/base/Money";
import type { Facts } from "../../../src/rules/Decision";
import { behaviour, lateness, money, promises, silence, sizeOf } from "../../../src/rules/score/shares";
import { stakeOf } from "../../../src/rules/score/stakeOf";

const balance = (minor: number, currency = "EUR") => ({ currency, open: minorMoney(minor, currency), overdue: minorMoney(minor, currency), disputed: minorMoney(0, currency), credits: minorMoney(0, currency), buckets: [] });
const facts = (more: Partial<Facts>): Facts => ({ customer: "acme", balances: [], oldestDaysLate: 0, newestDaysLate: 0, openInvoices: 1, overdueInvoices: 0, settledInvoices: 0, brokenPromises: 0, planKept: false, disputedInFull: false, doNotContact: false, ...more });
const usual = new Map([["EUR", minorMoney(1_000_000, "EUR")], ["USD", minorMoney(100_000, "USD")]]);
const staking = (...balances: readonly ReturnType<typeof balance>[]): Facts => {
  const stake = stakeOf(balances, usual);
  return facts({ balances, ...(stake && { stake }) });
};
const share = (major: number) => money(staking(balance(Math.round(major * 100))));

describe("money", () => {
  it("grows in size with the amount within a currency, strictly, and never falls in share", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1e12 }), { minLength: 2, maxLength: 40 }), (minors) => {
      const customers = [...minors].sort((a, b) => a - b).map((minor) => staking(balance(minor)));
      customers.slice(1).forEach((customer, index) => {
        const before = customers[index] ?? customer;
        expect(sizeOf(customer)).toBeGreaterThan(sizeOf(before));
        expect(money(customer)).toBeGreaterThanOrEqual(money(before));
      });
      expect(customers.map(money).every((each) => each > 0 && each < 1)).toBe(true);
    }));
  });

  it("earns half at the usual amount, a quarter at a ninth, three quarters at nine times", () => {
    expect([10_000, 90_000].map(share)).toEqual([0.5, 0.75]);
    expect(share(1_111.11)).toBeCloseTo(0.25, 5);
  });

  it("keeps 500,000 and 20,000 apart by a quarter of the points, and thousands apart beside a giant", () => {
    expect(share(500_000) - share(20_000)).toBeGreaterThan(0.25);
    expect(share(8_000) - share(1_000)).toBeGreaterThan(0.2);
  });

  it("measures each currency by itself and takes the better one", () => {
    expect(money(staking(balance(500_000, "EUR"), balance(400_000, "USD")))).toBe(money(staking(balance(400_000, "USD"))));
    expect(money(staking())).toBe(0);
  });
});

describe("lateness", () => {
  const at = (days: number, strategy: "balanced" | "newest" | "longest") => lateness(facts({ oldestDaysLate: days }), strategy);

  it("rises to 75 days and stays there when balanced", () => {
    expect([0, 15, 75, 400].map((days) => at(days, "balanced"))).toEqual([0, 0.2, 1, 1]);
  });

  it("falls with age for newest first, rises without end for longest first", () => {
    const ages = [1, 2, 30, 90, 365, 2000];
    expect(at(1, "newest")).toBe(1);
    ages.slice(1).forEach((days, index) => {
      expect(at(days, "newest")).toBeLessThan(at(ages[index] ?? 0, "newest"));
      expect(at(days, "longest")).toBeGreaterThan(at(ages[index] ?? 0, "longest"));
    });
    expect(at(2000, "longest")).toBeLessThan(1);
  });
});

describe("behaviour, promises, silence", () => {
  it("trusts a short record less than a long one", () => {
    const late = (settledInvoices: number) => behaviour(facts({ settledInvoices, lateShare: 1, averageDaysLate: 40 }));
    expect(late(1)).toBeLessThan(late(4));
    expect(late(4)).toBeLessThan(late(40));
  });

  it("takes a customer without a record for an average payer", () => {
    expect(behaviour(facts({}))).toBeCloseTo(0.5 * 0.5 + (0.35 * 10) / 60, 10);
    const own = (lateShare: number, averageDaysLate: number) => behaviour(facts({ settledInvoices: 10, lateShare, averageDaysLate }));
    expect(own(0, 0)).toBeLessThan(behaviour(facts({})));
    expect(own(1, 30)).toBeGreaterThan(behaviour(facts({})));
  });

  it("adds for a trend to slower, takes nothing off for faster", () => {
    const withTrend = (trendDays: number) => behaviour(facts({ settledInvoices: 10, lateShare: 0.5, averageDaysLate: 5, trendDays }));
    expect(withTrend(20)).toBeGreaterThan(withTrend(0));
    expect(withTrend(-20)).toBe(withTrend(0));
  });

  it("weighs the first broken promise most", () => {
    expect([0, 1, 2, 3].map((brokenPromises) => promises(facts({ brokenPromises })))).toEqual([0, 0.5, 0.75, 0.875]);
  });

  it("is silent in full after a month or where no contact was ever noted", () => {
    expect([facts({ daysSinceContact: null }), facts({ daysSinceContact: 45 }), facts({ daysSinceContact: 15 }), facts({ daysSinceContact: 0 })].map(silence)).toEqual([1, 1, 0.5, 0]);
    expect(silence(facts({}))).toBe(0);
  });
});
