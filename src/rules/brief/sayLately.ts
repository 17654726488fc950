/** What is different lately, in sentences: slower or quicker, part payments, larger invoices, silence, and whether late ones got paid in the end. */
import type { Day } from "../../base/Day";
import { money } from "../../base/Money";
import type { Settled } from "../facts/payingHabit";
import { sayCount, sayMoney } from "../say";
import type { BriefInvoice } from "./Brief";
import type { DayReceipt } from "./receivedByDay";

interface Recent {
  readonly settled: readonly Settled[];
  readonly receipts: readonly DayReceipt[];
  readonly open: readonly BriefInvoice[];
  readonly currency: string;
  readonly today: Day;
}

const LAST = 5;
const LEAST_BEFORE = 3;
/** Days of difference worth a sentence. */
const SLOWER = 4;
/** Times the usual. */
const LARGER = 1.5;
const SILENT = 2;
const LEAST_SILENCE = 14;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const sayDays = (days: number): string => (days < 0 ? `${sayCount(-days, "day")} early` : days === 0 ? "on time" : `${sayCount(days, "day")} late`);

/** Means of the last five and of those before; null where there are too few before. */
function lastAgainstBefore(values: readonly number[]): { readonly last: number; readonly before: number } | null {
  return values.length < LAST + LEAST_BEFORE ? null : { last: mean(values.slice(-LAST)), before: mean(values.slice(0, -LAST)) };
}

export function sayLately(recent: Recent): readonly string[] {
  return [pace(recent), silence(recent), partPayments(recent), sizes(recent), lastLate(recent)].filter((sentence) => sentence !== "");
}

const dueOf = ({ invoice: { dueDate } }: Settled): number => dueDate ?? 0;
const dated = (settled: readonly Settled[]): readonly Settled[] => settled.filter(({ invoice }) => invoice.dueDate !== undefined).sort((a, b) => a.day - b.day || dueOf(a) - dueOf(b));

function pace({ settled }: Recent): string {
  const days = lastAgainstBefore(dated(settled).map((each) => each.day - dueOf(each)));
  if (!days || Math.abs(days.last - days.before) < SLOWER) return "";
  const [last, before] = [Math.round(days.last), Math.round(days.before)];
  return `Getting ${last > before ? "slower" : "quicker"}: the last five were paid ${sayDays(last)} on average, those before ${sayDays(before)}.`;
}

function silence({ receipts, open, today }: Recent): string {
  const days = receipts.filter(({ minor }) => minor > 0).map(({ day }) => day);
  const last = days.at(-1);
  if (last === undefined || days.length < LEAST_BEFORE + 1 || !open.some(({ daysLate = 0 }) => daysLate > 0)) return "";
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? day)).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const quiet = today - last;
  return quiet >= LEAST_SILENCE && quiet > usual * SILENT ? `No money for ${sayCount(quiet, "day")}; usually some comes every ${sayCount(usual, "day")}.` : "";
}

function partPayments({ open }: Recent): string {
  const invoices = open.filter(({ invoice }) => invoice.kind === "invoice");
  const inPart = invoices.filter(({ invoice }) => invoice.open.minor < invoice.amount.minor).length;
  return inPart === 0 ? "" : `Pays in parts: ${inPart} of ${sayCount(invoices.length, "open invoice")} ${inPart === 1 ? "is" : "are"} paid in part.`;
}

function sizes({ settled, open, currency }: Recent): string {
  const billed = [...settled.map(({ invoice }) => invoice), ...open.map(({ invoice }) => invoice)]
    .filter(({ amount, kind, dueDate, invoiceDate }) => kind === "invoice" && amount.currency === currency && (invoiceDate ?? dueDate) !== undefined)
    .sort((a, b) => (a.invoiceDate ?? a.dueDate ?? 0) - (b.invoiceDate ?? b.dueDate ?? 0) || a.amount.minor - b.amount.minor);
  const amounts = lastAgainstBefore(billed.map(({ amount }) => amount.minor));
  if (!amounts || amounts.before <= 0 || amounts.last <= 0) return "";
  const say = (minor: number): string => sayMoney(money(Math.round(minor), currency));
  const words = amounts.last >= amounts.before * LARGER ? "larger" : amounts.last <= amounts.before / LARGER ? "smaller" : "";
  return words === "" ? "" : `Invoices are ${words}: the last five ${say(amounts.last)} on average, those before ${say(amounts.before)}.`;
}

function lastLate({ settled, open }: Recent): string {
  const late = dated(settled).filter((each) => each.day > dueOf(each));
  const last = late.at(-1);
  const unpaid = open.filter(({ daysLate = 0 }) => daysLate > 0).length;
  if (!last) return "";
  const name = last.invoice.number === "" ? "The last late invoice" : `The last late invoice, ${last.invoice.number},`;
  return `${name} was paid in the end, ${sayCount(last.day - dueOf(last), "day")} late; ${late.length} of ${late.length + unpaid} late ones were.`;
}
