import fc from "fast-check";
import { addDays, dayFromIso } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import { readAmountTyped } from "../../../src/intake/typed/readAmountTyped";
import { readMoment } from "../../../src/intake/typed/readMoment";
import { dayCounts, type PlanTerms } from "../../../src/ledger/Plan";
import { formOf, planFields } from "../../../src/pane/plans/propose/planForm";
import { placeProblems } from "../../../src/pane/plans/propose/problemField";
import { readTerms } from "../../../src/pane/plans/propose/readTerms";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { today } from "../world";
import { termsOver } from "./planWorld";

const typed = { today, dayOrder: "dmy" as const };
const jobs = {
  readAmount: (text: string, owed: { minor: number; currency: string }) => readAmountTyped(text, { ...typed, owed }),
  readMoment: (text: string) => readMoment(text, { ...typed, owed: money(0, "EUR") }),
};
const base = termsOver(120_000);
const read = (changes: Parameters<typeof readTerms>[1], from = base) => readTerms(from, changes, jobs);

const ahead = fc.integer({ min: 1, max: 900 }).map((days) => addDays(today, days));
const anyTerms: fc.Arbitrary<PlanTerms> = fc.record({
  length: fc.oneof(
    fc.integer({ min: 1, max: 600 }).map((count) => ({ by: "count" as const, count })),
    fc.integer({ min: 1, max: 120_000 }).map((minor) => ({ by: "amount" as const, each: money(minor, "EUR") })),
    ahead.map((day) => ({ by: "last day" as const, day })),
  ),
  frequency: fc.oneof(
    fc.constantFrom("week", "two weeks", "quarter", "last working day of the month").map((every) => ({ every } as PlanTerms["frequency"])),
    fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 16, max: 31 })).map((dates) => ({ every: "half month" as const, dates })),
    fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }).map((date) => ({ every: "month" as const, ...(date !== undefined && { date }) })),
    fc.array(ahead, { minLength: 1, maxLength: 9 }).map((days) => ({ every: "custom" as const, days })),
  ),
  firstDay: ahead,
  interest: fc.oneof(fc.constant({ kind: "none" as const }), fc.tuple(fc.constantFrom("simple" as const, "annuity" as const), fc.constantFrom("8", "11.75", "0.5"), fc.constantFrom(...dayCounts)).map(([kind, annualPercent, dayCount]) => ({ kind, annualPercent, dayCount }))),
  graceDays: fc.integer({ min: 0, max: 90 }), cureDays: fc.integer({ min: 0, max: 90 }), mayAccelerate: fc.boolean(), monthEnd: fc.boolean(),
  roundingUnit: fc.constantFrom(1, 100, 500, 1000), remainder: fc.constantFrom("first", "last", "spread"),
  workingDayRule: fc.constantFrom("following", "modified following", "preceding", "none"),
  overPayment: fc.constantFrom("from the end", "next instalments"), allocation: fc.constantFrom("oldest first", "by reference"),
  downPayment: fc.option(fc.record({ day: ahead, amount: fc.integer({ min: 1, max: 119_999 }).map((minor) => money(minor, "EUR")) }), { nil: undefined }),
  limitDay: fc.option(ahead, { nil: undefined }),
}).map(({ downPayment, limitDay, ...rest }) => ({ ...base, ...rest, ...(downPayment && { downPayment }), ...(limitDay !== undefined && { limitDay }) }) as PlanTerms);

describe("the terms as typed", () => {
  it("gives any terms back exactly, each field typed as the form shows it", () => {
    fc.assert(fc.property(anyTerms, (terms) => {
      expect(readTerms(base, formOf(terms), jobs)).toEqual({ terms, wrong: {} });
    }));
  });

  it("leaves what nobody touched exactly as it was agreed", () => {
    fc.assert(fc.property(anyTerms, (terms) => {
      const odd: PlanTerms = { ...terms, leastLast: money(500, "EUR"), firstDay: addDays(today, -400) };
      expect(readTerms(odd, { grace: "9" }, jobs).terms).toEqual({ ...odd, graceDays: 9 });
    }));
  });

  it("reads amounts and days as they are typed anywhere", () => {
    const { terms, wrong } = read({ by: "amount", length: "1.000,50", first: "fri", down: "half", downDay: "tomorrow", limit: "30/6/2027", every: "custom", days: "3/12, 10 Dec; 2027-01-15" });
    expect(wrong).toEqual({});
    expect(terms.length).toEqual({ by: "amount", each: money(100_050, "EUR") });
    expect(terms.firstDay).toBe(dayFromIso("2026-11-27"));
    expect(terms.downPayment).toEqual({ day: addDays(today, 1), amount: money(60_000, "EUR") });
    expect(terms.limitDay).toBe(dayFromIso("2027-06-30"));
    expect(terms.frequency).toEqual({ every: "custom", days: ["2026-12-03", "2026-12-10", "2027-01-15"].map(dayFromIso) });
  });

  it("says beside each field what cannot be read", () => {
    const { wrong } = read({ by: "count", length: "six", first: "someday", down: "lots", grace: "-1", cure: "soon", limit: "never", every: "half month", date: "0", date2: "32" });
    expect(Object.keys(wrong).sort()).toEqual(["cure", "date", "date2", "down", "first", "grace", "length", "limit"]);
    for (const message of Object.values(wrong)) expect(message).toMatch(/\.$/);
  });

  it("takes a decimal comma and a percent sign in the rate", () => {
    expect(read({ interest: "simple", rate: "9,5 %", dayCount: "ACT/360" }).terms.interest).toEqual({ kind: "simple", annualPercent: "9.5", dayCount: "ACT/360" });
  });
});

describe("what cannot be", () => {
  const placed = (changes: Parameters<typeof readTerms>[1]) => {
    const { terms, wrong } = read(changes);
    const planned = makeSchedule(terms, { isWorkingDay: () => true });
    return placeProblems("problems" in planned ? planned.problems : [], { ...formOf(base), ...changes }, wrong);
  };

  it.each([
    ["no instalment at all", { length: "0" }, "length"],
    ["more of them than there are", { length: "900" }, "length"],
    ["an instalment below its interest", { by: "amount", length: "1", interest: "simple", rate: "90", dayCount: "ACT/365F" }, "length"],
    ["an end after the limit", { limit: "2026-12-01" }, "limit"],
    ["a down payment of everything", { down: "all" }, "down"],
    ["a down payment before the plan starts", { down: "100", downDay: "2026-11-01" }, "downDay"],
    ["a first instalment before the plan starts", { first: "2026-11-01" }, "first"],
    ["a first instalment before the down payment", { down: "100", downDay: "2027-01-01" }, "first"],
    ["days out of order", { every: "custom", days: "10/12, 3/12, 20/12" }, "days"],
    ["a last day before the first", { by: "last day", length: "2026-11-24" }, "length"],
    ["a rate that is none", { interest: "simple", rate: "much", dayCount: "ACT/365F" }, "rate"],
  ] as const)("%s is said at its field", (_what, changes, field) => {
    const { wrong, general } = placed(changes);
    expect(Object.keys(wrong)).toEqual([field]);
    expect(general).toEqual([]);
  });

  it("is not said of a field that was misread, for the rules were asked of another", () => {
    expect(placed({ length: "six", first: "2026-11-01" }).wrong).toEqual({ length: "“six” is no number of instalments." });
  });
});

it("has a text for every field of the form", () => {
  expect(Object.keys(formOf(base)).sort()).toEqual([...planFields].sort());
});
