/** One row's cells → one line of the ledger. */
import { minorDigits } from "../../../base/Money";
import type { InvoiceKind } from "../../../ledger/Book";
import { readAmount } from "../../cells/readAmount";
import { readStatus } from "../../cells/readWords";
import { moneyMaker } from "../../rows/moneyOf";
import type { LedgerLine } from "../../../ledger/LedgerLine";
import type { ExportLayout } from "../layout/ExportLayout";
import type { Field } from "../layout/Field";
import type { RowLook } from "./lookAt";
import type { Cells, ExportCells } from "./makeExportCells";
import type { Party } from "./Party";

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface MadeLine { readonly line: Writable<LedgerLine>; /** Its cells held parts of a cent. */ readonly inexact: boolean }

const texts = [["reference", "reference"], ["memo", "memo"], ["entity", "entity"], ["status", "status"], ["terms", "terms"], ["email", "email"], ["phone", "phone"], ["contact", "contact"]] as const satisfies readonly (readonly [Field, keyof LedgerLine])[];

/** `above` is the party of the group the row stands in; what the row itself names wins. */
export function makeLineMaker(layout: ExportLayout, cells: ExportCells): (row: number, of: Cells, look: RowLook, above: Party | null, groupCurrency: string, kind?: InvoiceKind) => MadeLine {
  const { columns, shape } = layout;
  const there = texts.filter(([field]) => columns.has(field));
  const paidColumn = columns.get("paid") ?? -1;
  const paidSign = layout.signs.get(paidColumn) ?? ".";
  const fillsDown = layout.naming !== "own";
  const namesAbove = fillsDown || !columns.has("customerName");
  const toMoney = moneyMaker();
  let lastId = "";
  let lastName = "";
  return (row, of, look, above, groupCurrency, fixedKind) => {
    const currency = cells.currencyAt(of) || groupCurrency || layout.currency;
    const { type: typeText, amount: written, open: stated } = look;
    let open = typeof stated === "number" ? stated : columns.has("open") || typeof written !== "number" ? 0 : written;
    if (typeof stated !== "number" || !columns.has("open")) {
      const paid = paidColumn < 0 ? undefined : readAmount(of[paidColumn] ?? "", paidSign);
      const status = columns.has("open") ? null : readStatus(cells.textAt("status", of));
      const isSettled = shape === "openItems" && !columns.has("open") && status !== "partial" && typeof cells.dayAt("settled", of) === "number";
      if (status === "paid" || status === "void" || status === "writtenOff" || isSettled) open = 0;
      else if (typeof paid === "number" && shape === "openItems" && !columns.has("open") && layout.buckets.length === 0) open -= open < 0 ? -Math.abs(paid) : Math.abs(paid);
    }
    let amount = typeof written === "number" ? written : open;
    let kind: InvoiceKind = fixedKind ?? (shape === "receipts" ? "payment" : typeText === "" ? "invoice" : cells.kindOf(typeText));
    if (layout.creditsArePositive && shape === "openItems" && (kind === "credit" || kind === "payment")) { amount = -Math.abs(amount); open = -Math.abs(open); }
    if (kind === "invoice" && (open < 0 || amount < 0)) kind = "credit";

    let id = cells.textAt("customerId", of);
    let name = cells.textAt("customerName", of);
    if (layout.naming === "first") {
      if (id === "" && name === "") { id = lastId; name = lastName; } else { lastId = id; lastName = name; }
    }
    if (above && namesAbove) {
      if (id === "" && fillsDown) id = above.id;
      if (name === "") name = above.name;
    }
    const line: Writable<LedgerLine> = { row, customerName: name, number: look.number, kind, amount: toMoney(amount, currency), open: toMoney(open, currency) };
    if (id !== "") line.customerId = id;
    if (typeText !== "") line.type = typeText;
    const date = cells.dayAt("date", of);
    if (typeof date === "number") line.date = date;
    const due = cells.dayAt("due", of);
    if (typeof due === "number") line.dueDate = due;
    const expected = cells.dayAt("expected", of);
    if (typeof expected === "number") line.expectedDate = expected;
    for (const [field, key] of there) {
      const text = cells.textAt(field, of);
      if (text !== "") line[key] = text;
    }
    if (above && namesAbove) {
      if (line.phone === undefined && above.phone !== "") line.phone = above.phone;
      if (line.contact === undefined && above.contact !== "") line.contact = above.contact;
    }
    const scaled = open * 10 ** minorDigits(currency);
    return { line, inexact: Math.abs(scaled - Math.round(scaled)) > 1e-3 };
  };
}
