/** Reads a list of one row per customer: who he is, and the balance and ageing buckets the sheet states itself. */
import type { Day } from "../../base/Day";
import { addMoney } from "../../base/Money";
import type { StatedBalance } from "../../ledger/Book";
import type { Layout } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";
import { type Draft, draftOf, customerReader, type Gathering } from "./gatherCustomers";
import type { Readers } from "./makeReaders";
import { moneyOf } from "./moneyOf";
import { customerCells, type NamedList, partyAt } from "./nameParties";

export function readCustomers({ layout, rows, readers, named }: NamedList, gathering: Gathering, today: Day, issues: IssueList): void {
  const { grid, from, to } = layout;
  const cells = customerCells(layout, rows);
  const readRow = customerReader(layout, readers, gathering, issues);
  const statedAt = statedReader(layout, readers, today);
  for (let row = from; row < to; row += 1) {
    const party = partyAt(named, row - from);
    if (!party) continue;
    const draft = draftOf(gathering, party, cells, row, grid);
    readRow(draft, row);
    const stated = statedAt(row);
    if (stated) addStated(draft, stated, layout, row, issues);
  }
}

function statedReader({ buckets }: Layout, readers: Readers, today: Day): (row: number) => StatedBalance | undefined {
  const openAt = readers.amountOf("openAmount");
  const overdueAt = readers.amountOf("overdueAmount");
  const inBuckets = buckets.map(({ column, fromDays, toDays }) => ({ fromDays, toDays, amountAt: readers.amountIn(column) }));
  const lateAt = lateReader(readers, today);
  const tellsLate = buckets.some(({ fromDays }) => fromDays !== null && fromDays > 0);
  return (row) => {
    const currency = readers.currency(row);
    const open = openAt(row);
    const overdue = overdueAt(row);
    if (inBuckets.length === 0 && typeof open !== "number" && typeof overdue !== "number") return undefined;
    const placed = inBuckets.flatMap(({ fromDays, toDays, amountAt }) => {
      const amount = amountAt(row);
      return typeof amount === "number" ? [{ fromDays, toDays, amount: moneyOf(amount, currency) }] : [];
    });
    if (typeof open !== "number" && typeof overdue !== "number" && placed.length === 0) return undefined;
    const sum = placed.reduce((total, { amount }) => addMoney(total, amount), moneyOf(0, currency));
    const past = placed.filter(({ fromDays }) => fromDays !== null && fromDays > 0);
    const oldest = lateAt(row);
    return {
      open: typeof open === "number" ? moneyOf(open, currency) : placed.length > 0 ? sum : moneyOf(overdue ?? 0, currency),
      ...(typeof overdue === "number" ? { overdue: moneyOf(overdue, currency) } : placed.length > 0 && tellsLate && { overdue: past.reduce((total, { amount }) => addMoney(total, amount), moneyOf(0, currency)) }),
      ...(oldest !== undefined && { oldestDaysLate: oldest }),
      buckets: placed,
    };
  };
}

function lateReader(readers: Readers, today: Day): (row: number) => number | undefined {
  const cellAt = readers.cellOf("daysLate");
  const dueAt = readers.dayOf("dueDate");
  return (row) => {
    const cell = cellAt(row);
    const stated = typeof cell === "number" ? cell : /^\s*-?\d+/.test(cell.toString()) ? Number.parseInt(String(cell), 10) : undefined;
    if (stated !== undefined) return Math.max(0, Math.trunc(stated));
    const due = dueAt(row);
    return due === undefined ? undefined : Math.max(0, today - due);
  };
}

/** Two rows of one customer both count where they are in one currency. */
function addStated(draft: Draft, stated: StatedBalance, { grid, columns }: Layout, row: number, issues: IssueList): void {
  const before = draft.stated;
  if (!before) { draft.stated = stated; return; }
  if (before.open.currency !== stated.open.currency) {
    issues.add("second-currency", grid, row, columns.get("openAmount") ?? columns.get("customerName") ?? 0, () => `${draft.name} has a second balance here in ${stated.open.currency}; only the one in ${before.open.currency} is counted. List the invoices of this customer on their own sheet.`);
    return;
  }
  const overdue = before.overdue && stated.overdue ? addMoney(before.overdue, stated.overdue) : before.overdue ?? stated.overdue;
  const oldest = Math.max(before.oldestDaysLate ?? -1, stated.oldestDaysLate ?? -1);
  draft.stated = {
    open: addMoney(before.open, stated.open), ...(overdue && { overdue }), ...(oldest >= 0 && { oldestDaysLate: oldest }),
    buckets: before.buckets.length === stated.buckets.length ? before.buckets.map((bucket, at) => ({ ...bucket, amount: addMoney(bucket.amount, stated.buckets[at]?.amount ?? moneyOf(0, bucket.amount.currency)) })) : [...before.buckets, ...stated.buckets],
  };
}
