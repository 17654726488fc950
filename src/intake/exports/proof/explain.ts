/** Why a stated sum is not the sum of its lines: the first cause that accounts for every cent of the difference. */
import { decimalOf, minorDigits, money } from "../../../base/Money";
import type { InvoiceKind } from "../../../ledger/Book";
import type { LineSums, StretchSum } from "./makeLineSums";
import type { Explanation, StatedSum } from "./Proof";

export interface Doubt {
  readonly sums: LineSums;
  readonly from: number;
  readonly to: number;
  readonly currency: string;
  readonly stretch: StretchSum;
  readonly sum: number;
  readonly stated: number;
  /** The stated sums within this one that differ themselves; empty for a subtotal. */
  readonly within: readonly StatedSum[];
  readonly isTotal: boolean;
  readonly totalMayBeWrong: string | undefined;
}

/** More candidates than this explain nothing. */
const MOST_ROWS = 3;
const creditSets: readonly (readonly [string, ReadonlySet<InvoiceKind>])[] = [
  ["credits and payments", new Set<InvoiceKind>(["credit", "payment"])], ["credit notes", new Set<InvoiceKind>(["credit"])], ["payments on account", new Set<InvoiceKind>(["payment"])], ["credits, payments and journal entries", new Set<InvoiceKind>(["credit", "payment", "journal"])],
];

export function explain(doubt: Doubt): Explanation {
  const { sums, from, to, currency, stretch, sum, stated, within, isTotal, totalMayBeWrong } = doubt;
  const difference = stated - sum;
  const said = (minor: number): string => decimalOf(money(Math.abs(minor), currency));
  const unit = 10 ** minorDigits(currency);
  if (Math.abs(difference) <= stretch.inexact) return { code: "rounding", message: `${stretch.inexact} lines hold parts of a cent; rounding them one by one makes the difference of ${said(difference)}.`, rows: [] };
  if (unit > 1 && stated % unit === 0 && sum % unit !== 0 && Math.abs(difference) * 2 <= unit) return { code: "rounding", message: `The report rounds this sum to whole units; the difference is ${said(difference)}.`, rows: [] };
  const unknown = sums.unknownBetween(from, to);
  const lost = unknown.reduce((all, { minor }) => all + minor, 0);
  const lone = unknown.find(({ minor }) => minor === difference);
  if (unknown.length > 0 && (lost === difference || lone)) {
    const rows = lost === difference ? unknown : [lone ?? unknown[0]].flatMap((each) => each ?? []);
    return { code: "unknown-rows", message: `${sayRows(rows.map(({ row }) => row))} could not be read as a line and ${rows.length === 1 ? "holds" : "hold"} exactly the difference of ${said(difference)}.`, rows: rows.map(({ row }) => row) };
  }
  const amiss = within.filter(({ difference: each }) => each !== null && each.minor !== 0);
  if (isTotal && amiss.length > 0 && amiss.reduce((all, { difference: each }) => all + (each?.minor ?? 0), 0) === difference) {
    return { code: "groups-differ", message: `The total follows ${amiss.length === 1 ? "a subtotal that differs" : `${amiss.length} subtotals that differ`}: ${amiss.slice(0, MOST_ROWS).map(({ label }) => `“${label}”`).join(", ")}.`, rows: amiss.map(({ row }) => row) };
  }
  for (const [words, kinds] of creditSets) {
    const { minor, rows } = sums.ofKinds(from, to, currency, kinds);
    if (minor !== 0 && difference === -minor) return { code: "credits-left-out", message: `The report leaves ${words} of ${said(minor)} out of this sum; they are read as lines of their own.`, rows };
  }
  if (isTotal && totalMayBeWrong !== undefined && (stated === 0 || within.length > 0 && amiss.length === 0)) {
    return { code: "known-wrong-total", message: `${totalMayBeWrong}. The lines add up to ${decimalOf(money(sum, currency))}${within.length > 0 && amiss.length === 0 ? ", and every subtotal agrees with its lines" : ""}.`, rows: [] };
  }
  for (const [code, minor, message] of [
    ["line-left-out", -difference, "is not in the stated sum"], ["line-doubled", difference, "is in the stated sum twice"], ["sign-turned", difference % 2 === 0 ? -difference / 2 : NaN, "is in the stated sum with the other sign"],
  ] as const) {
    const rows = Number.isNaN(minor) ? [] : sums.rowsOf(from, to, currency, minor, MOST_ROWS);
    if (rows.length > 0 && rows.length <= MOST_ROWS) return { code, message: `It looks as if ${rows.length === 1 ? sayRows(rows) : `one of ${sayRows(rows)}`} (${decimalOf(money(minor, currency))}) ${message}.`, rows };
  }
  if (isTotal && totalMayBeWrong !== undefined) return { code: "known-wrong-total", message: `${totalMayBeWrong}. The lines add up to ${decimalOf(money(sum, currency))}.`, rows: [] };
  return { code: "unexplained", message: `The stated sum is ${said(difference)} ${difference > 0 ? "more" : "less"} than its lines. Check whether lines were removed or changed after the export.`, rows: unknown.map(({ row }) => row) };
}

const sayRows = (rows: readonly number[]): string => (rows.length === 1 ? `Row ${(rows[0] ?? 0) + 1}` : `Rows ${rows.slice(0, 5).map((row) => row + 1).join(", ")}${rows.length > 5 ? " …" : ""}`);
