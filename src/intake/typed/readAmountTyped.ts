/** An amount typed on its own: "300", "1.200,50", "1,200.50", "all", at most what is owed. */
import { minorDigits, moneyFromNumber, type Money } from "../../base/Money";
import { foldText } from "../../base/foldText";
import { readAmount, scanAmount } from "../cells/readAmount";

export type TypedAmount = { readonly ok: true; readonly amount: Money } | { readonly ok: false; readonly message: string };

const allWords = new Set(["all", "everything", "alles", "tout", "todo"]);

export function readAmountTyped(text: string, owed: Money): TypedAmount {
  const typed = text.trim();
  if (allWords.has(foldText(typed))) return { ok: true, amount: owed };
  const scanned = scanAmount(typed);
  // "1.234" alone: three digits after the sign are thousands, unless the currency itself has three decimals.
  const sign = scanned?.vote === "." || scanned?.vote === "," ? scanned.vote : minorDigits(owed.currency) === 3 ? "." : /^\D*\d{1,3}\.\d{3}$/.test(typed) ? "," : ".";
  const major = scanned ? readAmount(typed, sign) : null;
  if (typeof major !== "number") return { ok: false, message: `“${typed}” is no amount. Type it like 300 or 1,200.50.` };
  const amount = moneyFromNumber(major, owed.currency);
  if (amount.minor <= 0) return { ok: false, message: "Type an amount above zero." };
  if (amount.minor > owed.minor) return { ok: false, message: `“${typed}” is more than what is owed.` };
  return { ok: true, amount };
}
