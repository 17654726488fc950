/** Payment terms → the due day: "Net 30", "2/10 n/30", "14 Tage netto", "EOM+15", "45 jours fin de mois", "due on receipt". */
import { addDays, type Day, dayFromParts, partsOfDay } from "../../base/Day";
import type { Cell } from "../../base/Grid";

export interface Terms { readonly days: number; readonly endOfMonth: "none" | "before" | "after" }

const cache = new Map<string, Terms | null>();
const MOST_DAYS = 365;

/** Null where the text names no terms we can count by. */
export function readTerms(cell: Cell): Terms | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 0 && cell <= MOST_DAYS ? { days: cell, endOfMonth: "none" } : null;
  if (typeof cell === "boolean" || cell === "") return null;
  const known = cache.get(cell);
  if (known !== undefined) return known;
  if (cache.size > 10_000) cache.clear();
  const terms = termsOf(cell.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim());
  cache.set(cell, terms);
  return terms;
}

function termsOf(text: string): Terms | null {
  const toMonthEnd = /\beom\b|end of (the )?month|month[- ]?end|monatsende|ende des monats|fin de mois|\bfdm\b|fin de mes|fine mese|\bf\.?m\.?\b|d\.?f\.?f?\.?m|fim do m[eê]s|einde maand|eind van de maand/.exec(text);
  const days = [...text.replace(/\d+([.,]\d+)?\s?%[^,;]*?(?=[,;]|\bnet|\bn\/|$)|\d+\/\d+,?/g, " ").matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const net = /(?:net(?:to)?|n\/|n )\s?(\d+)/.exec(text) ?? /(\d+)\s?(?:tage|days?|jours?|d[ií]as?|giorni|gg|dias?|dagen)?\s?(?:net)/.exec(text);
  const count = net ? Number(net[1]) : days.at(-1);
  if (count !== undefined && count > MOST_DAYS) return null;
  if (toMonthEnd) {
    if (count === undefined) return { days: 0, endOfMonth: "before" };
    // "EOM+15" counts from the month's end, "45 days end of month" runs to it.
    return { days: count, endOfMonth: toMonthEnd.index < text.lastIndexOf(String(count)) ? "before" : "after" };
  }
  if (count !== undefined) return { days: count, endOfMonth: "none" };
  return /receipt|immediate|sofort|prompt|cash|cod\b|prepa|vorkasse|bar\b|r[eé]ception|comptant|contado|vista|inmediat|immediat|pronto|direct|contant|advance/.test(text) ? { days: 0, endOfMonth: "none" } : null;
}

export function dueByTerms(from: Day, { days, endOfMonth }: Terms): Day {
  if (endOfMonth === "none") return addDays(from, days);
  return endOfMonth === "before" ? addDays(monthEnd(from), days) : monthEnd(addDays(from, days));
}

function monthEnd(day: Day): Day {
  const { year, month } = partsOfDay(day);
  const next = month === 12 ? dayFromParts(year + 1, 1, 1) : dayFromParts(year, month + 1, 1);
  return addDays(next ?? day, -1);
}
