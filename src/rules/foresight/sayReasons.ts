/** The reasons of a chance in plain words, each with the counts it rests on. */
import { sayCount } from "../say";
import type { Reason } from "./Foresight";
import type { Learned } from "./learn";
import { ageAt, segmentAgeAt } from "./look/curvesOn";
import type { Lately } from "./look/differentLately";
import type { Look } from "./look/lookAt";
import type { ReasonName } from "./look/Terms";

/** Fewer of one group and age are not worth a sentence. */
const LEAST_GROUP = 10;
/** Below this many log-odds a reason moves a chance by less than two in a hundred. */
const LEAST_SAID = 0.08;
const MOST_SAID = 3;

export interface Seen { readonly look: Look; readonly age: number; readonly size: number; readonly segment: number; readonly segmentName: string }

/** The strongest first; nothing is said twice. */
export function strongest(parts: readonly Reason[]): readonly string[] {
  return [...parts].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds) || (a.name < b.name ? -1 : 1))
    .filter(({ says }) => says !== "").filter(({ logOdds }, at) => at === 0 || Math.abs(logOdds) >= LEAST_SAID).slice(0, MOST_SAID).map(({ says }) => says);
}

export function sayReason(name: ReasonName, seen: Seen, learned: Learned): string {
  return says[name](seen, learned);
}

const says: Readonly<Record<ReasonName, (seen: Seen, learned: Learned) => string>> = {
  age({ age }, { curves, horizon }) {
    const at = ageAt(age), cases = Math.round(curves.cases[at]!);
    return cases === 0 ? "No invoice of this age has an outcome yet: what is usual elsewhere is taken" : `Of ${sayCount(cases, "invoice")} ${sayAge(age, cases)}, ${percent(curves.stayed[at]!)} were still open ${later(horizon)}`;
  },
  group({ age, segment, segmentName }, { curves, horizon }) {
    const at = segmentAgeAt(segment, age), cases = Math.round(curves.segmentCases[at]!);
    return cases < LEAST_GROUP ? "" : `In the group “${segmentName}”, ${percent(curves.segmentStayed[at]!)} of ${sayCount(cases, "invoice")} ${sayAge(age, cases)} were still open ${later(horizon)}`;
  },
  record({ look: { alike, alikeStayed, known, late, others }, age }, { horizon }) {
    if (alike === 1) return `Their one invoice that was ${ageWords(age)} was ${alikeStayed === 1 ? "still open" : "no longer open"} ${later(horizon)}`;
    if (alike > 0) return `${alikeStayed === alike ? "All" : noneOr(alikeStayed)} of their last ${alike} invoices that were ${ageWords(age)} ${alikeStayed < 2 ? "was" : "were"} still open ${later(horizon)}`;
    if (known > 0) return known === 1 ? `Their one invoice with an outcome was ${late === 1 ? "late" : "on time"}` : `${late === known ? "All" : noneOr(late)} of their last ${known} invoices ${late < 2 ? "was" : "were"} late`;
    return others === 0 ? "It is their first invoice" : "None of their invoices has an outcome yet";
  },
  size({ look: { others, meanSize }, size }, { sizes }) {
    const factor = Math.exp(size - meanSize);
    if (others > 2 && (factor >= 1.5 || factor <= 0.67)) return factor > 1 ? `The amount is ${plainly(factor)} times what is usual for them` : `The amount is ${percent(factor)} of what is usual for them`;
    const below = countBelow(sizes, size) / Math.max(1, sizes.length);
    return below >= 0.5 ? `The amount is larger than ${percent(below)} of the book's invoices` : `The amount is smaller than ${percent(1 - below)} of the book's invoices`;
  },
  lately({ look: { newestDays, olderDays } }) {
    return Number.isNaN(newestDays + olderDays) ? "" : `The last five of theirs that are known were ${sayDays(newestDays)} on average, those before ${sayDays(olderDays)}`;
  },
  others({ look: { open, overdue, oldestLate } }) {
    if (open === 0) return "Nothing else of theirs is open";
    return overdue === 0 ? `${open === 1 ? "Their other open invoice is" : `Their ${open} other open invoices are`} not overdue` : `${overdue} of their ${sayCount(open, "other open invoice")} ${overdue === 1 ? "is" : "are"} overdue, the oldest by ${sayCount(oldestLate, "day")}`;
  },
  silence({ look: { silentDays, usualGap } }) {
    return Number.isNaN(usualGap) ? "" : `Their last payment came ${sayCount(silentDays, "day")} ago; usually one comes every ${sayCount(Math.max(1, Math.round(usualGap)), "day")}`;
  },
};

export function sayLately({ recentDays, earlierDays, recent, earlier }: Lately): string {
  return `Lately ${sayDays(recentDays)} in the middle of ${sayCount(recent, "invoice")}; before ${sayDays(earlierDays)} in the middle of ${earlier}`;
}

const noneOr = (count: number): string => (count === 0 ? "None" : String(count));
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const later = (horizon: number): string => (horizon === 30 ? "a month later" : `${sayCount(horizon, "day")} later`);
const plainly = (factor: number): string => (factor >= 10 ? String(Math.round(factor)) : factor.toFixed(1));

/** "10 days late", "due that day", "10 days before the due day". */
const ageWords = (age: number): string => (age > 0 ? `${sayCount(age, "day")} late` : age === 0 ? "due that day" : `${sayCount(-age, "day")} before the due day`);
const sayAge = (age: number, cases: number): string => (age > 0 ? `that ${cases === 1 ? "was" : "were"} ${ageWords(age)}` : age === 0 ? "on their due day" : ageWords(age));

function sayDays(days: number): string {
  const whole = Math.round(days);
  return whole > 0 ? `${sayCount(whole, "day")} late` : whole === 0 ? "on the due day" : `${sayCount(-whole, "day")} early`;
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
