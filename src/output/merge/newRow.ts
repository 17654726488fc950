/** A ledger's line as a row of the person's own list, in the list's own words; null where the list could not say it truly. */
import type { Cell } from "../../base/Grid";
import { rowKey } from "../../base/foldText";
import { decimalOf, money, NO_CURRENCY } from "../../base/Money";
import type { InvoiceKind } from "../../ledger/Book";
import type { Role } from "../../ledger/Mapping";
import type { MergeEntry } from "../../rules/merge/Merge";
import { serialOf } from "../written";
import type { InvoiceList } from "./InvoiceList";
import { amountIsOpen } from "./InvoiceList";
import { amountCell } from "./settleCells";

/** Columns of a new row, where the list has them, with the format of a cell that has none. */
export const rowRoles = [
  ["customerId", "General"], ["customerName", "General"], ["invoiceNumber", "General"], ["invoiceType", "General"], ["invoiceDate", "yyyy-mm-dd"], ["dueDate", "yyyy-mm-dd"], ["terms", "General"],
  ["amount", "#,##0.00"], ["openAmount", "#,##0.00"], ["paidAmount", "#,##0.00"], ["currency", "General"], ["status", "General"], ["contact", "General"], ["phone", "General"], ["email", "General"],
] as const satisfies readonly (readonly [Role, string])[];

const standard: Readonly<Record<InvoiceKind, string>> = { invoice: "Invoice", credit: "Credit note", payment: "Payment", journal: "Journal" };

/** What tells rows without a number apart besides the key's own columns. */
export const unnumbered: readonly Role[] = ["invoiceDate", "amount", "openAmount"];

export function newRow(list: InvoiceList, entry: MergeEntry, date1904: boolean): ReadonlyMap<Role, Cell> | null {
  const { line, after, customer, name, document } = entry;
  if (!line) throw new Error("Expected a line of the export, got none");
  if (list.currency !== undefined && list.currency !== null && list.currency !== after.currency) return null;
  const { columns } = list.mapping;
  const known = list.customers.get(customer);
  const says = (role: Role): boolean => columns[role] !== undefined;
  // A list that cannot tell the open part from the whole is told the part that is owed.
  const amount = says("openAmount") || says("paidAmount") ? money(line.amount.minor, after.currency) : after;
  const text = (role: Role, value: string): Cell => (list.numeric.has(role) && /^\d{1,15}$/.test(value) && String(Number(value)) === value ? Number(value) : value);
  const cells = new Map<Role, Cell>();
  const put = (role: Role, value: Cell | undefined): void => { if (value !== undefined && says(role)) cells.set(role, value); };
  put("customerId", known ? known.id : text("customerId", line.customerId ?? ""));
  put("customerName", known && known.name !== "" ? known.name : name);
  put("invoiceNumber", text("invoiceNumber", line.number));
  put("invoiceType", list.words.kinds[document] ?? (line.type !== undefined && line.type !== "" && document !== "invoice" ? line.type : standard[document]));
  put("invoiceDate", line.date === undefined ? undefined : serialOf(line.date, date1904));
  put("dueDate", line.dueDate === undefined ? undefined : serialOf(line.dueDate, date1904));
  put("terms", line.terms);
  put("amount", amountIsOpen(list) ? amountCell(list, document, after) : amountCell(list, document, amount));
  put("openAmount", amountCell(list, document, after));
  const paid = Math.abs(Number(decimalOf(money(amount.minor - after.minor, after.currency))));
  // A list that leaves the column blank where nothing is paid gets no zero.
  if (paid !== 0 || list.keepsPaid || !says("openAmount")) put("paidAmount", paid);
  put("currency", after.currency === NO_CURRENCY ? "" : after.currency);
  put("status", list.words.open);
  put("contact", line.contact);
  put("phone", line.phone);
  put("email", line.email);
  return cells;
}

export const keyOfRow = (cells: ReadonlyMap<Role, Cell>, roles: readonly Role[]): string => rowKey(roles.map((role) => cells.get(role) ?? ""));
