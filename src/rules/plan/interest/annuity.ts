/** The level payment that brings a principal to nothing in equal periods. */
import { ratio, roundRatio, timesRatio, type Ratio } from "./Ratio";

/** Interest of one period, exact. */
export const periodInterest = (minor: number, annualPercent: Ratio, perYear: number): Ratio => timesRatio(annualPercent, ratio(minor, 100 * perYear));

/** Rounded half up to whole `unit`s of minor units; the equal share where the rate is zero. The last payment absorbs what rounding leaves. */
export function annuityPayment(principal: number, annualPercent: Ratio, count: number, perYear: number, unit = 1): number {
  // r = over/under per period; payment = P · r · (1+r)^n / ((1+r)^n − 1), all in whole numbers.
  const over = annualPercent.over;
  const under = annualPercent.under * 100n * BigInt(perYear);
  if (over === 0n) return roundRatio(ratio(principal, count * unit)) * unit;
  const grown = (under + over) ** BigInt(count);
  const still = under ** BigInt(count);
  return roundRatio({ over: BigInt(principal) * over * grown, under: under * (grown - still) * BigInt(unit) }) * unit;
}
