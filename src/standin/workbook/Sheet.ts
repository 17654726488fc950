/**
 * One worksheet: its cells and everything that hangs on them, with the readers.
 * A loader may fill the fields before anybody listens; afterwards only `Workbook.apply` changes them.
 */
import type { Chart } from "./Chart";
import type { ConditionalFormat } from "./ConditionalFormat";
import type { FormulaCell } from "./FormulaCell";
import type { Rect } from "./Rect";
import type { Comment, Note } from "./Remark";
import type { Style, StyleBook } from "./Style";
import type { Filter, Table } from "./Table";
import type { Validation } from "./Validation";
import type { Value, ValueType } from "./Value";
import { DEFAULT_PAGE, type PageSetup } from "./PageSetup";
import { CellStore } from "./CellStore";
import { formatValue } from "./formatValue";
import { cellKey, columnOfKey, holdsCell, rowOfKey, unite } from "./Rect";
import { valueTypeOf } from "./Value";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What stays allowed on a protected sheet; absent means no. The names are those of Excel's API, beside those of a `Lock`. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export interface Hyperlink {
  readonly rect: Rect;
  readonly address?: string;
  /** A place in the workbook: "Sheet2!A1". */
  readonly subAddress?: string;
  readonly tooltip?: string;
}

/** What a sheet needs to know of its workbook to show its cells. */
export interface Surroundings {
  readonly styles: StyleBook;
  readonly date1904: boolean;
  readonly culture: string;
  findSheet(nameOrId: string): Sheet | undefined;
  findName(name: string, sheetId?: string | null): { readonly formula: string } | undefined;
  /** Grows with every change. */
  readonly revision: number;
  /** A formula's value in the place of a cell; nothing is written. */
  evaluateAt(formula: string, sheetId: string, row: number, column: number): Value;
}

export class Sheet {
  name: string;
  visibility: Visibility = "Visible";
  /** "#RRGGBB"; null is none. */
  tabColor: string | null = null;
  showGridlines = true;
  readonly cells = new CellStore();
  /** By `cellKey`. */
  formulas: Map<number, FormulaCell> = new Map();
  /** Anchors that spill over more than their own cell. */
  spills: ReadonlySet<FormulaCell> = new Set();
  /** Character widths as in the file; a missing column has `defaultColumnWidth`. */
  columnWidths: ReadonlyMap<number, number> = new Map();
  defaultColumnWidth = 8.43;
  /** Points; a missing row has `defaultRowHeight`. */
  rowHeights: ReadonlyMap<number, number> = new Map();
  defaultRowHeight = 15;
  rowStyles: ReadonlyMap<number, number> = new Map();
  columnStyles: ReadonlyMap<number, number> = new Map();
  /** Hidden by hand. */
  hiddenRows: ReadonlySet<number> = new Set();
  /** Hidden by the sheet's or a table's filter. */
  filteredRows: ReadonlySet<number> = new Set();
  hiddenColumns: ReadonlySet<number> = new Set();
  merges: readonly Rect[] = [];
  /** Rows and columns that stay in view; 0 is none. */
  freeze: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  page: PageSetup = DEFAULT_PAGE;
  protection: ProtectionOptions | null = null;
  filter: Filter | null = null;
  tables: readonly Table[] = [];
  hyperlinks: readonly Hyperlink[] = [];
  /** First in priority first. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  validations: readonly Validation[] = [];
  comments: readonly Comment[] = [];
  notes: readonly Note[] = [];
  /** From back to front. */
  charts: readonly Chart[] = [];
  properties: ReadonlyMap<string, string> = new Map();
  selection: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
  /** Opaque to the model: what the file layer keeps for saving. */
  fileState?: unknown;

  constructor(readonly id: string, name: string, readonly around: Surroundings) {
    this.name = name;
  }

  /** For loaders: a value as it is, "" or null for an empty cell. */
  loadValue(row: number, column: number, value: Value): void {
    this.cells.set(row, column, value === "" ? null : value);
  }

  /** For loaders: a formula with the value the file has for it; it counts as calculated. `array` is a Ctrl+Shift+Enter area, `spill` a dynamic array's. */
  loadFormula(row: number, column: number, text: string, cached: Value, areas: { readonly array?: Rect; readonly spill?: Rect } = {}): void {
    const { array = null, spill = null } = areas;
    const cell: FormulaCell = { text, row, column, isUnsupported: false, spill, array };
    this.formulas.set(cellKey(row, column), cell);
    if (spill) this.spills = new Set([...this.spills, cell]);
    this.cells.set(row, column, cached);
  }

  /** For loaders. */
  loadStyle(row: number, column: number, id: number): void {
    this.cells.setStyleId(row, column, id);
  }

  value(row: number, column: number): Value {
    return this.cells.get(row, column);
  }

  formulaAt(row: number, column: number): FormulaCell | undefined {
    return this.formulas.size === 0 ? undefined : this.formulas.get(cellKey(row, column));
  }

  values(r: Rect): Value[][] {
    return this.grid(r, (values, row) => values?.[row] ?? null);
  }

  /** The formula's text where there is one, else the value. */
  formulasIn(r: Rect): Value[][] {
    if (this.formulas.size === 0) return this.values(r);
    return this.grid<Value>(r, (values, row, column) => this.formulas.get(cellKey(row, column))?.text ?? values?.[row] ?? null);
  }

  valueTypes(r: Rect): ValueType[][] {
    return this.grid(r, (values, row) => valueTypeOf(values?.[row] ?? null));
  }

  /** What the cells show, whatever the column width. */
  text(r: Rect): string[][] {
    return this.grid(r, (values, row, column) => {
      const value = values?.[row] ?? null;
      return value === null ? "" : this.shown(value, row, column);
    });
  }

  textAt(row: number, column: number): string {
    const value = this.cells.get(row, column);
    return value === null ? "" : this.shown(value, row, column);
  }

  styleIdAt(row: number, column: number): number {
    return this.cells.styleId(row, column) ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? 0;
  }

  styleAt(row: number, column: number): Style {
    return this.around.styles.get(this.styleIdAt(row, column));
  }

  /** Number format codes. */
  formats(r: Rect): string[][] {
    return this.grid(r, (_, row, column) => this.styleAt(row, column).numberFormat);
  }

  styles(r: Rect): Style[][] {
    return this.grid(r, (_, row, column) => this.styleAt(row, column));
  }

  /** Null on an empty sheet. */
  usedRect(valuesOnly = false): Rect | null {
    let used = this.cells.usedRect(valuesOnly);
    for (const key of this.formulas.keys()) {
      const cell = { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 };
      if (!used || !holdsCell(used, cell.row, cell.column)) used = used ? unite(used, cell) : cell;
    }
    return used;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find((table) => holdsCell(table.rect, row, column));
  }

  mergeAt(row: number, column: number): Rect | undefined {
    return this.merges.find((merge) => holdsCell(merge, row, column));
  }

  /** The formula whose spilled area covers the cell, its own anchor included. */
  spillParentOf(row: number, column: number): FormulaCell | undefined {
    for (const anchor of this.spills) if (anchor.spill && holdsCell(anchor.spill, row, column)) return anchor;
    return undefined;
  }

  private shown(value: Value, row: number, column: number): string {
    return formatValue(value, this.styleAt(row, column).numberFormat, this.around);
  }

  private grid<T>(r: Rect, read: (values: Value[] | undefined, row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    const columns: (Value[] | undefined)[] = [];
    for (let c = 0; c < r.columns; c++) columns.push(this.cells.columns[r.column + c]?.values);
    for (let row = r.row; row < r.row + r.rows; row++) {
      const line = new Array<T>(r.columns);
      for (let c = 0; c < r.columns; c++) line[c] = read(columns[c], row, r.column + c);
      rows.push(line);
    }
    return rows;
  }
}
