/** What is likely to stay unpaid, of a workbook or of a history CSV, or how well that would have been foretold. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { addDays, isoOfDay, type Day } from "../base/Day";
import type { Issue } from "../base/Issue";
import { decimalOf, type Money } from "../base/Money";
import { isHistoryHeader, readHistory } from "../intake/history/readHistory";
import { backtest, type Backtest } from "../rules/foresight/backtest/backtest";
import { foresee } from "../rules/foresight/foresee";
import type { CustomerForesight, Foresight, InvoiceForesight, LeftOut } from "../rules/foresight/Foresight";
import type { HistoryRow } from "../ledger/HistoryRow";
import { historyOfBook } from "../rules/foresight/history/historyOfBook";
import { learn } from "../rules/foresight/learn";
import { sayBacktest } from "./sayBacktest";
import { openFile } from "./openFile";
import { Refusal } from "./Refusal";

export interface ForesightAsked {
  /** Everything of that day or later is unknown; without it, `today`. */
  readonly asOf: Day | undefined;
  readonly backtest: boolean;
  readonly json: boolean;
}

interface Source { readonly name: string; readonly rows: readonly HistoryRow[]; readonly leftOut: readonly LeftOut[]; readonly issues: readonly Issue[] }

const HORIZON = 30;

export async function foresightOfFile(file: string, today: Day, { asOf = today, backtest: looksBack, json }: ForesightAsked): Promise<string> {
  const source = await openSource(file, today);
  if (looksBack) return backtests(source, json);
  const foresight = foresee(learn(source.rows, asOf, HORIZON));
  return json ? `${JSON.stringify(asJson(source, foresight), null, 2)}\n` : asText(source, foresight);
}

async function openSource(file: string, today: Day): Promise<Source> {
  const name = basename(file);
  const history = /\.csv$/i.test(file) ? readText(file) : null;
  if (history !== null && isHistoryHeader(history)) {
    const read = readHistory(history, name);
    if ("refused" in read) throw new Refusal(read.refused);
    return { name, rows: read.lines, leftOut: [], issues: read.issues };
  }
  const prepared = await openFile(file).prepare(today);
  const { rows, leftOut } = historyOfBook(prepared.book, today, prepared.files);
  return { name, rows, leftOut, issues: [] };
}

/** Null where it cannot be read: opening it as a workbook then says why. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Money of two currencies is never in one ranking: each is looked back on by itself. */
function backtests({ name, rows }: Source, json: boolean): string {
  const currencies = [...new Set(rows.map(({ amount }) => amount.currency))].sort();
  const results = currencies.map((currency) => ({ currency, ...backtest(rows.filter(({ amount }) => amount.currency === currency), HORIZON) }));
  if (json) return `${JSON.stringify({ file: name, results: results.map((result) => ("tooLittle" in result ? result : { ...result, cutOffs: result.cutOffs.map(isoOfDay) })) }, null, 2)}\n`;
  return results.map((result) => `${name}${currencies.length > 1 ? `, ${result.currency}` : ""}\n${"tooLittle" in result ? `${result.tooLittle}\n` : sayBacktest(result as Backtest)}`).join("\n");
}

const asJson = ({ name, leftOut, issues }: Source, { asOf, horizon, invoices, customers, method, notes, tooLittle }: Foresight) => ({
  file: name, asOf: isoOfDay(asOf), horizonDays: horizon, method, ...(tooLittle !== undefined && { tooLittle }), notes,
  invoices: invoices.map((each) => invoiceAsJson(each, asOf)),
  customers: customers.map(customerAsJson),
  leftOut: leftOut.map(({ amount, ...rest }) => ({ ...rest, ...moneyAsJson(amount) })),
  issues,
});

const moneyAsJson = (amount: Money) => ({ amount: decimalOf(amount), currency: amount.currency });

/** Days are from `asOf`; each comes with its date, so that nobody takes them for days late. */
const invoiceAsJson = ({ invoice, customer, amount, daysPastDue, pUnpaid, pLate, medianDays, lowDays, highDays, reasons, parts, base, ground }: InvoiceForesight, asOf: Day) => ({
  invoice, customer, ...moneyAsJson(amount), daysPastDue, pUnpaid30: pUnpaid, ...(pLate !== undefined && { pLate }), medianDays, low: lowDays, high: highDays,
  medianDate: isoOfDay(addDays(asOf, medianDays)), lowDate: isoOfDay(addDays(asOf, lowDays)), highDate: isoOfDay(addDays(asOf, highDays)),
  reasons, ground, baseLogOdds: base, parts: parts.map(({ name, logOdds }) => ({ name, logOdds })),
});

const customerAsJson = ({ customer, open, expectedUnpaid, unpaidLow, unpaidHigh, weeks, differentLately }: CustomerForesight) => ({
  customer, currency: open.currency, open: decimalOf(open), expectedUnpaid: decimalOf(expectedUnpaid), unpaidLow: decimalOf(unpaidLow), unpaidHigh: decimalOf(unpaidHigh), expectedByWeek: weeks.map(decimalOf), differentLately: differentLately?.says ?? null,
});

function asText({ name, leftOut, issues }: Source, { asOf, horizon, invoices, customers, notes, tooLittle }: Foresight): string {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const byMoney = [...customers].sort((a, b) => b.expectedUnpaid.minor - a.expectedUnpaid.minor || (a.customer < b.customer ? -1 : 1));
  return [
    `${name}: ${invoices.length} open invoices on the morning of ${isoOfDay(asOf)}; unpaid in ${horizon} days, then days until paid (four fifths between low and high).`,
    ...(tooLittle === undefined ? [] : [tooLittle]), ...notes.map((note) => `${note}.`),
    "",
    ...invoices.map(({ invoice, customer, amount, daysPastDue, pUnpaid, medianDays, lowDays, highDays, reasons }) =>
      `${invoice.padEnd(14).slice(0, 14)}  ${customer.padEnd(24).slice(0, 24)}  ${decimalOf(amount).padStart(14)}  ${String(daysPastDue).padStart(5)} d  ${percent(pUnpaid).padStart(5)}  ${medianDays} (${lowDays}–${highDays})  ${reasons.join("; ")}.`),
    "", "Expected to be still unpaid:",
    ...byMoney.map(({ customer, open, expectedUnpaid, differentLately }) => `${customer.padEnd(32).slice(0, 32)}  ${decimalOf(expectedUnpaid).padStart(14)} of ${decimalOf(open).padStart(14)} ${open.currency}${differentLately ? `  ${differentLately.says}` : ""}`),
    ...(leftOut.length === 0 ? [] : ["", "Left out:", ...leftOut.map(({ invoice, customer, because }) => `${invoice.padEnd(14).slice(0, 14)}  ${customer.padEnd(24).slice(0, 24)}  ${because}`)]),
    ...(issues.length === 0 ? [] : ["", ...issues.map(({ cell, message }) => `${cell}  ${message}`)]), "",
  ].join("\n");
}
