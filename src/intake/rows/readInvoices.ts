/** Reads a list of one row per invoice: what was billed, what is still open, when it was due and when it was paid. */
import type { Day } from "../../base/Day";
import type { Invoice, InvoiceKind } from "../../ledger/Book";
import { isMarked, readKind, readStatus, type Status } from "../cells/readWords";
import { dueByTerms, readTerms, type Terms } from "../cells/readTerms";
import type { Layout } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";
import type { ClassifiedRows } from "./classifyRows";
import { customerReader, draftOf, type Gathering } from "./gatherCustomers";
import { moneyOf, type Readers } from "./makeReaders";
import { customerCells, type NamedList, partyAt } from "./nameParties";

/** Returns one invoice per line that holds an amount; a line without a readable one is an issue. */
export function readInvoices({ layout, rows, readers, named }: NamedList, gathering: Gathering, today: Day, issues: IssueList): Invoice[] {
  const { grid, from, to, columns } = layout;
  const cells = customerCells(layout, rows);
  const readRow = customerReader(layout, readers, gathering);
  const dueOf = dueReader(layout, rows, readers, issues);
  const creditsArePositive = readers.has("invoiceType") && writesCreditsPositive(layout, rows, readers);
  if (creditsArePositive) {
    issues.add("credit-sign", grid, layout.headerRow, columns.get("invoiceType") ?? 0, () => `Credits and payments on “${grid.sheet}” are written as positive amounts; they are read as reducing what is owed. Correct the types if that is wrong.`);
  }
  const zeroes = readers.has("openAmount") && hasExplicitZero(layout);
  const hasType = readers.has("invoiceType");
  const hasDisputed = readers.has("disputed");
  const hasStatus = readers.has("status");
  const invoices: Invoice[] = [];
  for (let row = from; row < to; row += 1) {
    const party = partyAt(named, row - from);
    if (!party) continue;
    const ref = { sheet: grid.sheet, row: grid.top + row };
    const draft = draftOf(gathering, party, { id: cells.id(row), name: cells.name(row) }, ref);
    readRow(draft, row);

    const paidDate = readers.day("paidDate", row);
    const paidByNow = paidDate !== undefined && paidDate <= today;
    const status = hasStatus ? readStatus(readers.cell("status", row)) : null;
    const invoiceDate = readers.day("invoiceDate", row);
    const stated = readers.day("dueDate", row);
    const sums = amountsOf(layout, readers, row, { status, paidByNow, zeroes }, issues);
    if (!sums) continue;
    let { amount, open } = sums;
    const typed = hasType ? readKind(readers.cell("invoiceType", row)) : "invoice";
    if (creditsArePositive && (typed === "credit" || typed === "payment")) { amount = -Math.abs(amount); open = -Math.abs(open); }
    const kind: InvoiceKind = typed === "invoice" && (amount < 0 || open < 0) ? "credit" : typed;
    const currency = readers.currency(row);
    const billed = moneyOf(amount, currency);
    const due = dueOf(row, invoiceDate, stated, kind);
    // Written out, not spread: this object is made a hundred thousand times.
    const invoice: Writable<Invoice> = {
      customer: party.key, number: readers.text("invoiceNumber", row), kind, dueDerived: due.derived, amount: billed, open: open === amount ? billed : moneyOf(open, currency),
      disputed: (hasDisputed && isMarked(readers.cell("disputed", row))) || status === "disputed", row: ref,
    };
    if (invoiceDate !== undefined) invoice.invoiceDate = invoiceDate;
    if (due.day !== undefined) invoice.dueDate = due.day;
    if (paidByNow && open === 0 && status !== "void" && status !== "writtenOff") invoice.paidDate = paidDate;
    invoices.push(invoice);
  }
  return invoices;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Evidence { readonly status: Status | null; readonly paidByNow: boolean; readonly zeroes: boolean }

/** Major units; null where the row holds no amount that can be read. The stated open amount wins, then amount less paid, then status and paid date. */
function amountsOf(layout: Layout, readers: Readers, row: number, { status, paidByNow, zeroes }: Evidence, issues: IssueList): { amount: number; open: number } | null {
  const { grid, columns, buckets } = layout;
  let stated = readers.amount("openAmount", row);
  if (typeof stated !== "number" && buckets.length > 0) {
    const placed = buckets.map(({ column }) => readers.amountAt(column, row)).filter((value) => typeof value === "number");
    if (placed.length > 0) stated = Math.round(placed.reduce((sum, value) => sum + value, 0) * 1e4) / 1e4;
  }
  const written = readers.amount("amount", row);
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
  const paid = readers.amount("paidAmount", row);
  if (typeof paid === "number") return { amount, open: Math.round((amount - (amount > 0 ? Math.abs(paid) : paid)) * 1e4) / 1e4 };
  if (readers.has("openAmount") && status === null && stated === undefined) {
    // Some exports leave the cell empty for nothing; a column that writes its zeros means something by a blank.
    if (!zeroes) return { amount, open: 0 };
    issues.add("blank-open", grid, row, columns.get("openAmount") ?? 0, () => `The open amount is blank; the whole amount is taken as open. Type 0 if it is paid, then refresh.`);
  }
  if (status === "partial") issues.add("partial-unknown", grid, row, columns.get("status") ?? 0, () => "Part of this invoice is paid, but no column says how much; the whole amount is taken as open. Add a paid or open amount.");
  return { amount, open: amount };
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
  let positive = 0;
  for (let row = from; row < to; row += 1) {
    if (classes[row - from] !== "line") continue;
    const kind = readKind(readers.cell("invoiceType", row));
    if (kind !== "credit" && kind !== "payment") continue;
    const value = readers.has("openAmount") ? readers.amount("openAmount", row) || readers.amount("amount", row) : readers.amount("amount", row);
    if (typeof value !== "number" || value === 0) continue;
    if (value < 0) return false;
    positive += 1;
  }
  return positive > 0;
}

type Due = { readonly day: Day | undefined; readonly derived: boolean };

/** The stated due day, else by the row's terms, else by the terms most rows of the sheet show, else the invoice date itself. */
function dueReader(layout: Layout, { classes }: ClassifiedRows, readers: Readers, issues: IssueList): (row: number, invoiceDate: Day | undefined, stated: Day | undefined, kind: InvoiceKind) => Due {
  const { grid, columns, from, to } = layout;
  const hasDue = readers.has("dueDate");
  const hasTerms = readers.has("terms");
  if (!hasDue && !hasTerms && readers.has("invoiceDate")) {
    issues.add("no-due-dates", grid, layout.headerRow, columns.get("invoiceDate") ?? 0, () => `“${grid.sheet}” has neither due dates nor payment terms; ageing runs from the invoice date. Add a column “Due date” or “Terms”.`);
  }
  let usual: Terms | null = null;
  const usualTerms = (): Terms => {
    if (usual) return usual;
    const counts = new Map<number, number>();
    for (let row = from; row < to; row += 1) {
      if (classes[row - from] !== "line") continue;
      const due = readers.day("dueDate", row);
      const billed = due === undefined ? undefined : readers.day("invoiceDate", row);
      if (due !== undefined && billed !== undefined && due >= billed) counts.set(due - billed, (counts.get(due - billed) ?? 0) + 1);
    }
    const days = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
    usual = { days, endOfMonth: "none" };
    return usual;
  };
  return (row, invoiceDate, stated, kind) => {
    if (stated !== undefined) return { day: stated, derived: false };
    if (invoiceDate === undefined) return { day: undefined, derived: false };
    const terms = hasTerms ? readTerms(readers.cell("terms", row)) : null;
    if (terms) return { day: dueByTerms(invoiceDate, terms), derived: true };
    if (!hasDue) return { day: invoiceDate, derived: true };
    if (kind !== "invoice") return { day: undefined, derived: false };
    const by = usualTerms();
    issues.add("no-due-date", grid, row, columns.get("dueDate") ?? 0, () => `This invoice has no due date; ${by.days} days after the invoice date is assumed, as for most on this sheet. Type the due date, then refresh.`);
    return { day: dueByTerms(invoiceDate, by), derived: true };
  };
}
