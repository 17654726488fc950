/** The terms of a plan as the log's details hold them; null where a field is not what it should be, since half-read terms are not what was agreed. */
import type { Day } from "../../base/Day";
import { money, type Money } from "../../base/Money";
import { dayCounts, type CoveredInvoice, type Frequency, type PlanCharges, type PlanInterest, type PlanLength, type PlanTerms } from "../../ledger/Plan";
import { asDay, type Details, given, isFields, isText } from "./Details";

export const isCount = (value: unknown, least: number): value is number => Number.isSafeInteger(value) && (value as number) >= least;

/** A field that must be there is not. */
class Unreadable extends Error {}

export function readTerms(stored: Details, customer: string): PlanTerms | null {
  try {
    return termsOf(stored, customer);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function termsOf(stored: Details, customer: string): PlanTerms {
  const currency = needed(isText(stored["currency"]) && stored["currency"] !== "" ? stored["currency"] : undefined);
  const minor = (value: unknown): Money => money(needed(isCount(value, 0) ? value : undefined), currency);
  const optional = <T>(field: string, read: (value: unknown) => T): T | undefined => (stored[field] === undefined ? undefined : read(stored[field]));
  return {
    customer: optional("customer", (value) => needed(isText(value) ? value : undefined)) ?? customer,
    invoices: listOf(stored["invoices"]).map(([number, amount]): CoveredInvoice => ({ number: needed(isText(number) ? number : undefined), amount: minor(amount) })),
    currency, principal: minor(stored["principal"]), start: dayOf(stored["start"]), firstDay: dayOf(stored["firstDay"]),
    frequency: frequencyOf(stored["frequency"]), length: lengthOf(stored["length"], minor), monthEnd: flag(stored["monthEnd"]),
    workingDayRule: oneOf(stored["workingDayRule"], ["following", "modified following", "preceding", "none"]),
    interest: interestOf(stored["interest"]), roundingUnit: count(stored["roundingUnit"], 1),
    rounding: oneOf(stored["rounding"], ["down", "half up"]), remainder: oneOf(stored["remainder"], ["first", "last", "spread"]),
    graceDays: count(stored["graceDays"], 0), cureDays: count(stored["cureDays"], 0), mayAccelerate: flag(stored["mayAccelerate"]),
    allocation: oneOf(stored["allocation"], ["oldest first", "by reference"]), overPayment: oneOf(stored["overPayment"], ["from the end", "next instalments"]),
    ...given({
      charges: optional("charges", (value) => chargesOf(value, minor)),
      downPayment: optional("downPayment", (value) => { const [day, amount] = list(value); return { day: dayOf(day), amount: minor(amount) }; }),
      leastLast: optional("leastLast", minor), tolerance: optional("tolerance", minor), limitDay: optional("limitDay", dayOf),
    }),
  };
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Unreadable();
  return value;
}
const list = (value: unknown): readonly unknown[] => needed(Array.isArray(value) ? (value as readonly unknown[]) : undefined);
const listOf = (value: unknown): readonly (readonly unknown[])[] => list(value).map(list);
const fields = (value: unknown): Details => needed(isFields(value) ? value : undefined);
const dayOf = (value: unknown): Day => needed(asDay(value));
const count = (value: unknown, least: number): number => needed(isCount(value, least) ? value : undefined);
const flag = (value: unknown): boolean => needed(typeof value === "boolean" ? value : undefined);
const oneOf = <Word extends string>(value: unknown, words: readonly Word[]): Word => needed(words.find((word) => word === value));

function frequencyOf(stored: unknown): Frequency {
  const { every, dates, date, days } = fields(stored);
  switch (every) {
    case "half month": {
      const [first, second] = list(dates);
      return { every, dates: [count(first, 1), count(second, 1)] };
    }
    case "month": return { every, ...given({ date: date === undefined ? undefined : count(date, 1) }) };
    case "custom": return { every, days: list(days).map(dayOf) };
    default: return { every: oneOf(every, ["week", "two weeks", "quarter", "last working day of the month"]) };
  }
}

function lengthOf(stored: unknown, minor: (value: unknown) => Money): PlanLength {
  const { by, count: many, each, day } = fields(stored);
  switch (oneOf(by, ["count", "amount", "last day"])) {
    case "count": return { by: "count", count: count(many, 1) };
    case "amount": return { by: "amount", each: minor(each) };
    case "last day": return { by: "last day", day: dayOf(day) };
  }
}

function interestOf(stored: unknown): PlanInterest {
  const { kind, annualPercent, dayCount, onNominalDays } = fields(stored);
  if (kind === "none") return { kind };
  const rate = { annualPercent: needed(isText(annualPercent) && /^\s*\d{1,12}(\.\d{1,12})?\s*$/.test(annualPercent) ? annualPercent : undefined), dayCount: oneOf(dayCount, dayCounts) };
  return oneOf(kind, ["simple", "annuity"]) === "annuity" ? { kind: "annuity", ...rate } : { kind: "simple", ...rate, ...given({ onNominalDays: onNominalDays === undefined ? undefined : flag(onNominalDays) }) };
}

function chargesOf(stored: unknown, minor: (value: unknown) => Money): PlanCharges {
  const [interest, fees, payable] = list(stored);
  return { interest: minor(interest), fees: minor(fees), payable: oneOf(payable, ["first", "spread", "last"]) };
}
