/** Copying and moving cells, with formulas that follow. */
import type { Changing } from "./Changing";
import type { CellsBlock } from "./swapCells";
import type { FormulaCell } from "../FormulaCell";
import type { StructureOp } from "../Op";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Value } from "../Value";
import { copyFormula, followMove } from "../../formula/shiftFormula";
import { headerOf } from "../Table";
import { bottomOf, cellKey, holdsRect, intersect, rightOf } from "../Rect";
import { WorkbookError } from "../WorkbookError";
import { growTables } from "./growTable";
import { assertNoPartOfArray, assertOnSheet, assertUnprotected, assertWritable } from "./guard";
import { writeHeaders } from "./headerCells";
import { carryLinks } from "./linkOps";
import { rewriteFormulas } from "./rewriteFormulas";
import { takeCells } from "./swapCells";
import { unspillAll } from "./unspillAll";

type Of<K extends StructureOp["do"]> = Extract<StructureOp, { do: K }>;

export function copy(op: Of<"copy">, changing: Changing): void {
  const from = changing.sheet(op.sheet);
  const to = changing.sheet(op.toSheet);
  const { what = "all", transpose = false, skipBlanks = false } = op;
  const used = from.usedRect();
  // Beyond the used cells there is only emptiness to copy; whole columns would be a million of it.
  const source = { ...op.rect, rows: Math.min(op.rect.rows, Math.max(1, (used ? bottomOf(used) + 1 : 0) - op.rect.row)), columns: Math.min(op.rect.columns, Math.max(1, (used ? rightOf(used) + 1 : 0) - op.rect.column)) };
  const target: Rect = { row: op.toRow, column: op.toColumn, rows: transpose ? source.columns : source.rows, columns: transpose ? source.rows : source.columns };
  assertOnSheet(target);
  assertWritable(to, target);
  assertNoPartOfArray(to, target);
  const block = takeCells(from, source, true);
  const spilled = from.values(source);
  const old = takeCells(to, target, true);
  const values: Value[][] = [];
  const styles: (number | undefined)[][] = [];
  const formulas: FormulaCell[] = [];
  const byKey = new Map(block.formulas.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const oldByKey = new Map(old.formulas.map((cell) => [cellKey(cell.row, cell.column), cell]));
  for (let c = 0; c < target.columns; c++) {
    const line: Value[] = [];
    const looks: (number | undefined)[] = [];
    for (let r = 0; r < target.rows; r++) {
      const [sr, sc] = transpose ? [c, r] : [r, c];
      const formula = byKey.get(cellKey(source.row + sr, source.column + sc));
      const value = (what === "values" || formula ? spilled[sr]?.[sc] : block.values[sc]?.[sr]) ?? null;
      const kept = oldByKey.get(cellKey(target.row + r, target.column + c));
      const isKept = what === "formats" || (skipBlanks && value === null && !formula);
      line.push(isKept ? old.values[c]?.[r] ?? null : value);
      if (isKept && kept) formulas.push(kept);
      if (!isKept && formula && what !== "values") {
        const row = target.row + r;
        const column = target.column + c;
        formulas.push({ text: copyFormula(formula.text, row - formula.row, column - formula.column), row, column, isUnsupported: false, spill: null, array: null });
      }
      const isStyled = what === "all" || what === "formats";
      looks.push(isStyled && !(skipBlanks && isKept && what === "all") ? from.styleIdAt(source.row + sr, source.column + sc) || undefined : old.styles?.[c]?.[r]);
    }
    values.push(line);
    styles.push(looks);
  }
  const hadValues = to.tables.length > 0 && to.values(target).some((row) => row.some((value) => value !== null));
  changing.swap(to, target, { values, formulas, styles } satisfies CellsBlock);
  if (what === "all") copyMerges(changing, from, to, source, target, transpose);
  if (what === "all" && !transpose && !skipBlanks) carryLinks(changing, from, source, to, target, false);
  keepHeaders(changing, to, target);
  growTables(changing, to, target, hadValues);
  changing.tell({ kind: "copy", sheetId: to.id, rects: [target] });
}

function copyMerges(changing: Changing, from: Sheet, to: Sheet, source: Rect, target: Rect, transpose: boolean): void {
  const inside = from.merges.filter((merge) => holdsRect(source, merge));
  if (inside.length === 0 || transpose) return;
  const moved = inside.map((merge) => ({ ...merge, row: merge.row - source.row + target.row, column: merge.column - source.column + target.column }));
  changing.journal.set(to, "merges", [...to.merges.filter((merge) => !intersect(merge, target)), ...moved]);
}

function keepHeaders(changing: Changing, sheet: Sheet, at: Rect): void {
  for (const table of sheet.tables) {
    const header = headerOf(table);
    if (header && intersect(header, at)) writeHeaders(changing, sheet, table);
  }
}

/** As cut and paste: references to the moved cells follow them; references to what lay under them are lost. */
export function move(op: Of<"move">, changing: Changing): void {
  const { journal } = changing;
  const from = changing.sheet(op.sheet);
  const to = changing.sheet(op.toSheet);
  const source = op.rect;
  const target = { ...source, row: op.toRow, column: op.toColumn };
  assertOnSheet(source);
  assertOnSheet(target);
  assertUnprotected(from);
  assertUnprotected(to);
  assertNoPartOfArray(from, source);
  assertNoPartOfArray(to, target);
  if (from === to && source.row === target.row && source.column === target.column) return;
  if (from.tables.some((table) => intersect(table.rect, source) && !holdsRect(table.rect, source) && !holdsRect(source, table.rect))) {
    throw new WorkbookError("InvalidOperation", "A table cannot be torn apart.");
  }
  unspillAll(from, journal);
  if (to !== from) unspillAll(to, journal);
  const rows = target.row - source.row;
  const columns = target.column - source.column;
  const block = takeCells(from, source, true);
  const moved = block.formulas.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns, spill: null, array: cell.array && { ...cell.array, row: cell.array.row + rows, column: cell.array.column + columns } }));
  changing.swap(from, source, { values: [], formulas: [], styles: [] });
  changing.swap(to, target, { ...block, formulas: moved });
  const place = (at: Rect): { rect: Rect | null; sheet?: string } => {
    if (holdsRect(source, at)) return { rect: { ...at, row: at.row + rows, column: at.column + columns }, ...(to !== from && { sheet: to.name }) };
    return { rect: from === to && holdsRect(target, at) ? null : at };
  };
  rewriteFormulas(changing, (text, own) => followMove(text, from.name, own === from, place));
  const tables = from.tables.filter((table) => holdsRect(source, table.rect));
  if (tables.length > 0) {
    const shifted = tables.map((table) => {
      const rect = { ...table.rect, row: table.rect.row + rows, column: table.rect.column + columns };
      return { ...table, rect, filter: table.filter && { ...table.filter, range: { ...table.filter.range, row: table.filter.range.row + rows, column: table.filter.range.column + columns } } };
    });
    journal.setLayout(from, "tables", from.tables.filter((table) => !tables.includes(table)));
    journal.setLayout(to, "tables", [...to.tables, ...shifted]);
  }
  const merges = from.merges.filter((merge) => holdsRect(source, merge));
  if (merges.length > 0) {
    journal.set(from, "merges", from.merges.filter((merge) => !merges.includes(merge)));
    journal.set(to, "merges", [...to.merges, ...merges.map((merge) => ({ ...merge, row: merge.row + rows, column: merge.column + columns }))]);
  }
  carryLinks(changing, from, source, to, target, true);
  unspillAll(from, journal);
  if (to !== from) unspillAll(to, journal);
  keepHeaders(changing, from, source);
  keepHeaders(changing, to, target);
  changing.tell({ kind: "move", sheetId: from.id, rects: [source] });
  changing.tell({ kind: "move", sheetId: to.id, rects: [target] });
}
