/** How the cells of one list are read: decimal sign and day order decided per column, currency per row. */
import type { Day } from "../../base/Day";
import type { Cell } from "../../base/Grid";
import { NO_CURRENCY } from "../../base/Money";
import type { Role } from "../../ledger/Mapping";
import { type DecimalSign, decideDecimalSign, readAmount, scanAmount } from "../cells/readAmount";
import { currencyMentioned, currencyOfFormat, readCurrency } from "../cells/readCurrency";
import { decideDayOrder, type DayOrder, readDay } from "../cells/readDay";
import type { Layout } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";
import { cellText, isCellError } from "./cellText";
import type { Question } from "../Question";

export interface ReaderInput { readonly date1904: boolean; readonly defaultCurrency?: string | undefined }

/** Major units; undefined where the cell is empty or the column missing, null where it cannot be read (an issue is raised). */
export type AmountReader = (row: number) => number | null | undefined;
export type DayReader = (row: number) => Day | undefined;

/** Each role is asked for once per list; what comes back only looks at its own column. */
export interface Readers {
  readonly amountOf: (role: Role) => AmountReader;
  readonly amountIn: (column: number) => AmountReader;
  readonly dayOf: (role: Role) => DayReader;
  readonly textOf: (role: Role) => (row: number) => string;
  readonly cellOf: (role: Role) => (row: number) => Cell;
  /** The currency the row's own cells name, else the column's, else the sheet's. */
  readonly currency: (row: number) => string;
  readonly has: (role: Role) => boolean;
}

const amountRoles: readonly Role[] = ["openAmount", "amount", "paidAmount", "overdueAmount", "paymentAmount", "promiseAmount", "creditLimit"];
const dateRoles: readonly Role[] = ["invoiceDate", "dueDate", "paidDate", "paymentDate", "promiseDate", "lastContact", "nextActionDate"];

export function makeReaders(layout: Layout, input: ReaderInput, issues: IssueList, questions: Question[]): Readers {
  const { grid, columns } = layout;
  const rows = grid.cells;
  const amountColumns = [...amountRoles.flatMap((role) => columns.get(role) ?? []), ...layout.buckets.map(({ column }) => column)];
  const sheetCurrency = currencyOfSheet(layout);
  const dateColumns = dateRoles.flatMap((role) => columns.get(role) ?? []);
  const texts = textsOf(layout, [...amountColumns, ...dateColumns]);
  const signs = decimalSigns(layout, amountColumns, texts, issues, questions);
  const orders = dayOrders(layout, dateColumns, texts, sheetCurrency ?? input.defaultCurrency, issues, questions);
  const currency = currencyReader(layout, amountColumns, texts, sheetCurrency, input.defaultCurrency, issues);

  const amountIn = (column: number): AmountReader => {
    if (column < 0) return nothing;
    const sign = signs.get(column) ?? ".";
    return (row) => {
      const cell = rows[row]?.[column] ?? "";
      if (cell === "") return undefined;
      const value = readAmount(cell, sign);
      if (value === null && typeof cell !== "number") {
        issues.add(isCellError(cell) ? "cell-error" : "unreadable-amount", grid, row, column, () => `“${String(cell)}” in ${named(layout, column)} is no amount that can be read. Type it as a plain number, then refresh.`);
      }
      return value;
    };
  };
  const dayIn = (column: number): DayReader => {
    if (column < 0) return nothing;
    const order = orders.get(column) ?? "dmy";
    // A ledger knows few different days, so each text is read once; 0 stands for an empty one.
    const known = new Map<Cell, Day | 0 | null>();
    const readOnce = (cell: Cell): Day | 0 | null => {
      let day = known.get(cell);
      if (day !== undefined) return day;
      const read = readDay(cell, order, input.date1904);
      known.set(cell, day = read === undefined ? 0 : read);
      return day;
    };
    return (row) => {
      const cell = rows[row]?.[column] ?? "";
      if (cell === "") return undefined;
      const day = typeof cell === "number" ? readDay(cell, order, input.date1904) ?? (cell === 0 ? 0 : null) : readOnce(cell);
      if (day !== null) return day === 0 ? undefined : day;
      issues.add(isCellError(cell) ? "cell-error" : "unreadable-date", grid, row, column, () => `“${String(cell)}” in ${named(layout, column)} is no date. Type it as a date, such as 2026-11-22, then refresh.`);
      return undefined;
    };
  };
  const columnOf = (role: Role): number => columns.get(role) ?? -1;
  return {
    amountIn,
    amountOf: (role) => amountIn(columnOf(role)),
    dayOf: (role) => dayIn(columnOf(role)),
    currency,
    textOf(role) { const column = columnOf(role); return column < 0 ? () => "" : (row) => cellText(rows[row]?.[column] ?? ""); },
    cellOf(role) { const column = columnOf(role); return column < 0 ? () => "" : (row) => rows[row]?.[column] ?? ""; },
    has: (role) => columns.has(role),
  };
}

const nothing = (): undefined => undefined;
const named = (layout: Layout, column: number): string => `“${layout.headers[column] ?? ""}”`;
type ColumnTexts = ReadonlyMap<number, readonly string[]>;

/** The texts of each column, gathered in one walk over the rows; what numbers mean is in no doubt. */
function textsOf({ grid, from, to }: Layout, columns: readonly number[]): ColumnTexts {
  const texts = columns.map((): string[] => []);
  for (let row = from; row < to; row += 1) {
    const cells = grid.cells[row] ?? [];
    for (let at = 0; at < columns.length; at += 1) {
      const cell = cells[columns[at] ?? 0];
      if (typeof cell === "string" && cell !== "") texts[at]?.push(cell);
    }
  }
  return new Map(columns.map((column, at) => [column, texts[at] ?? []]));
}

function decimalSigns(layout: Layout, columns: readonly number[], texts: ColumnTexts, issues: IssueList, questions: Question[]): Map<number, DecimalSign> {
  const votes = columns.map((column) => ({ column, ...decideDecimalSign(texts.get(column) ?? []) }));
  const shown = votes.find(({ sign }) => sign !== null)?.sign ?? null;
  const signs = new Map<number, DecimalSign>();
  let asked = false;
  for (const { column, sign, mixed, unsure } of votes) {
    if (mixed && unsure.length > 0) {
      issues.add("mixed-decimal-signs", layout.grid, layout.headerRow, column, () => `${named(layout, column)} mixes decimal points and decimal commas; “${unsure[0] ?? ""}” could be either. Type the amounts as numbers.`);
    }
    const settled = layout.decimalSign ?? sign ?? shown;
    const assumed: DecimalSign = unsure[0]?.includes(".") ? "," : ".";
    signs.set(column, settled ?? assumed);
    if (settled === null && unsure.length > 0 && !asked) {
      asked = true;
      questions.push({ sheet: layout.grid.sheet, column: layout.headers[column] ?? "", kind: "decimal-sign", choices: [".", ","], assumed, examples: unsure });
    }
  }
  return signs;
}

function dayOrders(layout: Layout, columns: readonly number[], texts: ColumnTexts, currency: string | undefined, issues: IssueList, questions: Question[]): Map<number, DayOrder> {
  const votes = columns.map((column) => ({ column, ...decideDayOrder(texts.get(column) ?? []) }));
  const shown = votes.find(({ order }) => order !== null)?.order ?? null;
  const orders = new Map<number, DayOrder>();
  let asked = false;
  for (const { column, order, mixed, unsure, dotted } of votes) {
    if (mixed && unsure.length > 0) {
      issues.add("mixed-day-order", layout.grid, layout.headerRow, column, () => `${named(layout, column)} mixes day-first and month-first dates; “${unsure[0] ?? ""}” could be either. Type the dates as dates.`);
    }
    const settled = layout.dayOrder ?? order ?? (dotted ? "dmy" : shown);
    const assumed: DayOrder = unsure[0]?.includes("/") && currency === "USD" ? "mdy" : "dmy";
    orders.set(column, settled ?? assumed);
    if (settled === null && unsure.length > 0 && !asked) {
      asked = true;
      questions.push({ sheet: layout.grid.sheet, column: layout.headers[column] ?? "", kind: "day-order", choices: ["dmy", "mdy"], assumed, examples: unsure });
    }
  }
  return orders;
}

/** The one currency that headers, then titles, then the sheet's name mention. */
function currencyOfSheet({ grid, columns, headers, headerRow, headerRows }: Layout): string | null {
  for (const role of amountRoles) {
    const column = columns.get(role);
    const code = column === undefined ? null : currencyMentioned(headers[column] ?? "");
    if (code !== null) return code;
  }
  for (let row = 0; row <= headerRow - headerRows; row += 1) {
    for (const cell of grid.cells[row] ?? []) {
      const code = typeof cell === "string" && cell !== "" ? currencyMentioned(cell) : null;
      if (code !== null) return code;
    }
  }
  return currencyMentioned(grid.sheet);
}

function currencyReader(layout: Layout, amountColumns: readonly number[], texts: ColumnTexts, sheetCurrency: string | null, fallback: string | undefined, issues: IssueList): (row: number) => string {
  const { grid, columns } = layout;
  const own = columns.get("currency");
  const formats = formatCurrency(layout, amountColumns, issues);
  const usual = formats ?? sheetCurrency ?? fallback ?? NO_CURRENCY;
  const dollars = [sheetCurrency, fallback].find((code) => code !== null && code !== undefined && /^(CAD|AUD|NZD|SGD|HKD|MXN|TWD)$/.test(code));
  let worded: readonly number[] | null = null;
  const inAmount = (cells: readonly Cell[]): string | null => {
    worded ??= amountColumns.filter((column) => texts.get(column)?.some((text) => beyondDigits.test(text)));
    for (const column of worded) {
      const cell = cells[column];
      if (typeof cell !== "string" || cell === "" || !beyondDigits.test(cell)) continue;
      const code = scanAmount(cell)?.currency;
      if (code) return code === "USD" && dollars && !/USD|US/.test(cell) ? dollars : code;
    }
    return null;
  };
  // "" where the cell is blank; null where it names no currency that is known.
  const known = new Map<string, string | null>();
  const codeIn = (cell: string): string | null => {
    let code = known.get(cell);
    if (code !== undefined) return code;
    code = cell.trim() === "" ? "" : readCurrency(cell);
    if (code === "USD" && dollars && cell.includes("$")) code = dollars;
    known.set(cell, code);
    return code;
  };
  let lastCell = "";
  let lastCode: string | null = "";
  return (row) => {
    const cells = grid.cells[row] ?? [];
    if (own !== undefined) {
      const cell = cells[own] ?? "";
      if (typeof cell === "string" && cell !== "") {
        if (cell !== lastCell) { lastCell = cell; lastCode = codeIn(cell); }
        const code = lastCode;
        if (code !== null && code !== "") return code;
        if (code === null) {
          issues.add("unknown-currency", grid, row, own, () => `“${cell}” is no currency that is known. Type its three-letter code, such as EUR, then refresh.`);
          return NO_CURRENCY;
        }
      }
    }
    return inAmount(cells) ?? usual;
  };
}

const beyondDigits = /[^\d.,\s()'-]/;

/** What the number formats of the sampled rows show; where they show several, the commonest, and an issue. */
function formatCurrency({ grid, from, headers }: Layout, amountColumns: readonly number[], issues: IssueList): string | null {
  for (const column of amountColumns) {
    const counts = new Map<string, number>();
    for (let row = from; row < grid.formats.length; row += 1) {
      const cell = grid.cells[row]?.[column];
      const code = typeof cell === "number" ? currencyOfFormat(grid.formats[row]?.[column] ?? "General") : null;
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const ranked = [...counts].sort((a, b) => b[1] - a[1]);
    if (ranked.length > 1) {
      issues.add("mixed-currency-formats", grid, from, column, () => `“${headers[column] ?? ""}” shows several currencies by number format only (${ranked.map(([code]) => code).join(", ")}); all are read as ${ranked[0]?.[0] ?? ""}. Add a currency column.`);
    }
    if (ranked[0]) return ranked[0][0];
  }
  return null;
}
