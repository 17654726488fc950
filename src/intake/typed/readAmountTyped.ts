/** An amount typed on its own: "300", "1.200,50", "half", "all"; at most what is owed. */
import { money, type Money } from "../../base/Money";
import { amountOf } from "./amountOf";
import { sayAmount } from "./sayTyped";
import { scanTyped } from "./scanTyped";
import type { TypedContext } from "./Typed";
import { WHOLE, type TypedItem } from "./TypedItem";

export type TypedAmount = { readonly ok: true; readonly amount: Money } | { readonly ok: false; readonly message: string };

export function readAmountTyped(text: string, context: TypedContext): TypedAmount {
  const { owed } = context;
  const [item, ...more] = scanTyped(text, { ...context, hours: false }).filter(({ kind }) => kind !== "noise");
  const amount = item === undefined || more.length > 0 ? null : sizeOf(item, owed);
  if (amount === null) return { ok: false, message: `“${text.trim()}” is no amount. Type it like 300 or 1,200.50.` };
  if (typeof amount === "string") return { ok: false, message: amount };
  return amount.minor > owed.minor ? { ok: false, message: `“${text.trim()}” is more than the ${sayAmount(owed)} owed.` } : { ok: true, amount };
}

function sizeOf(item: TypedItem, owed: Money): Money | string | null {
  switch (item.kind) {
    case "number": return amountOf(item, owed);
    // "15.12" could be a day; here it can only be money.
    case "either": return amountOf({ kind: "number", digits: item.digits, factor: 1, currency: null, typed: item.digits }, owed);
    case "share": return money(Math.round((owed.minor * item.units) / WHOLE), owed.currency);
    case "rest": return owed;
    case "problem": return item.message;
    default: return null;
  }
}
