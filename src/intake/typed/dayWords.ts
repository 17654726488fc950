/** Weekdays and months as people write them in English, German, French and Spanish, folded. */
import { partsOfDay } from "../../base/Day";
import { scanDate } from "../cells/readDay";

const weekdays = new Map<string, number>();
[
  "monday mondays mon montag montags mo lundi lundis lun lunes", "tuesday tuesdays tue tues tu dienstag dienstags di mardi mardis martes", "wednesday wednesdays wed weds mittwoch mittwochs mi mercredi mercredis mer miercoles mie",
  "thursday thursdays thu thur thurs th donnerstag donnerstags do jeudi jeudis jeu jueves jue", "friday fridays fri freitag freitags fr vendredi vendredis ven viernes vie",
  "saturday saturdays sat samstag samstags sonnabend sa samedi samedis sam sabado sabados sab", "sunday sundays sun sonntag sonntags so dimanche dimanches dim domingo domingos dom",
].forEach((names, at) => { for (const name of names.split(" ")) weekdays.set(name, at); });

export const WEEKDAY = `(${[...weekdays.keys()].join("|")})`;
export const weekdayNamed = (word = ""): number => weekdays.get(word) ?? 0;

const months = new Map<string, number | null>();

/** 1–12; null for a word that names no month. The names are those that dates in cells may have. */
export function monthNamed(word = ""): number | null {
  let month = months.get(word);
  if (month === undefined) {
    const date = scanDate(`1 ${word} 2020`);
    month = date && "day" in date ? partsOfDay(date.day).month : null;
    if (months.size > 1000) months.clear();
    months.set(word, month);
  }
  return month;
}
