/** An import in words for a terminal or a night's log. */
import { isoOfDay } from "../base/Day";
import { decimalOf, type Money } from "../base/Money";
import type { ImportReview, ImportWritten } from "../jobs/import/Import";
import type { JudgedPromise } from "./importIntoFile";

const LISTED = 20;
const amount = (sum: Money): string => `${sum.currency} ${decimalOf(sum)}`;

export function sayImport(review: ImportReview, written: ImportWritten | null, promises: readonly JudgedPromise[], out: string | undefined): string {
  const { reading, warnings } = review;
  const rows = Object.entries(reading.rowsByClass).filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`).join(", ");
  const subtotals = reading.proof.sums.filter(({ level }) => level === "subtotal");
  const states = [...new Set(promises.map(({ state }) => state))].map((state) => `${promises.filter((one) => one.state === state).length} ${state}`);
  return [
    `${reading.sourceName}${reading.company === "" ? "" : ` of ${reading.company}`}, as of ${reading.asOf === undefined ? "no day it states" : isoOfDay(reading.asOf)}.`,
    `Rows: ${rows}.`,
    ...reading.proof.overall.map(({ currency, lines, sum, stated, difference, explanation }) =>
      `Proof ${currency}: ${lines} lines, ${decimalOf(sum)}; ${subtotals.filter((one) => one.currency === currency).length} subtotals; total ${stated ? decimalOf(stated) : "not stated"}${difference ? `, difference ${decimalOf(difference)}` : ""}${explanation ? ` (${explanation.message})` : ""}.`),
    ...warnings.map(({ message }) => message),
    ...(review.shape === "receipts" ? sayReceipts(review) : sayMerge(review)),
    ...(written?.told.map(({ message }) => message) ?? []), ...(written?.left.slice(0, LISTED).map(({ key, reason }) => `${key}: ${reason}`) ?? []),
    promises.length === 0 ? "No promises to judge." : `Promises: ${states.join(", ")}.`,
    ...(written ? [`${written.cells} cells changed, ${written.rows} rows added${out === undefined ? "; not saved (give --out FILE.xlsx to save)" : `, saved to ${out}`}.`] : ["Nothing was written: proposals only."]), "",
  ].join("\n");
}

function sayMerge({ merge }: Extract<ImportReview, { shape: "openItems" }>): string[] {
  const vanished = merge.entries.filter(({ kind, outside }) => kind === "vanished" && outside === undefined);
  return [
    ...merge.sums.map(({ kind, count, before, after }) => `${String(count).padStart(6)}  ${kind.padEnd(16)}  ${amount(before).padStart(20)}  →  ${amount(after)}`),
    ...merge.customerAsks.map(({ name, lines, choices: [first] }) => `May be ${first?.name ?? ""}: ${name}, ${lines} lines, left out until a person says so.`),
    ...merge.numberAsks.slice(0, LISTED).map(({ name, line, invoice }) => `May be ${invoice.number}: ${line.number} of ${name}, left out until a person says so.`),
    ...vanished.slice(0, LISTED).map(({ name, number, before, paidBy }) => `Gone from the export: ${number === "" ? "no number" : number} of ${name}, ${amount(before)}${paidBy?.day === undefined ? "" : `, paid on ${isoOfDay(paidBy.day)}?`}`),
    ...(vanished.length > LISTED ? [`… and ${vanished.length - LISTED} more gone from the export.`] : []),
  ];
}

const sayReceipts = ({ matches }: Extract<ImportReview, { shape: "receipts" }>): string[] =>
  matches.matches.map(({ line, kind, invoices, why }) => `${line.date === undefined ? "no day    " : isoOfDay(line.date)}  ${amount(line.open).padStart(18)}  ${kind.padEnd(9)}  ${invoices.map(({ number }) => number).join(", ").padEnd(20)}  ${why}`);
