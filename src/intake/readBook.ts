/** Cells → Book: finds the lists of a workbook, reads every row once, and says what could not be read or why it must not be. */
import type { Day } from "../base/Day";
import type { ColumnRef } from "../base/Edit";
import type { Grid } from "../base/Grid";
import type { Issue } from "../base/Issue";
import type { Book, Invoice } from "../ledger/Book";
import type { Mapping, Role, Shape } from "../ledger/Mapping";
import { chooseLists } from "./columns/chooseLists";
import { columnRefs, type Layout, mappingOf } from "./columns/Layout";
import { isOwnTab } from "./isOwnTab";
import { isLog, readLog } from "./log/readLog";
import { makeIssueList } from "./makeIssueList";
import type { Question } from "./Question";
import { refusals, type RefusalCode } from "./refusals";
import { checkBook } from "./rows/checkBook";
import { classifyRows, type RowClass } from "./rows/classifyRows";
import { countRows } from "./rows/countRows";
import { customerOf, type Gathering } from "./rows/gatherCustomers";
import { makeKeyRing } from "./rows/makeKeyRing";
import { makeMaster } from "./rows/makeMaster";
import { makeReaders } from "./rows/makeReaders";
import { type NamedList, nameParties } from "./rows/nameParties";
import { readCustomers } from "./rows/readCustomers";
import { readInvoices } from "./rows/readInvoices";
import { readPayments, type Receipts } from "./rows/readPayments";
import { settleByPayments, type Stretch } from "./rows/settleByPayments";

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

export function readBook(input: IntakeInput): Reading {
  const issues = makeIssueList();
  const questions: Question[] = [];
  const chosen = chooseLists(input.grids.filter((grid) => !isLog(grid) && !isOwnTab(grid)), input.mapping, issues);
  const logGrid = input.grids.find(isLog);
  const log = logGrid ? readLog(logGrid, input.date1904) : { activities: [], issues: [] };
  const allIssues = (): readonly Issue[] => [...issues.all(), ...log.issues];
  const refuse = (code: RefusalCode): Reading => ({ ok: false, code, reason: refusals[code], mapping: chosen.lists.map(mappingOf), issues: allIssues(), columns: columnsOf(chosen.lists) });
  if (chosen.refusal) return refuse(chosen.refusal);

  const ring = makeKeyRing();
  const lists = [...chosen.lists, ...chosen.promises].map((layout): NamedList => {
    const readers = makeReaders(layout, input, issues, questions);
    const rows = classifyRows(layout, readers, issues);
    return { layout, readers, rows, named: nameParties(layout, rows, ring) };
  });
  ring.settle();
  const gathering: Gathering = { drafts: [], promises: [] };
  const of = (shape: Shape): NamedList[] => lists.filter(({ layout }) => layout.shape === shape);
  for (const list of of("customers")) readCustomers(list, gathering, input.today, issues);
  const listed = new Set(gathering.drafts.map(({ key }) => key));
  const receipts: Receipts = { payments: [], documents: [] };
  for (const list of of("payments")) readPayments(list, gathering, receipts, issues);
  const invoices: Invoice[] = [];
  const stretches = of("invoices").map((list): Stretch => {
    const from = invoices.length;
    readInvoices(list, gathering, input.today, invoices, issues);
    return { from, to: invoices.length, saysOpen: sayOpen.some((role) => list.readers.has(role)) };
  });
  if (receipts.payments.length > 0 && invoices.length > 0) {
    const { settle, onAccount } = settleByPayments(receipts, invoices, stretches, input.today);
    settle();
    if (!stretches.some(({ saysOpen }) => saysOpen)) for (const item of onAccount()) invoices.push(item);
  }

  const masterList = lists.find(({ layout }) => layout === chosen.master);
  if (!masterList || gathering.drafts.length === 0) return refuse(lists.some(({ rows }) => rows.classes.includes("unknown")) ? "no-customer" : "empty");
  const book: Book = {
    customers: gathering.drafts.map(customerOf), invoices, payments: receipts.payments, promises: gathering.promises, activities: log.activities,
    master: makeMaster(masterList, invoices, issues),
  };
  checkBook({ book, lists: lists.map(({ layout }) => layout), listed, twoNames: ring.twoNames(), today: input.today, issues });
  return {
    ok: true, book, mapping: chosen.lists.map(mappingOf), issues: allIssues(), questions,
    rowsByClass: countRows(lists.map(({ layout, rows }) => ({ layout, classes: rows.classes }))), columns: columnsOf(chosen.lists),
  };
}

/** A sheet with one of these says itself what is still open; payments elsewhere are in it already. */
const sayOpen: readonly Role[] = ["openAmount", "paidAmount", "status", "paidDate"];

function columnsOf(lists: readonly Layout[]): SheetColumns {
  return Object.fromEntries(lists.map((layout) => [layout.grid.sheet, columnRefs(layout).filter((ref) => ref !== null && ref.header !== "").map((ref) => ref as ColumnRef)]));
}
