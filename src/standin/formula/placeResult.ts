/** Puts a formula's result into its cell, or spills it over its neighbours. */
import type { Node } from "./DependencyIndex";
import type { Result } from "./Result";
import type { FormulaCell } from "../workbook/FormulaCell";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import type { Value } from "../workbook/Value";
import { bottomOf, intersect, isOnSheet, isSameRect, rightOf } from "../workbook/Rect";
import { cellError } from "../workbook/Value";
import { unspill } from "../workbook/spill";
import { Area, Union, clip, isBlock, isLambda } from "./Result";

/** `blocked` is the area the array wanted, where something stands in its way. */
export function placeResult(sheet: Sheet, cell: FormulaCell, result: Result, ready: (area: Area) => void): { readonly blocked: Rect | null } {
  if (result instanceof Area) ready(result);
  if (cell.array) {
    fillArray(sheet, cell.array, result);
    return { blocked: null };
  }
  const isArray = isBlock(result) && (result.rows > 1 || result.columns > 1);
  if (!isArray) {
    if (cell.spill) unspill(sheet, cell);
    sheet.cells.set(cell.row, cell.column, shown(isBlock(result) ? result.at(0, 0) : result));
    return { blocked: null };
  }
  const block = clip(result);
  const area: Rect = { row: cell.row, column: cell.column, rows: block.rows, columns: block.columns };
  if (cell.spill && !isSameRect(cell.spill, area)) unspill(sheet, cell);
  if (!isOnSheet(area) || !isFree(sheet, cell, area)) {
    if (cell.spill) unspill(sheet, cell);
    sheet.cells.set(cell.row, cell.column, cellError("#SPILL!"));
    return { blocked: isOnSheet(area) ? area : null };
  }
  const lines: Value[][] = [];
  for (let r = 0; r < area.rows; r++) {
    const line: Value[] = [];
    for (let c = 0; c < area.columns; c++) line.push(shown(block.at(r, c)));
    lines.push(line);
  }
  lines.forEach((line, r) => line.forEach((value, c) => sheet.cells.set(area.row + r, area.column + c, value)));
  if (!cell.spill) {
    cell.spill = area;
    sheet.spills = new Set([...sheet.spills, cell]);
  }
  return { blocked: null };
}

/** An array that would spill over cells it is made from: a circle. */
export function readsItself({ cell, sheet, reads }: Node, result: Result): boolean {
  if (cell.array || !isBlock(result) || (result.rows === 1 && result.columns === 1)) return false;
  const { rows, columns } = clip(result);
  const area: Rect = { row: cell.row, column: cell.column, rows, columns };
  return reads.some((read) => read.sheet === sheet && intersect(read.rect, area) !== null);
}

/** A formula never leaves its cell blank: a reference to an empty cell shows 0. */
function shown(result: Result): Value {
  if (result === null) return 0;
  if (result instanceof Union || isLambda(result)) return cellError(result instanceof Union ? "#VALUE!" : "#CALC!");
  if (isBlock(result)) return shown(result.at(0, 0));
  if (typeof result === "number") return Number.isFinite(result) ? result : cellError("#NUM!");
  return result;
}

function fillArray(sheet: Sheet, area: Rect, result: Result): void {
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      let value: Result = result;
      if (isBlock(result)) {
        const row = result.rows === 1 ? 0 : r;
        const column = result.columns === 1 ? 0 : c;
        value = row < result.rows && column < result.columns ? result.at(row, column) : cellError("#N/A");
      }
      sheet.cells.set(area.row + r, area.column + c, shown(value));
    }
  }
}

function isFree(sheet: Sheet, cell: FormulaCell, area: Rect): boolean {
  if (sheet.merges.some((merge) => intersect(merge, area)) || sheet.tables.some((table) => intersect(table.rect, area))) return false;
  for (let row = area.row; row <= bottomOf(area); row++) {
    for (let column = area.column; column <= rightOf(area); column++) {
      if (row === cell.row && column === cell.column) continue;
      const isOwn = cell.spill && intersect(cell.spill, { row, column, rows: 1, columns: 1 });
      if (sheet.formulaAt(row, column) || (!isOwn && sheet.value(row, column) !== null)) return false;
    }
  }
  return true;
}
