/** How to read a layout nobody foresaw: saved as JSON, edited by hand, and stronger than any recognition. */
import { foldText } from "../../base/foldText";
import type { InvoiceKind } from "../../ledger/Book";
import type { DecimalSign } from "../cells/readAmount";
import type { DayOrder } from "../cells/readDay";
import { type Field, isField } from "./layout/Field";

/** A column by its header as shown; `nth` (from 0) tells columns of one name apart, left to right. */
export interface ProfileColumn { readonly header: string; readonly nth: number }

/** Where the customer of a line stands: in its own row, in the first of his rows, or in a row above them. */
export type Naming = "own" | "first" | "above";

export interface ReaderProfile {
  readonly name: string;
  readonly shape: "openItems" | "receipts";
  /** 2 where two rows make the header: their texts are joined by a space. */
  readonly headerRows: 1 | 2;
  /** The sheet row (from 1) of the last header row; left out, the row is found by the columns' headers. */
  readonly headerRow?: number;
  readonly columns: Readonly<Partial<Record<Field, ProfileColumn>>>;
  /** Ageing columns; their sum is the open amount where no column states it. */
  readonly buckets: readonly ProfileColumn[];
  readonly naming: Naming;
  /** Group rows begin with the customer's number. */
  readonly groupsStartWithId: boolean;
  /** Words that begin or end a row of sums besides those known in seven languages: "Razem", "Σύνολο". */
  readonly totalWords: readonly string[];
  readonly kinds: Readonly<Record<string, InvoiceKind>>;
  readonly creditsArePositive: boolean;
  readonly dayOrder?: DayOrder;
  readonly decimalSign?: DecimalSign;
  readonly currency?: string;
}

export type ProfileReading = { readonly ok: true; readonly profile: ReaderProfile } | { readonly ok: false; readonly reason: string };

const kinds: readonly string[] = ["invoice", "credit", "payment", "journal"] satisfies readonly InvoiceKind[];
const namings: readonly string[] = ["own", "first", "above"] satisfies readonly Naming[];

/** From JSON a person may have edited; what is left out takes its usual value, what is wrong is said by name. */
export function readReaderProfile(json: unknown): ProfileReading {
  if (!isRecord(json)) return wrong("The profile is no object.");
  const { name, shape = "openItems", headerRows = 1, headerRow, columns, buckets = [], naming = "own", groupsStartWithId = false, totalWords = [], kinds: kindWords = {}, creditsArePositive = false, dayOrder, decimalSign, currency } = json;
  if (typeof name !== "string" || name.trim() === "") return wrong("“name” must be a text.");
  if (shape !== "openItems" && shape !== "receipts") return wrong("“shape” must be “openItems” or “receipts”.");
  if (headerRows !== 1 && headerRows !== 2) return wrong("“headerRows” must be 1 or 2.");
  if (headerRow !== undefined && !(typeof headerRow === "number" && Number.isInteger(headerRow) && headerRow >= headerRows)) return wrong("“headerRow” must be the number of the header's last row.");
  if (!isRecord(columns)) return wrong("“columns” must name a header for each field.");
  const read: Partial<Record<Field, ProfileColumn>> = {};
  for (const [field, value] of Object.entries(columns)) {
    const column = columnOf(value);
    if (!isField(field)) return wrong(`“${field}” is no field that can be read.`);
    if (!column) return wrong(`“columns.${field}” must be a header text, or a header with “nth”.`);
    read[field] = column;
  }
  const bucketColumns = Array.isArray(buckets) ? buckets.map(columnOf) : [null];
  if (bucketColumns.includes(null)) return wrong("“buckets” must be a list of header texts.");
  if (!read.open && !read.amount && !(read.debit && read.credit) && bucketColumns.length === 0) return wrong("No column holds the amount: name “open”, “amount”, both “debit” and “credit”, or “buckets”.");
  if (typeof naming !== "string" || !namings.includes(naming)) return wrong("“naming” must be “own”, “first” or “above”.");
  if (!Array.isArray(totalWords) || !totalWords.every((word) => typeof word === "string" && word.trim() !== "")) return wrong("“totalWords” must be a list of words.");
  if (!isRecord(kindWords) || !Object.values(kindWords).every((kind) => typeof kind === "string" && kinds.includes(kind))) return wrong("“kinds” must give invoice, credit, payment or journal for each word.");
  if (dayOrder !== undefined && dayOrder !== "dmy" && dayOrder !== "mdy") return wrong("“dayOrder” must be “dmy” or “mdy”.");
  if (decimalSign !== undefined && decimalSign !== "." && decimalSign !== ",") return wrong("“decimalSign” must be “.” or “,”.");
  if (currency !== undefined && !(typeof currency === "string" && /^[A-Z]{3}$/.test(currency))) return wrong("“currency” must be a three-letter code.");
  return {
    ok: true,
    profile: {
      name, shape, headerRows, ...(headerRow !== undefined && { headerRow }), columns: read, buckets: bucketColumns.flatMap((column) => column ?? []), naming: naming as Naming,
      groupsStartWithId: groupsStartWithId === true, totalWords, kinds: Object.fromEntries(Object.entries(kindWords).map(([word, kind]) => [foldText(word), kind as InvoiceKind])),
      creditsArePositive: creditsArePositive === true, ...(dayOrder && { dayOrder }), ...(decimalSign && { decimalSign }), ...(currency !== undefined && { currency }),
    },
  };
}

const wrong = (reason: string): ProfileReading => ({ ok: false, reason: `The reader profile cannot be used: ${reason}` });
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function columnOf(value: unknown): ProfileColumn | null {
  if (typeof value === "string") return value.trim() === "" ? null : { header: value, nth: 0 };
  if (!isRecord(value) || typeof value["header"] !== "string") return null;
  const nth = value["nth"] ?? 0;
  return typeof nth === "number" && Number.isInteger(nth) && nth >= 0 ? { header: value["header"], nth } : null;
}
