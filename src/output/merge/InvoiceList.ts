/** A person's own list of invoices, as far as it must be known to write a merge into it. */
import type { Target } from "../../base/Edit";
import type { Cell } from "../../base/Grid";
import type { InvoiceKind } from "../../ledger/Book";
import type { Role, SheetMapping } from "../../ledger/Mapping";

/** What the words of a status column say, as far as a merge turns on it. */
export type StatusWord = "open" | "paid" | "partial" | "disputed" | "writtenOff" | "void";

export interface InvoiceList {
  readonly mapping: SheetMapping;
  readonly target: Target;
  /** Columns that make the target's key, in their order. */
  readonly keyRoles: readonly Role[];
  /** Its only currency, where no column names one; null where it names none at all. Undefined where a column does. */
  readonly currency: string | null | undefined;
  /** Credits and payments are written as positive amounts, told by their type. */
  readonly creditsArePositive: boolean;
  /** The key of a sheet row (zero-based); null where two rows share it or it has gone. */
  readonly keyOf: (row: number) => string | null;
  /** What the cell shows; "" where the column is not there. */
  readonly cellOf: (row: number, role: Role) => Cell;
  readonly isFormula: (row: number, role: Role) => boolean;
  readonly statusOf: (row: number) => StatusWord | null;
  /** The list's own words, those it uses most; standard ones where it has none. */
  readonly words: { readonly kinds: Readonly<Partial<Record<InvoiceKind, string>>>; readonly paid: string; readonly open: string; readonly writtenOff: string };
  /** Its column of paid amounts is filled also where nothing is paid. */
  readonly keepsPaid: boolean;
  /** Roles of text that this list holds as numbers. */
  readonly numeric: ReadonlySet<Role>;
  /** How the list writes a customer, by key. */
  readonly customers: ReadonlyMap<string, { readonly id: Cell; readonly name: Cell }>;
  /** Keys over these columns of the rows that stand below the last invoice: sums, remarks. */
  readonly keysBelow: (roles: readonly Role[]) => readonly string[];
}

/** The only amount it has is what is owed: no column of open or paid amounts, of status or payment dates. */
export const amountIsOpen = ({ mapping: { columns, buckets } }: InvoiceList): boolean =>
  columns.amount !== undefined && buckets.length === 0 && !(columns.openAmount ?? columns.paidAmount ?? columns.status ?? columns.paidDate);
