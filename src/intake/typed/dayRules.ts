/** Days as they are said: "fri", "tomorrow", "in 2 weeks", "end of month", "nächste Woche", "fin de mois". */
import { addDays, addMonths, dayFromParts, monthEnd, partsOfDay, weekdayOf, type Day } from "../../base/Day";
import { COUNT, countOf, SPAN, spanOf } from "./countWords";
import { WEEKDAY, monthNamed, weekdayNamed } from "./dayWords";
import { phrase, type TypedItem, type TypedRule } from "./TypedItem";

const FRIDAY = 4;
/** A month's name, to be looked up. */
const MONTH = "([a-z]{3,10})\\.?";
const END = "(?:the )?end of|end|(?:am )?ende|(?:a |en |la )?fin(?:ales|al)?(?: de| d'| del| du)?";
const MIDDLE = "mid(?:dle of)?[ -]?|mitte |mi[ -]|(?:a )?mediados de ";
const START = "(?:beginning of|start of|early|anfang|debut|(?:a )?principios de) ";

const at = (day: Day, typed: string): TypedItem => ({ kind: "day", day, typed });
const monthsEnd = (day: Day, typed: string): TypedItem => ({ kind: "day", day, typed, monthEnd: true });
const inDays = (words: string, days: number): TypedRule => phrase(words, ([typed], { today }) => at(addDays(today, days), typed));

/** The first such day of the month that is not past. */
function inMonth(today: Day, month: number, date: number): Day | null {
  const { year } = partsOfDay(today);
  const day = dayFromParts(year, month, date);
  return day !== null && day >= today ? day : dayFromParts(year + 1, month, date);
}

function monthPart(pattern: string, dayOf: (today: Day, month: number) => TypedItem | null): TypedRule {
  return phrase(`(?:${pattern})${MONTH}`, (match, { today }) => {
    const month = monthNamed(match[1]);
    return month === null ? null : dayOf(today, month);
  });
}

function endOfMonthNamed(today: Day, month: number): Day {
  const { year } = partsOfDay(today);
  const end = monthEnd(dayFromParts(year, month, 1) ?? today);
  return end >= today ? end : monthEnd(dayFromParts(year + 1, month, 1) ?? today);
}

/** Friday, or the last day of a week that is past it. */
export function endOfWeek(today: Day): Day {
  const toFriday = FRIDAY - weekdayOf(today);
  return addDays(today, toFriday >= 0 ? toFriday : toFriday + 7);
}

export const dayRules: readonly TypedRule[] = [
  inDays("(?:the )?day after tomorrow|ubermorgen|uebermorgen|apres[ -]demain|pasado manana", 2),
  inDays("today|tonight|now|right away|straight away|immediately|heute(?: abend)?|jetzt|sofort|aujourd'?hui|maintenant|ce soir|hoy|ahora", 0),
  inDays("tomorrow|tmrw?|tmw|morgen|demain|manana", 1),
  inDays("yesterday|gestern|hier|ayer", -1),
  phrase(`(?:by |at |the |zum |am |bis |a |en |la )*(?:end of next month|ende (?:des )?(?:nachsten|naechsten|kommenden) monats?|fin du mois prochain|fin(?:ales)? de(?:l)? (?:mes que viene|proximo mes|mes proximo))`, ([typed], { today }) => monthsEnd(monthEnd(today, 1), typed)),
  phrase(`(?:by |at |the |zum |am |bis |a |en |la )*(?:end of (?:the |this )?month|eom|month[ -]?end|monatsende|ende (?:des |diesen |dieses )?monats?|ultimo|fin (?:de |du |de ce )?mois|fdm|fin(?:es|ales|al)? (?:de |del |de este )?mes)`, ([typed], { today }) => monthsEnd(monthEnd(today), typed)),
  phrase("(?:by |at |the |zum |am )*(?:end of (?:the |this )?week|eow|ende (?:der |dieser )?woche|wochenende|fin de (?:la |cette )?semaine|finales? de (?:la |esta )?semana)", ([typed], { today }) => at(endOfWeek(today), typed)),
  phrase("(?:by |at |the |zum |am )*(?:end of (?:the |this )?year|eoy|year[ -]?end|jahresende|ende (?:des )?jahre?s?|fin (?:de l'|d')annee|fin(?:es|ales)? de ano)", ([typed], { today }) => at(dayFromParts(partsOfDay(today).year, 12, 31) ?? today, typed)),
  phrase("(?:in )?this week|(?:in )?dieser? woche|cette semaine|esta semana", () => ({ kind: "week", weeks: 0 })),
  phrase("(?:the )?week after next|(?:in der )?(?:uber|ueber)nachsten? woche", () => ({ kind: "week", weeks: 2 })),
  phrase("(?:the |in der |die )?(?:next|coming|following|nachsten?|naechsten?|kommenden?) (?:week|woche)|(?:de )?(?:la )?semaine prochaine|(?:de )?(?:la )?(?:proxima semana|semana proxima|semana que viene)", () => ({ kind: "week", weeks: 1 })),
  phrase("(?:the )?next month|(?:im )?nachsten monat|naechsten monat|(?:le )?mois prochain|(?:el )?(?:proximo mes|mes que viene|mes proximo)", ([typed], { today }) => at(addMonths(today, 1), typed)),
  monthPart(`(?:${END}) `, (today, month) => monthsEnd(endOfMonthNamed(today, month), "")),
  monthPart(MIDDLE, (today, month) => { const day = inMonth(today, month, 15); return day === null ? null : at(day, ""); }),
  monthPart(START, (today, month) => { const day = inMonth(today, month, 1); return day === null ? null : at(day, ""); }),
  phrase(`(?:in|within|after|innerhalb von|binnen|nach|dans|d'ici|sous|en|dentro de|despues de) (?:the next |the |les |los )?${COUNT} ?${SPAN}`, (match, { today }) => later(today, match)),
  phrase(`(\\d{1,3}) ?${SPAN}(?: from (?:now|today)| ahead)?(?! after)`, (match, { today }) => later(today, match)),
  phrase(`(?:(?:this|next|coming|diesen|nachsten|naechsten|kommenden|ce|este|proximo) )?${WEEKDAY}\\.?(?: (?:prochain|que viene|proximo))?`, ([typed, word]) => ({ kind: "weekday", weekday: weekdayNamed(word), typed })),
];

/** "Fri in 2 weeks" is the Friday of that week, so whole weeks stay weeks where a weekday stands beside them. */
function later(today: Day, match: RegExpExecArray): TypedItem {
  const { days = 0, months } = spanOf(countOf(match[1]), match[2]);
  if (months !== undefined) return at(addMonths(today, months), match[0]);
  return days > 0 && days % 7 === 0 && !/^[dtj]/.test(match[2] ?? "") ? { kind: "week", weeks: days / 7 } : at(addDays(today, days), match[0]);
}
