import fc from "fast-check";
import { icsOf, icsOfMany, type FollowUp } from "../../../../src/output/messages/files/icsOf";
import { day } from "../../../rules/bookOf";

const followUp: FollowUp = { uid: "a1@duebook", stamp: "2026-11-22T14:05:09Z", day: day("2026-11-27"), summary: "Call Acme", description: "" };
const linesOf = (over: Partial<FollowUp> = {}) => icsOf({ ...followUp, ...over }).replace(/\r\n /g, "").split("\r\n");
const valueOf = (lines: readonly string[], name: string) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).replace(/\\([\\;,n])/g, (_whole, sign: string) => (sign === "n" ? "\n" : sign));

describe("a calendar file", () => {
  it("holds a whole day without a time", () => {
    expect(icsOf(followUp)).toBe(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Duebook//Follow-up//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:a1@duebook", "DTSTAMP:20261122T140509Z",
      "DTSTART;VALUE=DATE:20261127", "DTEND;VALUE=DATE:20261128", "TRANSP:TRANSPARENT", "SUMMARY:Call Acme", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n"));
  });

  it("holds the time of whoever opens it where no zone is known", () => {
    const lines = linesOf({ time: "14:30" });
    expect(lines).toContain("DTSTART:20261127T143000");
    expect(lines).toContain("TRIGGER:-PT5M");
    expect(linesOf({ time: "14:30", zone: "Mars/Base" })).toContain("DTSTART:20261127T143000");
  });

  it.each([
    ["America/New_York", "2026-11-27", "14:30", "20261127T193000Z"],
    ["America/New_York", "2026-07-01", "14:30", "20260701T183000Z"],
    ["Europe/Berlin", "2026-10-25", "09:00", "20261025T080000Z"],
    ["Europe/Berlin", "2026-10-24", "09:00", "20261024T070000Z"],
    ["Asia/Kolkata", "2026-11-27", "00:15", "20261126T184500Z"],
    ["Pacific/Auckland", "2026-11-27", "23:59", "20261127T105900Z"],
  ])("holds the customer's clock in %s on %s", (zone, on, time, start) => {
    expect(linesOf({ time, zone, day: day(on) })).toContain(`DTSTART:${start}`);
  });

  it("drops fractions of the stamp", () => {
    expect(linesOf({ stamp: "2026-11-22T14:05:09.123Z" })).toContain("DTSTAMP:20261122T140509Z");
  });

  it("refuses a time that is none", () => {
    expect(() => linesOf({ time: "25:00" })).toThrow("Expected a time as HH:MM, got 25:00");
  });

  it("keeps any text, in lines of at most 75 bytes", () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom("\n", ";", ",", "\\", "\\n", "ü", "😀", "\r\nEND:VEVENT"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })), maxLength: 300 });
    fc.assert(fc.property(text, (description) => {
      const ics = icsOf({ ...followUp, description });
      for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(ics.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
      const lines = linesOf({ description });
      expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
      if (description.trim() !== "") expect(valueOf(lines, "DESCRIPTION")).toBe(description.replace(/\r\n?/g, "\n"));
    }));
  });

  it("holds several follow-ups in one calendar, each with its own entry", () => {
    const lines = icsOfMany([followUp, { ...followUp, uid: "a2@duebook", time: "14:30" }]).split("\r\n");
    expect(lines.filter((line) => line.startsWith("UID:"))).toEqual(["UID:a1@duebook", "UID:a2@duebook"]);
    for (const [line, count] of [["BEGIN:VCALENDAR", 1], ["END:VCALENDAR", 1], ["BEGIN:VEVENT", 2], ["END:VEVENT", 2], ["BEGIN:VALARM", 1]] as const) expect([line, lines.filter((one) => one === line).length]).toEqual([line, count]);
    expect(lines.indexOf("UID:a2@duebook")).toBeGreaterThan(lines.indexOf("END:VEVENT"));
  });
});
