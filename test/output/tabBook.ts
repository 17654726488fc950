/** A tab put into the stand-in's workbook, so that its formulas are worked out as Excel would. */
import type { Cell } from "../../src/base/Grid";
import type { Tab, TabCell } from "../../src/base/Tab";
import { TestBook } from "../standin/workbook/book";

export class TabBook {
  private readonly inner = new TestBook();
  constructor(readonly tab: Tab, { date1904 = false }: { readonly date1904?: boolean } = {}) {
    this.inner.book.date1904 = date1904;
    const width = Math.max(1, ...tab.rows.map((row) => row.length));
    this.inner.type("A1", tab.rows.map((row) => Array.from({ length: width }, (_, column) => typed(row[column] ?? null))));
  }

  /** Cells as they show, "" where blank. */
  get cells(): Cell[][] {
    const width = Math.max(1, ...this.tab.rows.map((row) => row.length));
    const { sheet } = this.inner;
    return this.tab.rows.length === 0 ? [] : sheet.values({ row: 0, column: 0, rows: this.tab.rows.length, columns: width }).map((row) => row.map((value) => (value === null ? "" : typeof value === "object" ? JSON.stringify(value) : value)));
  }

  /** The last filled cell of the row in which one cell says this; throws where none does. */
  figure(label: string, nth = 0): Cell {
    const row = this.cells.filter((cells) => cells.includes(label))[nth];
    if (!row) throw new Error(`Expected a row that says “${label}”`);
    return row.filter((cell) => cell !== "").at(-1) ?? "";
  }
}

function typed(cell: TabCell | null): Cell | null {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? null;
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}

/** Every formula of the tab with the cells it names. */
export const formulasOf = (tab: Tab): string[] => tab.rows.flatMap((row) => row.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])));
