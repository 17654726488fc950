/** Where a formula is being evaluated, and what it may ask of the workbook. */
import type { Area, Result } from "./Result";
import type { Sheet } from "../workbook/Sheet";
import type { Table, Name } from "../workbook/Table";

/** Variables of LET and LAMBDA, innermost first. */
export interface Scope { readonly name: string; readonly value: Result; readonly outer: Scope | null }

/** The workbook as formulas see it. */
export interface FormulaBook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly culture: string;
  clock(): number;
  findSheet(nameOrId: string): Sheet | undefined;
  findTable(nameOrId: string): { readonly sheet: Sheet; readonly table: Table } | undefined;
  findName(name: string, sheetId?: string | null): Name | undefined;
}

export interface Engine {
  readonly book: FormulaBook;
  /** Changes whenever cached readings of cells may be stale. */
  readonly pass: number;
  /** Sees to it that no cell of the area is stale. */
  ready(area: Area): void;
  evaluateName(name: Name, context: Context): Result;
  /** A formula text in the place of the context (INDIRECT, EVALUATE). */
  evaluateText(text: string, context: Context): Result;
  cache<T>(key: string, make: () => T): T;
}

export interface Context {
  readonly engine: Engine;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly scope: Scope | null;
}

export type Evaluate = (context: Context) => Result;
