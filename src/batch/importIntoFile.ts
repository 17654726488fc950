/** Takes a ledger's export over into a file and says what was read, proved, merged and written, and how the promises stand then. */
import { isoOfDay, type Day } from "../base/Day";
import { decimalOf, type Money } from "../base/Money";
import { Journal } from "../excel/journal";
import type { ImportChoice, ImportReview, ImportWritten } from "../jobs/import/Import";
import { commitImport } from "../jobs/import/commitImport";
import { prepareImport } from "../jobs/import/prepareImport";
import type { Prepared } from "../jobs/refresh";
import { gridsOfFile } from "./gridsOfFile";
import { openFile } from "./openFile";
import { orRefuse, Refusal } from "./Refusal";
import { sayImport } from "./sayImport";

export interface ImportOptions {
  readonly from: string | undefined;
  /** How all that vanished within the export's scope was settled; left out, it stays open and is listed. */
  readonly vanished: string | undefined;
  readonly currency: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}

const settlings: Readonly<Record<string, ImportChoice["settleAll"]>> = { paid: "paid", "written-off": "writtenOff" };

export async function importIntoFile(file: string, today: Day, { from, vanished = "leave", currency, out, json }: ImportOptions): Promise<string> {
  if (from === undefined) throw new Refusal("import needs --from EXPORT: the ledger's file, .csv or .xlsx.");
  if (vanished !== "leave" && !Object.hasOwn(settlings, vanished)) throw new Refusal(`--vanished is leave, paid or written-off, got “${vanished}”.`);
  const settleAll = settlings[vanished];
  const exported = gridsOfFile(from);
  const opened = openFile(file);
  const review = orRefuse(await prepareImport({ ...exported, today, ...(currency !== undefined && { defaultCurrency: currency }) }, opened.context)) as ImportReview;
  const written = review.shape === "receipts" ? null
    : orRefuse(await commitImport(review, settleAll === undefined ? {} : { settleAll }, new Journal(opened.store), new Date().toISOString(), opened.context)) as ImportWritten;
  const prepared = await opened.prepare(today);
  if (out !== undefined) opened.save(out);
  return json ? `${JSON.stringify(importReport(review, written, prepared), null, 2)}\n` : sayImport(review, written, promisesOf(prepared), out);
}

export interface JudgedPromise { readonly customer: string; readonly state: string; readonly due: string; readonly total: Money | null; readonly received: Money | null }

/** Promises of the log, each with its state; of the sheet, those that stand and those that broke. */
export function promisesOf({ decisions, files }: Prepared): readonly JudgedPromise[] {
  return decisions.flatMap(({ customer, name, facts }): JudgedPromise[] => {
    const logged = files.get(customer)?.promises ?? [];
    if (logged.length > 0) return logged.map(({ state, due, total, received }) => ({ customer: name, state, due: isoOfDay(due), total, received }));
    return [
      ...(facts.promise ? [{ customer: name, state: "open", due: isoOfDay(facts.promise.day), total: facts.promise.amount, received: null }] : []),
      ...(facts.lastBroken === undefined ? [] : [{ customer: name, state: "broken", due: isoOfDay(facts.lastBroken), total: null, received: null }]),
    ];
  });
}

const sum = (money: Money | null): string | null => (money === null ? null : decimalOf(money));

/** The one object of `--json`: money as decimal strings, days as ISO dates, rows as Excel counts them. */
function importReport(review: ImportReview, written: ImportWritten | null, prepared: Prepared) {
  const { reading } = review;
  return {
    workbook: review.workbook, today: isoOfDay(review.today),
    export: {
      source: reading.source, sourceName: reading.sourceName, company: reading.company, asOf: reading.asOf === undefined ? null : isoOfDay(reading.asOf), sheet: reading.sheet, lines: reading.lineCount, rowsByClass: reading.rowsByClass,
      proof: {
        verdict: reading.proof.verdict,
        currencies: reading.proof.overall.map(({ currency, lines, sum: added, stated, difference, explanation }) => ({
          currency, lines, sum: decimalOf(added), subtotals: reading.proof.sums.filter((one) => one.level === "subtotal" && one.currency === currency).length,
          total: sum(stated), difference: sum(difference), ...(explanation && { explanation: explanation.message }),
        })),
        differing: reading.proof.sums.filter(({ difference }) => difference === null || difference.minor !== 0).map(({ level, label, row, currency, sum: added, stated, difference, explanation }) => ({ level, label, row: row + 1, currency, sum: decimalOf(added), stated: decimalOf(stated), difference: sum(difference), explanation: explanation?.message ?? null })),
      },
      issues: reading.issues.map(({ sheet, cell, code, message }) => ({ sheet, cell, code, message })),
    },
    warnings: review.warnings,
    ...(review.shape === "receipts" ? {
      receipts: review.matches.matches.map(({ line, kind, invoices, difference, why }) => ({ row: line.row + 1, day: line.date === undefined ? null : isoOfDay(line.date), amount: decimalOf(line.open), currency: line.open.currency, kind, invoices: invoices.map(({ number }) => number), difference: decimalOf(difference), why })),
    } : {
      merge: review.merge.sums.map(({ kind, currency, count, before, after }) => ({ kind, currency, count, before: decimalOf(before), after: decimalOf(after) })),
      vanished: review.merge.entries.filter(({ kind }) => kind === "vanished").map(({ id, name, number, before, outside, paidBy }) => ({ id, customer: name, number, open: decimalOf(before), currency: before.currency, outside: outside ?? null, paidOn: paidBy?.day === undefined ? null : isoOfDay(paidBy.day) })),
      asks: {
        customers: review.merge.customerAsks.map(({ party, name, lines, choices }) => ({ party, name, lines, choices: choices.map((choice) => ({ ...choice })) })),
        numbers: review.merge.numberAsks.map(({ id, name, line, invoice }) => ({ id, customer: name, export: line.number, list: invoice.number })),
      },
      doubled: review.merge.doubled.map(({ name, number, where }) => ({ customer: name, number, where })),
      newCustomers: review.merge.newCustomers.map(({ name }) => name),
      written: { cells: written?.cells ?? 0, rows: written?.rows ?? 0, left: written?.left ?? [], told: written?.told.map(({ code, message }) => ({ code, message })) ?? [] },
    }),
    promises: promisesOf(prepared).map(({ total, received, ...rest }) => ({ ...rest, total: sum(total), received: sum(received), currency: total?.currency ?? null })),
  };
}
