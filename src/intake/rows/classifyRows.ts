/** Says of every row of a list what it is, exactly once: line, group, subtotal, total, header again, footer, blank or unknown. */
import type { Cell } from "../../base/Grid";
import { isBareTotal, isTotalLabel } from "../cells/readWords";
import type { Layout } from "../columns/Layout";
import { readBucketHeader } from "../columns/readBucketHeader";
import type { IssueList } from "../makeIssueList";
import { cellText } from "./cellText";
import type { AmountReader, Readers } from "./makeReaders";

export const rowClasses = ["preamble", "header", "group", "line", "subtotal", "total", "footer", "blank", "unknown"] as const;
export type RowClass = (typeof rowClasses)[number];

export interface ClassifiedRows {
  /** One per row from `layout.from` to `layout.to`. */
  readonly classes: readonly RowClass[];
  /** Where the customer stands above the lines, or only in the first of them: the row that names him, per row; -1 elsewhere. Null where every line names its own. */
  readonly namedIn: Int32Array | null;
  /** The column group names stand in. */
  readonly groupColumn: number;
}

/** Two sums are one where they differ by less than half a cent (or by the noise of adding up many floats). */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.005 + Math.abs(b) * 1e-12;

export function classifyRows(layout: Layout, readers: Pick<Readers, "amountIn">, issues: IssueList): ClassifiedRows {
  const { grid, columns, from, to, shape } = layout;
  const count = Math.max(0, to - from);
  const classes: RowClass[] = new Array<RowClass>(count).fill("blank");
  const at = (role: Parameters<typeof columns.get>[0]): number => columns.get(role) ?? -1;
  const customerColumns = [at("customerId"), at("customerName")].filter((column) => column >= 0);
  const number = at("invoiceNumber");
  const dates = [at("invoiceDate"), at("dueDate"), at("paidDate"), at("paymentDate")].filter((column) => column >= 0);
  const main = [at("openAmount"), at("amount"), at("paymentAmount")].find((column) => column >= 0) ?? layout.buckets[0]?.column ?? -1;
  const amounts = [...new Set([main, at("amount"), at("paidAmount"), at("overdueAmount"), ...layout.buckets.map(({ column }) => column)])].filter((column) => column >= 0);
  const perCustomer = shape === "customers";
  const naming = customerColumns.length === 0 ? "above" : perCustomer ? "own" : namingOf(layout, customerColumns, [number, ...dates].filter((column) => column >= 0));
  const grouped = naming === "above";
  const filledDown = naming === "first";
  const customers = grouped ? [] : customerColumns;
  const namedIn = grouped || filledDown ? new Int32Array(count).fill(-1) : null;
  const labelled = [...customers, number].filter((column) => column >= 0);
  const lastLine = findLastLine(layout, amounts, labelled);
  let groupRow = -1;
  let groupColumn = -1;
  const repeats = headerRepeats(layout);
  const mainAt = readers.amountIn(main);
  // A settled block sums to nothing open, so the billed amounts are added up as well.
  const second = main === at("openAmount") ? at("amount") : -1;
  const secondAt = readers.amountIn(second);
  const sums = { group: 0, all: 0, subtotals: 0, secondGroup: 0, secondAll: 0 };
  const addLine = (value: number, billed: number): void => { sums.group += value; sums.all += value; sums.secondGroup += billed; sums.secondAll += billed; };
  const addSum = (value: number, isSub: boolean): void => { if (isSub) sums.subtotals += value; sums.group = 0; sums.secondGroup = 0; };

  for (let row = from; row < to; row += 1) {
    const cells = grid.cells[row] ?? [];
    const party = anyFilled(cells, customers);
    const hasDate = anyFilled(cells, dates);
    // Most rows are plain lines, and this is all it takes to know.
    if (party && hasDate && (isNumberIn(cells, main) || !repeats(cells))) {
      if (filledDown) groupRow = row;
      if (namedIn) namedIn[row - from] = groupRow;
      classes[row - from] = "line";
      const plain = isNumberIn(cells, main) && !isNumberIn(cells, second);
      addLine(numeric(mainAt, cells, main, row), plain ? 0 : numeric(secondAt, cells, second, row));
      continue;
    }
    const hasNumber = number >= 0 && !isEmpty(cells[number] ?? "");
    const hasAmount = anyFilled(cells, amounts);
    const filled = filledCount(cells);
    if (filled === 0) continue;
    if (repeats(cells)) { classes[row - from] = "header"; continue; }
    const value = numeric(mainAt, cells, main, row);
    const label = hasDate ? "" : labelOf(cells, labelled, perCustomer ? at("customerId") : -1);
    const billed = numeric(secondAt, cells, second, row);
    const sumsGroup = hasAmount && same(value, sums.group) && (value !== 0 || (billed !== 0 && same(billed, sums.secondGroup)));
    const sumsAll = hasAmount && same(value, sums.all) && (value !== 0 || (billed !== 0 && same(billed, sums.secondAll)));
    const sumsUp = sumsGroup || sumsAll || (hasAmount && value !== 0 && same(value, sums.subtotals));
    if (label !== "" && (isBareTotal(label) || sumsUp || (!perCustomer && (!hasNumber || isTotalLabel(cellText(cells[number] ?? "")))))) {
      const isSub = /sub|zwischen|sous/i.test(label) || !isBareTotal(label) || (sumsGroup && !sumsAll) || (row < lastLine && !(sumsAll && !sumsGroup));
      if (hasAmount && value !== 0 && !sumsUp && !/%|percent|prozent|pourcent|porcent/i.test(label)) {
        issues.add("total-differs", grid, row, main, () => `“${label}” says ${value}, but the rows above add up to ${round(isSub ? sums.group : sums.all)}. Check for missing rows; the rows are counted, not the total.`);
      }
      addSum(value, isSub);
      classes[row - from] = isSub ? "subtotal" : "total";
      continue;
    }
    const alone = filled === 1 && !hasDate && !(hasAmount && value !== 0);
    if (alone && (!perCustomer || row > lastLine) && typeof cells.find((cell) => !isEmpty(cell)) === "string") {
      if (row > lastLine && (!perCustomer || standsApart(layout, row, labelled))) { classes[row - from] = "footer"; continue; }
      if (!perCustomer) {
        classes[row - from] = "group";
        const column = cells.findIndex((cell) => !isEmpty(cell));
        if (grouped && readBucketHeader(cellText(cells[column] ?? "")) === null) { groupRow = row; groupColumn = column; addSum(0, false); }
        continue;
      }
    }
    if (party || ((grouped || filledDown) && groupRow >= 0 && (hasNumber || hasDate) && hasAmount)) {
      if (party && filledDown) groupRow = row;
      if (namedIn) namedIn[row - from] = groupRow;
      classes[row - from] = "line";
      addLine(value, billed);
      continue;
    }
    if (!hasNumber && !hasDate && hasAmount && sumsUp) {
      const isSub = (sumsGroup && !sumsAll) || row < lastLine;
      addSum(value, isSub);
      classes[row - from] = isSub ? "subtotal" : "total";
      continue;
    }
    if (row > lastLine && !hasNumber && !hasDate && !(hasAmount && value !== 0)) { classes[row - from] = "footer"; continue; }
    classes[row - from] = "unknown";
    const column = cells.findIndex((cell) => !isEmpty(cell));
    issues.add("unknown-row", grid, row, column, () => `Row ${grid.top + row + 1} ${hasAmount ? "has an amount but names no customer" : "is neither a customer, an invoice nor a total"}; it is not counted. ${hasAmount ? "Type the customer" : "Complete or clear it"}, then refresh.`);
  }
  return { classes, namedIn, groupColumn };
}

function isEmpty(cell: Cell): boolean {
  if (cell === "") return true;
  if (typeof cell !== "string" || cell.length > 3) return false;
  const code = cell.charCodeAt(0);
  return (code <= 32 || code > 126) && /^[\s\u200B-\u200D\u2060\uFEFF]*$/.test(cell);
}
const round = (value: number): number => Math.round(value * 100) / 100;
const isNumberIn = (cells: readonly Cell[], column: number): boolean => column >= 0 && typeof cells[column] === "number";

/** An unreadable amount counts as none here: the reader of the line says so. */
function numeric(amountAt: AmountReader, cells: readonly Cell[], column: number, row: number): number {
  const cell = column < 0 ? "" : cells[column] ?? "";
  return typeof cell === "number" ? cell : cell === "" ? 0 : amountAt(row) ?? 0;
}

/** The text that calls a row a sum, in a naming column or the first filled cell; a customer with an id of his own is no sum. */
function labelOf(cells: readonly Cell[], columns: readonly number[], idColumn: number): string {
  const first = cells.findIndex((cell) => !isEmpty(cell));
  for (const column of first < 0 || columns.includes(first) ? columns : [first, ...columns]) {
    const cell = cells[column] ?? "";
    if (typeof cell !== "string" || cell === "" || !isTotalLabel(cell)) continue;
    return idColumn >= 0 && idColumn !== column && !isEmpty(cells[idColumn] ?? "") ? "" : cell.trim();
  }
  return "";
}

/** The last row with an amount and something to tell whose it is: what stands alone below it is a footer. */
function findLastLine({ grid, from, to }: Layout, amounts: readonly number[], labelled: readonly number[]): number {
  for (let row = to - 1; row >= from; row -= 1) {
    const cells = grid.cells[row] ?? [];
    const label = labelOf(cells, labelled, -1);
    if (label !== "" && (isBareTotal(label) || cells.filter((cell) => typeof cell === "string" && !isEmpty(cell)).length === 1)) continue;
    if (filledCount(cells) > 1 && (amounts.length === 0 || amounts.some((column) => !isEmpty(cells[column] ?? "")))) return row;
  }
  return from - 1;
}

function filledCount(cells: readonly Cell[]): number {
  let filled = 0;
  for (const cell of cells) if (!isEmpty(cell)) filled += 1;
  return filled;
}

function anyFilled(cells: readonly Cell[], columns: readonly number[]): boolean {
  for (let at = 0; at < columns.length; at += 1) if (!isEmpty(cells[columns[at] ?? 0] ?? "")) return true;
  return false;
}

/** A remark below a customers list stands under a blank row, a total or another such remark. */
function standsApart({ grid }: Layout, row: number, labelled: readonly number[]): boolean {
  for (let above = row - 1; above >= 0; above -= 1) {
    const cells = grid.cells[above] ?? [];
    const filled = filledCount(cells);
    if (filled === 0 || labelOf(cells, labelled, -1) !== "") return true;
    if (filled > 1) return false;
  }
  return false;
}

/** Says whether a row's cells are the header again. */
function headerRepeats({ headers, columns }: Layout): (cells: readonly Cell[]) => boolean {
  const named = [...columns.values()];
  return (cells) => {
    let equal = 0;
    let other = 0;
    for (let at = 0; at < named.length; at += 1) {
      const column = named[at] ?? 0;
      const cell = cells[column] ?? "";
      if (cell === "") continue;
      if (typeof cell === "string" && cell.trim() === headers[column]) equal += 1;
      else { other += 1; if (equal === 0 && other > 1) return false; }
    }
    return equal >= 2 && equal > other;
  };
}

/** Where a list names the customer of a line: in its `own` row, in the `first` of his rows (merged cells, pivots), or `above` his rows. */
function namingOf({ grid, from, to }: Layout, customers: readonly number[], documents: readonly number[]): "own" | "first" | "above" {
  let lines = 0;
  let blank = 0;
  let headings = 0;
  let startsBlank = false;
  for (let row = from; row < to; row += 1) {
    const cells = grid.cells[row] ?? [];
    const isNamed = anyFilled(cells, customers);
    if (!anyFilled(cells, documents)) {
      if (isNamed && filledCount(cells) === 1) headings += 1;
      continue;
    }
    lines += 1;
    if (isNamed) continue;
    blank += 1;
    if (lines === 1) startsBlank = true;
  }
  if (blank <= lines * 0.3) return "own";
  if (!startsBlank) return "first";
  return headings > 0 && blank > lines * 0.9 ? "above" : "own";
}
