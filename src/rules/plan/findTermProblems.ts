/** What is wrong with terms before anything is reckoned: amounts, currencies, rates and numbers out of range. */
import { minorDigits, money, type Money } from "../../base/Money";
import type { PlanTerms } from "../../ledger/Plan";
import { sayDay, sayMoney } from "../say";
import { periodsPerYear } from "./dates/planDates";
import { readRatio } from "./interest/Ratio";
import type { PlanProblem } from "./PlanProblem";

/** Fifty years of months; weekly it is eleven years. */
export const MOST_INSTALMENTS = 600;

export function findTermProblems(terms: PlanTerms): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const add = (code: PlanProblem["code"], message: string): void => void problems.push({ code, message });
  const { principal, currency, invoices, charges, downPayment, length, interest } = terms;
  const amounts: readonly (Money | undefined)[] = [
    principal, charges?.interest, charges?.fees, downPayment?.amount, terms.leastLast, terms.tolerance, length.by === "amount" ? length.each : undefined, ...invoices.map(({ amount }) => amount),
  ];
  for (const amount of amounts) {
    if (amount === undefined) continue;
    if (amount.currency !== currency) add("mixed currencies", `The plan is in ${currency}, but ${sayMoney(amount)} is not: make a plan for each currency.`);
    else if (amount.minor < 0) add("negative amount", `${sayMoney(amount)} is less than nothing: leave credits out, or set them against an invoice first.`);
    else if (!Number.isSafeInteger(amount.minor)) add("bad terms", `Amounts are whole units of ${minorDigits(currency)} decimals.`);
  }
  if (problems.length > 0) return problems;
  if (principal.minor === 0) add("nothing to plan", "Nothing is open that could be paid in instalments.");
  const covered = invoices.reduce((sum, { amount }) => sum + amount.minor, 0);
  if (invoices.length > 0 && covered !== principal.minor) add("invoices do not add up", `The invoices add up to ${sayMoney(money(covered, currency))}, the plan is of ${sayMoney(principal)}.`);
  if (downPayment && downPayment.amount.minor === 0) add("zero instalment", "A down payment of nothing is none: leave it out.");
  if (downPayment && principal.minor > 0 && downPayment.amount.minor >= principal.minor) add("nothing to plan", `The down payment of ${sayMoney(downPayment.amount)} leaves nothing for instalments.`);
  if (downPayment && downPayment.day < terms.start) add("before start", `The down payment on ${sayDay(downPayment.day)} is before the plan starts on ${sayDay(terms.start)}.`);
  if (length.by === "amount" && length.each.minor === 0) add("zero instalment", "Instalments of nothing never pay the balance.");
  if (length.by === "count" && !(Number.isInteger(length.count) && length.count >= 1)) add("zero instalment", "A plan has at least one instalment.");
  if (length.by === "count" && length.count > MOST_INSTALMENTS) add("too many instalments", `A plan has at most ${MOST_INSTALMENTS} instalments.`);
  if (interest.kind !== "none") {
    const percent = readRatio(interest.annualPercent);
    if (!percent || percent.over < 0n) add("bad rate", `"${interest.annualPercent}" is no yearly rate: write it like 8 or 11.75.`);
    if (interest.kind === "annuity" && periodsPerYear(terms.frequency) === null) add("bad rate", "Level payments with interest need equal periods: choose how often, or simple interest.");
  }
  if (!isWhole(terms.roundingUnit, 1)) add("bad terms", "The rounding unit is at least the smallest unit of the currency.");
  if (!isWhole(terms.graceDays, 0) || !isWhole(terms.cureDays, 0)) add("bad terms", "Days of grace and cure are whole and not negative.");
  return [...problems, ...frequencyProblems(terms)];
}

const isWhole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
const isDate = (date: number): boolean => isWhole(date, 1) && date <= 31;

function frequencyProblems({ frequency }: PlanTerms): readonly PlanProblem[] {
  if (frequency.every === "month" && frequency.date !== undefined && !isDate(frequency.date)) return [{ code: "bad terms", message: "The day of the month is from 1 to 31; 31 is its last." }];
  if (frequency.every === "half month" && !(frequency.dates.every(isDate) && frequency.dates[0] < frequency.dates[1])) {
    return [{ code: "bad terms", message: "Twice a month needs two days of the month, the earlier one first." }];
  }
  if (frequency.every === "custom" && frequency.days.length === 0) return [{ code: "too few days", message: "Say on which days they pay." }];
  return [];
}
