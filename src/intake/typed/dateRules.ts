/** Dates in figures or with a month's name: "3/12", "15.12.", "dec 15", "15. Dezember 2026", "le 5", "the 3rd". One without a year lies ahead. */
import { addDays, dayFromParts, partsOfDay, type Day } from "../../base/Day";
import { readDay } from "../cells/readDay";
import { afterAmount } from "./amountRules";
import { monthNamed } from "./dayWords";
import type { ScanContext, TypedItem, TypedRule } from "./TypedItem";

const YEAR = "(?:,? ?(?:de |del )?(20(?:1[5-9]|[23]\\d))(?![\\d.,]*\\d))?";
/** Words before which a figure is a day of the month. */
const ON = "(?:on the|on|by the|by|am|bis zum|bis|ab dem|zum|den|dem|le|avant le|el|al|hasta el|dia|el dia|the)";
const TH = "(?:st|nd|rd|th|ers?|eme|\\.|º|o)";

/** A leap day may be seven years and more ahead (2096 to 2104). */
const MOST_YEARS = 8;

function ahead(today: Day, dayIn: (year: number) => Day | null): Day | null {
  const { year } = partsOfDay(today);
  for (let more = 0; more <= MOST_YEARS; more += 1) {
    const day = dayIn(year + more);
    if (day !== null && day >= today) return day;
  }
  return null;
}

const dated = (day: Day | null, typed: string): TypedItem => (day === null ? { kind: "problem", message: `“${typed.trim()}” is no day of the calendar.` } : { kind: "day", day, typed });

function byMonth(typed: string, month: number, date: number, year: string | undefined, today: Day): TypedItem {
  return dated(year === undefined ? ahead(today, (each) => dayFromParts(each, month, date)) : dayFromParts(Number(year), month, date), typed);
}

/** "3/12" by the person's order, else the other way round where only that is a day. */
function twoFigures(first: number, second: number, { today, dayOrder }: ScanContext): Day | null {
  const dmy = (): Day | null => ahead(today, (year) => dayFromParts(year, second, first));
  const mdy = (): Day | null => ahead(today, (year) => dayFromParts(year, first, second));
  return dayOrder === "dmy" ? dmy() ?? mdy() : mdy() ?? dmy();
}

/** The next such day of a month, this or a later one. */
function dateAhead(today: Day, date: number): Day | null {
  for (let days = 0; days <= 62 && date >= 1 && date <= 31; days += 1) if (partsOfDay(addDays(today, days)).date === date) return addDays(today, days);
  return null;
}

const rule = (source: string, read: TypedRule["read"]): TypedRule => ({ pattern: new RegExp(source, "y"), read });

export const dateRules: readonly TypedRule[] = [
  rule("(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}([./-]) ?\\d{1,2}\\1 ?(?:\\d{4}|\\d{2}))(?![\\d.,]*\\d)", ([typed], { dayOrder }) => dated(readDay(typed, dayOrder, false) ?? null, typed)),
  rule("(\\d{1,2})[/-](\\d{1,2})(?![\\d/.,-]*\\d)(?!k)", (match, context) => dated(twoFigures(Number(match[1]), Number(match[2]), context), match[0])),
  rule("(\\d{1,2})\\. ?(\\d{1,2})\\.(?!\\d|-)", (match, context) => dated(twoFigures(Number(match[1]), Number(match[2]), context), match[0])),
  rule(`${ON} (\\d{1,2})\\.(\\d{1,2})(?![\\d.,]*\\d)`, (match, context) => dated(twoFigures(Number(match[1]), Number(match[2]), context), match[0])),
  rule("(\\d{1,2})\\.(\\d{1,2})(?![\\d.,]*\\d)(?! ?(?:%|k|tsd|thousand|tausend|mil))", (match, { today, dayOrder }) => {
    if (afterAmount(match.input, match.index + match[0].length).currency !== null) return null;
    const [month, date] = dayOrder === "dmy" ? [match[2], match[1]] : [match[1], match[2]];
    const day = ahead(today, (year) => dayFromParts(year, Number(month), Number(date)));
    return day === null ? null : { kind: "either", day, digits: match[0] };
  }),
  rule(`(?:${ON} )?(\\d{1,2})(${TH})?(?:(?: of| de)(?= )| d')? ?([a-z]{3,10})(?![a-z])\\.?${YEAR}`, (match, { today, dayOrder }) => {
    const month = monthNamed(match[3]);
    if (month === null || (dayOrder === "mdy" && match[2] === undefined && match[4] === undefined && followedByDate(match))) return null;
    return byMonth(match[0], month, Number(match[1]), match[4], today);
  }),
  rule(`([a-z]{3,10})\\.? ?(?:the )?(\\d{1,2})${TH}?(?!\\d|[.,]\\d| ?[%k€$£x](?!\\d))${YEAR}`, (match, { today }) => {
    const month = monthNamed(match[1]);
    return month === null || Number(match[2]) > 31 ? null : byMonth(match[0], month, Number(match[2]), match[3], today);
  }),
  rule(`${ON} (\\d{1,2})${TH}?(?![\\d.,:/-]*\\d)(?! ?(?:[%k€$£x](?!\\d)|eur|uhr|h\\b))(?![a-z])`, (match, { today }) => (Number(match[1]) > 31 ? null : dated(dateAhead(today, Number(match[1])), match[0]))),
  rule("(?:the )?(\\d{1,2})(?:(?:st|nd|rd|th|ers?|eme)(?![a-z])|\\.(?![\\d-]))", (match, { today }) => (Number(match[1]) > 31 ? null : dated(dateAhead(today, Number(match[1])), match[0]))),
  rule("([a-z]{3,10})(?![a-z])", (match) => {
    if (monthNamed(match[1]) === null) return null;
    return { kind: "problem", message: match[1] === "mar" ? "“mar” may be March or Tuesday: type “march 3”, “mardi” or “martes”." : `Say which day of ${match[1]}.` };
  }),
];

/** "20 dec 15": month first, the figure after the name is the day. */
const followedByDate = ({ input, index, 0: { length } }: RegExpExecArray): boolean => /^ \d{1,2}(?![\d.,/])/.test(input.slice(index + length));
