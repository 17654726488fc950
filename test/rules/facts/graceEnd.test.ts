import fc from "fast-check";
import { isoOfDay } from "../../../src/base/Day";
import type { Day } from "../../../src/base/Day";
import { graceEndOf } from "../../../src/rules/facts/graceEnd";
import { day, isWeekday } from "../bookOf";

const end = (promised: string, days: number, unit: "days" | "working days", isWorkingDay: (day: Day) => boolean = isWeekday): string =>
  isoOfDay(graceEndOf({ promiseGraceDays: days, promiseGraceIn: unit }, isWorkingDay)(day(promised)));

describe("graceEndOf", () => {
  it("counts calendar days across a weekend", () => {
    expect(end("2026-07-03", 2, "days")).toBe("2026-07-05");
  });

  it("counts working days across a weekend and a holiday", () => {
    expect(end("2026-07-03", 2, "working days")).toBe("2026-07-07");
    expect(end("2026-07-03", 2, "working days", (on) => isWeekday(on) && on !== day("2026-07-06"))).toBe("2026-07-08");
  });

  it("begins after a promised Saturday with the Monday", () => {
    expect(end("2026-07-04", 1, "working days")).toBe("2026-07-06");
  });

  it("ends on the promised day where no grace is given", () => {
    expect(end("2026-07-04", 0, "working days")).toBe("2026-07-04");
  });

  it("throws where a year has no working day", () => {
    expect(() => end("2026-07-03", 1, "working days", () => false)).toThrow("Expected a working day within a year, got none");
  });

  it("has as many working days after the promise as there are days of grace, the last of them its end", () => {
    fc.assert(fc.property(fc.integer({ min: 46000, max: 46400 }), fc.integer({ min: 1, max: 30 }), (promised, days) => {
      const last = graceEndOf({ promiseGraceDays: days, promiseGraceIn: "working days" }, isWeekday)(promised as Day);
      const worked = Array.from({ length: last - promised }, (_, at) => (promised + at + 1) as Day).filter(isWeekday);
      expect(worked).toHaveLength(days);
      expect(isWeekday(last)).toBe(true);
    }));
  });
});
