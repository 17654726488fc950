/** Which column holds which field: the source's own words first, then export words, then the roles that header and cells together tell. */
import { assignRoles } from "../../columns/assignRoles";
import type { Profile } from "../../columns/profileColumn";
import { findBuckets } from "../../columns/readBucketHeader";
import type { Role } from "../../../ledger/Mapping";
import { fieldOfSource, type Source } from "../recogniseSource";
import type { Field } from "./Field";
import { compactHeader, fieldOfHeader } from "./fieldOfHeader";
import { isMonthHeader } from "./isMonthHeader";

export interface NamedFields {
  readonly columns: ReadonlyMap<Field, number>;
  readonly buckets: readonly number[];
  /** The column that names a vendor; -1 where none does. */
  readonly vendor: number;
}

const fieldOfRole: Readonly<Partial<Record<Role, Field>>> = {
  customerId: "customerId", customerName: "customerName", contact: "contact", phone: "phone", email: "email", currency: "currency", invoiceNumber: "number", invoiceType: "type",
  invoiceDate: "date", paymentDate: "date", dueDate: "due", promiseDate: "expected", terms: "terms", amount: "amount", openAmount: "open", paidAmount: "paid", paidDate: "settled", paymentAmount: "amount", status: "status", daysLate: "daysLate",
  paymentReference: "reference", notes: "memo",
};

/** Fields that amounts alone can fill: a text column of that name is something else. */
const amounts: ReadonlySet<Field> = new Set<Field>(["amount", "open", "debit", "credit", "running"]);

/** `headers[column]` holds the texts to try for it (a two-row header has several). */
export function nameFields(headers: readonly (readonly string[])[], profileOf: (column: number) => Profile, source: Source): NamedFields {
  const columns = new Map<Field, number>();
  const taken = new Set<number>();
  headers.forEach((texts, column) => {
    for (const text of texts) {
      if (text === "") continue;
      const field = fieldOfSource(source, text);
      if (field === undefined) continue;
      taken.add(column);
      if (field !== null && !columns.has(field)) columns.set(field, column);
      break;
    }
  });
  const placed = bucketsOf(headers).filter((column) => !taken.has(column));
  for (const column of placed) taken.add(column);
  headers.forEach((texts, column) => {
    if (taken.has(column)) return;
    for (const text of texts) {
      const field = text === "" ? undefined : fieldOfHeader(text);
      if (field === undefined || columns.has(field)) continue;
      const profile = profileOf(column);
      if (amounts.has(field) && profile.filled > 0 && profile.amounts < 0.2) continue;
      columns.set(field, column);
      taken.add(column);
      break;
    }
  });
  const assigned = assignRoles(headers, profileOf, taken);
  for (const [role, column] of assigned.columns) {
    const field = fieldOfRole[role];
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  settle(columns, placed, headers);
  return { columns, buckets: placed, vendor: assigned.vendor };
}

/** Names that mean one thing beside some columns and another without them. */
function settle(columns: Map<Field, number>, buckets: readonly number[], headers: readonly (readonly string[])[]): void {
  const move = (from: Field, to: Field): void => {
    const column = columns.get(from);
    if (column === undefined || columns.has(to)) return;
    columns.delete(from);
    columns.set(to, column);
  };
  if (!columns.has("number")) move("reference", "number");
  if (!columns.has("customerName") && !columns.has("customerId") && /^(contact|kontakt)$/.test(compactHeader(headers[columns.get("contact") ?? -1]?.[0] ?? ""))) move("contact", "customerName");
  if (buckets.length > 0 || !columns.has("amount")) {
    if (buckets.length > 0 && !columns.has("open")) move("amount", "open");
  }
  const taken = new Set(columns.values());
  if (!columns.has("running") && columns.has("open")) {
    const balance = headers.findIndex((texts, column) => !taken.has(column) && texts.some((text) => /^(balance|saldo|solde)$/.test(compactHeader(text))));
    if (balance >= 0) columns.set("running", balance);
  }
  // Of a pair only both together say an amount.
  if (columns.has("debit") !== columns.has("credit")) {
    const lone: Field = columns.has("debit") ? "debit" : "credit";
    if (columns.has("amount") || columns.has("open")) columns.delete(lone);
    else move(lone, "amount");
  }
}

function bucketsOf(headers: readonly (readonly string[])[]): number[] {
  const first = findBuckets(headers.map((texts) => texts[0] ?? ""));
  const last = findBuckets(headers.map((texts) => texts.at(-1) ?? ""));
  const found = (last.length > first.length ? last : first).map(({ column }) => column);
  const months = headers.flatMap((texts, column) => (isMonthHeader(texts[0] ?? "") ? [column] : []));
  return [...new Set([...found, ...(found.length + months.length > 1 ? months : [])])].sort((a, b) => a - b);
}
