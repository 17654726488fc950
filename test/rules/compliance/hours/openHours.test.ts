import fc from "fast-check";
import { weekdayOf } from "../../../../src/base/Day";
import { instantOf, isZone, localTime } from "../../../../src/rules/compliance/hours/localTime";
import { checkHours, hoursOf, nextOpening, openSpans, quietUntil } from "../../../../src/rules/compliance/hours/openHours";
import { day } from "../../bookOf";

const hours = hoursOf("08:00", "21:00");
const names = ["America/New_York", "America/Los_Angeles", "Pacific/Honolulu", "Pacific/Guam", "Europe/London", "Asia/Kolkata", "Australia/Adelaide", "America/St_Johns"];
const anyInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }).map((ms) => ms - (ms % 60_000));
const anyZones = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });

describe("local time", () => {
  it("comes back from the instant it names, outside the hours that daylight saving skips or doubles", () => {
    fc.assert(fc.property(anyInstant, fc.constantFrom(...names), (instant, zone) => {
      const { day: on, minutes } = localTime(instant, zone);
      const back = instantOf(on, minutes, zone);
      expect(localTime(back, zone)).toEqual({ day: on, minutes });
      expect(Math.abs(back - instant)).toBeLessThanOrEqual(3_600_000);
    }));
  });

  it("moves a skipped hour to the one after it", () => {
    const { minutes } = localTime(instantOf(day("2026-03-08"), 150, "America/New_York"), "America/New_York");
    expect(minutes).toBe(210);
  });

  it("knows no zone that is none", () => {
    expect([isZone("America/Chicago"), isZone("Eastern time"), isZone("")]).toEqual([true, false, false]);
  });
});

describe("open hours", () => {
  it("finds an opening that is open, not before the moment asked for, and none earlier", () => {
    fc.assert(fc.property(anyInstant, anyZones, (instant, zones) => {
      const opens = nextOpening(instant, zones, hours);
      // Some places share no waking hour: then there is none to find.
      if (opens === null) return expect(openSpans(localTime(instant, zones[0] as string).day, zones, hours)).toEqual([]);
      expect(opens).toBeGreaterThanOrEqual(instant);
      expect(checkHours(opens, zones, hours).isOpen).toBe(true);
      for (let at = instant; at < opens && at < instant + 40 * 3_600_000; at += 15 * 60_000) expect(checkHours(at, zones, hours).isOpen).toBe(false);
    }), { numRuns: 60 });
  });

  it("steps over quiet hours, past midnight too, to the first free moment", () => {
    fc.assert(fc.property(anyInstant, fc.array(fc.record({ days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })), from: fc.constantFrom("00:00", "09:00", "19:30"), to: fc.constantFrom("08:30", "12:00", "24:00") }), { maxLength: 3 }), (instant, quiet) => {
      const opens = nextOpening(instant, ["America/Denver"], hours, quiet);
      if (opens !== null) expect(quietUntil(opens, ["America/Denver"], quiet)).toBeNull();
    }), { numRuns: 60 });
  });

  it("runs quiet hours of Friday evening into Saturday", () => {
    const quiet = [{ days: [4], from: "20:00", to: "10:00" }];
    const at = (on: string, minutes: number) => quietUntil(instantOf(day(on), minutes, "Europe/London"), ["Europe/London"], quiet);
    expect(weekdayOf(day("2026-06-05"))).toBe(4);
    expect(at("2026-06-05", 1200)).toBe(instantOf(day("2026-06-06"), 600, "Europe/London"));
    expect(at("2026-06-06", 599)).toBe(instantOf(day("2026-06-06"), 600, "Europe/London"));
    expect([at("2026-06-05", 599), at("2026-06-06", 600), at("2026-06-06", 1300)]).toEqual([null, null, null]);
  });

  it("finds nothing where every hour is quiet", () => {
    expect(nextOpening(Date.UTC(2026, 5, 3), ["Europe/London"], hours, [{ days: [0, 1, 2, 3, 4, 5, 6], from: "00:00", to: "24:00" }])).toBeNull();
  });

  it("opens from Eastern to Guam on the evening of the same day, not the morning", () => {
    expect(openSpans(day("2026-01-15"), ["America/New_York", "Pacific/Guam"], hours)).toHaveLength(1);
  });
});
