/** What a found list holds: customers, invoices, payments or promises, or why it is none of these to us. */
import { isPayablesType, isTotalLabel, plainText } from "../cells/readWords";
import type { Role, Shape } from "../../ledger/Mapping";
import type { FoundList } from "./findHeader";
import type { Layout } from "./Layout";
import { matchHeader } from "./matchHeader";
import { readBucketHeader } from "./readBucketHeader";

export type Shaped =
  | { readonly is: "list"; readonly layout: Layout; readonly isSummary: boolean }
  | { readonly is: "promises"; readonly layout: Layout }
  | { readonly is: "not"; readonly code: "payables" | "summary-only" | "no-customer" | "no-amount" | "other" };

const payablesTitle = /payables?\b|\ba\/p\b|\bap age?ing|vendor|supplier|creditors?\b|kreditor|verbindlichkeit|lieferanten|fournisseur|dettes|cuentas por pagar|proveedor|fornitor|debiti verso|fornecedor|contas a pagar|crediteur|leverancier|unpaid bills|\bbills\b/;
const receivablesTitle = /receivable|\ba\/r\b|\bar age?ing|customer|debtor|debitor|forderung|kunden|client|creances|cuentas por cobrar|cobrar|crediti verso|contas a receber|debiteur|klant/;
const paymentsTitle = /payment|receipt|remittance|cash ?book|collections received|zahlung|zahlungseing|paiement|encaissement|reglement|pagos|cobros|pagament|incass|recebiment|betaling|ontvangst/;
const invoicesTitle = /invoice|open|due|outstanding|rechnung|facture|factura|fattur|fatura|factuur|posten|terms|plan/;
const logTitle = /\blog\b|activit|history of|call notes|journal|protokoll|verlauf|historique|historial|storico|historico|logboek/;

const personal: readonly Role[] = ["contact", "phone", "email", "country", "language", "timeZone", "segment", "owner", "creditLimit", "paymentLink"];
const working: readonly Role[] = ["notes", "lastContact", "doNotContact", "promiseDate", "promiseAmount", "brokenPromises", "plan", "disputed", "priority", "why", "nextAction", "nextActionDate", "stepReached", "terms"];
const money: readonly Role[] = ["amount", "openAmount", "paidAmount", "overdueAmount"];

export function shapeList(list: FoundList): Shaped {
  const roles = new Map(list.columns);
  const has = (...any: Role[]): boolean => any.some((role) => roles.has(role));
  const title = titleOf(list);
  if (!has("customerName", "customerId") && list.vendor < 0) takeContactAsCustomer(roles);
  const isGrouped = !has("customerName", "customerId") && list.vendor < 0 && hasGroups(list);
  const hasCustomer = has("customerName", "customerId") || isGrouped;
  const hasMoney = has(...money) || list.buckets.length > 0;
  const hasDocument = has("invoiceNumber", "invoiceDate", "dueDate");

  if (isPayables(list, title, hasCustomer)) return { is: "not", code: "payables" };
  if (!hasCustomer) {
    if (list.buckets.length > 1 && !hasDocument) return { is: "not", code: "summary-only" };
    return { is: "not", code: hasMoney && (hasDocument || has("openAmount", "overdueAmount")) ? "no-customer" : hasMoney ? "summary-only" : "other" };
  }
  // Beside our own columns a promise is what we wrote for a customer.
  if (has("promiseDate") && !has("priority", "why", "stepReached") && !has("amount", "openAmount", "dueDate", "paidDate") && !has(...personal) && list.buckets.length === 0) {
    return { is: "promises", layout: layoutOf(list, roles, "customers") };
  }
  if (isPayments(list, roles, title)) return { is: "list", layout: layoutOf(list, asPayments(list, roles), "payments"), isSummary: false };
  const isPerCustomer = !isGrouped && !has("invoiceNumber") && (hasDocument
    ? !has("invoiceDate") && (list.buckets.length > 0 || has("openAmount", "overdueAmount")) && has(...personal, ...working) && distinctCustomers(list, roles) > 0.95
    : has(...personal) || list.buckets.length > 0 || distinctCustomers(list, roles) >= 0.8);
  if (isPerCustomer && (hasMoney || has(...personal) || (has(...working) && !logTitle.test(title)))) {
    const columns = asCustomers(roles);
    const extra = [...columns.keys()].filter((role) => personal.includes(role) || working.includes(role));
    return { is: "list", layout: layoutOf(list, columns, "customers"), isSummary: extra.length === 0 };
  }
  if (!hasMoney) return { is: "not", code: hasDocument && !logTitle.test(title) ? "no-amount" : "other" };
  return { is: "list", layout: layoutOf(list, asInvoices(list, roles), "invoices"), isSummary: false };
}

function layoutOf(list: FoundList, columns: ReadonlyMap<Role, number>, shape: Shape): Layout {
  const { grid, table, headerRow, headerRows, from, to, left, right, buckets, headers } = list;
  return { grid, ...(table && { table }), shape, headerRow, headerRows, from, to, left, right, columns, buckets, headers };
}

/** Sheet name and everything above the header. */
function titleOf({ grid, headerRow, headerRows }: FoundList): string {
  const texts = [grid.sheet];
  for (let row = 0; row <= headerRow - headerRows; row += 1) for (const cell of grid.cells[row] ?? []) if (typeof cell === "string" && cell !== "") texts.push(cell);
  return plainText(texts.join(" · "));
}

/** A vendor column beside a customer column is only the vendor number a customer knows us by. */
function isPayables(list: FoundList, title: string, hasCustomer: boolean): boolean {
  const named = payablesTitle.test(title) && !receivablesTitle.test(title);
  if (list.vendor >= 0) return !list.columns.has("customerName") && !list.columns.has("customerId") || named || weakCustomer(list) && !receivablesTitle.test(title);
  const type = list.columns.get("invoiceType");
  if (type !== undefined) {
    let bills = 0;
    let typed = 0;
    for (let row = list.from; row < Math.min(list.to, list.from + 500); row += 1) {
      const cell = list.grid.cells[row]?.[type] ?? "";
      if (cell === "") continue;
      typed += 1;
      if (isPayablesType(cell)) bills += 1;
    }
    if (typed > 0 && bills > typed / 2) return true;
  }
  return named && hasCustomer && !strongCustomer(list);
}

/** "Customer" or "Kunde" in so many words, not just "Name". */
function strongCustomer({ columns, headers }: FoundList): boolean {
  return (["customerName", "customerId"] as const).some((role) => {
    const column = columns.get(role);
    return column !== undefined && (matchHeader(headers[column] ?? "").get(role) ?? 0) > 0.75;
  });
}
const weakCustomer = (list: FoundList): boolean => !strongCustomer(list);

/** Some ledgers call the customer a contact. */
function takeContactAsCustomer(roles: Map<Role, number>): void {
  const contact = roles.get("contact");
  if (contact === undefined) return;
  roles.delete("contact");
  roles.set("customerName", contact);
}

/** Names standing alone above the lines they own; bucket names and totals are none. */
function hasGroups({ grid, from, to, columns }: FoundList): boolean {
  const amounts = money.flatMap((role) => columns.get(role) ?? []);
  let groups = 0;
  for (let row = from; row < Math.min(to - 1, from + 300); row += 1) {
    const filled = (grid.cells[row] ?? []).filter((cell) => cell !== "");
    const only = filled.length === 1 ? filled[0] : "";
    if (typeof only !== "string" || only.trim() === "" || isTotalLabel(only) || readBucketHeader(only) !== null) continue;
    const below = grid.cells[row + 1] ?? [];
    if (amounts.some((column) => typeof below[column] === "number" || /\d/.test(String(below[column] ?? "")))) groups += 1;
  }
  return groups > 0;
}

function distinctCustomers({ grid, from, to }: FoundList, roles: ReadonlyMap<Role, number>): number {
  const column = roles.get("customerId") ?? roles.get("customerName") ?? -1;
  const seen = new Set<unknown>();
  let filled = 0;
  for (let row = from; row < to; row += 1) {
    const cell = grid.cells[row]?.[column] ?? "";
    if (cell === "" || (typeof cell === "string" && isTotalLabel(cell))) continue;
    filled += 1;
    seen.add(cell);
  }
  return filled === 0 ? 1 : seen.size / filled;
}

function isPayments({ buckets, profileOf, columns, headers }: FoundList, roles: ReadonlyMap<Role, number>, title: string): boolean {
  const has = (role: Role): boolean => roles.has(role);
  if (has("dueDate") || has("openAmount") || has("terms") || buckets.length > 0 || !(has("amount") || has("paidAmount"))) return false;
  if (paymentsTitle.test(title) && !invoicesTitle.test(title.replace(paymentsTitle, ""))) return has("paidDate") || has("invoiceDate") || has("paidAmount");
  if (has("paidAmount") && !has("amount") && (has("paidDate") || has("invoiceDate") || has("paymentReference"))) return true;
  const number = columns.get("invoiceNumber");
  const reference = columns.get("paymentReference");
  const saysPayment = reference !== undefined && (matchHeader(headers[reference] ?? "").get("paymentReference") ?? 0) > 0.75;
  return has("paidDate") && has("amount") && !has("invoiceDate") && !has("status") && (saysPayment || number === undefined || profileOf(number).distinct < 0.9);
}

function asPayments({ headers }: FoundList, roles: Map<Role, number>): Map<Role, number> {
  const columns = new Map<Role, number>();
  for (const role of ["customerId", "customerName", "currency", "paymentReference", "notes"] as const) copy(roles, role, columns, role);
  copy(roles, roles.has("paidDate") ? "paidDate" : "invoiceDate", columns, "paymentDate");
  copy(roles, roles.has("paidAmount") ? "paidAmount" : "amount", columns, "paymentAmount");
  const number = roles.get("invoiceNumber");
  // "Reference" on a bank list is the payer's; only a header that says invoice or document is ours.
  const names = number !== undefined && (matchHeader(headers[number] ?? "").get("invoiceNumber") ?? 0) > 0.75;
  if (number !== undefined) copy(roles, "invoiceNumber", columns, names || columns.has("paymentReference") ? "invoiceNumber" : "paymentReference");
  return columns;
}

/** One row per customer: a bare "Amount" or "Total" is what he owes. */
function asCustomers(roles: ReadonlyMap<Role, number>): Map<Role, number> {
  const columns = new Map(roles);
  if (!columns.has("openAmount")) copy(roles, "amount", columns, "openAmount");
  for (const role of ["amount", "paidAmount", "paidDate", "invoiceNumber", "invoiceType", "invoiceDate", "paymentReference"] as const) columns.delete(role);
  return columns;
}

/** Beside ageing buckets a bare "Total" is the open amount. */
function asInvoices({ buckets }: FoundList, roles: ReadonlyMap<Role, number>): Map<Role, number> {
  const columns = new Map(roles);
  if (buckets.length > 0 && !columns.has("openAmount") && columns.has("amount")) { copy(roles, "amount", columns, "openAmount"); columns.delete("amount"); }
  columns.delete("paymentReference");
  return columns;
}

function copy(from: ReadonlyMap<Role, number>, role: Role, to: Map<Role, number>, as: Role): void {
  const column = from.get(role);
  if (column !== undefined) to.set(as, column);
}
