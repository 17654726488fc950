/** Which of a customer's open lines a plan is to cover: of those that are free, what is due, or what a person ticked. */
import type { Day } from "../../../base/Day";
import type { Coverable, CoverableLine } from "../../../rules/plan/propose/coverable";

/** A sheet without document numbers still has its lines one by one. */
export const lineKey = ({ number }: CoverableLine, at: number): string => (number === "" ? `#${at}` : number);

export const isFree = ({ amount }: CoverableLine): boolean => amount.minor > 0;

/** Lines that are not yet due; none where nothing is due, for then the plan is about these. */
export function notYetDue({ lines }: Coverable, today: Day): readonly string[] {
  const isAhead = ({ dueDate }: CoverableLine): boolean => dueDate !== undefined && dueDate >= today;
  return lines.some((line) => isFree(line) && !isAhead(line)) ? lines.flatMap((line, at) => (isAhead(line) ? [lineKey(line, at)] : [])) : [];
}

export function pickedLines({ lines }: Coverable, leftOut: readonly string[]): readonly number[] {
  const out = new Set(leftOut);
  return lines.flatMap((line, at) => (isFree(line) && !out.has(lineKey(line, at)) ? [at] : []));
}
