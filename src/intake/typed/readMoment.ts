/** Reads when to call again, typed in one line: "fri 14:30", "tomorrow 2pm", "morgen um 9", "el lunes a las 10", "in 10 days". */
import { dayOfPart, gatherParts } from "./gatherParts";
import { pastDay, sayDayInFull } from "./sayTyped";
import { scanTyped } from "./scanTyped";
import { hourOf } from "./timeRules";
import type { TypedItem } from "./TypedItem";
import type { TypedContext, TypedDay } from "./Typed";

/** A time without a day is today's: whether it is past, only the customer's clock knows. */
export function readMoment(text: string, context: TypedContext): TypedDay {
  const { today } = context;
  const items = scanTyped(text, { ...context, hours: true }).filter(({ kind }) => kind !== "noise" && kind !== "and");
  const dayItems: TypedItem[] = [];
  const times: TypedItem[] = [];
  const hasDay = items.some(({ kind }) => kind === "day" || kind === "weekday" || kind === "week");
  for (const item of items) {
    const time = timeIn(item, hasDay);
    if (time?.kind === "problem") return refused(time.message);
    if (time) times.push(time);
    else dayItems.push(item);
  }
  const parts = gatherParts(dayItems);
  if (typeof parts === "string") return refused(parts);
  const [time] = times;
  if (parts.length > 1 || times.length > 1) return refused("Type one day and at most one time: “fri 14:30”.");
  const day = parts[0] ? dayOfPart(parts[0], today) : time ? today : undefined;
  if (day === undefined) return refused("Say when: “fri 14:30”, “tomorrow 2pm”, “in 10 days”.");
  if (day < today) return refused(pastDay(day));
  if (time?.kind !== "time") return { ok: true, day, said: sayDayInFull(day) };
  const clock = `${String(Math.floor(time.minutes / 60)).padStart(2, "0")}:${String(time.minutes % 60).padStart(2, "0")}`;
  return { ok: true, day, time: clock, said: `${sayDayInFull(day)} at ${clock}` };
}

const refused = (message: string): TypedDay => ({ ok: false, message });

/** The time an item is, a problem, or null for what says the day. A bare figure is an hour only beside a day. */
function timeIn(item: TypedItem, hasDay: boolean): TypedItem | null {
  switch (item.kind) {
    case "time": case "problem": return item;
    case "either": return hasDay ? clockOf(item.digits) : null;
    case "number": {
      if (!hasDay) return { kind: "problem", message: `“${item.typed.trim()}”: a day or a time? Type “on 3”, “3/12” or “15:00”.` };
      return item.factor === 1 && item.currency === null ? clockOf(item.digits) : notATime(item.typed);
    }
    case "share": case "rest": case "times": case "rhythm": return { kind: "problem", message: "Type only a day and a time: “fri 14:30”." };
    default: return null;
  }
}

const notATime = (typed: string): TypedItem => ({ kind: "problem", message: `“${typed.trim()}” is no time of day.` });

function clockOf(digits: string): TypedItem {
  const match = /^(\d{1,2})(?:[.,](\d{2}))?$/.exec(digits) ?? /^(\d{1,2})(\d{2})$/.exec(digits);
  return match ? hourOf(match[1] ?? "", match[2]) : notATime(digits);
}
