/** Reads a promise typed in one line: "500 fri", "half on 3/12", "3x400 monthly ab 1.12.", "morgen alles", "500 fri and the rest end of month". */
import { addMoney } from "../../base/Money";
import { amountOf } from "./amountOf";
import { dayOfPart, gatherParts } from "./gatherParts";
import { instalmentsOf, MOST_PARTS, type Instalment, type Sized } from "./instalmentsOf";
import { pastDay, sayAmount, sayDayInFull } from "./sayTyped";
import { scanTyped } from "./scanTyped";
import { WHOLE } from "./TypedItem";
import type { Typed, TypedContext } from "./Typed";
import type { TypedPart } from "./TypedPart";

/** More parts than these are counted and added up, the first and the last said. */
const FEW = 4;
const ASK = "Say when, and how much: “500 fri”, “half on 3/12”, “all tomorrow”.";

export function readPromise(text: string, context: TypedContext): Typed {
  const { owed } = context;
  if (owed.minor <= 0) return refused("Nothing is owed, so there is nothing to promise.");
  const parts = gatherParts(scanTyped(text, { ...context, hours: false }));
  if (typeof parts === "string") return refused(parts);
  if (parts.length === 0) return refused(ASK);
  const sized: Sized[] = [];
  for (const part of parts) {
    const size = sizeOf(part, parts.length, context);
    if (typeof size === "string") return refused(size);
    sized.push(size);
  }
  const found = instalmentsOf(sized.sort((a, b) => a.day - b.day), owed);
  if (typeof found === "string") return refused(found);
  return { ok: true, parts: found.map(({ day, amount }) => ({ day, amount })), said: sayAll(found) };
}

function sayAll(found: readonly Instalment[]): string {
  const words = found.map(({ day, amount, note }) => `${sayAmount(amount)}${note} on ${sayDayInFull(day)}`);
  if (words.length <= FEW) return words.join(" and ");
  return `${words.length} parts, ${sayAmount(found.map(({ amount }) => amount).reduce(addMoney))} in all: ${words[0] ?? ""} to ${words.at(-1) ?? ""}`;
}

const refused = (message: string): Typed => ({ ok: false, message });

function sizeOf(part: TypedPart, parts: number, { today, owed }: TypedContext): Sized | string {
  const { amount, times, split = false, rhythm } = part;
  const day = dayOfPart(part, today);
  const fixed = amount?.kind === "number" ? amountOf(amount, owed) : null;
  if (typeof fixed === "string") return fixed;
  if (day === undefined) return `Say when${fixed ? ` ${sayAmount(fixed)} ${rhythm || times !== undefined ? "comes first" : "comes"}` : ""}: a day like “fri”, “3/12” or “in 2 weeks”.`;
  if (day < today) return pastDay(day);
  if (!amount && parts > 1) return `Say how much comes on ${sayDayInFull(day)}, or “rest”.`;
  if (times !== undefined && (times < 1 || times > MOST_PARTS)) return `${times} parts are not possible: type 1 to ${MOST_PARTS}.`;
  if (rhythm && times === undefined && !fixed) return "Say how much each time, or in how many parts: “400 monthly from 1/12”, “3x400 monthly from 1/12”.";
  return {
    day, split, monthEnd: part.monthEnd ?? false, rhythm: rhythm ?? {}, count: times ?? (rhythm ? null : 1),
    ...(fixed ? { each: fixed.minor } : amount?.kind === "rest" ? {} : { units: amount?.kind === "share" ? amount.units : WHOLE }),
    note: amount?.kind === "rest" && parts > 1 ? " (the rest)" : !amount && times === undefined ? " (all that is owed)" : "",
  };
}
