import fc from "fast-check";
import { addDays, dayFromIso, dayFromParts, dayFromSerial, isoOfDay, partsOfDay, weekdayOf, type Day } from "../../src/base/Day";

describe("a day", () => {
  it("is Excel's serial of the 1900 system", () => {
    expect(dayFromParts(2000, 1, 1)).toBe(36526);
    expect(dayFromParts(1900, 3, 1)).toBe(61);
    expect(dayFromSerial(46348.99)).toBe(46348);
  });

  it("refuses days the calendar does not have", () => {
    expect(dayFromParts(2026, 2, 29)).toBeNull();
    expect(dayFromParts(2024, 2, 29)).not.toBeNull();
    expect(dayFromParts(2026, 13, 1)).toBeNull();
    expect(dayFromIso("2026-02-30")).toBeNull();
    expect(dayFromIso("22.11.2026")).toBeNull();
  });

  it("comes back from its ISO text, for every day of three centuries", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 110_000 }), (serial) => {
      const day = serial as Day;
      expect(dayFromIso(isoOfDay(day))).toBe(day);
      const { year, month, date } = partsOfDay(day);
      expect(dayFromParts(year, month, date)).toBe(day);
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
    }));
  });

  it("knows its weekday, Monday first", () => {
    expect(weekdayOf(dayFromIso("2026-11-22") as Day)).toBe(6);
    expect(weekdayOf(dayFromIso("2026-11-23") as Day)).toBe(0);
  });
});
