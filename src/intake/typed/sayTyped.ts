/** Shows back what was understood: amounts with their currency, days with their weekday. */
import { partsOfDay, weekdayOf, type Day } from "../../base/Day";
import { decimalOf, NO_CURRENCY, type Money } from "../../base/Money";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "EUR 1,200.50". */
export function sayAmount(amount: Money): string {
  const [whole = "", cents] = decimalOf(amount).split(".");
  const number = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${cents === undefined ? "" : `.${cents}`}`;
  return amount.currency === NO_CURRENCY ? number : `${amount.currency} ${number}`;
}

/** "Fri 27 Nov 2026". */
export function sayDayInFull(day: Day): string {
  const { year, month, date } = partsOfDay(day);
  return `${weekdays[weekdayOf(day)] ?? ""} ${date} ${months[month - 1] ?? ""} ${year}`;
}

export const pastDay = (day: Day): string => `${sayDayInFull(day)} is past: type a day from today on.`;
