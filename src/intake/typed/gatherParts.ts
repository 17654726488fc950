/** Puts the items of a line together: an amount and a day make a part, in either order; a second amount or day, or an "and", begins the next. */
import { addDays, weekdayOf, type Day } from "../../base/Day";
import { endOfWeek } from "./dayRules";
import { sayDayInFull } from "./sayTyped";
import type { TypedItem } from "./TypedItem";
import type { TypedPart } from "./TypedPart";

const isAmount = (item: TypedItem | undefined): boolean => item?.kind === "number" || item?.kind === "share" || item?.kind === "rest";
const isDay = (item: TypedItem | undefined): boolean => item?.kind === "day" || item?.kind === "weekday" || item?.kind === "week";
const hasDay = ({ day, weekday, weeks }: TypedPart): boolean => day !== undefined || weekday !== undefined || weeks !== undefined;

/** A sentence where the items do not fit together. */
export function gatherParts(all: readonly TypedItem[]): readonly TypedPart[] | string {
  const items = all.filter(({ kind }) => kind !== "noise");
  const parts: TypedPart[] = [];
  let part: TypedPart = {};
  const next = (): void => {
    if (Object.keys(part).length > 0) parts.push(part);
    part = {};
  };
  for (let at = 0; at < items.length; at += 1) {
    const found = items[at];
    if (!found) continue;
    const item = found.kind === "either" ? decideEither(found, part, items[at + 1]) : found;
    switch (item.kind) {
      case "problem": return item.message;
      case "time": return `“${item.typed.trim()}” is a time of day; a promise has a day and an amount.`;
      case "and": next(); break;
      case "number": case "share": case "rest":
        if (part.amount) next();
        part.amount = item;
        break;
      case "times": case "rhythm":
        if (part.amount && isAmount(items[at + 1])) next();
        if (item.kind === "times") Object.assign(part, { times: item.count, split: item.split });
        if (item.rhythm) part.rhythm = item.rhythm;
        break;
      case "weekday":
        if (part.weekday !== undefined || (part.day !== undefined && weekdayOf(part.day) !== item.weekday)) {
          if (items[at - 1]?.kind === "day" && part.day !== undefined) return otherWeekday(part.day, item.typed);
          next();
        }
        part.weekday = item.weekday;
        break;
      case "week":
        if (part.day !== undefined || part.weeks !== undefined) next();
        part.weeks = item.weeks;
        break;
      case "day": {
        const before = items[at - 1];
        if (before?.kind === "weekday" && part.day === undefined && part.weekday !== weekdayOf(item.day)) return otherWeekday(item.day, before.typed);
        if (hasDay(part) && !(part.day === undefined && part.weeks === undefined && part.weekday === weekdayOf(item.day))) next();
        part.day = item.day;
        if (item.monthEnd) part.monthEnd = true;
      }
    }
  }
  next();
  return parts;
}

const otherWeekday = (day: Day, typed: string): string => `${sayDayInFull(day)} is no “${typed.trim()}”: type one of the two.`;

/** "15.12" is a day where an amount stands beside it, an amount where a day does, else a day. */
function decideEither({ day, digits }: TypedItem & { kind: "either" }, part: TypedPart, after: TypedItem | undefined): TypedItem {
  const asDay: TypedItem = { kind: "day", day, typed: digits };
  if (part.amount || isAmount(after) || (part.weekday !== undefined && part.weekday === weekdayOf(day))) return asDay;
  return hasDay(part) || isDay(after) ? { kind: "number", digits, factor: 1, currency: null, typed: digits } : asDay;
}

/** The day of a part. A bare weekday is the next one to come, today's in a week; with "next week" or "in 2 weeks" it is the one of that week. */
export function dayOfPart({ day, weekday, weeks }: TypedPart, today: Day): Day | undefined {
  if (day !== undefined) return day;
  const monday = addDays(today, -weekdayOf(today));
  if (weekday !== undefined) {
    if (weeks !== undefined) return addDays(monday, weeks * 7 + weekday);
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return addDays(today, ahead === 0 ? 7 : ahead);
  }
  return weeks === undefined ? undefined : weeks === 0 ? endOfWeek(today) : addDays(today, weeks * 7);
}
