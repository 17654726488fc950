/** How a customer pays: how late, on which days, in which months, and whether late invoices were paid in the end. */
import { partsOfDay, type Day } from "../../base/Day";
import { minorDigits } from "../../base/Money";
import { payingHabit, type Settled } from "../facts/payingHabit";
import type { BriefInvoice, PayingPattern } from "./Brief";
import { sayLately } from "./sayLately";
import type { DayReceipt } from "./receivedByDay";
import { standoutDates, standoutWeekday } from "./standoutDay";

/** Habits change: two years count, unless that leaves too few payments to see one. */
const RECENT_DAYS = 730;
const LEAST_RECENT = 6;
/** A month is called best or worst only among three known ones, two settled invoices each, when they differ by this many days. */
const LEAST_MONTHS = 3;
const LEAST_IN_MONTH = 2;
const LEAST_DIFFERENCE = 3;

export interface PatternInput {
  readonly settled: readonly Settled[];
  readonly receipts: readonly DayReceipt[];
  readonly open: readonly BriefInvoice[];
  readonly currency: string;
  readonly today: Day;
}

export function payingPattern(input: PatternInput): PayingPattern {
  const { settled, receipts, open, currency, today } = input;
  const overdue = open.filter(({ daysLate = 0 }) => daysLate > 0).length;
  const { settledInvoices, averageDaysLate, trendDays } = payingHabit(settled, overdue);
  const all = receipts.filter(({ minor }) => minor > 0).map(({ day }) => day);
  const recent = all.filter((day) => day > today - RECENT_DAYS);
  const days = recent.length >= LEAST_RECENT ? recent : all;
  const weekday = standoutWeekday(days);
  const dayOfMonth = standoutDates(days);
  const { months, bestMonth, worstMonth } = byMonth(input);
  const late = settled.filter(({ invoice: { dueDate }, day }) => dueDate !== undefined && day > dueDate).length;
  return {
    paidInvoices: settledInvoices,
    ...(averageDaysLate !== undefined && { averageDaysLate }),
    ...(trendDays !== undefined && { trendDays }),
    ...(weekday && { weekday }),
    ...(dayOfMonth && { dayOfMonth }),
    months,
    ...(bestMonth !== undefined && worstMonth !== undefined && { bestMonth, worstMonth }),
    lately: sayLately({ settled, receipts, open, currency, today }),
    ...(late + overdue > 0 && { paidInTheEnd: { late: late + overdue, paid: late } }),
  };
}

function byMonth({ settled, receipts, currency }: PatternInput): Pick<PayingPattern, "months" | "bestMonth" | "worstMonth"> {
  const sums = Array.from({ length: 12 }, () => ({ received: 0, late: 0, count: 0 }));
  for (const { day, minor } of receipts) {
    const sum = sums[partsOfDay(day).month - 1];
    if (sum) sum.received += minor;
  }
  for (const { invoice: { dueDate }, day } of settled) {
    const sum = dueDate === undefined ? undefined : sums[partsOfDay(day).month - 1];
    if (!sum || dueDate === undefined) continue;
    sum.late += day - dueDate;
    sum.count += 1;
  }
  const unit = 10 ** minorDigits(currency);
  const months = sums.map(({ received, late, count }) => ({ received: received / unit, ...(count > 0 && { averageDaysLate: late / count }) }));
  const known = sums.flatMap(({ late, count }, month) => (count >= LEAST_IN_MONTH ? [{ month, average: late / count }] : []));
  const [best, worst] = [known.reduce((a, b) => (b.average < a.average ? b : a), known[0] ?? none), known.reduce((a, b) => (b.average > a.average ? b : a), known[0] ?? none)];
  const differ = known.length >= LEAST_MONTHS && worst.average - best.average >= LEAST_DIFFERENCE;
  return { months, ...(differ && { bestMonth: best.month, worstMonth: worst.month }) };
}

const none = { month: 0, average: 0 };
