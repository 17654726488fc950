/** Sorts rows (or columns) of a rectangle as Excel does: numbers, texts, booleans, errors, blanks last; equal rows keep their order. */
import type { Changing } from "./Changing";
import type { FormulaCell } from "../FormulaCell";
import type { SortKey, StructureOp } from "../Op";
import type { Value } from "../Value";
import { copyFormula } from "../../formula/shiftFormula";
import { compareText } from "../../formula/criterion";
import { intersect } from "../Rect";
import { isError } from "../Value";
import { WorkbookError } from "../WorkbookError";
import { assertAllowed, assertOnSheet, assertUnprotected, assertWritable } from "./guard";
import { sortRemarks } from "./remarkOps";
import { sortLinks } from "./linkOps";
import { takeCells } from "./swapCells";

const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : isError(value) ? 3 : 4);

export function compareValues(a: Value, b: Value, matchCase = false): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  if (typeof a === "number") return a - (b as number);
  if (typeof a === "string") return compareText(a, b as string) || (matchCase ? a.localeCompare(b as string, "en", { caseFirst: "lower" }) : 0);
  return typeof a === "boolean" ? Number(a) - Number(b) : 0;
}

/** Blanks stay last whichever way the column is sorted. */
function compareKeys(a: Value, b: Value, key: SortKey, matchCase: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = compareValues(a, b, matchCase);
  return key.descending ? -order : order;
}

export function sort(op: Extract<StructureOp, { do: "sort" }>, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  const used = sheet.usedRect();
  const { hasHeader = false, byColumns = false, matchCase = false } = op;
  const body = byColumns
    ? { ...op.rect, column: op.rect.column + (hasHeader ? 1 : 0), columns: op.rect.columns - (hasHeader ? 1 : 0) }
    : { ...op.rect, row: op.rect.row + (hasHeader ? 1 : 0), rows: op.rect.rows - (hasHeader ? 1 : 0) };
  const at = used && body.rows > 0 && body.columns > 0 ? intersect(used, body) : null;
  if (at) {
    if (sheet.protection) {
      assertAllowed(sheet, "allowSort");
      assertWritable(sheet, at);
      if (sheet.tables.some((table) => intersect(table.rect, at))) assertUnprotected(sheet);
    }
    if (sheet.merges.some((merge) => intersect(merge, at))) throw new WorkbookError("InvalidOperation", "Merged cells cannot be sorted.");
    const values = sheet.values(at);
    const length = byColumns ? at.columns : at.rows;
    const start = op.rect.column - at.column;
    const startRow = op.rect.row - at.row;
    const keyed = Array.from({ length }, (_, i) => op.keys.map((key) => (byColumns ? values[key.offset + startRow]?.[i] : values[i]?.[key.offset + start]) ?? null));
    // Rows a filter hides keep their place, as in Excel.
    const movable = Array.from({ length }, (_, i) => i).filter((i) => byColumns || !sheet.filteredRows.has(at.row + i));
    const sorted = [...movable].sort((a, b) => {
      for (let k = 0; k < op.keys.length; k++) {
        const key = op.keys[k] as SortKey;
        const order = compareKeys(keyed[a]?.[k] ?? null, keyed[b]?.[k] ?? null, key, matchCase);
        if (order !== 0) return order;
      }
      return a - b;
    });
    const from = Array.from({ length }, (_, i) => i);
    movable.forEach((place, i) => { from[place] = sorted[i] ?? place; });
    const old = takeCells(sheet, at, true);
    const target = new Array<number>(length);
    from.forEach((source, place) => { target[source] = place; });
    const formulas = old.formulas.map((cell): FormulaCell => {
      const place = target[byColumns ? cell.column - at.column : cell.row - at.row] ?? 0;
      const row = byColumns ? cell.row : at.row + place;
      const column = byColumns ? at.column + place : cell.column;
      return row === cell.row && column === cell.column ? cell : { ...cell, row, column, text: copyFormula(cell.text, row - cell.row, column - cell.column), spill: null };
    });
    const arrange = <T>(columns: readonly (readonly T[])[], empty: T): T[][] => (byColumns
      ? from.map((source) => [...(columns[source] ?? [])])
      : columns.map((column) => (column.length === 0 ? [] : from.map((source) => column[source] ?? empty))));
    changing.swap(sheet, at, { values: arrange(old.values, null as Value), styles: arrange(old.styles ?? [], undefined as number | undefined), formulas });
    sortLinks(changing, sheet, at, target, byColumns);
    sortRemarks(changing, sheet, at, target, byColumns);
  }
  changing.tell({ kind: "sort", sheetId: sheet.id, rects: [op.rect], ...(byColumns && { detail: "columns" }) });
}
