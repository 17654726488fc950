/** Reads an export row by row, once its first rows have told how it is laid out: half a million lines need no more memory than their result. */
import type { Cell, Grid } from "../../base/Grid";
import { minorDigits } from "../../base/Money";
import { makeIssueList } from "../makeIssueList";
import { type RowClass, rowClasses } from "../rows/classifyRows";
import type { ExportContext, ExportRefusal, ExportSummary } from "./ExportReading";
import type { LedgerLine } from "../../ledger/LedgerLine";
import type { ExportLayout } from "./layout/ExportLayout";
import { layOut } from "./layout/layOut";
import { profileOf } from "./layout/profileOf";
import { dayIn } from "./layout/readTitle";
import { makeLineSums } from "./proof/makeLineSums";
import { makeProver } from "./proof/makeProver";
import { type Movement, proveRunning } from "./proof/proveRunning";
import { makeExportCells } from "./rows/makeExportCells";
import { makeRowSorter } from "./rows/makeRowSorter";

/** What a call settled; the last rows of one call may be settled by the next. */
export interface Settled {
  readonly lines: readonly LedgerLine[];
  /** In the order of the rows, each exactly once. */
  readonly classes: readonly RowClass[];
  /** Share of `context.rows` read so far, 0–1; null where that is not known. */
  readonly share: number | null;
}

export interface ExportReader {
  readonly layout: ExportLayout;
  /** All rows in their order, beginning with those the layout was judged by. */
  readonly push: (rows: readonly (readonly Cell[])[]) => Settled;
  /** Once, after the last row. */
  readonly finish: () => Settled & { readonly summary: ExportSummary };
}

export type OpenedExport = { readonly ok: true; readonly reader: ExportReader } | ExportRefusal;

/** `head`: the first few hundred rows of the sheet (all of a small one); they are pushed as well. */
export function openExport(head: Grid, context: ExportContext): OpenedExport {
  const laidOut = layOut(head, context);
  return laidOut.ok ? { ok: true, reader: makeReader(laidOut.layout, context) } : laidOut;
}

function makeReader(layout: ExportLayout, context: ExportContext): ExportReader {
  const { head, title } = layout;
  const issues = makeIssueList();
  const read = makeExportCells(layout);
  const sums = makeLineSums();
  const prover = makeProver(layout, sums);
  const sorter = makeRowSorter(layout, read, sums, prover, (row, column, look) => {
    issues.add("unknown-row", head, row, column, () => `Row ${head.top + row + 1} (“${look.text.slice(0, 60)}”) is neither a line nor a sum of the report${typeof look.open === "number" ? "; the amount in it is not counted" : ""}. Check it before the lines are taken over.`);
  });
  const counts = Object.fromEntries(rowClasses.map((name) => [name, 0])) as Record<RowClass, number>;
  const movements: Movement[] = [];
  const hasRunning = layout.shape === "receipts" && layout.columns.has("running");
  let rows = 0;
  let printed: { readonly row: number; readonly cells: readonly Cell[] }[] = [];

  const settle = (): Settled => {
    const { lines, classes } = sorter.drain();
    for (const each of classes) counts[each] += 1;
    for (const line of lines) {
      if (layout.shape === "openItems" && line.customerName === "" && line.customerId === undefined) {
        issues.add("line-without-customer", head, line.row - head.top, layout.columns.get("customerName") ?? 0, () => `Row ${line.row + 1} names no customer, neither itself nor above it. Check the report's grouping.`);
      }
    }
    return { lines, classes, share: context.rows === undefined ? null : Math.min(1, rows / context.rows) };
  };
  const toMinor = (cells: readonly Cell[], currency: string): number | null => {
    const value = read.runningAt(cells);
    return typeof value === "number" ? Math.round(value * 10 ** minorDigits(currency)) : null;
  };
  return {
    layout,
    push(more) {
      for (const cells of more) {
        const before = sums.count();
        sorter.take(cells);
        rows += 1;
        if (hasRunning && sums.count() > before) {
          const amount = read.amountAt(cells);
          const currency = read.currencyAt(cells) || layout.currency;
          movements.push({ row: head.top + rows - 1, minor: Math.round((amount ?? 0) * 10 ** minorDigits(currency)), balance: toMinor(cells, currency), currency });
        }
        // The day of printing stands alone in one of the last rows.
        printed.push({ row: rows, cells });
        if (printed.length > 12) printed = printed.slice(-6);
      }
      return settle();
    },
    finish() {
      sorter.end();
      const settled = settle();
      const proof = (hasRunning ? proveRunning(movements) : null) ?? prover.proof();
      const print = title.asOf === undefined ? printedDay(printed.slice(-6).map(({ cells }) => cells), layout) : undefined;
      const asOf = title.asOf ?? print;
      if (layout.shape === "openItems" && asOf === undefined) issues.add("no-as-of", head, null, 0, () => "The file does not say as of which day it is. Check when it was exported.");
      const again = read.proved();
      const summary: ExportSummary = {
        company: title.company, title: title.title, ...(asOf !== undefined && { asOf, asOfFrom: title.asOf === undefined ? "print" as const : "title" as const }),
        source: layout.source.id, sourceName: layout.name, shape: layout.shape, sheet: head.sheet, rowsByClass: { ...counts }, lineCount: sums.count(), proof, issues: issues.all(), questions: layout.questions,
        ...((again.dayOrder ?? again.decimalSign) !== undefined && { readAgainWith: again }), profile: profileOf(layout),
      };
      return { ...settled, share: context.rows === undefined ? null : 1, summary };
    },
  };
}

function printedDay(rows: readonly (readonly Cell[])[], layout: ExportLayout): ReturnType<typeof printedIn> {
  for (const cells of [...rows].reverse()) {
    const day = printedIn(cells, layout);
    if (day !== undefined) return day;
  }
  return undefined;
}

function printedIn(cells: readonly Cell[], { dayOrder, date1904 }: ExportLayout): NonNullable<ReturnType<typeof dayIn>>["day"] | undefined {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length === 1 && typeof filled[0] === "string" ? dayIn(filled[0], dayOrder, date1904, false)?.day : undefined;
}
