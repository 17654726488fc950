/** Days and times as serials of the workbook's own date system. */
import type { Context } from "../Context";
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { isError } from "../../workbook/Value";
import { numberOf, textOf, whole } from "../coerce";
import { readSerial } from "../criterion";
import { eachValue, fail, scalar } from "../Result";
import { lift } from "../operators";
import { daily, lifted, over, volatile } from "./define";

const MS = 86_400_000;
const DAYS_1904 = 1462;
const LAST = 2_958_465;

interface Parts { readonly year: number; readonly month: number; readonly date: number }

const shiftOf = (context: Context): number => (context.engine.book.date1904 ? DAYS_1904 : 0);

/** Calendar parts of a serial, with Excel's 29 February 1900 at serial 60. */
function partsOf(serial: number, context: Context): Parts {
  const day = Math.floor(serial) + shiftOf(context);
  if (serial < 0 || day > LAST) return fail("#NUM!");
  if (day === 60) return { year: 1900, month: 2, date: 29 };
  if (day === 0) return { year: 1900, month: 1, date: 0 };
  const at = new Date((day - 25_569 + (day < 60 ? 1 : 0)) * MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** Months and days may run over: month 13 is January of the next year. */
function serialOf(year: number, month: number, date: number, context: Context): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  const day = at.getTime() / MS + 25_569;
  return (day <= 60 ? day - 1 : day) - shiftOf(context);
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeap(year) ? 1 : 0);
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function makeDate(year: number, month: number, date: number, context: Context): number {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  if (full < 0 || full > 9999) return fail("#NUM!");
  const serial = serialOf(full, month, date, context);
  return serial < 0 || serial + shiftOf(context) > LAST ? fail("#NUM!") : serial;
}

function addMonths(serial: number, months: number, isEnd: boolean, context: Context): number {
  const { year, month, date } = partsOf(serial, context);
  const count = year * 12 + month - 1 + Math.trunc(months);
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const result = serialOf(y, m, isEnd ? daysIn(y, m) : Math.min(date, daysIn(y, m)), context);
  return result < 0 ? fail("#NUM!") : result;
}

/** 0 Monday … 6 Sunday. */
const weekday = (serial: number, context: Context): number => (((Math.floor(serial) + shiftOf(context) - 2) % 7) + 7) % 7;

/** Which days of the week are free, from Monday: by Excel's number or a text of seven 0 and 1. */
function weekendOf(arg: Result | undefined): readonly boolean[] {
  if (typeof arg === "string") {
    if (!/^[01]{7}$/.test(arg) || arg === "1111111") return fail("#VALUE!");
    return [...arg].map((day) => day === "1");
  }
  const kind = whole(arg, 1);
  const free = kind >= 11 && kind <= 17 ? [(kind - 11 + 6) % 7] : kind >= 1 && kind <= 7 ? [(kind + 4) % 7, (kind + 5) % 7] : fail("#NUM!");
  return Array.from({ length: 7 }, (_, day) => free.includes(day));
}

function holidaysOf(arg: Result | undefined, context: Context): Set<number> {
  const days = new Set<number>();
  if (arg !== undefined && arg !== null) eachValue(arg, (value) => { if (isError(value)) throw value; days.add(Math.floor(serial(value, context))); });
  return days;
}

function workdaysBetween(start: number, end: number, free: readonly boolean[], holidays: ReadonlySet<number>, context: Context): number {
  const [from, to] = [Math.min(Math.floor(start), Math.floor(end)), Math.max(Math.floor(start), Math.floor(end))];
  const workdays = free.filter((isFree) => !isFree).length;
  const weeks = Math.floor((to - from + 1) / 7);
  let count = weeks * workdays;
  for (let day = from + weeks * 7; day <= to; day++) if (!free[weekday(day, context)]) count++;
  for (const holiday of holidays) if (holiday >= from && holiday <= to && !free[weekday(holiday, context)]) count--;
  return start <= end ? count : -count;
}

function addWorkdays(start: number, days: number, free: readonly boolean[], holidays: ReadonlySet<number>, context: Context): number {
  let at = Math.floor(start);
  const step = Math.sign(days);
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    at += step;
    if (at < 0) return fail("#NUM!");
    if (!free[weekday(at, context)] && !holidays.has(at)) left--;
  }
  return at;
}

function dateDif(start: number, end: number, unit: string, context: Context): number {
  if (start > end) return fail("#NUM!");
  const [a, b] = [partsOf(start, context), partsOf(end, context)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.date < a.date ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D": return Math.floor(end) - Math.floor(start);
    case "M": return months;
    case "Y": return Math.floor(months / 12);
    case "YM": return months % 12;
    case "MD": return b.date >= a.date ? b.date - a.date : b.date - a.date + daysIn(b.month === 1 ? b.year - 1 : b.year, b.month === 1 ? 12 : b.month - 1);
    case "YD": {
      const year = b.month < a.month || (b.month === a.month && b.date < a.date) ? b.year - 1 : b.year;
      return Math.floor(end) - serialOf(year, a.month, a.date, context);
    }
    default: return fail("#NUM!");
  }
}

function days360(start: number, end: number, isEuropean: boolean, context: Context): number {
  const [a, b] = [partsOf(start, context), partsOf(end, context)];
  let [from, to] = [a.date, b.date];
  if (isEuropean) [from, to] = [Math.min(from, 30), Math.min(to, 30)];
  else {
    if (from === 31 || (a.month === 2 && from === daysIn(a.year, 2))) from = 30;
    if (to === 31 && from === 30) to = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + to - from;
}

function weekNumber(serial: number, kind: number, context: Context): number {
  if (kind === 21) return isoWeek(serial, context);
  const first = kind === 1 || kind === 17 ? 6 : kind === 2 || kind === 11 ? 0 : kind >= 12 && kind <= 16 ? kind - 11 : fail("#NUM!");
  const newYear = serialOf(partsOf(serial, context).year, 1, 1, context);
  return Math.floor((Math.floor(serial) - newYear + ((weekday(newYear, context) - first + 7) % 7)) / 7) + 1;
}

function isoWeek(serial: number, context: Context): number {
  const thursday = Math.floor(serial) - weekday(serial, context) + 3;
  return Math.floor((thursday - serialOf(partsOf(thursday, context).year, 1, 1, context)) / 7) + 1;
}

const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
const num = (value: Value | undefined): number => (value === undefined ? 0 : numberOf(value));
/** A day as a number, or written as text. */
const serial = (value: Value | undefined, { engine: { book } }: Context): number => (typeof value === "string" ? readSerial(value.trim(), book.date1904) ?? fail("#VALUE!") : num(value));
const part = (read: (parts: Parts) => number) => lifted(1, 1, ([day], context) => read(partsOf(serial(day, context), context)));

/** A day written as text, alone or with a time; `isTime` asks for the fraction. */
function readDate(value: Value, isTime: boolean, context: Context): number {
  const found = readSerial(textOf(value), context.engine.book.date1904) ?? fail("#VALUE!");
  return isTime ? found - Math.floor(found) : found < 0 ? fail("#VALUE!") : Math.floor(found);
}

const workday = (args: readonly Result[], context: Context, free: readonly boolean[], holidays: Result | undefined): Result =>
  lift([args[0] ?? null, args[1] ?? null], ([start, days]) => addWorkdays(serial(start, context), num(days), free, holidaysOf(holidays, context), context));

const networkdays = (args: readonly Result[], context: Context, free: readonly boolean[], holidays: Result | undefined): Result =>
  lift([args[0] ?? null, args[1] ?? null], ([start, end]) => workdaysBetween(serial(start, context), serial(end, context), free, holidaysOf(holidays, context), context));

export const dateFunctions: Functions = {
  TODAY: daily(over(0, 0, (_, context) => Math.floor(context.engine.book.clock()) - shiftOf(context))),
  // One moment for all cells of a calculation.
  NOW: volatile(over(0, 0, (_, context) => context.engine.cache("now", () => context.engine.book.clock()) - shiftOf(context))),
  DATE: lifted(3, 3, ([year, month, date], context) => makeDate(Math.floor(num(year)), Math.floor(num(month)), Math.floor(num(date)), context)),
  TIME: lifted(3, 3, ([hour, minute, second]) => {
    const total = Math.floor(num(hour)) * 3600 + Math.floor(num(minute)) * 60 + Math.floor(num(second));
    return total < 0 ? fail("#NUM!") : (total % 86_400) / 86_400;
  }),
  DATEVALUE: lifted(1, 1, ([text], context) => readDate(text ?? null, false, context)),
  TIMEVALUE: lifted(1, 1, ([text], context) => readDate(text ?? null, true, context)),
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ date }) => date),
  HOUR: lifted(1, 1, ([serial]) => Math.floor(seconds(num(serial)) / 3600)),
  MINUTE: lifted(1, 1, ([serial]) => Math.floor(seconds(num(serial)) / 60) % 60),
  SECOND: lifted(1, 1, ([serial]) => seconds(num(serial)) % 60),
  WEEKDAY: lifted(1, 2, ([at, kind], context) => {
    const day = weekday(serial(at, context), context);
    const type = kind === undefined ? 1 : Math.trunc(num(kind));
    if (type === 1 || type === 17) return ((day + 1) % 7) + 1;
    if (type === 2 || type === 11) return day + 1;
    if (type === 3) return day;
    return type >= 12 && type <= 16 ? ((day - (type - 11) + 7) % 7) + 1 : fail("#NUM!");
  }),
  WEEKNUM: lifted(1, 2, ([day, kind], context) => weekNumber(serial(day, context), kind === undefined ? 1 : Math.trunc(num(kind)), context)),
  ISOWEEKNUM: lifted(1, 1, ([day], context) => isoWeek(serial(day, context), context)),
  EDATE: lifted(2, 2, ([day, months], context) => addMonths(serial(day, context), num(months), false, context)),
  EOMONTH: lifted(2, 2, ([day, months], context) => addMonths(serial(day, context), num(months), true, context)),
  DAYS: lifted(2, 2, ([end, start], context) => Math.floor(serial(end, context)) - Math.floor(serial(start, context))),
  DAYS360: lifted(2, 3, ([start, end, european], context) => days360(serial(start, context), serial(end, context), num(european) !== 0, context)),
  DATEDIF: lifted(3, 3, ([start, end, unit], context) => dateDif(serial(start, context), serial(end, context), textOf(unit ?? null), context)),
  NETWORKDAYS: over(2, 3, (args, context) => networkdays(args, context, weekendOf(undefined), args[2])),
  "NETWORKDAYS.INTL": over(2, 4, (args, context) => networkdays(args, context, weekendOf(args[2]), args[3])),
  WORKDAY: over(2, 3, (args, context) => workday(args, context, weekendOf(undefined), args[2])),
  "WORKDAY.INTL": over(2, 4, (args, context) => workday(args, context, weekendOf(args[2]), args[3])),
  YEARFRAC: over(2, 3, ([start, end, basis], context) => {
    const days = [start, end].map((day) => serial(day === undefined ? null : scalar(day), context));
    return yearFraction(Math.min(...days), Math.max(...days), whole(basis), context);
  }),
};

function yearFraction(start: number, end: number, basis: number, context: Context): number {
  const days = Math.floor(end) - Math.floor(start);
  if (basis === 0) return days360(start, end, false, context) / 360;
  if (basis === 2) return days / 360;
  if (basis === 3) return days / 365;
  if (basis === 4) return days360(start, end, true, context) / 360;
  if (basis !== 1) return fail("#NUM!");
  const [a, b] = [partsOf(start, context), partsOf(end, context)];
  const isWithinYear = b.year === a.year || (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.date <= a.date)));
  if (isWithinYear) {
    const leapDay = [a.year, b.year].filter(isLeap).map((year) => serialOf(year, 2, 29, context)).some((day) => day >= Math.floor(start) && day <= Math.floor(end));
    return days / ((a.year === b.year ? isLeap(a.year) : leapDay) ? 366 : 365);
  }
  const years = b.year - a.year + 1;
  return days / ((serialOf(b.year + 1, 1, 1, context) - serialOf(a.year, 1, 1, context)) / years);
}
