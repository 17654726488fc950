/** What a ledger's export says: its lines, what every row was, and the proof that the lines add up to the report's own sums. */
import type { Day } from "../../base/Day";
import type { Issue } from "../../base/Issue";
import type { LedgerLine } from "../../ledger/LedgerLine";
import type { DecimalSign } from "../cells/readAmount";
import type { DayOrder } from "../cells/readDay";
import type { Question } from "../Question";
import type { RowClass } from "../rows/classifyRows";
import type { Proof } from "./proof/Proof";
import type { ReaderProfile } from "./ReaderProfile";

export interface ExportContext {
  readonly date1904: boolean;
  /** Used where neither a cell, a header nor the title names a currency. */
  readonly defaultCurrency?: string;
  /** What a person answered, or what the computer's language says; it decides only where the cells prove nothing. */
  readonly dayOrder?: DayOrder;
  readonly decimalSign?: DecimalSign;
  /** Saved by the person; the first whose headers are there wins over recognition. */
  readonly profiles?: readonly ReaderProfile[];
  /** Rows to come in all, where known: progress is a share of it. */
  readonly rows?: number;
}

/** `openItems`: what customers owe, document by document; `receipts`: the movements of a bank account. */
export type ExportShape = "openItems" | "receipts";

export interface ExportTitle {
  /** The company whose ledger it is, as its title says; "" where it does not. */
  readonly company: string;
  readonly title: string;
  readonly asOf?: Day;
  /** Where the as-of day was read: the title rows, or (weaker) the day of printing below the list. */
  readonly asOfFrom?: "title" | "print";
}

export interface ExportSummary extends ExportTitle {
  /** Id and name of the recognised source: "xero-ageing", "Xero Aged Receivables Detail". */
  readonly source: string;
  readonly sourceName: string;
  readonly shape: ExportShape;
  readonly sheet: string;
  readonly rowsByClass: Readonly<Record<RowClass, number>>;
  readonly lineCount: number;
  readonly proof: Proof;
  readonly issues: readonly Issue[];
  readonly questions: readonly Question[];
  /** A later row proved another day order or decimal sign than the first rows let us assume: read again with it. */
  readonly readAgainWith?: { readonly dayOrder?: DayOrder; readonly decimalSign?: DecimalSign };
  /** How the file was read, to be saved, changed by hand and handed back as a profile. */
  readonly profile: ReaderProfile;
}

export type ExportReading =
  | ({ readonly ok: true; readonly lines: readonly LedgerLine[]; /** One per row of the grid. */ readonly classes: readonly RowClass[]; readonly otherSheets: readonly string[] } & ExportSummary)
  | ExportRefusal;

export type ExportRefusalCode = "payables" | "summary-only" | "customer-list" | "general-ledger" | "no-customer" | "no-amount" | "no-header" | "empty";

export interface ExportRefusal { readonly ok: false; readonly code: ExportRefusalCode; readonly reason: string; readonly sheet: string }
