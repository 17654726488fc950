/** How this workbook is laid out: which sheet holds what, where its header is, which column plays which role. */
import type { ColumnRef } from "../base/Edit";

/** What a column means to us. `bucket` columns are listed apart, in `SheetMapping.buckets`. */
export type Role =
  | "customerId" | "customerName" | "contact" | "phone" | "email" | "country" | "language" | "timeZone" | "segment" | "owner" | "creditLimit" | "currency" | "paymentLink"
  | "invoiceNumber" | "invoiceType" | "invoiceDate" | "dueDate" | "terms" | "amount" | "openAmount" | "paidAmount" | "paidDate" | "status" | "disputed"
  | "overdueAmount" | "daysLate"
  | "paymentDate" | "paymentAmount" | "paymentReference"
  | "brokenPromises" | "doNotContact"
  | OwnedRole;

/** The columns a refresh writes, then those the contact log feeds: people keep these too, so theirs are used where they are mapped. */
export type OwnedRole = "priority" | "why" | "nextAction" | "nextActionDate" | "stepReached" | "lastContact" | "notes" | "promiseDate" | "promiseAmount" | "plan";

/** `customers`: one row per customer with totals or buckets; `invoices`: one row per invoice, paid rows allowed; `payments`: one row per payment. */
export type Shape = "customers" | "invoices" | "payments";

export interface BucketColumn {
  readonly column: ColumnRef;
  /** Days past due, inclusive; null is unbounded (from: not yet due; to: older). */
  readonly fromDays: number | null;
  readonly toDays: number | null;
}

export interface SheetMapping {
  readonly sheet: string;
  readonly table?: string;
  readonly shape: Shape;
  /** Zero-based sheet row of the last header row. */
  readonly headerRow: number;
  readonly headerRows: number;
  readonly columns: Partial<Record<Role, ColumnRef>>;
  readonly buckets: readonly BucketColumn[];
  /** What the texts of a column could not decide and a person answered. */
  readonly dayOrder?: "dmy" | "mdy";
  readonly decimalSign?: "." | ",";
}

export type Mapping = readonly SheetMapping[];
