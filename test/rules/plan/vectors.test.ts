/** The published cases of plans, interest and late payment, by their ids: what the reference gives, from a table of our own. */
import { addDays, isoOfDay, type Day } from "../../../src/base/Day";
import { decimalOf, minorDigits, money, moneyFromNumber, type Money } from "../../../src/base/Money";
import { dayCounts, type DayCount, type Frequency, type WorkingDayRule } from "../../../src/ledger/Plan";
import { breathingSpace, crisisMoratorium } from "../../../src/rules/compliance/stops/moratorium";
import { planDates } from "../../../src/rules/plan/dates/planDates";
import { accrue, percentOf } from "../../../src/rules/plan/interest/accrue";
import { dayCount } from "../../../src/rules/plan/interest/dayCount";
import { decliningInterest, settleOn } from "../../../src/rules/plan/interest/decliningInterest";
import { readRatio, roundRatio, timesRatio, ratio } from "../../../src/rules/plan/interest/Ratio";
import { dueByLaw, fixedSumOf, isLongTerm, lateCharges } from "../../../src/rules/plan/late/lateCharges";
import { lateLawOf, lateLaws, type LateLaw, type RateMethod } from "../../../src/rules/plan/late/lateLaws";
import { planCopyDue } from "../../../src/rules/plan/planCopyDue";
import { splitAmount, splitByAmount, type Split } from "../../../src/rules/plan/splitAmount";
import { watchPlan } from "../../../src/rules/plan/watch/watchPlan";
import { day, isWeekday } from "../bookOf";
import { planOf, scheduleOf, termsOf } from "./termsOf";

type Vector = readonly [id: string, got: () => unknown, wanted: unknown];

const eur = (major: number): Money => moneyFromNumber(major, "EUR");
const say = (minor: number, currency = "EUR"): string => decimalOf(money(minor, currency));
const law = (country: string): LateLaw => {
  const found = lateLawOf(country);
  if (!found) throw new Error(`Expected a law for ${country}`);
  return found;
};

const split = (id: string, total: number, count: number, currency: string, how: Split, wanted: readonly string[]): Vector =>
  [id, () => splitAmount(moneyFromNumber(total, currency).minor, count, how)?.map((minor) => say(minor, currency)), wanted];
const byAmount = (id: string, total: number, each: number, wanted: readonly number[], leastLast = 0): Vector =>
  [id, () => splitByAmount(total, each, { leastLast }), wanted];

function dates(id: string, first: string, every: "month" | "week" | "two weeks", rule: WorkingDayRule, holidays: readonly string[], nominal: readonly string[], due = nominal, monthEnd = false): Vector {
  const frequency: Frequency = { every };
  const isWorkingDay = (at: Day): boolean => isWeekday(at) && !holidays.includes(isoOfDay(at));
  const dayAt = planDates({ firstDay: day(first), frequency, monthEnd, workingDayRule: rule }, isWorkingDay);
  const days = (): readonly ({ nominal: Day; due: Day } | null)[] => nominal.map((_, at) => dayAt(at));
  return [id, () => [days().map((at) => at && isoOfDay(at.nominal)), days().map((at) => at && isoOfDay(at.due))], [nominal, due]];
}

const shares = (id: string, from: string, to: string, wanted: readonly string[], days: readonly [number, number, number]): Vector => [id, () => {
  const of = (convention: DayCount): { over: number; under: number } => dayCount(convention, day(from), day(to));
  return [dayCounts.map((convention) => (of(convention).over / of(convention).under).toFixed(10)), [of("ACT/365F").over, of("30/360 US").over, of("30E/360").over]];
}, [wanted, days]];

const simple = (id: string, convention: DayCount, wanted: string): Vector =>
  [id, () => say(roundRatio(accrue(1_000_000, { annualPercent: percentOf("8"), dayCount: convention }, day("2023-12-15"), day("2024-03-15")))), wanted];

function rounded(text: string, halves: "up" | "even"): string {
  const value = readRatio(text);
  return value ? say(roundRatio(timesRatio(value, ratio(100)), halves)) : "";
}

function late(id: string, country: LateLaw, principal: Money, due: string, until: string, wanted: readonly unknown[], method?: RateMethod): Vector {
  return [id, () => {
    const answer = lateCharges(country, { principal, due: day(due), until: day(until), ...(method && { method }) });
    if ("refusal" in answer) return answer.refusal;
    const { days, segments, interest, fixedSum, total } = answer.charges;
    return [days, segments.map(({ from, days: run, rate }) => `${isoOfDay(from)} ${run} ${rate}`), decimalOf(interest), decimalOf(fixedSum), decimalOf(total)];
  }, wanted];
}

const gbp = (major: number): Money => moneyFromNumber(major, "GBP");
const ofDebt = (paid: string, major: number, order: "principal first" | "interest first"): ReturnType<typeof decliningInterest> => decliningInterest({
  principal: 1_000_000, annualPercent: percentOf("11.75"), dayCount: "ACT/365F", from: day("2026-07-01"), to: day("2026-08-30"), order, payments: [{ day: day(paid), minor: major * 100 }],
});

function state(asOf: string, paid: string | null, minor = 30_000): string {
  const plan = planOf(termsOf({ minor: 30_000, start: day("2026-06-01"), firstDay: day("2026-07-01"), length: { by: "count", count: 1 } }));
  const { instalments: [row], accelerateFrom } = watchPlan(plan, paid === null ? [] : [{ day: day(paid), minor }], day(asOf));
  const mayCall = accelerateFrom !== undefined && accelerateFrom <= day(asOf);
  return `${row?.state ?? ""}${row?.state === "missed" ? (mayCall ? ", may be called in" : `, cure until ${isoOfDay(row.cureEnds)}`) : ""}`;
}

const annuity = termsOf({ minor: 1_200_000, interest: { kind: "annuity", annualPercent: "8", dayCount: "ACT/365F" } });
const declining = termsOf({
  minor: 300_000, start: day("2026-07-01"), firstDay: day("2026-08-01"), length: { by: "count", count: 3 }, interest: { kind: "simple", annualPercent: "6", dayCount: "ACT/365F" },
});
const dailyRate = { annualPercent: percentOf("12.25"), dayCount: "ACT/365F" } as const;
const from = day("2026-01-01");

const vectors: readonly Vector[] = [
  split("PL-02", 100, 7, "EUR", {}, [...Array<string>(6).fill("14.28"), "14.32"]),
  split("PL-03", 100, 7, "EUR", { rounding: "half up" }, [...Array<string>(6).fill("14.29"), "14.26"]),
  split("PL-04", 100, 7, "EUR", { remainder: "spread" }, [...Array<string>(4).fill("14.29"), ...Array<string>(3).fill("14.28")]),
  split("PL-05", 1000, 3, "JPY", {}, ["333", "333", "334"]),
  split("PL-06", 10, 3, "KWD", {}, ["3.333", "3.333", "3.334"]),
  byAmount("PL-09", 1000, 300, [300, 300, 300, 100]),
  byAmount("PL-11", 900, 300, [300, 300, 300]),
  ["PL-12", () => {
    const { instalments, interest } = scheduleOf(annuity);
    return [instalments[0], instalments.at(-1)].map((row) => row && [row.number, ...[row.payment, row.interest, row.principal, row.balance].map((minor) => say(minor))]).concat([[say(interest)]]);
  }, [[1, "1043.86", "80.00", "963.86", "11036.14"], [12, "1043.87", "6.91", "1036.96", "0.00"], ["526.33"]]],
  ["PL-14", () => {
    const { instalments, interest } = scheduleOf(declining);
    return [...instalments.map(({ due, ...row }) => [isoOfDay(due), ...[row.principal, row.interest, row.payment, row.balance].map((minor) => say(minor))]), say(interest)];
  }, [["2026-08-03", "1000.00", "16.27", "1016.27", "2000.00"], ["2026-09-01", "1000.00", "9.53", "1009.53", "1000.00"], ["2026-10-01", "1000.00", "4.93", "1004.93", "0.00"], "30.73"]],
  ["PL-15", () => settleOn(200_000, { annualPercent: percentOf("6"), dayCount: "ACT/365F" }, day("2026-08-03"), day("2026-08-20")), { interest: 559, total: 200_559 }],
  dates("PD-03", "2026-02-28", "month", "none", [], ["2026-02-28", "2026-03-28", "2026-04-28"]),
  dates("PD-05", "2026-12-18", "week", "following", ["2026-12-25", "2027-01-01"], ["2026-12-18", "2026-12-25", "2027-01-01"], ["2026-12-18", "2026-12-28", "2027-01-04"]),
  dates("PD-06", "2026-03-27", "two weeks", "none", [], ["2026-03-27", "2026-04-10", "2026-04-24"]),
  dates("PD-07", "2024-01-30", "month", "following", [], ["2024-01-30", "2024-02-29", "2024-03-30"], ["2024-01-30", "2024-02-29", "2024-04-01"]),
  ["PP-V02", () => state("2026-07-06", "2026-07-06"), "kept"],
  ["PP-V03", () => state("2026-07-07", null), "missed, cure until 2026-07-13"],
  ["PP-V04", () => state("2026-07-13", "2026-07-13"), "cured"],
  ["PP-V05", () => state("2026-07-14", null), "missed, may be called in"],
  ["PP-V08", () => planCopyDue("US", "DC", day("2026-06-01")), day("2026-06-08")],
  shares("DC-01", "2026-01-31", "2026-02-28", ["0.0767123288", "0.0777777778", "0.0767123288", "0.0777777778", "0.0777777778"], [28, 28, 28]),
  shares("DC-02", "2026-01-31", "2026-03-31", ["0.1616438356", "0.1638888889", "0.1616438356", "0.1666666667", "0.1666666667"], [59, 60, 60]),
  shares("DC-03", "2026-02-28", "2026-03-31", ["0.0849315068", "0.0861111111", "0.0849315068", "0.0833333333", "0.0888888889"], [31, 30, 32]),
  shares("DC-04", "2023-12-15", "2024-03-15", ["0.2493150685", "0.2527777778", "0.2487611348", "0.2500000000", "0.2500000000"], [91, 90, 90]),
  shares("DC-05", "2024-02-29", "2025-02-28", ["1.0000000000", "1.0138888889", "0.9977019238", "1.0000000000", "0.9972222222"], [365, 360, 359]),
  shares("DC-06", "2026-01-30", "2026-01-31", ["0.0027397260", "0.0027777778", "0.0027397260", "0.0000000000", "0.0000000000"], [1, 0, 0]),
  simple("IN-02", "ACT/360", "202.22"),
  simple("IN-03", "ACT/ACT ISDA", "199.01"),
  simple("IN-04", "30/360 US", "200.00"),
  ["IN-06", () => (["up", "even"] as const).map((halves) => ["2.345", "1.005", "-2.345"].map((text) => rounded(text, halves))), [["2.35", "1.01", "-2.35"], ["2.34", "1.00", "-2.34"]]],
  ["IN-08", () => {
    const { steps, principal, since } = ofDebt("2026-07-31", 4000, "interest first");
    return [steps[0]?.interest, principal, since].map((minor) => say(minor ?? 0));
  }, ["96.58", "6096.58", "58.88"]],
  ["IN-09", () => {
    const early = ofDebt("2026-06-15", 10_000, "principal first");
    const { interest, principal } = ofDebt("2026-07-15", 10_000, "principal first");
    return [early.interest, say(interest), principal];
  }, [0, "45.07", 0]],
  late("UK-01", law("UK"), gbp(10_000), "2026-07-01", "2026-08-30", [60, ["2026-07-02 60 11.75"], "193.15", "100.00", "10293.15"]),
  late("UK-03", law("UK"), gbp(10_000), "2025-06-30", "2025-08-30", [61, ["2025-07-01 61 12.25"], "204.73", "100.00", "10304.73"]),
  late("UK-04", law("UK"), gbp(10_000), "2025-06-29", "2025-08-29", [61, ["2025-06-30 1 12.75", "2025-07-01 60 12.25"], "204.86", "100.00", "10304.86"], "by half-year"),
  late("UK-05", law("UK"), gbp(999.99), "2026-07-01", "2026-07-31", [30, ["2026-07-02 30 11.75"], "9.66", "40.00", "1049.65"]),
  late("UK-08", law("UK"), gbp(10_000), "2026-07-01", "2026-07-31", [30, ["2026-07-02 30 11.75"], "96.58", "100.00", "10196.58"]),
  late("UK-09", law("UK"), gbp(5000), "2026-07-01", "2026-07-01", [0, [], "0.00", "0.00", "5000.00"]),
  ["UK-11", () => [101, 1].map((days) => say(roundRatio(accrue(500_000, dailyRate, from, addDays(from, days))) * (days === 1 ? 101 : 1))), ["169.49", "169.68"]],
  ["UK-12", () => [500, 500, 500].reduce((sum, each) => sum + fixedSumOf(law("UK"), gbp(each)).minor, 0), 12_000],
  ["BS-01", () => Object.values(breathingSpace(day("2026-11-20"))).map((at: Day) => isoOfDay(at)), ["2026-11-21", "2027-01-19", "2027-01-20"]],
  ["BS-03", () => say(roundRatio(accrue(1_000_000, { annualPercent: percentOf("8"), dayCount: "ACT/365F", pauses: [{ from: addDays(from, 11), to: addDays(from, 70) }] }, from, addDays(from, 90)))), "65.75"],
  ["BS-04", () => isoOfDay(crisisMoratorium(day("2026-10-10")).last), "2026-11-09"],
  late("EU-01", law("EU"), eur(1000), "2026-01-31", "2026-03-02", [30, ["2026-02-01 30 10.15"], "8.34", "40.00", "1048.34"]),
  late("EU-03", law("EU"), eur(20_000), "2026-05-31", "2026-08-15", [76, ["2026-06-01 76 10.15"], "422.68", "40.00", "20462.68"], "fixed at start"),
  late("EU-05", law("BE"), eur(20_000), "2026-05-31", "2026-08-15", [76, ["2026-06-01 30 10.5", "2026-07-01 46 10.5"], "437.26", "40.00", "20477.26"]),
  late("EU-06", law("FR"), eur(20_000), "2026-05-31", "2026-08-15", [76, ["2026-06-01 30 12.15", "2026-07-01 46 12.4"], "512.27", "40.00", "20552.27"]),
  ["EU-07", () => isoOfDay(dueByLaw(law("EU"), day("2026-03-10"))), "2026-04-09"],
  ["EU-08", () => [isLongTerm(law("EU"), 75, false, false), isLongTerm(law("EU"), 75, false, true), isLongTerm(law("EU"), 60, false, false)], [true, false, false]],
];

describe("published cases", () => {
  let passed = 0;

  it.each(vectors)("%s", (_, got, wanted) => {
    expect(got()).toEqual(wanted);
    passed += 1;
  });

  afterAll(() => void process.stdout.write(`plans: ${passed} of ${vectors.length} vectors passed\n`));
});

describe("neighbours of the published cases", () => {
  it("keeps the anchor of 31 January in every month", () => {
    const dayAt = planDates({ firstDay: day("2026-01-31"), frequency: { every: "month" }, monthEnd: false, workingDayRule: "none" }, isWeekday);
    expect([0, 1, 2, 3].map((at) => isoOfDay(dayAt(at)?.nominal ?? day("1999-01-01")))).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
  });

  it("keeps month ends only where the terms say so", () => {
    const [, got, wanted] = dates("", "2026-02-28", "month", "none", [], ["2026-02-28", "2026-03-31", "2026-04-30"], undefined, true);
    expect(got()).toEqual(wanted);
  });

  it("moves back at a month's end under modified following", () => {
    const [, got, wanted] = dates("", "2026-01-31", "month", "modified following", [], ["2026-01-31", "2026-02-28", "2026-03-31"], ["2026-01-30", "2026-02-27", "2026-03-31"]);
    expect(got()).toEqual(wanted);
  });

  it("takes the rate of the day of payment in Ireland, and the base rate plus nine in Germany", () => {
    const debt = { principal: eur(20_000), due: day("2026-05-31"), until: day("2026-08-15") };
    const rates = (country: string): readonly string[] => {
      const answer = lateCharges(law(country), debt);
      return "charges" in answer ? answer.charges.segments.map(({ rate }) => rate) : [];
    };
    expect(rates("IE")).toEqual(["10.4"]);
    expect(rates("DE")).toEqual(["10.27", "10.52"]);
  });

  it("reckons nothing by a rate it does not have, and says which rates to check", () => {
    expect(lateCharges(law("UK"), { principal: gbp(1), due: day("2019-01-01"), until: day("2019-02-01") })).toEqual({ refusal: expect.stringContaining("2019-01") as string });
    const answer = lateCharges(law("NL"), { principal: eur(100), due: day("2026-07-01"), until: day("2026-08-01") });
    expect("charges" in answer && answer.charges.toCheck).toEqual([expect.stringContaining("2026-07"), expect.stringContaining("act was not read")]);
    expect(lateLawOf("US")).toBeNull();
  });

  it("names source, review day and currency digits for every law", () => {
    for (const [, { source, reviewed, currency, fixedSums }] of Object.entries(lateLaws)) {
      expect(source).not.toBe("");
      expect(reviewed).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(minorDigits(currency)).toBe(2);
      expect(fixedSums[0]?.from).toBe(0);
    }
  });

  it("refuses parts of nothing, and adds a tiny last one to the one before", () => {
    expect(splitAmount(5, 7)).toBeNull();
    expect(splitAmount(5, 7, { remainder: "spread" })).toBeNull();
    expect(splitAmount(4, 7, { rounding: "half up" })).toBeNull();
    expect(splitByAmount(1000, 300, { leastLast: 150 })).toEqual([300, 300, 400]);
    expect(splitByAmount(100, 300, { leastLast: 150 })).toEqual([100]);
  });

  it("leaves a half of an instalment missed once grace is over, and says paid late after the cure", () => {
    expect(state("2026-07-05", "2026-07-01", 20_000)).toBe("part");
    expect(state("2026-07-07", "2026-07-01", 20_000)).toBe("missed, cure until 2026-07-13");
    expect(state("2026-07-20", "2026-07-20")).toBe("paid late");
    expect(state("2026-06-20", "2026-06-20")).toBe("prepaid");
    expect(state("2026-07-03", null)).toBe("late within grace");
  });
});
