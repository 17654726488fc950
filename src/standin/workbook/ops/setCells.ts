/** Writes values and formulas into cells, as typed or exactly. */
import type { Changing } from "./Changing";
import type { FormulaCell } from "../FormulaCell";
import type { CellsOp, Input } from "../Op";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Style } from "../Style";
import type { Value } from "../Value";
import { readFormula } from "../../formula/readFormula";
import { headerOf } from "../Table";
import { formulaLook } from "../formulaLook";
import { parseTyped } from "../parseTyped";
import { cellCount, intersect } from "../Rect";
import { growTables, spreadFormula } from "./growTable";
import { assertNoPartOfArray, assertOnSheet, assertWritable } from "./guard";
import { writeHeaders } from "./headerCells";
import { takeCells } from "./swapCells";

type Lines = readonly (readonly Input[])[];

export function setCells(op: CellsOp, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  const at = rectOf(op.row, op.column, op.cells);
  assertOnSheet(at);
  assertWritable(sheet, at);
  assertNoPartOfArray(sheet, at);
  const dropsHidden = changing.by.source === "api" && op.throughFilter !== "all" && op.cells.length > 1 && sheet.filteredRows.size > 0;
  const cells = dropsHidden ? op.cells.map((line, r) => (sheet.filteredRows.has(at.row + r) ? [] : line)) : op.cells;
  const isSingle = cellCount(at) === 1;
  const before = isSingle ? { before: sheet.value(at.row, at.column), formulaBefore: sheet.formulaAt(at.row, at.column)?.text } : null;
  const hadValues = sheet.tables.length > 0 && sheet.values(at).some((row) => row.some((value) => value !== null));
  writeInputs(changing, sheet, op.row, op.column, cells, op.as === "exact");
  growTables(changing, sheet, at, hadValues);
  const cell = isSingle && sheet.formulaAt(at.row, at.column);
  if (cell) spreadFormula(changing, sheet, cell);
  changing.tell({
    kind: "setCells", sheetId: sheet.id, rects: [at],
    ...(before && { before: before.before, ...(before.formulaBefore !== undefined && { formulaBefore: before.formulaBefore }), ...(cell && { formulaAfter: cell.text }) }),
  });
}

const rectOf = (row: number, column: number, cells: Lines): Rect => ({ row, column, rows: cells.length, columns: cells.reduce((most, line) => Math.max(most, line.length), 0) });

/** The writing itself, with no thought of protection, filters or growth. Table headers keep their rules. */
export function writeInputs(changing: Changing, sheet: Sheet, top: number, left: number, cells: Lines, isExact = false): void {
  const at = rectOf(top, left, cells);
  if (at.columns === 0) return;
  const { book } = changing;
  const old = takeCells(sheet, at, true);
  // People type in their own language; the API takes texts as English, whatever the workbook's.
  const reading = changing.by.source === "user" ? book : { date1904: book.date1904, culture: "en-US", clock: () => book.clock() };
  const formulas = new Map(old.formulas.map((cell) => [cell.row * at.columns + cell.column, cell]));
  const values = old.values as Value[][];
  const styles = (old.styles ?? []) as (number | undefined)[][];
  let isStyled = false;
  const covered = sheet.merges.filter((merge) => intersect(merge, at));
  for (let c = 0; c < at.columns; c++) {
    const column = left + c;
    const line = values[c] ?? [];
    const looks = styles[c] ?? [];
    for (let r = 0; r < cells.length; r++) {
      const input = cells[r]?.[c];
      if (input === undefined || input === null) continue;
      const row = top + r;
      if (covered.length > 0 && covered.some((merge) => isCovered(merge, row, column))) continue;
      if (formulas.size > 0) formulas.delete(row * at.columns + column);
      while (line.length < r) line.push(null);
      if (typeof input !== "string" || input === "") {
        line[r] = input === "" ? null : input;
        continue;
      }
      if (isExact) {
        line[r] = input;
        continue;
      }
      const style = looks[r] ?? sheet.styleIdAt(row, column);
      const typed = parseTyped(input, book.styles.get(style).numberFormat, reading);
      let look: Partial<Style> | undefined = typed.style;
      if (typed.formula !== undefined) {
        const text = readFormula(typed.formula);
        formulas.set(row * at.columns + column, { text, row, column, isUnsupported: false, spill: null, array: null } satisfies FormulaCell);
        if (book.styles.get(style).numberFormat === "General") look = formulaLook(text, sheet);
      }
      line[r] = typed.value;
      const quote = book.styles.get(style).quotePrefix && !look?.quotePrefix ? { quotePrefix: false } : null;
      if (look || quote) {
        looks[r] = book.styles.changedId(style, { ...quote, ...look });
        isStyled = true;
      }
    }
  }
  changing.swap(sheet, at, { values, formulas: [...formulas.values()], ...(isStyled && { styles }) });
  for (const table of sheet.tables) {
    const header = headerOf(table);
    if (header && intersect(header, at)) writeHeaders(changing, sheet, table);
    if (table.hasInsertRow && intersect(table.rect, { ...at, row: Math.max(at.row, table.rect.row + 1) }) && at.row + at.rows > table.rect.row + 1) {
      const { hasInsertRow: _, ...rest } = changing.table(table.id).table;
      changing.replaceTable(sheet, rest);
    }
  }
}

/** Only the top left cell of a merged area holds anything. */
const isCovered = (merge: Rect, row: number, column: number): boolean =>
  row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns && (row !== merge.row || column !== merge.column);
