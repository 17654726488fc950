import fc from "fast-check";
import { decimalOf, money } from "../../../src/base/Money";
import { dayCounts, type PlanTerms } from "../../../src/ledger/Plan";
import { planColumns } from "../../../src/output/plan/planColumns";
import { planTab } from "../../../src/output/plan/planTab";
import { addDays } from "../../../src/base/Day";
import { day } from "../../rules/bookOf";
import { everyDay, planOf, termsOf } from "../../rules/plan/termsOf";
import { TabBook } from "../tabBook";
import { caseOfPlan } from "./caseOfPlan";

function interestOn(terms: PlanTerms) {
  const planCase = caseOfPlan(planOf(terms, {}, everyDay));
  const tab = planTab({ planCase, customer: { name: "Acme" }, team: { name: "Northwind", who: "Ada" } });
  const area = tab.names?.[0]?.area ?? { row: 0, rows: 0 };
  const lines = new TabBook(tab).cells.slice(area.row, area.row + area.rows);
  return { shown: lines.map((line) => line[planColumns.interest]), agreed: planCase.plan.schedule.instalments.map(({ interest }) => Number(decimalOf(money(interest, terms.currency)))) };
}

describe("interest by formula", () => {
  it("rounds a half up, where floats would fall on either side", () => {
    const month = (minor: number, annualPercent: string) => interestOn(termsOf({ minor, start: day("2026-11-01"), firstDay: day("2026-12-01"), length: { by: "count", count: 1 }, interest: { kind: "simple", annualPercent, dayCount: "30E/360" } })).shown;
    // 1.00 at 6% for one month of twelve is half a cent; 100.50 at 12% is 100.5 cents.
    expect(month(100, "6")).toEqual([0.01]);
    expect(month(99, "6")).toEqual([0]);
    expect(month(10_050, "12")).toEqual([1.01]);
    expect(month(214_748_364_850, "12")).toEqual([21_474_836.49]);
  });

  it("agrees with exact fractions for the largest debts, rates to six decimals and periods of years, by every day count", () => {
    const anyBig = fc.record({
      minor: fc.oneof(fc.integer({ min: 1, max: 9_000_000_000_000 }), fc.integer({ min: 1, max: 90_000_000 }).map((units) => units * 100_000)), currency: fc.constantFrom("EUR", "JPY", "KWD"),
      start: fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day("2026-01-01"), days)), gap: fc.integer({ min: 1, max: 1200 }), dayCount: fc.constantFrom(...dayCounts), isLevel: fc.boolean(),
      rate: fc.oneof(fc.integer({ min: 1, max: 24_000_000 }).map((units) => (units / 1_000_000).toFixed(6)), fc.constantFrom("12", "6", "3.65", "7.3")),
    });
    fc.assert(fc.property(anyBig, ({ minor, currency, start, gap, dayCount, isLevel, rate }) => {
      const { shown, agreed } = interestOn(termsOf({
        minor: minor + 3, currency, start, firstDay: addDays(start, gap), frequency: { every: "quarter" }, length: { by: "count", count: 3 }, workingDayRule: "none",
        interest: isLevel ? { kind: "annuity", annualPercent: rate, dayCount } : { kind: "simple", annualPercent: rate, dayCount },
      }));
      expect(shown).toEqual(agreed);
    }), { numRuns: 400 });
  });
});
