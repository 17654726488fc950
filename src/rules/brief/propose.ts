/** What to propose, the best first: everything by the next working day, a day that fits how they pay, instalments they could keep. */
import { addDays, monthEnd, partsOfDay, weekdayOf, type Day } from "../../base/Day";
import { money, type Money } from "../../base/Money";
import { sayCount, sayDay, sayMoney } from "../say";
import type { PlanFacts } from "../Decision";
import type { PayingPattern, Proposal } from "./Brief";
import type { DayReceipt } from "./receivedByDay";

interface ProposeInput {
  /** What may be asked for now: overdue and not disputed, in the main currency. */
  readonly amount: Money;
  /** Open credits in that currency, as a size. */
  readonly credits: Money;
  readonly oldestDaysLate: number;
  /** Of the log's plans: where one runs, its instalments take the place of new ones. */
  readonly plan?: PlanFacts;
  readonly pattern: PayingPattern;
  readonly receipts: readonly DayReceipt[];
  readonly today: Day;
  readonly isWorkingDay: (day: Day) => boolean;
}

const weekdays = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];
/** A day later than this is no answer to "when". */
const LATEST_DAYS = 35;
const MOST_INSTALMENTS = 12;
/** Where nothing tells what they can pay in a month. */
const USUAL_INSTALMENTS = 3;
/** Months of payments that tell it. */
const LEAST_MONTHS = 3;
const MONTHS_BACK = 12;
const LEAST_DAYS_TO_FIRST = 5;
const LEAST_GAPS = 3;

/** Empty where nothing is overdue and no plan runs. Parts of a proposal add up to the amount to the cent, but for a plan's instalment. */
export function propose(input: ProposeInput): readonly Proposal[] {
  const { amount, credits, oldestDaysLate, today } = input;
  const ofPlan = planInstalment(input);
  if (amount.minor <= 0) return ofPlan;
  const day = workingDayFrom(addDays(today, 1), input, 1);
  const late = oldestDaysLate > 0 ? `, the oldest ${sayCount(oldestDaysLate, "day")} late` : "";
  const credit = credits.minor > 0 ? `; ${sayMoney(credits)} in credits could be set against it` : "";
  const full: Proposal = { kind: "full payment", parts: [{ day, amount }], because: `All that is overdue${late}${credit}.` };
  const fitting = fittingDay(input);
  const byDay: readonly Proposal[] = fitting && fitting.day > day ? [{ kind: "date", parts: [{ day: fitting.day, amount }], because: fitting.because }] : [];
  return [full, ...byDay, ...(ofPlan.length > 0 ? ofPlan : instalments(input))];
}

/** What a plan asks for: what was missed at once, else the next instalment on its day. */
function planInstalment({ plan, today, ...input }: ProposeInput): readonly Proposal[] {
  const soon = workingDayFrom(addDays(today, 1), input, 1);
  if (plan?.missed) return [{ kind: "instalments", parts: [{ day: soon, amount: plan.missed.overdue }], because: plan.missed.because }];
  if (!plan?.next) return [];
  const { day, open, number } = plan.next;
  return [{ kind: "instalments", parts: [{ day: day > today ? day : soon, amount: open }], because: `${number === 0 ? "The down payment" : `Instalment ${number}`} of plan ${plan.next.plan}, due on ${sayDay(day)}.` }];
}

/** From `day` on (or, with -1, back); the day itself where the calendar knows no working day near. */
function workingDayFrom(day: Day, { isWorkingDay }: Pick<ProposeInput, "isWorkingDay">, step: 1 | -1): Day {
  for (let days = 0; days <= 31; days += 1) if (isWorkingDay(addDays(day, days * step))) return addDays(day, days * step);
  return day;
}

function fittingDay(input: ProposeInput): { readonly day: Day; readonly because: string } | null {
  const { pattern: { weekday, dayOfMonth }, receipts, today, isWorkingDay } = input;
  const of = (count: number, all: number): string => `${count} of ${all} payments`;
  const inBand = (day: Day): boolean => dayOfMonth !== undefined && partsOfDay(day).date >= dayOfMonth.from && partsOfDay(day).date <= dayOfMonth.to;
  const onWeekday = (day: Day): boolean => weekday !== undefined && weekdayOf(day) === weekday.day;
  const first = (fits: (day: Day) => boolean): Day | null => {
    for (let days = 1; days <= LATEST_DAYS; days += 1) if (fits(addDays(today, days)) && isWorkingDay(addDays(today, days))) return addDays(today, days);
    return null;
  };
  if (dayOfMonth) {
    const dates = dayOfMonth.from === dayOfMonth.to ? `on the ${ordinal(dayOfMonth.from)}` : `between the ${ordinal(dayOfMonth.from)} and the ${ordinal(dayOfMonth.to)}`;
    const both = weekday ? first((day) => inBand(day) && onWeekday(day)) : null;
    const day = both ?? first(inBand);
    if (day !== null) return { day, because: `They pay ${dates} of the month: ${of(dayOfMonth.count, dayOfMonth.of)}${both !== null && weekday ? `, most on ${weekdays[weekday.day] ?? ""}` : ""}.` };
  }
  if (weekday) {
    const day = first(onWeekday);
    if (day !== null) return { day, because: `They pay on ${weekdays[weekday.day] ?? ""}: ${of(weekday.count, weekday.of)}.` };
  }
  const days = receipts.filter(({ minor }) => minor > 0).map((receipt) => receipt.day);
  const last = days.at(-1);
  if (last === undefined || days.length <= LEAST_GAPS) return null;
  const gap = median(days.slice(1).map((day, at) => day - (days[at] ?? day)));
  const next = workingDayFrom(addDays(last, gap), input, 1);
  return next > today && next <= today + LATEST_DAYS ? { day: next, because: `They pay about every ${sayCount(gap, "day")}, last on ${sayDay(last)}.` } : null;
}

/** Month ends from the coming one on, on working days; the leftover cents go to the first. */
function instalments(input: ProposeInput): readonly Proposal[] {
  const { amount, today } = input;
  const usual = usualMonth(input);
  const wanted = usual === null ? USUAL_INSTALMENTS : Math.ceil(amount.minor / usual);
  const count = Math.min(Math.max(2, wanted), MOST_INSTALMENTS, amount.minor);
  if (count < 2) return [];
  const lastDayOf = (months: number): Day => {
    const back = workingDayFrom(monthEnd(today, months), input, -1);
    // A month without a working day before its end (or a calendar without any) moves on instead.
    return partsOfDay(back).month === partsOfDay(monthEnd(today, months)).month ? back : workingDayFrom(monthEnd(today, months), input, 1);
  };
  const start = lastDayOf(0) >= today + LEAST_DAYS_TO_FIRST ? 0 : 1;
  const each = Math.floor(amount.minor / count);
  const left = amount.minor - each * count;
  const parts = Array.from({ length: count }, (_, at) => ({ day: lastDayOf(start + at), amount: money(each + (at === 0 ? left : 0), amount.currency) }));
  return [{ kind: "instalments", parts, because: sayInstalments(usual, wanted, count, money(each, amount.currency)) }];
}

function sayInstalments(usual: number | null, wanted: number, count: number, each: Money): string {
  if (usual === null) return `Too little is known of what they pay in a month; ${count} month ends are a start.`;
  const said = `In a usual month they pay ${sayMoney(money(usual, each.currency))}`;
  if (wanted > MOST_INSTALMENTS) return `${said}: even ${count} instalments of ${sayMoney(each)} ask for more than that.`;
  return `${said}: ${count} month ends of ${sayMoney(each)} are within that.`;
}

/** Median of what came in a month, over the months of the last year in which something came; null where these are too few. */
function usualMonth({ receipts, today }: ProposeInput): number | null {
  const byMonth = new Map<number, number>();
  const since = monthEnd(today, -1 - MONTHS_BACK);
  const until = monthEnd(today, -1);
  for (const { day, minor } of receipts) {
    if (day <= since || day > until) continue;
    const { year, month } = partsOfDay(day);
    byMonth.set(year * 12 + month, (byMonth.get(year * 12 + month) ?? 0) + minor);
  }
  const sums = [...byMonth.values()].filter((minor) => minor > 0);
  return sums.length < LEAST_MONTHS ? null : median(sums);
}

/** The lower middle one: what they could keep is not rounded up. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function ordinal(date: number): string {
  const ending = date >= 11 && date <= 13 ? "th" : ["th", "st", "nd", "rd"][date % 10] ?? "th";
  return `${date}${ending}`;
}
