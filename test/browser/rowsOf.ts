/** A sheet of the workbook that the page holds, as rows by the words of their header. */
import type { Page } from "playwright-core";
import { cellsOf } from "./openPreview";

/** Cells by header; an empty cell is "". */
export type Row = Readonly<Record<string, unknown>>;

/** The sample's master sheet has its header below a title. */
const CUSTOMERS_HEADER = 3;

export async function rowsOf(page: Page, sheet: string, headerRow = 0): Promise<readonly Row[]> {
  const cells = await cellsOf(page, sheet);
  const headers = (cells[headerRow] ?? []).map((header) => String(header ?? ""));
  return cells.slice(headerRow + 1).map((row) => Object.fromEntries(headers.flatMap((header, at) => (header === "" ? [] : [[header, row[at] ?? ""]]))));
}

/** The customer's row of the master sheet; the name as the pane shows it. */
export async function customerRow(page: Page, name: string, headerRow = CUSTOMERS_HEADER): Promise<Row> {
  const found = (await rowsOf(page, "Customers", headerRow)).filter((row) => String(row["Customer"]).replace(/\s+/g, " ").trim() === name);
  const [row] = found;
  if (!row || found.length > 1) throw new Error(`Expected one row of ${name}, got ${found.length}`);
  return row;
}
