import fc from "fast-check";
import { money as minorMoney } from "../../../src/base/Money";
import type { Facts } from "../../../src/rules/Decision";
import { measureBook, rankShare } from "../../../src/rules/score/measureBook";
import { behaviour, lateness, money, promises, silence } from "../../../src/rules/score/shares";

const balance = (minor: number, currency = "EUR") => ({ currency, open: minorMoney(minor, currency), overdue: minorMoney(minor, currency), disputed: minorMoney(0, currency), credits: minorMoney(0, currency), buckets: [] });
const facts = (more: Partial<Facts>): Facts => ({ customer: "acme", balances: [], oldestDaysLate: 0, newestDaysLate: 0, openInvoices: 1, overdueInvoices: 0, settledInvoices: 0, brokenPromises: 0, planKept: false, disputedInFull: false, doNotContact: false, ...more });
const owing = (...minors: number[]) => minors.map((minor) => facts({ balances: [balance(minor)] }));
const noBook = measureBook([]);

describe("money", () => {
  it("rises with the amount within a currency, strictly", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1e12 }), { minLength: 2, maxLength: 40 }), (minors) => {
      const customers = owing(...[...minors].sort((a, b) => a - b));
      const book = measureBook(customers);
      const earned = customers.map((customer) => money(customer, book));
      earned.slice(1).forEach((share, index) => expect(share).toBeGreaterThan(earned[index] ?? 1));
      expect(earned.every((share) => share > 0 && share <= 1)).toBe(true);
    }));
  });

  it("keeps the many apart where one giant owes nearly everything", () => {
    const customers = owing(100_000, 200_000, 400_000, 800_000, 1_070_000_000);
    const [small = 0, , , large = 0] = customers.map((customer) => money(customer, measureBook(customers)));
    expect(large - small).toBeGreaterThan(0.3);
  });

  it("measures each currency by itself and takes the better one", () => {
    const both = facts({ balances: [balance(100, "EUR"), balance(500, "USD")] });
    const book = measureBook([both, ...owing(1000, 2000), facts({ balances: [balance(100, "USD")] })]);
    expect(money(both, book)).toBe(money(facts({ balances: [balance(500, "USD")] }), book));
  });

  it("ranks equals alike and one alone in the middle", () => {
    expect(rankShare(5, [5])).toBe(0.5);
    expect([1, 5, 9].map((amount) => rankShare(amount, [1, 5, 5, 9]))).toEqual([0.125, 0.5, 0.875]);
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
    const late = (settledInvoices: number) => behaviour(facts({ settledInvoices, lateShare: 1, averageDaysLate: 40 }), noBook);
    expect(late(1)).toBeLessThan(late(4));
    expect(late(4)).toBeLessThan(late(40));
  });

  it("takes the book's average for a customer without a record", () => {
    const others = [facts({ settledInvoices: 10, lateShare: 1, averageDaysLate: 30 })];
    expect(behaviour(facts({}), measureBook(others))).toBeCloseTo(0.5 + 0.35 / 2, 10);
    expect(behaviour(facts({}), noBook)).toBe(0);
  });

  it("adds for a trend to slower, takes nothing off for faster", () => {
    const withTrend = (trendDays: number) => behaviour(facts({ settledInvoices: 10, lateShare: 0.5, averageDaysLate: 5, trendDays }), noBook);
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
