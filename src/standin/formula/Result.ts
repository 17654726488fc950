/** What a formula's parts evaluate to: single values, arrays, areas of cells, functions. */
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import type { CellError, ErrorText, Value } from "../workbook/Value";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/Rect";
import { cellError } from "../workbook/Value";

/** An array in memory, row by row. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;

  constructor(readonly lines: readonly (readonly Value[])[]) {
    this.rows = lines.length;
    this.columns = lines[0]?.length ?? 0;
  }

  at(row: number, column: number): Value {
    return this.lines[row]?.[column] ?? null;
  }
}

/** Cells by reference; values are read where they lie, once `ready` saw to it that none of them is stale. */
export class Area {
  readonly rows: number;
  readonly columns: number;

  constructor(readonly sheet: Sheet, readonly rect: Rect) {
    this.rows = rect.rows;
    this.columns = rect.columns;
  }

  at(row: number, column: number): Value {
    return this.sheet.cells.get(this.rect.row + row, this.rect.column + column);
  }
}

export type Block = Matrix | Area;

/** Several areas: `(A1:A3,C1)`. Only functions that walk over values take it. */
export class Union {
  constructor(readonly areas: readonly Area[]) {}
}

export interface Lambda { readonly params: readonly string[]; call(args: readonly Result[]): Result }

export type Result = Value | Block | Union | Lambda;

export const isBlock = (result: Result): result is Block => result instanceof Matrix || result instanceof Area;
export const isLambda = (result: Result): result is Lambda => typeof result === "object" && result !== null && "call" in result;

/** Evaluation stops by throwing the interned error value: no stack is taken, so it costs little. */
export function fail(text: ErrorText): never {
  throw cellError(text);
}

export const fromError = (error: CellError): never => {
  throw error;
};

/** Rows and columns that can hold anything: whole columns are a million cells of which few are used. */
export function extentOf(block: Block): { readonly rows: number; readonly columns: number } {
  if (block instanceof Matrix) return block;
  const { sheet, rect } = block;
  const columns = Math.min(rect.columns, Math.max(0, sheet.cells.columns.length - rect.column));
  let rows = 0;
  for (let c = rect.column; c < rect.column + columns; c++) rows = Math.max(rows, (sheet.cells.columns[c]?.values.length ?? 0) - rect.row);
  return { rows: Math.min(rows, rect.rows), columns };
}

/** Whole columns and rows shrink to what is used, so that arithmetic over them stays possible. */
export function clip(block: Block): Block {
  if (block instanceof Matrix || (block.rows < MAX_ROWS && block.columns < MAX_COLUMNS)) return block;
  const { rows, columns } = extentOf(block);
  return new Area(block.sheet, {
    ...block.rect,
    rows: block.rows === MAX_ROWS ? Math.max(1, rows) : block.rows,
    columns: block.columns === MAX_COLUMNS ? Math.max(1, columns) : block.columns,
  });
}

/** Calls back for every cell that holds something, row by row or column by column as it lies in memory. */
export function eachValue(result: Result, visit: (value: Exclude<Value, null>) => void): void {
  if (result instanceof Union) {
    for (const area of result.areas) eachValue(area, visit);
  } else if (result instanceof Area) {
    const { sheet, rect } = result;
    const { columns } = extentOf(result);
    for (let c = rect.column; c < rect.column + columns; c++) {
      const values = sheet.cells.columns[c]?.values;
      if (!values) continue;
      const end = Math.min(values.length, rect.row + rect.rows);
      for (let row = rect.row; row < end; row++) {
        const value = values[row];
        if (value !== null && value !== undefined) visit(value);
      }
    }
  } else if (result instanceof Matrix) {
    for (const line of result.lines) for (const value of line) if (value !== null) visit(value);
  } else if (result !== null && !isLambda(result)) visit(result);
}

/** A block as lines of values. */
export function linesOf(result: Result): readonly (readonly Value[])[] {
  if (result instanceof Matrix) return result.lines;
  if (result instanceof Area) {
    const { sheet, rect } = clip(result) as Area;
    return sheet.values(rect);
  }
  if (result instanceof Union || isLambda(result)) return fail("#VALUE!");
  return [[result]];
}

/** All values of a one-row or one-column block, or of any block row by row. */
export const flat = (result: Result): Value[] => (isBlock(result) ? linesOf(result).flat() : [scalar(result)]);

/** One value: of a larger block its first cell. */
export function scalar(result: Result): Value {
  if (isBlock(result)) return result.at(0, 0);
  if (result instanceof Union || isLambda(result)) return cellError("#VALUE!");
  return result;
}
