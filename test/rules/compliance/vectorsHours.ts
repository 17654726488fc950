/** When a customer may be reached. */
import { checkHours, hoursOf, openSpans } from "../../../src/rules/compliance/hours/openHours";
import { clockText, localTime } from "../../../src/rules/compliance/hours/localTime";
import { day } from "../bookOf";
import { call, facts } from "./Vector";
import type { Figured, Judged } from "./Vector";

const hours = hoursOf("08:00", "21:00");
const eastern = "America/New_York";
const at = (instant: string, zones: readonly string[], endInclusive = false) => checkHours(Date.parse(instant), zones, { ...hours, endInclusive });
const span = (on: string, ...zones: readonly string[]) => openSpans(day(on), zones, hours).map(({ from, to }) => `${clockText(localTime(from, eastern).minutes)}-${clockText(localTime(to, eastern).minutes)}`);
const chicago = (clock: string, isOpen: boolean) => ({ isOpen, local: { "America/Chicago": clock } });
const coasts = (east: string, west: string, isOpen: boolean) => ({ isOpen, local: { "America/New_York": east, "America/Los_Angeles": west } });
const both = [eastern, "America/Los_Angeles"];

const table: readonly (readonly [id: string, gives: () => unknown, expected: unknown])[] = [
  ["TM-01", () => at("2026-06-03T07:59:00-05:00", ["America/Chicago"]), chicago("07:59", false)],
  ["TM-02", () => at("2026-06-03T08:00:00-05:00", ["America/Chicago"]), chicago("08:00", true)],
  ["TM-04", () => [at("2026-06-03T21:00:00-05:00", ["America/Chicago"], true), at("2026-06-03T21:00:00-05:00", ["America/Chicago"]).isOpen], [chicago("21:00", true), false]],
  ["TM-06", () => at("2026-01-15T10:59:00-05:00", both), coasts("10:59", "07:59", false)],
  ["TM-07", () => at("2026-01-15T11:00:00-05:00", both), coasts("11:00", "08:00", true)],
  ["TM-08", () => [at("2026-01-15T20:59:00-05:00", both), at("2026-01-15T21:00:00-05:00", both).isOpen], [coasts("20:59", "17:59", true), false]],
  ["TM-12", () => span("2026-01-15", eastern, "America/Denver"), ["10:00-21:00"]],
  ["TM-14", () => span("2026-07-15", eastern, "Pacific/Honolulu"), ["14:00-21:00"]],
  ["TM-15", () => span("2026-01-15", eastern, "Pacific/Guam"), ["17:00-21:00"]],
];

export const hourFigures: readonly Figured[] = table.map(([id, gives, expected]) => ({ id, area: "hours", gives, expected }));

const quietWorkdays = { quietHours: [{ days: [0, 1, 2, 3, 4], from: "09:00", to: "17:00" }] };
const quietSundays = { quietHours: [{ days: [6], from: "00:00", to: "24:00" }] };

export const hourVectors: readonly Judged[] = [
  { id: "TM-16", area: "hours", facts: facts(quietWorkdays, "2026-06-03T10:00:00-05:00"), action: call, expected: { severity: "block", rules: ["US-TM-03"], earliest: "2026-06-03T22:00:00Z" } },
  { id: "TM-16", area: "hours", facts: facts(quietWorkdays, "2026-06-03T18:00:00-05:00"), action: call, expected: { severity: "allow" } },
  { id: "TM-17", area: "hours", facts: facts(quietSundays, "2026-06-07T12:00:00-05:00"), action: call, expected: { severity: "block", rules: ["US-TM-03"], earliest: "2026-06-08T05:00:00Z" } },
  { id: "TM-17", area: "hours", facts: facts({}, "2026-06-07T12:00:00-05:00"), action: call, expected: { severity: "warn", rules: ["US-TM-05"] } },
  { id: "TM-18", area: "hours", facts: facts({}, "2026-06-04T05:00:00-05:00"), action: { kind: "message", channel: "email" }, expected: { severity: "block", rules: ["US-TM-04"], earliest: "2026-06-04T13:00:00Z" } },
  { id: "TM-19", area: "hours", facts: facts({}, "2026-11-26T14:00:00-06:00"), action: call, expected: { severity: "warn", rules: ["US-TM-05"] } },
];
