/** Reports that look like open items and are none: refused with the true reason. */
import type { Grid } from "../../../base/Grid";
import { nameColumns } from "../../columns/findHeader";
import { shapeList } from "../../columns/shapeList";
import type { ExportRefusal, ExportRefusalCode } from "../ExportReading";
import { compactHeader } from "./fieldOfHeader";
import type { HeaderPlace } from "./findExportHeader";
import type { NamedFields } from "./nameFields";

export const reasons: Readonly<Record<ExportRefusalCode, string>> = {
  payables: "This is a payables report: it lists what you owe to vendors, not what customers owe you. Export the receivables (A/R) report instead.",
  "summary-only": "This is a summary: one row per customer without the documents behind it. Export the detailed report, with one row per invoice.",
  "customer-list": "This is a list of customers without any amounts. Export the open items or the detailed ageing report.",
  "general-ledger": "This is a general ledger or accounting report: it lists postings to accounts, not what is still open per customer. Export the open items or the detailed ageing report.",
  "no-customer": "The file lists amounts but nothing says which customer they belong to. Add the customer column to the report, or choose the column in a reader profile.",
  "no-amount": "The file lists documents but no amounts. Add the open balance to the report.",
  "no-header": "No row names the columns: nothing here reads like the header of a ledger report. If there is one, name its row in a reader profile.",
  empty: "The file holds no rows to read.",
};

export const refuse = (code: ExportRefusalCode, sheet: string): ExportRefusal => ({ ok: false, code, reason: reasons[code], sheet });

const ledgerTitle = /general ledger|trial balance|balance sheet|profit (and|&) loss|grand livre|hauptbuch|sachkonten|libro mayor|libro mastro|journal (report|entries)|transaction (list|detail) by account|chart of accounts/;

/** Null where nothing speaks against it. `namesAbove`: names stand alone above the lines. */
export function lookAlike(head: Grid, { headerRow, headerRows }: HeaderPlace, headers: readonly string[], named: NamedFields, titlePlain: string, namesAbove: boolean): ExportRefusalCode | null {
  const { columns, buckets, vendor } = named;
  const has = (...any: Parameters<typeof columns.has>[0][]): boolean => any.some((field) => columns.has(field));
  const hasCustomer = has("customerId", "customerName");
  if (ledgerTitle.test(titlePlain) || (headers.some((header) => /^split$/.test(compactHeader(header))) && !has("open"))) return "general-ledger";
  const shaped = shapeList(nameColumns({ grid: head, headerRow, headerRows, left: 0, right: headers.length, to: head.cells.length }));
  if ((shaped.is === "not" && shaped.code === "payables") || (vendor >= 0 && !hasCustomer)) return "payables";
  const hasMoney = has("amount", "open") || (has("debit") && has("credit")) || buckets.length > 0;
  const hasDocument = has("number", "date", "due");
  if (!hasMoney) return hasDocument ? "no-amount" : hasCustomer ? "customer-list" : "no-header";
  if (!hasDocument) return "summary-only";
  return hasCustomer || namesAbove ? null : "no-customer";
}
