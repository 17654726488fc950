/** How the cells of an export's rows are read: amounts, days, texts and currency, whatever row comes. */
import type { Day } from "../../../base/Day";
import { foldText } from "../../../base/foldText";
import type { Cell } from "../../../base/Grid";
import { NO_CURRENCY } from "../../../base/Money";
import type { InvoiceKind } from "../../../ledger/Book";
import { type DecimalSign, decideDecimalSign, readAmount, scanAmount } from "../../cells/readAmount";
import { readCurrency } from "../../cells/readCurrency";
import { decideDayOrder, type DayOrder, readDay } from "../../cells/readDay";
import { readKind } from "../../cells/readWords";
import { cellText } from "../../rows/cellText";
import type { ExportLayout } from "../layout/ExportLayout";
import type { Field } from "../layout/Field";
import { isBlankCell } from "../isBlankCell";

export type Cells = readonly Cell[];

export interface ExportCells {
  /** Major units; undefined where nothing is there, null where it cannot be read. */
  readonly openAt: (cells: Cells) => number | null | undefined;
  readonly amountAt: (cells: Cells) => number | null | undefined;
  readonly runningAt: (cells: Cells) => number | null | undefined;
  readonly dayAt: (field: "date" | "due" | "expected" | "settled", cells: Cells) => Day | null | undefined;
  readonly textAt: (field: Field, cells: Cells) => string;
  /** "" where the row names none. */
  readonly currencyAt: (cells: Cells) => string;
  readonly kindOf: (type: string) => InvoiceKind;
  /** What later rows proved against what was assumed. */
  readonly proved: () => { readonly dayOrder?: DayOrder; readonly decimalSign?: DecimalSign };
}

const beyondDigits = /[^\d.,\s()'*-]/;

export function makeExportCells(layout: ExportLayout): ExportCells {
  const { columns, buckets, signs, shape } = layout;
  const columnOf = (field: Field): number => columns.get(field) ?? -1;
  const contrary = { dmy: 0, mdy: 0, ".": 0, ",": 0 };
  const amountIn = (column: number): ((cells: Cells) => number | null | undefined) => {
    if (column < 0) return () => undefined;
    const sign = signs.get(column) ?? ".";
    return (cells) => {
      const cell = cells[column];
      if (cell === undefined || cell === "") return undefined;
      if (typeof cell === "number") return cell;
      // Some ledgers mark amounts without a rate with a star.
      const text = typeof cell === "string" && cell.endsWith("*") ? cell.slice(0, -1).trimEnd() : cell;
      if (layout.signAssumed && typeof text === "string") {
        const { sign: shown } = decideDecimalSign([text]);
        if (shown !== null) contrary[shown] += 1;
      }
      return isBlankCell(text) ? undefined : readAmount(text, sign);
    };
  };
  const open = amountIn(columnOf("open"));
  const amount = amountIn(columnOf("amount"));
  const debit = amountIn(columnOf("debit"));
  const credit = amountIn(columnOf("credit"));
  const inBuckets = buckets.map(amountIn);
  const sided = columns.has("debit") && columns.has("credit");
  const bucketsOf = (cells: Cells): number | undefined => {
    let sum = 0;
    let found = false;
    for (const at of inBuckets) {
      const value = at(cells);
      if (typeof value === "number") { sum += value; found = true; }
    }
    return found ? Math.round(sum * 1e4) / 1e4 : undefined;
  };
  /** What customers owe is a debit; what a bank account receives is a credit. Some write both sides unsigned, some sign one. */
  const balanceOf = (cells: Cells): number | null | undefined => {
    const left = debit(cells);
    const right = credit(cells);
    if (left === null || right === null) return null;
    if (left === undefined && right === undefined) return undefined;
    const value = Math.abs(right ?? 0) - Math.abs(left ?? 0);
    return Math.round((shape === "receipts" ? value : -value) * 1e4) / 1e4;
  };
  const amountAt = (cells: Cells): number | null | undefined => {
    const value = amount(cells);
    return value === undefined && sided ? balanceOf(cells) : value;
  };
  const hasOpen = columns.has("open");
  const openAt = (cells: Cells): number | null | undefined => {
    const value = open(cells);
    if (value !== undefined) return value;
    return (buckets.length > 0 ? bucketsOf(cells) : undefined) ?? (hasOpen ? undefined : amountAt(cells));
  };

  const days = new Map<Cell, Day | 0 | null>();
  const dayIn = (cell: Cell): Day | null | undefined => {
    if (cell === "") return undefined;
    let day = days.get(cell);
    if (day === undefined) {
      const read = readDay(cell, layout.dayOrder, layout.date1904);
      if (days.size > 50_000) days.clear();
      days.set(cell, day = read === undefined ? 0 : read);
      if (layout.dayOrderAssumed && typeof cell === "string") {
        const { order } = decideDayOrder([cell]);
        if (order !== null) contrary[order] += 1;
      }
    }
    return day === 0 ? undefined : day;
  };
  const dayColumns = { date: columnOf("date"), due: columnOf("due"), expected: columnOf("expected"), settled: columnOf("settled") };
  const currencyColumn = columnOf("currency");
  const worded = [columnOf("open"), columnOf("amount"), ...buckets].filter((column) => column >= 0);
  const codes = new Map<string, string>();
  const kinds = new Map<string, InvoiceKind>();
  return {
    openAt, amountAt, runningAt: amountIn(columnOf("running")),
    dayAt: (field, cells) => (dayColumns[field] < 0 ? undefined : dayIn(cells[dayColumns[field]] ?? "")),
    textAt(field, cells) { const column = columnOf(field); return column < 0 ? "" : cellText(cells[column] ?? ""); },
    currencyAt(cells) {
      const cell = currencyColumn < 0 ? "" : cells[currencyColumn] ?? "";
      if (typeof cell === "string" && cell !== "") {
        let code = codes.get(cell);
        if (code === undefined) codes.set(cell, code = isBlankCell(cell) ? "" : readCurrency(cell) ?? NO_CURRENCY);
        if (code !== "") return code;
      }
      for (const column of worded) {
        const text = cells[column];
        if (typeof text !== "string" || !beyondDigits.test(text)) continue;
        const code = scanAmount(text.endsWith("*") ? text.slice(0, -1) : text)?.currency;
        if (code) return code === "USD" && !/US/i.test(text) && /D$/.test(layout.currency) ? layout.currency : code;
      }
      return "";
    },
    kindOf(type) {
      let kind = kinds.get(type);
      if (kind === undefined) kinds.set(type, kind = layout.kinds[foldText(type)] ?? readKind(type));
      return kind;
    },
    proved() {
      const order: DayOrder | null = contrary.dmy + contrary.mdy === 0 ? null : contrary.dmy >= contrary.mdy ? "dmy" : "mdy";
      const sign: DecimalSign | null = contrary["."] + contrary[","] === 0 ? null : contrary["."] >= contrary[","] ? "." : ",";
      const assumedSign = [...signs.values()][0] ?? ".";
      return { ...(order !== null && order !== layout.dayOrder && { dayOrder: order }), ...(sign !== null && sign !== assumedSign && { decimalSign: sign }) };
    },
  };
}
