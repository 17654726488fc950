/** What a customer's other invoices, as known on the morning of a day, say of one invoice of theirs. */
import type { History } from "../history/History";
import { ageAt, segmentAgeAt, type Curves } from "./curvesOn";
import { toLogOdds } from "../model/Logistic";
import { MOST_DAYS } from "./differentLately";
import type { LateShares } from "./lateShares";

/** Their latest invoices; more would only slow what no longer changes. */
const MOST_LOOKED_AT = 400;
/** Look-alikes that weigh as much as the rest of the book. */
const SHRINK = 5;
/** Invoices within a factor of two count in full, others the less the more they differ. */
const LIKE_SIZE = 0.7;
const RECENT = 5;
/** Days from the due date within which late or not is half luck. */
const NEAR_DAYS = 4;
const LEAST_BEFORE = 3;

/** Counts of one customer on one day, for one invoice. */
export interface Look {
  /** Others of theirs that once had the same age, and how many of those were still unpaid `horizon` days later. */
  alike: number; alikeStayed: number;
  /** Others of theirs whose being late or not is known, and how many were late. */
  known: number; late: number;
  /** Of those, the ones due on the same weekday; and all, each weighed by how alike its size is. */
  weekdayKnown: number; weekdayLate: number; sizeKnown: number; sizeLate: number;
  /** Sum over the known of how clearly each was late: half for one paid on its due day, near one for one paid weeks after. */
  nearLate: number;
  /** Mean days late, up to `MOST_DAYS`, of the last five that have been due that long, and of those before; NaN where there are too few. */
  recentDays: number; earlierDays: number;
  /** Others of theirs open, how many of them overdue, and the days late of the oldest. */
  open: number; overdue: number; oldestLate: number;
  /** Mean days late so far of the last five whose being late or not is known, and of those before: fresher, but of the newest only quick payers are known. */
  newestDays: number; olderDays: number;
  /** Days since their last payment and the mean days between payments; NaN where there are too few. */
  silentDays: number; usualGap: number;
  /** Mean size of the others. */
  meanSize: number;
  others: number;
  /** Shrunk shares: with look-alikes, and by daily rates. */
  share: number; daysShare: number;
}

export interface Looker {
  look(row: number, day: number, curves: Curves): Look;
  /** The terms of that look, written into `into` from `at`. */
  stayTerms(look: Look, row: number, day: number, curves: Curves, shares: LateShares, into: Float64Array, at: number): void;
  lateTerms(look: Look, row: number, day: number, shares: LateShares, into: Float64Array, at: number): void;
}

const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** The look that is given is used again by the next call: nothing is allocated for hundreds of thousands of them. */
export function makeLooker(history: History, horizon: number): Looker {
  const { issued, due, settled, size, customer, segment, rowsOf } = history;
  const found: Look = { alike: 0, alikeStayed: 0, known: 0, late: 0, weekdayKnown: 0, weekdayLate: 0, sizeKnown: 0, sizeLate: 0, nearLate: 0, recentDays: NaN, earlierDays: NaN, newestDays: NaN, olderDays: NaN, open: 0, overdue: 0, oldestLate: 0, silentDays: NaN, usualGap: NaN, meanSize: 0, others: 0, share: 0, daysShare: 0 };
  const atRisk = new Float64Array(horizon + 1), paid = new Float64Array(horizon + 1);

  function look(row: number, day: number, curves: Curves): Look {
    const age = day - due[row]!;
    const list = rowsOf[customer[row]!]!;
    const end = countBefore(list, issued, day);
    atRisk.fill(0);
    paid.fill(0);
    let alike = 0, stayedAlike = 0, weight = 0, weightStayed = 0, known = 0, late = 0, recentSum = 0, recentCount = 0, earlierSum = 0, earlierCount = 0;
    let weekdayKnown = 0, weekdayLate = 0, sizeKnown = 0, sizeLate = 0, nearLate = 0, newestSum = 0, newestCount = 0, olderSum = 0, olderCount = 0;
    let open = 0, overdue = 0, oldest = 0, sizeSum = 0, others = 0, lastPaid = -1, firstPaid = NEVER_PAID, payments = 0;
    for (let at = end - 1; at >= 0 && at >= end - MOST_LOOKED_AT; at -= 1) {
      const other = list[at]!;
      if (other === row) continue;
      const dueDay = due[other]!, settledDay = settled[other]!, isPaid = settledDay < day, from = issued[other]! + 1 - dueDay;
      const like = Math.exp(-Math.max(0, Math.abs(size[row]! - size[other]!) - LIKE_SIZE));
      others += 1;
      sizeSum += size[other]!;
      if (isPaid) {
        payments += 1;
        if (settledDay > lastPaid) lastPaid = settledDay;
        if (settledDay < firstPaid) firstPaid = settledDay;
      } else {
        open += 1;
        if (dueDay < day) overdue += 1;
        if (day - dueDay > oldest) oldest = day - dueDay;
      }
      if (isPaid || dueDay < day) {
        known += 1;
        const days = Math.max(-60, Math.min(180, (isPaid ? settledDay : day) - dueDay));
        sizeKnown += like;
        nearLate += 1 / (1 + Math.exp(-days / NEAR_DAYS));
        if (newestCount < RECENT) { newestSum += days; newestCount += 1; } else { olderSum += days; olderCount += 1; }
        if (days > 0) { late += 1; sizeLate += like; }
        if ((dueDay - due[row]!) % 7 === 0) { weekdayKnown += 1; if (days > 0) weekdayLate += 1; }
      }
      if (dueDay + MOST_DAYS <= day) {
        const days = Math.max(-60, Math.min(MOST_DAYS, settledDay - dueDay));
        if (recentCount < RECENT) { recentSum += days; recentCount += 1; } else { earlierSum += days; earlierCount += 1; }
      }
      // Ages of the coming days, as far as this one lived through them: what was not yet over by `day` counts up to then.
      const exit = (isPaid ? settledDay : day - 1) - dueDay;
      const first = Math.max(from, age), last = Math.min(exit, age + horizon - 1);
      if (first <= last) {
        atRisk[first - age]! += 1;
        atRisk[last - age + 1]! -= 1;
        if (isPaid && exit <= age + horizon - 1) paid[exit - age]! += 1;
      }
      if (from > age || dueDay + age > settledDay || dueDay + age + horizon > day) continue;
      alike += 1;
      weight += like;
      if (settledDay < dueDay + age + horizon) continue;
      stayedAlike += 1;
      weightStayed += like;
    }
    let running = 0, staying = 1;
    for (let ahead = 0; ahead < horizon; ahead += 1) {
      running += atRisk[ahead]!;
      staying *= 1 - (paid[ahead]! + SHRINK * curves.rate[ageAt(age + ahead)]!) / (running + SHRINK);
    }
    found.alike = alike; found.alikeStayed = stayedAlike;
    found.known = known; found.late = late;
    found.weekdayKnown = weekdayKnown; found.weekdayLate = weekdayLate; found.sizeKnown = sizeKnown; found.sizeLate = sizeLate; found.nearLate = nearLate;
    found.recentDays = recentCount === RECENT ? recentSum / RECENT : NaN;
    found.earlierDays = earlierCount >= LEAST_BEFORE ? earlierSum / earlierCount : NaN;
    found.newestDays = newestCount > 0 ? newestSum / newestCount : NaN;
    found.olderDays = olderCount >= LEAST_BEFORE ? olderSum / olderCount : NaN;
    found.open = open; found.overdue = overdue; found.oldestLate = oldest;
    found.silentDays = payments > 0 ? day - lastPaid : NaN;
    found.usualGap = payments > 2 ? (lastPaid - firstPaid) / (payments - 1) : NaN;
    found.meanSize = others > 0 ? sizeSum / others : size[row]!;
    found.others = others;
    found.share = (weightStayed + SHRINK * curves.segmentStayed[segmentAgeAt(segment[row]!, age)]!) / (weight + SHRINK);
    found.daysShare = staying;
    return found;
  }

  function stayTerms(seen: Look, row: number, day: number, curves: Curves, shares: LateShares, into: Float64Array, at: number): void {
    const age = day - due[row]!;
    const book = toLogOdds(curves.stayed[ageAt(age)]!);
    const group = toLogOdds(curves.segmentStayed[segmentAgeAt(segment[row]!, age)]!);
    const late = shares.on(day);
    let bookStaying = 1;
    for (let ahead = 0; ahead < horizon; ahead += 1) bookStaying *= 1 - curves.rate[ageAt(age + ahead)]!;
    into[at] = book;
    into[at + 1] = group - book;
    into[at + 2] = toLogOdds(seen.share) - group;
    into[at + 3] = toLogOdds(seen.daysShare) - toLogOdds(bookStaying);
    into[at + 4] = Math.log(1 + seen.alike);
    into[at + 5] = toLogOdds((seen.late + SHRINK * late) / (seen.known + SHRINK)) - toLogOdds(late);
    into[at + 6] = clip(size[row]!, 6);
    into[at + 7] = sizeForThem(seen, size[row]!);
    into[at + 8] = changeOf(seen.newestDays, seen.olderDays);
    into[at + 9] = Math.log(1 + seen.overdue);
    into[at + 10] = seen.open > 0 ? seen.overdue / seen.open : 0;
    into[at + 11] = silenceOf(seen);
    into[at + 12] = Math.log(1 + Math.max(0, due[row]! - issued[row]!));
    into[at + 13] = Math.max(0, Math.min(3, -age / horizon));
    into[at + 14] = Math.max(0, Math.min(6, age / horizon));
    into[at + 15] = Number.isNaN(seen.newestDays) ? 0 : clip(seen.newestDays / 15, 4);
  }

  function lateTerms(seen: Look, row: number, day: number, shares: LateShares, into: Float64Array, at: number): void {
    const group = shares.ofSegment(day, segment[row]!);
    const own = (seen.late + SHRINK * group) / (seen.known + SHRINK);
    into[at] = toLogOdds(group);
    into[at + 1] = toLogOdds(own) - toLogOdds(group);
    into[at + 2] = toLogOdds((seen.weekdayLate + SHRINK * own) / (seen.weekdayKnown + SHRINK)) - toLogOdds(own);
    into[at + 3] = toLogOdds(shares.ofWeekday(day, due[row]! % 7)) - toLogOdds(shares.on(day));
    into[at + 4] = toLogOdds((seen.sizeLate + SHRINK * own) / (seen.sizeKnown + SHRINK)) - toLogOdds(own);
    into[at + 5] = Math.log(1 + seen.known);
    into[at + 6] = clip(size[row]!, 6);
    into[at + 7] = sizeForThem(seen, size[row]!);
    into[at + 8] = changeOf(seen.recentDays, seen.earlierDays);
    into[at + 9] = Math.log(1 + seen.overdue);
    into[at + 10] = seen.open > 0 ? seen.overdue / seen.open : 0;
    into[at + 11] = Math.log(1 + Math.max(0, due[row]! - issued[row]!));
    into[at + 14] = toLogOdds((seen.nearLate + SHRINK * group) / (seen.known + SHRINK)) - toLogOdds(group);
    into[at + 12] = Number.isNaN(seen.recentDays) ? 0 : clip(seen.recentDays / 15, 4);
    into[at + 13] = silenceOf(seen);
  }

  return { look, stayTerms, lateTerms };
}

const NEVER_PAID = 2_000_000_000;

const sizeForThem = ({ others, meanSize }: Look, size: number): number => clip(others > 2 ? size - meanSize : 0, 4);
const changeOf = (newer: number, older: number): number => (Number.isNaN(newer + older) ? 0 : clip((newer - older) / 15, 4));
const silenceOf = ({ usualGap, silentDays }: Look): number => (Number.isNaN(usualGap) ? 0 : clip(Math.log((1 + silentDays) / (1 + usualGap)), 4));

/** How many of these rows were issued before the day; they are in order of issue. */
export function countBefore(list: Int32Array, issued: Int32Array, day: number): number {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (issued[list[middle]!]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
