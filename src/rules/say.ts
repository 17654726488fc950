/** Amounts, days and counts as a person says them. */
import { partsOfDay } from "../base/Day";
import type { Day } from "../base/Day";
import { decimalOf, NO_CURRENCY } from "../base/Money";
import type { Money } from "../base/Money";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "EUR 12,400.00"; without a code where the workbook names no currency. */
export function sayMoney(amount: Money): string {
  let number = decimalOf(amount);
  const point = number.indexOf(".");
  // Said for every customer at each move of a slider: slices take a third of the time of a pattern.
  for (let at = (point < 0 ? number.length : point) - 3; at > (amount.minor < 0 ? 1 : 0); at -= 3) number = `${number.slice(0, at)},${number.slice(at)}`;
  return amount.currency === NO_CURRENCY ? number : `${amount.currency} ${number}`;
}

/** "3 Dec 2026": no reader takes the month for the day. */
export function sayDay(day: Day): string {
  const { year, month, date } = partsOfDay(day);
  return `${date} ${months[month - 1] ?? ""} ${year}`;
}

/** "1 day", "2 days". */
export const sayCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** "a", "a and b", "a, b and c". */
export const sayList = (items: readonly string[]): string =>
  items.length < 2 ? items[0] ?? "" : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1] ?? ""}`;

/** Sizes without their signs, two in full: "EUR 5.00, USD 7.00 and 1 more amount in other currencies"; "" where all are nothing. */
export function sayAmounts(amounts: readonly Money[]): string {
  const said: string[] = [];
  let others = 0;
  for (const { minor, currency } of amounts) {
    if (minor === 0) continue;
    if (said.length < 2) said.push(sayMoney({ minor: Math.abs(minor), currency }));
    else others++;
  }
  if (others > 0) said.push(`${sayCount(others, "more amount")} in other currencies`);
  return sayList(said);
}
