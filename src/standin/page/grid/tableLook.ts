/** The colours of a table's style, enough to tell header, bands and totals: Excel's seven families, not its sixty pictures. */
import { bottomOf } from "../../workbook/Rect";
import type { Table } from "../../workbook/Table";

/** By (number - 1) mod 7, as the gallery of table styles is ordered. */
const accents = ["#5f6368", "#2f6fba", "#d06b24", "#3f8f4f", "#1e88a8", "#8e4ec6", "#5a9a3c"] as const;

export interface TableLook { readonly className: string; readonly accent: string }

/** Null for a cell that the style leaves plain. */
export function tableLook(table: Table, row: number): TableLook | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!match) return null;
  const accent = accents[(Number(match[2]) - 1) % accents.length] ?? accents[0];
  const firstData = table.rect.row + (table.hasHeader ? 1 : 0);
  if (row < firstData) return { className: match[1] === "Light" ? "table-head is-light" : "table-head", accent };
  if (table.hasTotals && row === bottomOf(table.rect)) return { className: "table-total", accent };
  return table.showBandedRows && (row - firstData) % 2 === 0 ? { className: "band", accent } : null;
}
