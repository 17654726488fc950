/** How the invoices of the whole book, and of each segment, were paid by age: as far as was known on the morning of a day. */
import type { History } from "../history/History";

/** Ages in days past due, from not yet due to two years late; what is beyond counts as the end of the range. */
export const FIRST_AGE = -180;
export const LAST_AGE = 730;
const AGES = LAST_AGE - FIRST_AGE + 2;

/** Fewer cases of one age are no ground for a share: the next younger age that has as many is taken. */
const LEAST_CASES = 30;
/** Cases of a segment that weigh as much as the whole book, and of the book as the stated prior. */
const SEGMENT_SHRINK = 30;
const PRIOR_SHRINK = 10;
/** Days at risk that the steady rate of late payment counts for in the daily rates. */
const RATE_SHRINK = 20;
const STATED_RATE = 0.03;

export interface Curves {
  readonly horizon: number;
  /** Of the book, by `ageAt`: share of those of that age that were still unpaid `horizon` days later, and how many that were. */
  readonly stayed: Float64Array;
  readonly cases: Float64Array;
  /** The same by segment: `segment * AGES + ageAt`. */
  readonly segmentStayed: Float64Array;
  readonly segmentCases: Float64Array;
  /** Chance that an invoice open in the morning is paid on that day, by its age. */
  readonly rate: Float64Array;
  readonly settledCount: number;
}

export const ageAt = (age: number): number => (age < FIRST_AGE ? FIRST_AGE : age > LAST_AGE ? LAST_AGE : age) - FIRST_AGE;
export const segmentAgeAt = (segment: number, age: number): number => segment * AGES + ageAt(age);

/** Said where a book has no cases of its own: the older, the longer it stays. */
export function statedShare(age: number, horizon: number): number {
  const daily = age <= 0 ? 0.97 : age <= 30 ? 0.972 : age <= 60 ? 0.982 : age <= 90 ? 0.989 : 0.995;
  // Not yet due: most wait for the due day, so only the days after it count in full.
  const days = age < 0 ? Math.max(0, horizon + age) + 0.25 * Math.min(horizon, -age) : horizon;
  return daily ** days;
}

export function curvesOn({ issued, due, settled, segment, segments }: History, day: number, horizon: number): Curves {
  const stood = new Float64Array(AGES * (segments.length + 1)), left = new Float64Array(AGES * (segments.length + 1));
  const atRisk = new Float64Array(AGES), paid = new Float64Array(AGES);
  const book = segments.length * AGES;
  let settledCount = 0;
  for (let row = 0; row < issued.length; row += 1) {
    const from = issued[row]! + 1 - due[row]!;
    if (issued[row]! >= day) break;
    const isPaid = settled[row]! < day;
    const end = (isPaid ? settled[row]! : day - 1) - due[row]!;
    if (isPaid) settledCount += 1;
    if (end >= from) {
      addRange(atRisk, 0, from, end);
      if (isPaid) paid[ageAt(end)]! += 1;
    }
    // It stood at every age up to its end, but only what came of ages whose horizon has passed is known.
    const last = Math.min(isPaid ? end : day, day - horizon - due[row]!);
    if (last < from) continue;
    const stayedLast = Math.min(last, (isPaid ? end : day) - horizon), at = segment[row]! * AGES;
    addRange(stood, at, from, last);
    addRange(stood, book, from, last);
    if (stayedLast < from) continue;
    addRange(left, at, from, stayedLast);
    addRange(left, book, from, stayedLast);
  }
  for (let at = 1; at < stood.length; at += 1) {
    if (at % AGES === 0) continue;
    stood[at]! += stood[at - 1]!;
    left[at]! += left[at - 1]!;
    if (at < AGES) atRisk[at]! += atRisk[at - 1]!;
  }
  const { stayed, cases } = shares(stood.subarray(book), left.subarray(book), horizon);
  const segmentStayed = new Float64Array(book);
  for (let at = 0; at < book; at += 1) segmentStayed[at] = (left[at]! + SEGMENT_SHRINK * stayed[at % AGES]!) / (stood[at]! + SEGMENT_SHRINK);
  return { horizon, stayed, cases, segmentStayed, segmentCases: stood.subarray(0, book), rate: rates(atRisk, paid), settledCount };
}

/** As differences: summed up from the left they are counts. */
function addRange(into: Float64Array, offset: number, from: number, to: number): void {
  into[offset + ageAt(from)]! += 1;
  into[offset + ageAt(to) + 1]! -= 1;
}

function shares(stood: Float64Array, left: Float64Array, horizon: number): Pick<Curves, "stayed" | "cases"> {
  const stayed = new Float64Array(AGES), cases = new Float64Array(AGES);
  let known = -1;
  let first = 0;
  while (first < AGES && stood[first]! < LEAST_CASES) first += 1;
  for (let at = 0; at < AGES; at += 1) {
    if (stood[at]! >= LEAST_CASES) known = at;
    const from = known < 0 ? first : known;
    const count = from < AGES ? stood[from]! : stood[at]!;
    cases[at] = count;
    stayed[at] = from < AGES ? (left[from]! + 0.5) / (count + 1) : (left[at]! + PRIOR_SHRINK * statedShare(at + FIRST_AGE, horizon)) / (count + PRIOR_SHRINK);
  }
  return { stayed, cases };
}

function rates(atRisk: Float64Array, paid: Float64Array): Float64Array {
  let days = 0, payments = 0;
  for (let at = ageAt(30); at < AGES; at += 1) {
    days += atRisk[at]!;
    payments += paid[at]!;
  }
  const late = (payments + STATED_RATE * RATE_SHRINK) / (days + RATE_SHRINK);
  return atRisk.map((count, at) => (paid[at]! + RATE_SHRINK * Math.min(late, STATED_RATE)) / (count + RATE_SHRINK));
}
