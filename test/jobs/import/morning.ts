/** A person's own list of invoices and the exports of their ledger, for tests of the morning import. */
import type { Cell, Grid } from "../../../src/base/Grid";
import { Journal } from "../../../src/excel/journal";
import type { ImportChoice, ImportWritten, ItemsReview } from "../../../src/jobs/import/Import";
import { commitImport } from "../../../src/jobs/import/commitImport";
import { type ImportInput, prepareImport } from "../../../src/jobs/import/prepareImport";
import { ExcelHost } from "../../../src/standin/host/ExcelHost";
import { installExcel, loadExcel } from "../../../src/standin/host/loadExcel";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import { day } from "../../rules/bookOf";

export const TODAY = day("2026-11-22");
export const context = { onProgress: () => undefined, signal: new AbortController().signal };

export const exportOf = (rows: readonly (readonly Cell[])[], sheet = "Export"): readonly Grid[] =>
  [{ sheet, visibility: "visible", top: 0, left: 0, cells: rows.map((row) => Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, at) => row[at] ?? "")), formats: [], tables: [] }];

export const EXPORT_HEADER = ["Customer No", "Customer", "Invoice No", "Date", "Due Date", "Currency", "Amount", "Open Balance"];

export class Morning {
  readonly book = new Workbook();
  readonly host: ExcelHost;
  readonly journal: Journal;
  private readonly uninstall: () => void;

  constructor(rows: readonly (readonly Cell[])[], { sheet = "Invoices", asTable = false, typed = false } = {}) {
    this.book.name = "Receivables.xlsx";
    const { id } = this.book.addLoadedSheet(sheet);
    this.book.apply({ do: "setCells", sheet: id, row: 0, column: 0, cells: rows, as: typed ? "typed" : "exact" }, { source: "remote" });
    if (asTable) this.book.apply({ do: "addTable", sheet: id, rect: { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, hasHeader: true, name: "Invoices" }, { source: "remote" });
    this.host = new ExcelHost(this.book);
    this.uninstall = installExcel(loadExcel(this.host));
    const kept = new Map<string, unknown>();
    this.journal = new Journal({ get: async (key) => structuredClone(kept.get(key)), set: async (key, value) => { kept.set(key, structuredClone(value)); } });
  }

  get sheet() {
    const [sheet] = this.book.sheets;
    if (!sheet) throw new Error("Expected a sheet, got none");
    return sheet;
  }

  rows(): unknown[][] {
    const used = this.sheet.usedRect(true);
    return used ? (this.sheet.values({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }) as unknown[][]) : [];
  }

  async review(rows: readonly (readonly Cell[])[], more: Partial<ImportInput> = {}): Promise<ItemsReview> {
    const review = await prepareImport({ grids: exportOf(rows), date1904: false, today: TODAY, ...more }, context);
    if (!review.ok) throw new Error(review.message);
    if (review.shape !== "openItems") throw new Error("Expected open items, got receipts");
    return review;
  }

  async take(review: ItemsReview, choice: ImportChoice = {}, at = "2026-11-22T08:00:00Z"): Promise<ImportWritten> {
    const written = await commitImport(review, choice, this.journal, at, context);
    if (!written.ok) throw new Error(written.message);
    return written;
  }

  close(): void {
    this.uninstall();
    this.host.close();
  }
}
