/** Follow-ups as a calendar file (RFC 5545): folded lines, escaped text, CRLF. */
import { addDays, isoOfDay, type Day } from "../../../base/Day";
import { instantIn } from "./instantIn";
import { piecesOf } from "./utf8";

export interface FollowUp {
  /** Unique for ever: a second file with it replaces the first in the calendar. */
  readonly uid: string;
  /** UTC instant of writing, ISO 8601. */
  readonly stamp: string;
  readonly day: Day;
  /** "14:30"; without it the whole day. */
  readonly time?: string;
  /** IANA zone of `time`; without it the time is that of whoever opens the file. */
  readonly zone?: string;
  readonly summary: string;
  readonly description: string;
}

const MINUTES = 15;
const LINE_BYTES = 75;

export const icsOf = (event: FollowUp): string => icsOfMany([event]);

/** One file with an entry for each; a calendar takes them all at once. */
export const icsOfMany = (events: readonly FollowUp[]): string => [
  "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Duebook//Follow-up//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
  ...events.flatMap(eventLines),
  "END:VCALENDAR", "",
].map(folded).join("\r\n");

function eventLines({ uid, stamp, day, time, zone, summary, description }: FollowUp): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(stamp)}`,
    ...(time === undefined ? wholeDay(day) : timed(day, time, zone)),
    `SUMMARY:${escaped(summary.replace(/\s+/g, " ").trim())}`,
    ...(description.trim() === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(time === undefined ? [] : ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(summary.replace(/\s+/g, " ").trim())}`, "TRIGGER:-PT5M", "END:VALARM"]),
    "END:VEVENT",
  ];
}

/** A reminder among the day's meetings, not a day that is taken. */
const wholeDay = (day: Day): readonly string[] =>
  [`DTSTART;VALUE=DATE:${isoOfDay(day).replace(/-/g, "")}`, `DTEND;VALUE=DATE:${isoOfDay(addDays(day, 1)).replace(/-/g, "")}`, "TRANSP:TRANSPARENT"];

function timed(day: Day, time: string, zone: string | undefined): readonly string[] {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error(`Expected a time as HH:MM, got ${time}`);
  const instant = zone === undefined ? null : instantIn(zone, day, time);
  return [`DTSTART:${instant === null ? compact(`${isoOfDay(day)}T${time}:00`) : compact(instant)}`, `DURATION:PT${MINUTES}M`];
}

/** "2026-11-22T14:05:09.123Z" → "20261122T140509Z". */
const compact = (iso: string): string => iso.replace(/\.\d+/, "").replace(/[-:]/g, "");

const escaped = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[\p{Cc}]/gu, (sign) => (sign === "\n" || sign === "\t" ? sign : "")).replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

/** Further lines begin with a blank, which counts. */
function folded(line: string): string {
  const [first = "", ...rest] = piecesOf(line, LINE_BYTES - 1);
  return [first, ...rest.map((piece) => ` ${piece}`)].join("\r\n");
}
