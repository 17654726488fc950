/** Statutory interest and fixed sum on one debt between businesses, paid (or reckoned) on a day, with the method and what wants checking. */
import { addDays, dayFromParts, partsOfDay, type Day } from "../../../base/Day";
import { minorDigits, money, type Money } from "../../../base/Money";
import { accrue } from "../interest/accrue";
import type { Pause } from "../interest/accrue";
import { addRatio, decimalOfRatio, readRatio, roundRatio, zero, type Ratio } from "../interest/Ratio";
import type { LateLaw, RateMethod } from "./lateLaws";

export interface LateDebt {
  readonly principal: Money;
  readonly due: Day;
  /** Paid, or reckoned up to, on this day. */
  readonly until: Day;
  readonly pauses?: readonly Pause[];
  /** Takes the place of the law's own method, which some calculators do not follow. */
  readonly method?: RateMethod;
}

export interface LateCharges {
  readonly days: number;
  /** `from` is the first day with interest; rate in decimal percent. */
  readonly segments: readonly { readonly from: Day; readonly days: number; readonly rate: string }[];
  readonly method: RateMethod;
  readonly interest: Money;
  /** In the law's currency, which the debt need not be in. */
  readonly fixedSum: Money;
  /** Debt, interest and, in the same currency, the fixed sum. */
  readonly total: Money;
  /** Sentences: what was not read at its source. */
  readonly toCheck: readonly string[];
}

export type LateAnswer = { readonly charges: LateCharges } | { readonly refusal: string };

const dayCount = "ACT/365F";

export function lateCharges(law: LateLaw, { principal, due, until, pauses = [], method = law.method }: LateDebt): LateAnswer {
  if (principal.minor < 0) return { refusal: "A credit carries no late-payment interest." };
  const days = Math.max(0, until - due);
  const isLate = days > 0 && principal.minor > 0;
  const halfYears: string[] = [];
  const segments: LateCharges["segments"][number][] = [];
  let exact = zero;
  for (const { from, to } of isLate ? spansOf(method, due, until) : []) {
    // Fixed methods ask one half-year for the rate; the others the one each day lies in.
    const asked = halfYearOf(method === "fixed at start" ? addDays(due, 1) : method === "fixed at payment" ? until : addDays(from, 1));
    const rate = rateOf(law, asked);
    if (rate === null) return { refusal: `The ${law.reference.name} for the half-year from ${asked} is not recorded here.` };
    halfYears.push(asked);
    segments.push({ from: addDays(from, 1), days: to - from, rate: decimalOfRatio(rate) });
    exact = addRatio(exact, accrue(principal.minor, { annualPercent: rate, dayCount, pauses }, from, to));
  }
  const interest = money(roundRatio(exact), principal.currency);
  // It is owed once interest has begun to run: not where a moratorium covers every day.
  const fixedSum = exact.over > 0n ? fixedSumOf(law, principal) : money(0, law.currency);
  const total = money(principal.minor + interest.minor + (fixedSum.currency === principal.currency ? fixedSum.minor : 0), principal.currency);
  const unread = halfYears.filter((half) => law.reference.unverified.includes(half));
  const toCheck = [
    ...unread.map((half) => `Check the ${law.reference.name} for the half-year from ${half}: ${law.reference.rates[half] ?? ""}%.`),
    ...(law.unverified !== undefined && isLate ? [law.unverified] : []),
  ];
  return { charges: { days, segments, method, interest, fixedSum, total, toCheck } };
}

/** Per debt, so three small ones are three sums. A debt in another currency gets the lowest, since no rate converts it. */
export function fixedSumOf({ fixedSums, currency }: LateLaw, principal: Money): Money {
  const unit = 10 ** minorDigits(currency);
  const reached = fixedSums.filter(({ from }) => from === 0 || (principal.currency === currency && principal.minor >= from * unit));
  return money((reached.at(-1)?.sum ?? 0) * unit, currency);
}

/** The due day where none was agreed; interest runs from the day after. */
export const dueByLaw = ({ daysWithoutTerm }: LateLaw, received: Day): Day => addDays(received, daysWithoutTerm);

/** Longer than the law lets stand without express agreement. */
export function isLongTerm({ longestTerm }: LateLaw, days: number, isPublic: boolean, expresslyAgreed: boolean): boolean {
  return longestTerm !== undefined && days > (isPublic ? longestTerm.public : longestTerm.business) && !expresslyAgreed;
}

/** "2026-07" for a day from July to December 2026. */
export function halfYearOf(day: Day): string {
  const { year, month } = partsOfDay(day);
  return `${year}-${month <= 6 ? "01" : "07"}`;
}

function spansOf(method: RateMethod, from: Day, to: Day): readonly { readonly from: Day; readonly to: Day }[] {
  if (method !== "by half-year") return [{ from, to }];
  const spans: { from: Day; to: Day }[] = [];
  for (let at = from; at < to;) {
    const { year, month } = partsOfDay(addDays(at, 1));
    const next = (month <= 6 ? dayFromParts(year, 7, 1) : dayFromParts(year + 1, 1, 1)) ?? to;
    const end = Math.min(to, next - 1) as Day;
    spans.push({ from: at, to: end });
    at = end;
  }
  return spans;
}

function rateOf({ reference, margin, roundReferenceUp }: LateLaw, halfYear: string): Ratio | null {
  const found = readRatio(reference.rates[halfYear] ?? "");
  const added = readRatio(margin);
  if (!found || !added) return null;
  const step = roundReferenceUp === undefined ? null : readRatio(roundReferenceUp);
  return addRatio(step ? roundedUp(found, step) : found, added);
}

function roundedUp(value: Ratio, step: Ratio): Ratio {
  const [over, under] = [value.over * step.under, value.under * step.over];
  const whole = over / under + (over > 0n && over % under > 0n ? 1n : 0n);
  return { over: whole * step.over, under: step.under };
}
