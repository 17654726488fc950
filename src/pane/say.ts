/** Money, days, cells and counts as a person reads them in the pane. */
import type { Cell } from "../base/Grid";
import { addDays, dayFromSerial, partsOfDay, weekdayOf, type Day } from "../base/Day";
import { decimalOf, NO_CURRENCY, type Money } from "../base/Money";

/** "EUR 12,400.00"; no code where the workbook names no currency. */
export function sayMoney(money: Money): string {
  const [whole = "", decimals] = decimalOf(money).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const number = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return money.currency === NO_CURRENCY ? number : `${money.currency} ${number}`;
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mon 23 Nov 2026". */
export function sayDay(day: Day): string {
  const { year, month, date } = partsOfDay(day);
  return `${weekdays[weekdayOf(day)]} ${date} ${months[month - 1]} ${year}`;
}

/** "today", "tomorrow", else the day without its year. */
export function sayDayFrom(today: Day, day: Day): string {
  if (day === today) return "today";
  if (day === addDays(today, 1)) return "tomorrow";
  return sayDay(day).replace(/ \d{4}$/, "");
}

/** What the serial of a day loses in a workbook that counts from 1904. */
const DAYS_TO_1904 = 1462;

/** A cell as its number format shows it, near enough to recognise: date codes become days, the empty cell says so. */
export function sayCell(cell: Cell, format: string, date1904 = false): string {
  if (cell === "") return "empty";
  if (typeof cell === "number" && format !== "@" && /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""))) return sayDay(dayFromSerial(date1904 ? cell + DAYS_TO_1904 : cell));
  return String(cell);
}

/** "09:12" today, else with its day, on this person's clock. */
export function sayMoment(iso: string): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return at.toDateString() === new Date().toDateString() ? time : `${at.getDate()} ${months[at.getMonth()]}, ${time}`;
}

/** "1,204 customers", "1 customer". */
export const sayCount = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
