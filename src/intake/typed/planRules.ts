/** Instalments as they are said: "3x400 monthly", "in 3 Raten", "en 3 fois", "100 every 2 weeks", "400 a month for 3 months". */
import { COUNT, countOf, SPAN, spanOf } from "./countWords";
import { WEEKDAY } from "./dayWords";
import { phrase, type Rhythm, type TypedRule } from "./TypedItem";

const MONTHLY = "monthly|monatlich(?:en?)?|mensuel(?:lement|le|les|s)?|mensual(?:es|mente)?";
const WEEKLY = "weekly|wochentlich(?:en?)?|woechentlich(?:en?)?|hebdomadaires?|semanal(?:es|mente)?";
const FORTNIGHTLY = "fortnightly|bi-?weekly|zweiwochentlich|14-?tagig|14-?taglich|quincenal(?:es|mente)?";
const INSTALMENTS = "instal?lments?|payments?|parts?|raten?|teilzahlung(?:en)?|teilbetrage?n?|zahlungen|teilen?|mensualites?|versements?|echeances?|paiements?|cuotas?|plazos?|pagos?|mensualidades|monatsraten?|fois";
const ONE = "(day|week|fortnight|month|tag|woche|monat|jour|semaine|mois|dia|semana|mes)";

function rhythmOf(word: string | undefined): Rhythm | undefined {
  if (word === undefined) return undefined;
  if (new RegExp(`^(?:${FORTNIGHTLY})$`).test(word)) return { days: 14 };
  if (new RegExp(`^(?:${WEEKLY})$`).test(word)) return { days: 7 };
  return { months: 1 };
}

export const planRules: readonly TypedRule[] = [
  phrase(`(${MONTHLY}|${WEEKLY}|${FORTNIGHTLY})`, ([, word]) => ({ kind: "rhythm", rhythm: rhythmOf(word) ?? {} })),
  phrase(`(?:every|each|alle|jede[nrs]?|toutes les|tous les|chaque|cada|todos los|todas las) (?:${COUNT} )?${SPAN}`, ([, count, span]) => ({ kind: "rhythm", rhythm: spanOf(count === undefined ? 1 : countOf(count), span) })),
  { pattern: new RegExp(`(?:every|each|jeden|chaque|cada|tous les|todos los) (?=${WEEKDAY}(?![a-z]))`, "y"), read: () => ({ kind: "rhythm", rhythm: { days: 7 } }) },
  phrase(`(?:a|per|pro|im|in der|par|al|a la|por) ${ONE}`, ([, span]) => ({ kind: "rhythm", rhythm: spanOf(1, span) })),
  phrase(`(?:for|fur|fuer|pendant|durante) ${COUNT} ?${SPAN}`, ([, count, span]) => ({ kind: "times", count: countOf(count), split: false, rhythm: spanOf(1, span) })),
  phrase(`(?:over|uber|ueber|sur) ${COUNT} ?${SPAN}`, ([, count, span]) => ({ kind: "times", count: countOf(count), split: true, rhythm: spanOf(1, span) })),
  phrase(`(in |en |over |uber |ueber )${COUNT} (?:equal |gleiche[nr]? )?(?:(${MONTHLY}|${WEEKLY}|${FORTNIGHTLY}) )?(?:${INSTALMENTS})(?: (?:egales|iguales))?`, ([, , count, word]) => times(count, true, rhythmOf(word))),
  phrase(`${COUNT} (?:equal |gleiche[nr]? )?(?:(${MONTHLY}|${WEEKLY}|${FORTNIGHTLY}) )?(?:times|mal|veces|${INSTALMENTS})(?: (?:of|de|von|zu|je|a))?`, ([, count, word]) => times(count, false, rhythmOf(word))),
  { pattern: /(\d{1,3}) ?x ?(?=[\d$€£])/y, read: ([, count]) => times(count, false, undefined) },
  { pattern: /(\d{1,2})x(?![a-z0-9])|x ?(\d{1,2})(?![\d.,]*\d)/y, read: ([, before, after]) => times(before ?? after, false, undefined) },
];

const times = (count: string | undefined, split: boolean, rhythm: Rhythm | undefined) => ({ kind: "times" as const, count: countOf(count), split, ...(rhythm && { rhythm }) });
