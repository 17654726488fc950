/** Random terms of every kind, in currencies of 0, 2 and 3 decimals. */
import fc from "fast-check";
import { addDays, isoOfDay, monthEnd, type Day } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import { dayCounts, type Frequency, type PlanInterest, type PlanLength, type PlanTerms } from "../../../src/ledger/Plan";
import { day, isWeekday } from "../bookOf";
import { termsOf } from "./termsOf";

const closed = new Set(["2026-12-25", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-12-31", "2028-02-29", "2028-05-01"]);
export const isOpenDay = (at: Day): boolean => isWeekday(at) && !closed.has(isoOfDay(at));

export const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day("2026-11-22"), days));

const anyFrequency: fc.Arbitrary<Frequency> = fc.oneof(
  fc.constantFrom<Frequency>({ every: "week" }, { every: "two weeks" }, { every: "quarter" }, { every: "month" }, { every: "last working day of the month" }),
  fc.integer({ min: 1, max: 31 }).map((date): Frequency => ({ every: "month", date })),
  fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 31 })).map(([a, b]): Frequency => ({ every: "half month", dates: [a, b] })),
  fc.uniqueArray(anyDay, { minLength: 40, maxLength: 60 }).map((days): Frequency => ({ every: "custom", days: days.sort((a, b) => a - b) })),
);

const anyRate = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 99 })).map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`);

export const anyInterest: fc.Arbitrary<PlanInterest> = fc.oneof(
  fc.constant<PlanInterest>({ kind: "none" }),
  fc.record({ kind: fc.constant("simple" as const), annualPercent: anyRate, dayCount: fc.constantFrom(...dayCounts), onNominalDays: fc.boolean() }),
  fc.record({ kind: fc.constant("annuity" as const), annualPercent: anyRate, dayCount: fc.constantFrom(...dayCounts) }),
);

const anyLength = (currency: string, principal: number): fc.Arbitrary<PlanLength> => fc.oneof(
  fc.integer({ min: 1, max: 120 }).map((count): PlanLength => ({ by: "count", count })),
  fc.integer({ min: 1, max: 60 }).map((parts): PlanLength => ({ by: "amount", each: money(Math.ceil(principal / parts), currency) })),
  fc.integer({ min: 0, max: 1500 }).map((days): PlanLength => ({ by: "last day", day: addDays(day("2026-12-01"), days) })),
);

export const anyTerms: fc.Arbitrary<PlanTerms> = fc.tuple(fc.constantFrom("EUR", "JPY", "KWD"), fc.integer({ min: 1, max: 50_000_000 })).chain(([currency, minor]) =>
  fc.record({
    firstDay: fc.oneof(anyDay, anyDay.map((at) => monthEnd(at))), frequency: anyFrequency, length: anyLength(currency, minor), monthEnd: fc.boolean(), interest: anyInterest,
    workingDayRule: fc.constantFrom("following" as const, "modified following" as const, "preceding" as const, "none" as const),
    roundingUnit: fc.constantFrom(1, 1, 5, 100, 500), rounding: fc.constantFrom("down" as const, "half up" as const), remainder: fc.constantFrom("first" as const, "last" as const, "spread" as const),
    charges: fc.option(fc.record({ interest: fc.integer({ min: 0, max: 5000 }), fees: fc.integer({ min: 0, max: 5000 }), payable: fc.constantFrom("first" as const, "spread" as const, "last" as const) })),
    down: fc.option(fc.integer({ min: 1, max: 10 })), leastLast: fc.option(fc.integer({ min: 1, max: 5000 })),
    graceDays: fc.integer({ min: 0, max: 10 }), overPayment: fc.constantFrom("from the end" as const, "next instalments" as const), allocation: fc.constantFrom("oldest first" as const, "by reference" as const),
  }).map(({ charges, down, leastLast, ...terms }) => termsOf({
    minor, currency, start: day("2026-11-20"), ...terms,
    ...(charges && { charges: { payable: charges.payable, interest: money(charges.interest, currency), fees: money(charges.fees, currency) } }),
    ...(down !== null && minor > 10 && { downPayment: { day: day("2026-11-21"), amount: money(Math.ceil(minor / 11) , currency) } }),
    ...(leastLast !== null && { leastLast: money(leastLast, currency) }),
  })));
