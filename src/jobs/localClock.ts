/** The time as this person's machine has it: the one place where jobs ask for it. */
import { dayFromParts, type Day } from "../base/Day";

/** `at` is a UTC instant to the second; `day` is the day on this person's calendar. */
export interface Clock { readonly at: string; readonly day: Day }

export function localClock(): Clock {
  const now = new Date();
  const day = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error(`Expected a calendar day, got ${now.toString()}`);
  return { at: `${now.toISOString().slice(0, 19)}Z`, day };
}

/** How this person's language orders the numbers of a date: what "3/12" means in a line they type. */
export function localDayOrder(): "dmy" | "mdy" {
  const parts = new Intl.DateTimeFormat().formatToParts(Date.UTC(2026, 11, 3)).map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day") && parts.indexOf("month") < parts.indexOf("year") ? "mdy" : "dmy";
}
