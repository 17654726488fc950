/** When an invoice is paid: the chance of each coming day, from how this customer and the book pay by age, weekday and day of the month. */
import { partsOfDay, type Day } from "../../../base/Day";
import type { History } from "../history/History";
import { ageAt, type Curves } from "./curvesOn";
import { countBefore } from "./lookAt";

/** Days looked ahead; what is later is "more than a year". */
export const AHEAD = 366;
const MOST_LOOKED_AT = 400;
/** Invoices' worth of the book in each daily rate, and payments' worth in each habit. */
const SHRINK = 5;
const HABIT_SHRINK = 40;
const MOST_RATE = 0.95;
/** Days of the month in six parts: 1–5, 6–10 … 26–31. */
const PARTS = 6;
const monthPart = (date: number): number => Math.min(PARTS - 1, Math.floor((date - 1) / 5));

export interface PayDays {
  /** Chance of payment on day 0 (`day` itself), 1, …; what is left of 1 comes later. `stay`: the chance that it is still unpaid `curves.horizon` days on, which the days then agree with. Used again by the next call. */
  chances(row: number, stay?: number): Float64Array;
}

export function makePayDays(history: History, day: Day, curves: Curves, bookHabits = habitsOf(history, day)): PayDays {
  const { issued, due, settled, customer, rowsOf } = history;
  const atRisk = new Float64Array(AHEAD + 1), paid = new Float64Array(AHEAD + 1), chances = new Float64Array(AHEAD);
  const pace = new Float64Array(AHEAD);
  let paceOf = -1;

  /** How much likelier than on average this customer pays on each coming day. */
  function setPace(of: number): void {
    if (paceOf === of) return;
    paceOf = of;
    const own = rowsOf[of]!, weekdays = new Float64Array(7), parts = new Float64Array(PARTS);
    let count = 0;
    for (let at = countBefore(own, issued, day) - 1, seen = 0; at >= 0 && seen < MOST_LOOKED_AT; at -= 1, seen += 1) {
      const on = settled[own[at]!]!;
      if (on >= day) continue;
      count += 1;
      weekdays[on % 7]! += 1;
      parts[bookHabits.partOf(on)]! += 1;
    }
    for (let ahead = 0; ahead < AHEAD; ahead += 1) {
      const weekday = (day + ahead) % 7, part = bookHabits.partOf(day + ahead);
      pace[ahead] = ((7 * weekdays[weekday]! + HABIT_SHRINK * bookHabits.weekdays[weekday]!) / (count + HABIT_SHRINK)) * ((PARTS * parts[part]! + HABIT_SHRINK * bookHabits.parts[part]!) / (count + HABIT_SHRINK));
    }
  }

  return {
    chances(row, stay) {
      const age = day - due[row]!, own = rowsOf[customer[row]!]!;
      setPace(customer[row]!);
      atRisk.fill(0);
      paid.fill(0);
      for (let at = countBefore(own, issued, day) - 1, seen = 0; at >= 0 && seen < MOST_LOOKED_AT; at -= 1, seen += 1) {
        const other = own[at]!;
        if (other === row) continue;
        const isPaid = settled[other]! < day, exit = (isPaid ? settled[other]! : day - 1) - due[other]!;
        const first = Math.max(issued[other]! + 1 - due[other]!, age), last = Math.min(exit, age + AHEAD - 1);
        if (first > last) continue;
        atRisk[first - age]! += 1;
        atRisk[last - age + 1]! -= 1;
        if (isPaid && exit <= age + AHEAD - 1) paid[exit - age]! += 1;
      }
      let running = 0, staying = 1, atHorizon = 1;
      for (let ahead = 0; ahead < AHEAD; ahead += 1) {
        running += atRisk[ahead]!;
        const rate = Math.min(MOST_RATE, (pace[ahead]! * (paid[ahead]! + SHRINK * curves.rate[ageAt(age + ahead)]!)) / (running + SHRINK));
        chances[ahead] = staying * rate;
        staying *= 1 - rate;
        if (ahead === curves.horizon - 1) atHorizon = staying;
      }
      if (stay !== undefined && atHorizon > 0 && atHorizon < 1) {
        const before = (1 - stay) / (1 - atHorizon), after = stay / atHorizon;
        for (let ahead = 0; ahead < AHEAD; ahead += 1) chances[ahead]! *= ahead < curves.horizon ? before : after;
      }
      return chances;
    },
  };
}

export interface Habits {
  /** Of the book: 1 is an average day. */
  readonly weekdays: Float64Array;
  readonly parts: Float64Array;
  /** Which sixth of its month a day is in. */
  partOf(day: number): number;
}

export function habitsOf({ settled, issued }: History, day: Day): Habits {
  const weekdays = new Float64Array(7).fill(5), parts = new Float64Array(PARTS).fill(5);
  const partOf = calendarFrom(Math.min(issued[0] ?? day, day), day + AHEAD);
  let count = 0;
  for (const on of settled) {
    if (on >= day) continue;
    count += 1;
    weekdays[on % 7]! += 1;
    parts[partOf(on)]! += 1;
  }
  return { weekdays: weekdays.map((each) => (7 * each) / (count + 35)), parts: parts.map((each) => (PARTS * each) / (count + 5 * PARTS)), partOf };
}

/** Asked a million times over: each day is worked out once. */
function calendarFrom(first: number, last: number): (day: number) => number {
  const parts = new Int8Array(last - first + 1).fill(-1);
  return (day) => {
    const at = day - first, known = parts[at];
    if (known !== undefined && known >= 0) return known;
    const part = monthPart(partsOfDay(day as Day).date);
    if (known !== undefined) parts[at] = part;
    return part;
  };
}

/** First day by which the chance of payment has reached `share`; `AHEAD` where that takes longer. */
export function dayBy(chances: Float64Array, share: number): number {
  let sum = 0;
  for (let ahead = 0; ahead < chances.length; ahead += 1) {
    sum += chances[ahead]!;
    if (sum >= share) return ahead;
  }
  return AHEAD;
}
