/** Small numbers and spans of time as words in four languages, as sources of patterns over folded text. */
import type { Rhythm } from "./TypedItem";

const values = new Map<string, number>();
[
  "a an one ein eine einer einem einen un une una uno", "two zwei deux dos", "three drei trois tres", "four vier quatre cuatro", "five funf fuenf cinq cinco", "six sechs seis",
  "seven sieben sept siete", "eight acht huit ocho", "nine neun neuf nueve", "ten zehn dix diez", "eleven elf onze once", "twelve zwolf zwoelf douze doce",
].forEach((words, at) => { for (const word of words.split(" ")) values.set(word, at + 1); });

export const COUNT = `(\\d{1,3}|${[...values.keys()].join("|")})`;
export const countOf = (word = ""): number => values.get(word) ?? Number(word);

export const SPAN = "(days?|d|tage?n?|jours?|j|dias?|weeks?|wks?|w|wochen?|semaines?|semanas?|fortnights?|months?|mths?|monate?n?|mois|mes(?:es)?)";

export function spanOf(count: number, word = ""): Rhythm {
  if (word.startsWith("m")) return { months: count };
  return { days: count * (word.startsWith("f") ? 14 : /^[ws]/.test(word) ? 7 : 1) };
}
