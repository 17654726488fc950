/** Which of a customer's open lines a plan is to cover: all that are free, less those left out by hand. */
import type { Coverable, CoverableLine } from "../../../rules/plan/propose/coverable";

/** A sheet without document numbers still has its lines one by one. */
export const lineKey = ({ number }: CoverableLine, at: number): string => (number === "" ? `#${at}` : number);

export const isFree = ({ amount }: CoverableLine): boolean => amount.minor > 0;

export function pickedLines({ lines }: Coverable, leftOut: readonly string[]): readonly number[] {
  const out = new Set(leftOut);
  return lines.flatMap((line, at) => (isFree(line) && !out.has(lineKey(line, at)) ? [at] : []));
}
