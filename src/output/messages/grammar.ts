/** How each language says amounts, days, lists and counts. Built from whole minor units: no float ever touches an amount. */
import { partsOfDay, type Day } from "../../base/Day";
import { decimalOf, NO_CURRENCY, type Money } from "../../base/Money";
import type { Language } from "./Message";

interface Grammar {
  readonly months: readonly string[];
  readonly group: string;
  readonly point: string;
  readonly and: string;
  /** Singular and plural. */
  readonly day: readonly [string, string];
  readonly longDay: (date: number, month: string, year: number) => string;
  readonly shortDay: (date: number, month: number, year: number) => string;
  /** `number` is "" where the sheet has none. */
  readonly item: (number: string, due: string) => string;
  readonly onDay: (amount: string, day: string) => string;
  readonly plan: (count: number, amount: string, day: string) => string;
}

/** Keeps the sign, the groups and the code of one amount on one line. */
const NBSP = "\u00A0";
const two = (part: number): string => String(part).padStart(2, "0");
const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    months: englishMonths, group: ",", point: ".", and: "and", day: ["day", "days"],
    longDay: (date, month, year) => `${date} ${month} ${year}`,
    shortDay: (date, month, year) => `${date} ${(englishMonths[month - 1] ?? "").slice(0, 3)} ${year}`,
    item: (number, due) => `${number ? `invoice ${number}` : "the invoice"}, due ${due}`,
    onDay: (amount, day) => `${amount} on ${day}`,
    plan: (count, amount, day) => `${count} payments, starting with ${amount} on ${day}`,
  },
  de: {
    months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    group: ".", point: ",", and: "und", day: ["Tag", "Tage"],
    longDay: (date, month, year) => `${date}. ${month} ${year}`,
    shortDay: (date, month, year) => `${two(date)}.${two(month)}.${year}`,
    item: (number, due) => `${number ? `die Rechnung ${number}` : "die Rechnung"}, fällig am ${due}`,
    onDay: (amount, day) => `${amount} am ${day}`,
    plan: (count, amount, day) => `${count} Raten, beginnend mit ${amount} am ${day}`,
  },
  fr: {
    months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    group: NBSP, point: ",", and: "et", day: ["jour", "jours"],
    longDay: (date, month, year) => `${date === 1 ? "1er" : date} ${month} ${year}`,
    shortDay: (date, month, year) => `${two(date)}/${two(month)}/${year}`,
    item: (number, due) => `${number ? `la facture ${number}` : "la facture"} à échéance du ${due}`,
    onDay: (amount, day) => `${amount} le ${day}`,
    plan: (count, amount, day) => `${count} versements, à commencer par ${amount} le ${day}`,
  },
  es: {
    months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    group: ".", point: ",", and: "y", day: ["día", "días"],
    longDay: (date, month, year) => `${date} de ${month} de ${year}`,
    shortDay: (date, month, year) => `${two(date)}/${two(month)}/${year}`,
    item: (number, due) => `${number ? `la factura ${number}` : "la factura"}, con vencimiento el ${due}`,
    onDay: (amount, day) => `${amount} el ${day}`,
    plan: (count, amount, day) => `${count} pagos, empezando por ${amount} el ${day}`,
  },
};

/** "EUR 1,234.50", "1.234,50 EUR", "1 234,50 EUR"; without a code where the workbook names no currency. */
export function moneyIn(language: Language, amount: Money): string {
  const { group, point } = grammars[language];
  const [whole = "", cents] = decimalOf({ ...amount, minor: Math.abs(amount.minor) }).split(".");
  const number = (amount.minor < 0 ? "-" : "") + whole.replace(/\B(?=(\d{3})+$)/g, group) + (cents === undefined ? "" : point + cents);
  if (amount.currency === NO_CURRENCY) return number;
  return language === "en" ? `${amount.currency}${NBSP}${number}` : `${number}${NBSP}${amount.currency}`;
}

/** "27 November 2026", in words: no reader takes the month for the day. */
export function dayIn(language: Language, day: Day): string {
  const { months, longDay } = grammars[language];
  const { year, month, date } = partsOfDay(day);
  return longDay(date, months[month - 1] ?? "", year);
}

/** For the columns of a table: "27 Nov 2026", "27.11.2026", "27/11/2026". */
export function shortDayIn(language: Language, day: Day): string {
  const { year, month, date } = partsOfDay(day);
  return grammars[language].shortDay(date, month, year);
}

export function daysIn(language: Language, count: number): string {
  const [one, many] = grammars[language].day;
  return `${count} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listIn(language: Language, items: readonly string[]): string {
  const { and } = grammars[language];
  return items.length < 2 ? items[0] ?? "" : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1) ?? ""}`;
}

export const itemIn = (language: Language, number: string, due: Day): string => grammars[language].item(number, dayIn(language, due));

/** One part with its day, or how many there are and how they begin. */
export function partsIn(language: Language, parts: readonly { readonly day: Day; readonly amount: Money }[]): string {
  const [first] = parts;
  if (!first) return "";
  const { onDay, plan } = grammars[language];
  const amount = moneyIn(language, first.amount);
  return parts.length === 1 ? onDay(amount, dayIn(language, first.day)) : plan(parts.length, amount, dayIn(language, first.day));
}
