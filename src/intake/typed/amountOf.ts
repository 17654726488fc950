/** A typed number as money of the currency that is owed; a sentence where it cannot be that. */
import { minorDigits, money, NO_CURRENCY, type Money } from "../../base/Money";
import { readAmount, scanAmount } from "../cells/readAmount";
import type { AmountItem } from "./TypedItem";

const dollars = new Set(["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "CLP", "COP", "ARS"]);
const crowns = new Set(["SEK", "NOK", "DKK", "ISK"]);

function isCurrency(said: string, owed: string): boolean {
  if (owed === NO_CURRENCY || said === owed) return true;
  if (said === "$") return dollars.has(owed);
  return said === "kr" ? crowns.has(owed) : said === "JPY" && owed === "CNY";
}

export function amountOf({ digits, factor, currency, typed }: AmountItem & { kind: "number" }, owed: Money): Money | string {
  const quoted = `“${typed.trim()}”`;
  if (currency !== null && !isCurrency(currency, owed.currency)) return `${quoted}: what is owed is in ${owed.currency}, not ${currency}.`;
  const places = minorDigits(owed.currency);
  // "1.234" are thousands: nobody says three decimals, unless the currency has them or thousands are meant already ("1.234k").
  const either = scanAmount(digits)?.vote === "either";
  const own = digits.includes(".") ? "." : ",";
  const decimal = factor > 1 || places === 3 ? own : own === "." ? "," : ".";
  const value = readAmount(digits, either ? decimal : ".");
  if (value === null || value === undefined) return `${quoted} is no amount.`;
  const minor = Number((value * factor * 10 ** places).toPrecision(15));
  if (!Number.isSafeInteger(minor)) return Number.isInteger(minor) ? `${quoted} is too much.` : `${quoted}: ${places === 0 ? "whole amounts" : "whole cents"} only.`;
  return minor > 0 ? money(minor, owed.currency) : `${quoted} is no amount to promise: it must be more than nothing.`;
}
