/** The book's own past as examples: what stood open on the mornings of past weeks, and whether it was still open a horizon later. */
import { NEVER, type History } from "../history/History";
import { curvesOn } from "../look/curvesOn";
import type { LateShares } from "../look/lateShares";
import { makeLooker } from "../look/lookAt";
import { lateTerms, stayTerms } from "../look/Terms";
import type { Examples } from "./Logistic";

/** A year and a half of weeks: habits older than that are in the counts already. */
const MOST_WEEKS = 78;
/** Above this, every second (third, …) example is left out: the fit no longer changes, the time does. */
const MOST_EXAMPLES = 16_000;
const MOST_LATES = 8_000;
/** An example a year old counts half as much as one of today. */
const HALF_LIFE_DAYS = 365;

export interface Past extends Examples {
  /** Morning on which the example stood, and the one from which its outcome was known for certain. */
  readonly days: Int32Array;
  readonly knownFrom: Int32Array;
}

/** Of open invoices, whether they stayed unpaid: only mornings whose horizon has passed by `asOf`, so that every outcome is known. */
export function pastStays(history: History, shares: LateShares, asOf: number, horizon: number): Past {
  const { issued, settled } = history;
  const weeks = pastWeeks(history, asOf, horizon);
  const skip = Math.max(1, Math.ceil(countOpen(history, weeks) / MOST_EXAMPLES));
  const looker = makeLooker(history, horizon);
  const past = gather(stayTerms.length, asOf);
  for (const day of weeks) {
    const curves = curvesOn(history, day, horizon);
    for (let row = 0; row < issued.length && issued[row]! < day; row += 1) {
      if (settled[row]! < day || (row + day) % skip !== 0) continue;
      looker.stayTerms(looker.look(row, day, curves), row, day, curves, shares, past.next(day, day + horizon, settled[row]! >= day + horizon), 0);
    }
  }
  return past.all();
}

/** Of invoices on the day they were issued, whether they were paid late: only those due before `asOf`, so that slow payers are not left out. */
export function pastLates(history: History, shares: LateShares, asOf: number): Past {
  const { issued, due, settled } = history;
  const skip = Math.max(1, Math.ceil(issued.length / MOST_LATES));
  const looker = makeLooker(history, 0), curves = curvesOn(history, 0, 0);
  const past = gather(lateTerms.length, asOf);
  for (let row = issued.length - 1; row >= 0; row -= 1) {
    if (due[row]! >= asOf || row % skip !== 0) continue;
    const day = issued[row]!;
    looker.lateTerms(looker.look(row, day, curves), row, day, shares, past.next(day, due[row]! + 1, settled[row]! > due[row]!), 0);
  }
  return past.all();
}

function gather(width: number, asOf: number): { next(day: number, knownFrom: number, happened: boolean): Float64Array; all(): Past } {
  const terms: Float64Array[] = [];
  const outcomes: number[] = [], counts: number[] = [], days: number[] = [], knownFroms: number[] = [];
  return {
    next(day, knownFrom, happened) {
      const each = new Float64Array(width);
      terms.push(each);
      outcomes.push(happened ? 1 : 0);
      counts.push(0.5 ** ((asOf - day) / HALF_LIFE_DAYS));
      days.push(day);
      knownFroms.push(knownFrom);
      return each;
    },
    all() {
      const all = new Float64Array(terms.length * width);
      terms.forEach((each, at) => all.set(each, at * width));
      return { terms: all, width, count: terms.length, outcomes: Uint8Array.from(outcomes), counts: Float64Array.from(counts), days: Int32Array.from(days), knownFrom: Int32Array.from(knownFroms) };
    },
  };
}

function pastWeeks({ issued }: History, asOf: number, horizon: number): readonly number[] {
  const weeks: number[] = [];
  const first = issued[0] ?? NEVER;
  for (let day = asOf - horizon; day > first && weeks.length < MOST_WEEKS; day -= 7) weeks.push(day);
  return weeks;
}

function countOpen({ issued, settled }: History, weeks: readonly number[]): number {
  const newest = weeks[0], oldest = weeks[weeks.length - 1];
  if (newest === undefined || oldest === undefined) return 0;
  let open = 0;
  for (let row = 0; row < issued.length; row += 1) {
    const from = Math.max(issued[row]! + 1, oldest), to = Math.min(settled[row]!, newest);
    if (to >= from) open += (to - from) / 7;
  }
  return open;
}
