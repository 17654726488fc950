import fc from "fast-check";
import { addDays, addMonths, dateInMonth, dayFromIso, dayFromParts, dayFromSerial, isoOfDay, monthEnd, partsOfDay, weekdayOf, type Day } from "../../src/base/Day";

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

  it("ends a month on its last day, across years both ways", () => {
    const at = dayFromIso("2026-11-22") as Day;
    expect([-11, -9, 0, 1, 15].map((months) => isoOfDay(monthEnd(at, months)))).toEqual(["2025-12-31", "2026-02-28", "2026-11-30", "2026-12-31", "2028-02-29"]);
  });

  it("keeps its date in later months, or takes the last of a short one", () => {
    const at = dayFromIso("2026-01-31") as Day;
    expect([0, 1, 2, 25].map((months) => isoOfDay(addMonths(at, months)))).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2028-02-29"]);
    expect(isoOfDay(dateInMonth(at, 1, 15))).toBe("2026-02-15");
    expect(isoOfDay(dateInMonth(at, 3, 31))).toBe("2026-04-30");
  });

  it("moves by months as the calendar says, for any day and number of months", () => {
    fc.assert(fc.property(fc.integer({ min: 20_000, max: 90_000 }), fc.integer({ min: -240, max: 240 }), (serial, months) => {
      const from = partsOfDay(serial as Day);
      const to = partsOfDay(addMonths(serial as Day, months));
      expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
      expect(to.date === from.date || (to.date < from.date && partsOfDay(addDays(addMonths(serial as Day, months), 1)).date === 1)).toBe(true);
    }));
  });
});
