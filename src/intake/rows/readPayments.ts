/** Reads a list of one row per payment, and settles invoices by payments where the invoices themselves do not say what is paid. */
import type { Day } from "../../base/Day";
import { foldText } from "../../base/foldText";
import { type Money, money } from "../../base/Money";
import type { Invoice, Payment } from "../../ledger/Book";
import type { Layout } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";
import type { ClassifiedRows } from "./classifyRows";
import { draftOf, type Gathering } from "./gatherCustomers";
import type { KeyRing } from "./makeKeyRing";
import { cellText, moneyOf, type Readers } from "./makeReaders";

/** A payment with the document number it names ("" where none); outgoing refunds are negative. */
export interface PaidItem extends Payment { readonly document: string }

export function readPayments(layout: Layout, { classes, namedIn, groupColumn }: ClassifiedRows, readers: Readers, ring: KeyRing, gathering: Gathering, issues: IssueList): PaidItem[] {
  const { grid, from, to, columns } = layout;
  const payments: PaidItem[] = [];
  for (let row = from; row < to; row += 1) {
    if (classes[row - from] !== "line") continue;
    const nameRow = namedIn ? namedIn[row - from] ?? row : row;
    const groupName = groupColumn >= 0 ? grid.cells[nameRow]?.[groupColumn] ?? "" : "";
    const id = groupColumn >= 0 ? "" : readers.cell("customerId", nameRow);
    const name = groupColumn >= 0 ? groupName : readers.cell("customerName", nameRow);
    const customer = ring.keyOf(id, name);
    const amount = readers.amount("paymentAmount", row);
    if (customer === "") continue;
    if (amount === undefined) issues.add("no-amount", grid, row, columns.get("paymentAmount") ?? 0, () => `Row ${grid.top + row + 1} has no amount and is not counted. Type the amount, then refresh.`);
    if (typeof amount !== "number") continue;
    const day = readers.day("paymentDate", row);
    const ref = { sheet: grid.sheet, row: grid.top + row };
    draftOf(gathering, customer, cellText(id), cellText(name), ref);
    payments.push({
      customer, ...(day !== undefined && { day }), amount: moneyOf(amount, readers.currency(row)),
      reference: readers.text("paymentReference", row), document: readers.text("invoiceNumber", row), row: ref,
    });
  }
  // A list that shows every receipt as a credit means money received all the same.
  return payments.length > 0 && payments.every(({ amount }) => amount.minor <= 0) ? payments.map((payment) => ({ ...payment, amount: money(-payment.amount.minor, payment.amount.currency) })) : payments;
}

export interface SettleInput {
  readonly invoices: readonly Invoice[];
  readonly payments: readonly PaidItem[];
  readonly today: Day;
  /** True where a sheet says itself what is still open. */
  readonly saysOpen: (sheet: string) => boolean;
}

/** Payments that name an invoice date its settlement and, where the sheet says nothing of open amounts, reduce it; the others become payments on account there. */
export function settleByPayments({ invoices, payments, today, saysOpen }: SettleInput): Invoice[] {
  if (payments.length === 0) return [...invoices];
  const byDocument = new Map<string, { paid: number; currency: string; last: Day | undefined }>();
  const paidOf = (payment: PaidItem): string => `${payment.customer}|${foldText(payment.document === "" ? payment.reference : payment.document)}`;
  for (const payment of payments) {
    if (payment.day !== undefined && payment.day > today) continue;
    const key = paidOf(payment);
    const known = byDocument.get(key) ?? { paid: 0, currency: payment.amount.currency, last: undefined };
    known.paid += payment.amount.minor;
    if (payment.day !== undefined && payment.day > (known.last ?? 0)) known.last = payment.day;
    byDocument.set(key, known);
  }
  const documents = new Set<string>();
  const settled = invoices.map((invoice) => {
    const key = `${invoice.customer}|${foldText(invoice.number)}`;
    const paid = invoice.number === "" ? undefined : byDocument.get(key);
    if (!paid || invoice.kind !== "invoice") return invoice;
    documents.add(key);
    const open = saysOpen(invoice.row.sheet) || invoice.open.minor === 0 || paid.currency !== invoice.open.currency ? invoice.open : money(invoice.open.minor - paid.paid, invoice.open.currency);
    const paidDate = open.minor === 0 && invoice.paidDate === undefined ? paid.last : invoice.paidDate;
    return { ...invoice, open, kind: open.minor < 0 ? "credit" as const : invoice.kind, ...(paidDate !== undefined && { paidDate }) };
  });
  if (invoices.length === 0 || invoices.some(({ row }) => saysOpen(row.sheet))) return settled;
  for (const payment of payments) {
    if (documents.has(paidOf(payment)) || payment.document !== "" || payment.amount.minor === 0 || (payment.day !== undefined && payment.day > today)) continue;
    const open: Money = money(-payment.amount.minor, payment.amount.currency);
    settled.push({ customer: payment.customer, number: payment.reference, kind: "payment", ...(payment.day !== undefined && { invoiceDate: payment.day }), dueDerived: false, amount: open, open, disputed: false, row: payment.row });
  }
  return settled;
}
