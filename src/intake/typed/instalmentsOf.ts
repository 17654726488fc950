/** Shares what is owed out over the parts of a promise, and each part over its instalments; sums are exact to the cent. */
import { addDays, addMonths, monthEnd, type Day } from "../../base/Day";
import { money, type Money } from "../../base/Money";
import { sayAmount } from "./sayTyped";
import { WHOLE, type Rhythm } from "./TypedItem";

export const MOST_PARTS = 60;

/** A part of a promise with its first day. In minor units: `each` per instalment, or a share of the whole, or (neither) the rest. */
export interface Sized {
  readonly day: Day;
  readonly monthEnd: boolean;
  readonly rhythm: Rhythm;
  /** Null: as often as it takes to pay what is left. */
  readonly count: number | null;
  readonly each?: number;
  readonly split: boolean;
  readonly units?: number;
  readonly note: string;
}

export interface Instalment { readonly day: Day; readonly amount: Money; readonly note: string }

/** In order of day; a sentence where the amounts cannot be. */
export function instalmentsOf(parts: readonly Sized[], owed: Money): readonly Instalment[] | string {
  const say = (minor: number): string => sayAmount(money(minor, owed.currency));
  const isOpen = ({ each, units, count }: Sized): boolean => count === null || (each === undefined && units === undefined);
  if (parts.filter(isOpen).length > 1) return "Only one part can be the rest.";
  // Shares are rounded on their running sum, halves up, so that shares of the whole make the whole.
  let units = 0;
  let shared = 0;
  const totals = parts.map(({ each, count, split, units: own }) => {
    if (own === undefined) return (each ?? 0) * (split ? 1 : count ?? 0);
    units += own;
    const upTo = Number((BigInt(owed.minor) * BigInt(2 * units) + BigInt(WHOLE)) / BigInt(2 * WHOLE));
    const total = upTo - shared;
    shared = upTo;
    return total;
  });
  const fixed = totals.reduce((sum, total) => sum + total, 0);
  if (fixed > owed.minor) return `${say(fixed)} is more than the ${sayAmount(owed)} owed.`;
  const left = owed.minor - fixed;
  const found: Instalment[] = [];
  for (const [at, part] of parts.entries()) {
    const { day, each, note } = part;
    const total = isOpen(part) ? left : totals[at] ?? 0;
    if (total === 0) return isOpen(part) ? `Nothing is left of the ${sayAmount(owed)} owed for ${note === "" ? say(each ?? 0) : "the rest"}.` : `${sayAmount(owed)} is too little for so many parts.`;
    if (part.count === null && each !== undefined && each > total) return `${say(each)} is more than the ${say(total)} owed.`;
    const count = part.count ?? Math.ceil(total / (each ?? total));
    if (count > MOST_PARTS) return `That takes ${count} parts; type at most ${MOST_PARTS}.`;
    if (count > total) return `${say(total)} is too little for ${count} parts.`;
    for (let nth = 0; nth < count; nth += 1) {
      const minor = each !== undefined && !part.split ? Math.min(each, total - nth * each) : Math.floor(total / count) + (nth < total % count ? 1 : 0);
      found.push({ day: nthDay(part, day, nth), amount: money(minor, owed.currency), note });
    }
  }
  return found.sort((a, b) => a.day - b.day);
}

function nthDay({ rhythm: { days, months = 1 }, monthEnd: toEnd }: Sized, first: Day, nth: number): Day {
  if (days !== undefined) return addDays(first, days * nth);
  return toEnd ? monthEnd(first, months * nth) : addMonths(first, months * nth);
}
