/** The figures of a backtest as lines of text. */
import { isoOfDay } from "../base/Day";
import { curveShares, type Backtest } from "../rules/foresight/backtest/backtest";

const asked = [0.1, 0.2, 0.3].map((share) => curveShares.indexOf(share));
const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : "–").padStart(7);

export function sayBacktest({ invoices, customers, cutOffs, horizon, gains, chances, reliability, lates, days, spansHeld, methods }: Backtest): string {
  const first = cutOffs[0], last = cutOffs[cutOffs.length - 1];
  const three = (values: readonly number[]): string => asked.map((at) => figure(values[at] ?? NaN)).join("");
  return [
    `${invoices} invoices of ${customers} customers; ${cutOffs.length} cut-offs from ${first === undefined ? "" : isoOfDay(first)} to ${last === undefined ? "" : isoOfDay(last)}; models: ${Object.entries(methods).map(([name, count]) => `${name} ${count} ×`).join(", ")}`,
    "",
    `${`Money still unpaid ${horizon} days later, caught by the first`.padEnd(44)}   10 %   20 %   30 %   past due by then: 10 %   20 %   30 %`,
    ...gains.map(({ name, all, due }) => `${name.padEnd(44)}${three(all)}                   ${three(due)}`),
    "",
    `${"Single invoices: still unpaid".padEnd(44)}    AUC  Brier  expected over actual money`,
    ...chances.map(({ name, auc, brier, expectedOverActual }) => `${name.padEnd(44)}${figure(auc)}${figure(brier)}  ${expectedOverActual.toFixed(2)}`),
    "",
    `${"Foretold on the day of issue: late or not".padEnd(44)}    AUC`,
    ...lates.map(({ name, auc }) => `${name.padEnd(44)}${figure(auc)}`),
    "",
    `${"… and the day of payment, error in days".padEnd(44)}   mean   median`,
    ...days.map(({ name, meanError, medianError }) => `${name.padEnd(44)}${meanError.toFixed(2).padStart(7)}${medianError.toFixed(1).padStart(9)}`),
    "",
    `Spans meant to hold four fifths of the payments held ${(100 * spansHeld).toFixed(1)} %.`,
    "Reliability: " + reliability.map(({ count, given, came }) => `${(100 * given).toFixed(0)} % → ${(100 * came).toFixed(0)} % (${count})`).join(", "),
    "",
  ].join("\n");
}
