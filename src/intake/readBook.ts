/** Cells → Book: finds the lists of a workbook, reads every row once, and says what could not be read or why it must not be. */
import type { Day } from "../base/Day";
import type { ColumnRef } from "../base/Edit";
import type { Grid } from "../base/Grid";
import type { Issue } from "../base/Issue";
import type { Book, Invoice } from "../ledger/Book";
import type { Mapping } from "../ledger/Mapping";
import { chooseLists } from "./columns/chooseLists";
import { columnRefs, type Layout, mappingOf } from "./columns/Layout";
import { makeIssueList } from "./makeIssueList";
import type { Question } from "./Question";
import { refusals, type RefusalCode } from "./refusals";
import { checkBook } from "./rows/checkBook";
import { type ClassifiedRows, classifyRows, type RowClass } from "./rows/classifyRows";
import { countRows } from "./rows/countRows";
import { customerOf, type Gathering } from "./rows/gatherCustomers";
import { makeKeyRing } from "./rows/makeKeyRing";
import { makeMaster } from "./rows/makeMaster";
import { makeReaders, type Readers } from "./rows/makeReaders";
import { readCustomers } from "./rows/readCustomers";
import { readInvoices } from "./rows/readInvoices";
import { type PaidItem, readPayments, settleByPayments } from "./rows/readPayments";

export interface IntakeInput {
  /** All sheets, very hidden ones of ours excluded. */
  readonly grids: readonly Grid[];
  readonly today: Day;
  readonly date1904: boolean;
  /** Remembered or corrected by the person; wins over guesses, found again by header. */
  readonly mapping?: Mapping;
  readonly defaultCurrency?: string;
}

/** The columns a person may choose from when correcting the mapping, per sheet. */
export type SheetColumns = Readonly<Record<string, readonly ColumnRef[]>>;

export type Reading =
  | { readonly ok: true; readonly book: Book; readonly mapping: Mapping; readonly issues: readonly Issue[]; readonly questions: readonly Question[]; readonly rowsByClass: Readonly<Record<RowClass, number>>; readonly columns: SheetColumns }
  | { readonly ok: false; readonly code: RefusalCode; readonly reason: string; readonly mapping: Mapping; readonly issues: readonly Issue[]; readonly columns: SheetColumns };

interface ReadList { readonly layout: Layout; readonly readers: Readers; readonly rows: ClassifiedRows }

export function readBook(input: IntakeInput): Reading {
  const issues = makeIssueList();
  const questions: Question[] = [];
  const chosen = chooseLists(input.grids, input.mapping, issues);
  const refuse = (code: RefusalCode): Reading => ({ ok: false, code, reason: refusals[code], mapping: chosen.lists.map(mappingOf), issues: issues.all(), columns: columnsOf(chosen.lists) });
  if (chosen.refusal) return refuse(chosen.refusal);

  const lists = [...chosen.lists, ...chosen.promises].map((layout): ReadList => {
    const readers = makeReaders(layout, input, issues, questions);
    return { layout, readers, rows: classifyRows(layout, readers, issues) };
  });
  const ring = makeKeyRing();
  for (const list of lists) learnNames(list, ring);
  const gathering: Gathering = { drafts: new Map(), promises: [] };
  const of = (shape: string): ReadList[] => lists.filter(({ layout }) => layout.shape === shape);
  for (const { layout, rows, readers } of of("customers")) readCustomers(layout, rows, readers, ring, gathering, input.today, issues);
  const listed = new Set(gathering.drafts.keys());
  const invoices: Invoice[] = [];
  for (const { layout, rows, readers } of of("invoices")) for (const invoice of readInvoices(layout, rows, readers, ring, gathering, input.today, issues)) invoices.push(invoice);
  const payments: PaidItem[] = [];
  for (const { layout, rows, readers } of of("payments")) for (const payment of readPayments(layout, rows, readers, ring, gathering, issues)) payments.push(payment);

  const masterList = lists.find(({ layout }) => layout === chosen.master);
  if (!masterList || gathering.drafts.size === 0) return refuse("empty");
  const sayingOpen = new Set(of("invoices").filter(({ readers }) => ["openAmount", "paidAmount", "status", "paidDate"].some((role) => readers.has(role as "status")) || false).map(({ layout }) => layout.grid.sheet));
  const settled = settleByPayments({ invoices, payments, today: input.today, saysOpen: (sheet) => sayingOpen.has(sheet) });
  const master = makeMaster(masterList.layout, masterList.rows, ring, settled, issues);
  const customers = [...gathering.drafts.values()].map(customerOf);
  const book: Book = { customers, invoices: settled, payments: payments.map(({ document: _, ...payment }) => payment), promises: gathering.promises, master };
  checkBook({ book, lists: lists.map(({ layout }) => layout), listed, twoNames: ring.twoNames(), today: input.today, issues });
  return {
    ok: true, book, mapping: chosen.lists.map(mappingOf), issues: issues.all(), questions,
    rowsByClass: countRows(lists.map(({ layout, rows }) => ({ layout, classes: rows.classes }))), columns: columnsOf(chosen.lists),
  };
}

function learnNames({ layout: { from, to }, readers, rows: { classes } }: ReadList, ring: ReturnType<typeof makeKeyRing>): void {
  if (!readers.has("customerId")) return;
  for (let row = from; row < to; row += 1) if (classes[row - from] === "line") ring.learn(readers.cell("customerId", row), readers.cell("customerName", row));
}

function columnsOf(lists: readonly Layout[]): SheetColumns {
  return Object.fromEntries(lists.map((layout) => [layout.grid.sheet, columnRefs(layout).filter((ref) => ref !== null && ref.header !== "").map((ref) => ref as ColumnRef)]));
}
