/** Inserts or deletes cells: values, formulas, names, tables, merges, filters and links all follow. */
import type { Changing } from "./Changing";
import type { FormulaCell } from "../FormulaCell";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Shift } from "../moveRect";
import type { Filter, Table, TableColumn } from "../Table";
import { followMove } from "../../formula/shiftFormula";
import { MAX_COLUMNS, MAX_ROWS, cellKey, rect as makeRect } from "../Rect";
import { moveRect } from "../moveRect";
import { freeColumnName } from "./columnNames";
import { shiftOverlays } from "./overlayOps";
import { replaceFormulas, rewriteFormulas } from "./rewriteFormulas";
import { shiftStorage } from "./shiftStorage";
import { unspillAll } from "./unspillAll";

export function shiftCells(changing: Changing, sheet: Sheet, shift: Shift): void {
  const { journal } = changing;
  unspillAll(sheet, journal);
  shiftStorage(sheet, shift, journal);
  moveFormulas(changing, sheet, shift);
  rewriteFormulas(changing, (text, own) => followMove(text, sheet.name, own === sheet, (at) => ({ rect: moveRect(at, shift) })));
  journal.setLayout(sheet, "tables", sheet.tables.flatMap((table) => moveTable(table, shift)));
  const moveOwn = <T extends { readonly rect: Rect }>(items: readonly T[]): readonly T[] => keepSame(items, (item) => {
    const rect = moveRect(item.rect, shift);
    return rect === item.rect ? item : rect && { ...item, rect };
  });
  journal.set(sheet, "merges", keepSame(sheet.merges, (merge) => moveRect(merge, shift)));
  journal.set(sheet, "hyperlinks", moveOwn(sheet.hyperlinks));
  shiftOverlays(changing, sheet, shift);
  journal.set(sheet, "filter", sheet.filter && moveFilter(sheet.filter, shift));
  const { rect, how } = shift;
  const isInsert = how === "down" || how === "right";
  if (rect.columns === MAX_COLUMNS && (how === "down" || how === "up")) {
    const move = mover(rect.row, rect.rows, isInsert, MAX_ROWS);
    journal.set(sheet, "rowHeights", movedMap(sheet.rowHeights, move));
    journal.set(sheet, "rowStyles", movedMap(sheet.rowStyles, move));
    journal.set(sheet, "hiddenRows", movedSet(sheet.hiddenRows, move));
    journal.set(sheet, "filteredRows", movedSet(sheet.filteredRows, move));
  } else if (rect.rows === MAX_ROWS) {
    const move = mover(rect.column, rect.columns, isInsert, MAX_COLUMNS);
    journal.set(sheet, "columnWidths", movedMap(sheet.columnWidths, move));
    journal.set(sheet, "columnStyles", movedMap(sheet.columnStyles, move));
    journal.set(sheet, "hiddenColumns", movedSet(sheet.hiddenColumns, move));
  }
  unspillAll(sheet, journal);
}

function moveFormulas(changing: Changing, sheet: Sheet, shift: Shift): void {
  if (sheet.formulas.size === 0) return;
  let isMoved = false;
  const next = new Map<number, FormulaCell>();
  for (const [key, cell] of sheet.formulas) {
    const at = makeRect(cell.row, cell.column);
    const to = moveRect(at, shift);
    if (to === at) {
      next.set(key, cell);
      continue;
    }
    isMoved = true;
    if (to) next.set(cellKey(to.row, to.column), { ...cell, row: to.row, column: to.column, spill: null, array: cell.array && moveRect(cell.array, shift) });
  }
  if (isMoved) replaceFormulas(changing, sheet, next);
}

/** The same array where nothing moved. */
function keepSame<T>(items: readonly T[], move: (item: T) => T | null): readonly T[] {
  const moved = items.map(move).filter((item) => item !== null);
  return moved.length === items.length && moved.every((item, i) => item === items[i]) ? items : moved;
}

const mover = (at: number, count: number, isInsert: boolean, limit: number) => (index: number): number | null => {
  if (index < at) return index;
  if (isInsert) return index + count < limit ? index + count : null;
  return index < at + count ? null : index - count;
};

function movedMap(map: ReadonlyMap<number, number>, move: (index: number) => number | null): ReadonlyMap<number, number> {
  if (map.size === 0) return map;
  const next = new Map<number, number>();
  for (const [index, item] of map) {
    const to = move(index);
    if (to !== null) next.set(to, item);
  }
  return next;
}

function movedSet(set: ReadonlySet<number>, move: (index: number) => number | null): ReadonlySet<number> {
  if (set.size === 0) return set;
  return new Set([...set].map(move).filter((index) => index !== null));
}

function moveTable(table: Table, shift: Shift): Table[] {
  const rect = moveRect(table.rect, shift);
  if (rect === table.rect) return [table];
  if (!rect) return [];
  const columns = rect.columns === table.rect.columns ? table.columns : movedColumns(table, shift);
  return [{ ...table, rect, columns, filter: table.filter && moveFilter(table.filter, shift) }];
}

function movedColumns(table: Table, { rect, how }: Shift): readonly TableColumn[] {
  const at = rect.column - table.rect.column;
  if (how === "right") {
    const before = table.columns.slice(0, at);
    const all = [...table.columns];
    let id = Math.max(0, ...all.map((column) => column.id));
    for (let i = 0; i < rect.columns; i++) {
      const column = { id: ++id, name: freeColumnName(all.map((one) => one.name)) };
      all.push(column);
      before.push(column);
    }
    return [...before, ...table.columns.slice(at)];
  }
  return table.columns.filter((_, i) => i < at || i >= at + rect.columns);
}

function moveFilter(filter: Filter, shift: Shift): Filter | null {
  const range = moveRect(filter.range, shift);
  if (range === filter.range) return filter;
  if (!range) return null;
  const { rect, how } = shift;
  if (how === "down" || how === "up" || range.columns === filter.range.columns) return { ...filter, range };
  const move = mover(rect.column, rect.columns, how === "right", MAX_COLUMNS);
  const criteria = new Map([...filter.criteria].flatMap(([offset, criterion]) => {
    const to = move(filter.range.column + offset);
    return to === null ? [] : [[to - range.column, criterion] as const];
  }));
  return { range, criteria };
}
