/** Reads a list of one row per invoice: what was billed, what is still open, when it was due and when it was paid. */
import type { Day } from "../../base/Day";
import type { Invoice, InvoiceKind } from "../../ledger/Book";
import { isMarked, readKind, readStatus, type Status } from "../cells/readWords";
import { dueByTerms, readTerms, type Terms } from "../cells/readTerms";
import type { Layout } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";
import type { ClassifiedRows } from "./classifyRows";
import { customerReader, draftOf, type Gathering } from "./gatherCustomers";
import type { Readers } from "./makeReaders";
import { moneyMaker } from "./moneyOf";
import { customerCells, type NamedList, partyAt } from "./nameParties";

/** Adds one invoice per line that holds an amount; a line without a readable one is an issue. */
export function readInvoices(list: NamedList, gathering: Gathering, today: Day, invoices: Invoice[], issues: IssueList): void {
  const { layout, rows, readers, named } = list;
  const { grid, from, to } = layout;
  const cells = customerCells(layout, rows);
  const readRow = customerReader(layout, readers, gathering, issues);
  const readOne = invoiceReader(list, today, invoices, issues);
  for (let row = from; row < to; row += 1) {
    const party = partyAt(named, row - from);
    if (!party) continue;
    readRow(draftOf(gathering, party, cells, row, grid), row);
    readOne(party.key, row);
  }
}

/** One row at a time and every column found beforehand: the engine compiles a small function early and keeps it. */
function invoiceReader({ layout, rows, readers }: NamedList, today: Day, invoices: Invoice[], issues: IssueList): (customer: string, row: number) => void {
  const { grid: { sheet, top }, columns } = layout;
  const deriveDue = dueReader(layout, rows, readers, issues);
  const creditsArePositive = readers.has("invoiceType") && writesCreditsPositive(layout, rows, readers);
  if (creditsArePositive) {
    issues.add("credit-sign", layout.grid, layout.headerRow, columns.get("invoiceType") ?? 0, () => `Credits and payments on “${sheet}” are written as positive amounts; they are read as reducing what is owed. Correct the types if that is wrong.`);
  }
  const sumsAt = sumsReader(layout, readers, issues);
  const toMoney = moneyMaker();
  const paidDateAt = readers.dayOf("paidDate");
  const invoiceDateAt = readers.dayOf("invoiceDate");
  const dueDateAt = readers.dayOf("dueDate");
  const statusAt = readers.cellOf("status");
  const typeAt = readers.cellOf("invoiceType");
  const disputedAt = readers.cellOf("disputed");
  const numberAt = readers.textOf("invoiceNumber");
  const currencyAt = readers.currency;
  const hasType = readers.has("invoiceType");
  return (customer, row) => {
    const paidDate = paidDateAt(row);
    const paidByNow = paidDate !== undefined && paidDate <= today;
    const status = readStatus(statusAt(row));
    const invoiceDate = invoiceDateAt(row);
    const stated = dueDateAt(row);
    const sums = sumsAt(row, status, paidByNow);
    if (!sums) return;
    let { amount, open } = sums;
    const typed = hasType ? readKind(typeAt(row)) : "invoice";
    if (creditsArePositive && (typed === "credit" || typed === "payment")) { amount = -Math.abs(amount); open = -Math.abs(open); }
    const kind: InvoiceKind = typed === "invoice" && (amount < 0 || open < 0) ? "credit" : typed;
    const currency = currencyAt(row);
    const billed = toMoney(amount, currency);
    const dueDate = stated ?? (invoiceDate === undefined ? undefined : deriveDue(row, invoiceDate, kind));
    // Written out, not spread: this object is made a hundred thousand times.
    const invoice: Writable<Invoice> = {
      customer, number: numberAt(row), kind, dueDerived: stated === undefined && dueDate !== undefined, amount: billed, open: open === amount ? billed : toMoney(open, currency),
      disputed: isMarked(disputedAt(row)) || status === "disputed", row: { sheet, row: top + row },
    };
    if (invoiceDate !== undefined) invoice.invoiceDate = invoiceDate;
    if (dueDate !== undefined) invoice.dueDate = dueDate;
    if (paidByNow && open === 0 && status !== "void" && status !== "writtenOff") invoice.paidDate = paidDate;
    invoices.push(invoice);
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Major units; null where the row holds no amount that can be read. The stated open amount wins, then amount less paid, then status and paid date. */
function sumsReader(layout: Layout, readers: Readers, issues: IssueList): (row: number, status: Status | null, paidByNow: boolean) => { amount: number; open: number } | null {
  const { grid, columns } = layout;
  const openAt = readers.amountOf("openAmount");
  const amountAt = readers.amountOf("amount");
  const paidAt = readers.amountOf("paidAmount");
  const inBuckets = layout.buckets.map(({ column }) => readers.amountIn(column));
  const hasOpen = readers.has("openAmount");
  const zeroes = hasOpen && hasExplicitZero(layout);
  return (row, status, paidByNow) => {
    let stated = openAt(row);
    if (typeof stated !== "number" && inBuckets.length > 0) {
      const placed = inBuckets.map((bucketAt) => bucketAt(row)).filter((value) => typeof value === "number");
      if (placed.length > 0) stated = Math.round(placed.reduce((sum, value) => sum + value, 0) * 1e4) / 1e4;
    }
    const written = amountAt(row);
    const amount = typeof written === "number" ? written : typeof stated === "number" ? stated : null;
    if (amount === null) {
      const column = columns.get("amount") ?? columns.get("openAmount") ?? 0;
      // An unreadable amount was said when it was read.
      if (written === undefined && stated === undefined) issues.add("no-amount", grid, row, column, () => `Row ${grid.top + row + 1} has no amount and is not counted. Type the amount, then refresh.`);
      return null;
    }
    if (typeof stated === "number") return { amount, open: stated };
    const isClosed = status === "paid" || status === "void" || status === "writtenOff" || (paidByNow && status !== "partial");
    if (isClosed) return { amount, open: 0 };
    const paid = paidAt(row);
    if (typeof paid === "number") return { amount, open: Math.round((amount - (amount > 0 ? Math.abs(paid) : paid)) * 1e4) / 1e4 };
    if (hasOpen && status === null && stated === undefined) {
      // Some exports leave the cell empty for nothing; a column that writes its zeros means something by a blank.
      if (!zeroes) return { amount, open: 0 };
      issues.add("blank-open", grid, row, columns.get("openAmount") ?? 0, () => `The open amount is blank; the whole amount is taken as open. Type 0 if it is paid, then refresh.`);
    }
    if (status === "partial") issues.add("partial-unknown", grid, row, columns.get("status") ?? 0, () => "Part of this invoice is paid, but no column says how much; the whole amount is taken as open. Add a paid or open amount.");
    return { amount, open: amount };
  };
}

function hasExplicitZero({ grid, columns, from, to }: Layout): boolean {
  const column = columns.get("openAmount") ?? -1;
  for (let row = from; row < to; row += 1) {
    const cell = grid.cells[row]?.[column];
    if (cell === 0 || (typeof cell === "string" && /^\s*(-|0([.,]0+)?)\s*$/.test(cell))) return true;
  }
  return false;
}

/** True where the sheet shows credits by their type alone: typed so, and never negative. */
function writesCreditsPositive({ from, to }: Layout, { classes }: ClassifiedRows, readers: Readers): boolean {
  const typeAt = readers.cellOf("invoiceType");
  const openAt = readers.amountOf("openAmount");
  const amountAt = readers.amountOf("amount");
  let positive = 0;
  for (let row = from; row < to; row += 1) {
    if (classes[row - from] !== "line") continue;
    const kind = readKind(typeAt(row));
    if (kind !== "credit" && kind !== "payment") continue;
    const value = openAt(row) || amountAt(row);
    if (typeof value !== "number" || value === 0) continue;
    if (value < 0) return false;
    positive += 1;
  }
  return positive > 0;
}

/** For a row that states no due day: by its terms, else by the terms most rows of the sheet show, else the invoice date itself. */
function dueReader(layout: Layout, { classes }: ClassifiedRows, readers: Readers, issues: IssueList): (row: number, invoiceDate: Day, kind: InvoiceKind) => Day | undefined {
  const { grid, columns, from, to } = layout;
  const hasDue = readers.has("dueDate");
  const termsAt = readers.cellOf("terms");
  const dueDateAt = readers.dayOf("dueDate");
  const invoiceDateAt = readers.dayOf("invoiceDate");
  if (!hasDue && !readers.has("terms") && readers.has("invoiceDate")) {
    issues.add("no-due-dates", grid, layout.headerRow, columns.get("invoiceDate") ?? 0, () => `“${grid.sheet}” has neither due dates nor payment terms; ageing runs from the invoice date. Add a column “Due date” or “Terms”.`);
  }
  let usual: Terms | null = null;
  const usualTerms = (): Terms => {
    if (usual) return usual;
    const counts = new Map<number, number>();
    for (let row = from; row < to; row += 1) {
      if (classes[row - from] !== "line") continue;
      const due = dueDateAt(row);
      const billed = due === undefined ? undefined : invoiceDateAt(row);
      if (due !== undefined && billed !== undefined && due >= billed) counts.set(due - billed, (counts.get(due - billed) ?? 0) + 1);
    }
    const days = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
    usual = { days, endOfMonth: "none" };
    return usual;
  };
  return (row, invoiceDate, kind) => {
    const terms = readTerms(termsAt(row));
    if (terms) return dueByTerms(invoiceDate, terms);
    if (!hasDue) return invoiceDate;
    if (kind !== "invoice") return undefined;
    const by = usualTerms();
    issues.add("no-due-date", grid, row, columns.get("dueDate") ?? 0, () => `This invoice has no due date; ${by.days} days after the invoice date is assumed, as for most on this sheet. Type the due date, then refresh.`);
    return dueByTerms(invoiceDate, by);
  };
}
