/** Cells, looks and widths of a new tab, queued or sent block by block. */
import type { Cell } from "../../base/Grid";
import type { Tab, TabCell } from "../../base/Tab";
import { BLOCK_BYTES, jsonBytes, spansOf, type Span } from "../blocks";
import { POINTS_PER_CHARACTER } from "../ownColumns";
import type { Session } from "../runExcel";
import { sendSpan } from "../sendSpan";
import { fit } from "../rows/writeBelow";
import { lookAreas, type Look } from "./lookAreas";

export interface Cells {
  /** Rectangular. */
  readonly wide: readonly (readonly (TabCell | null)[])[];
  readonly width: number;
  /** Rows that one request may carry. */
  readonly blocks: readonly Span[];
}

export function cellsOf({ rows }: Tab): Cells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const wide = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const bytes = wide.reduce((sum, row) => sum + jsonBytes(row.map(written)) + jsonBytes(row.map(formatOf)), 0);
  return { wide, width, blocks: spansOf(width === 0 ? 0 : wide.length, Math.max(1, Math.floor((wide.length * BLOCK_BYTES) / (1.5 * Math.max(1, bytes))))) };
}

/** Queues one block. */
export function putBlock({ context }: Session, sheet: Excel.Worksheet, { wide, width }: Cells, { from, count }: Span): void {
  const part = wide.slice(from, from + count);
  const range = sheet.getRangeByIndexes(from, 0, count, width);
  // Format first: under a text format a number would become text.
  const formats = part.map((row) => row.map(formatOf));
  if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
  range.values = part.map((row) => row.map(written));
  context.application.suspendApiCalculationUntilNextSync();
}

export async function sendBlocks(session: Session, sheet: Excel.Worksheet, cells: Cells, onProgress: (share: number) => void): Promise<void> {
  const queue = [...cells.blocks];
  for (let span = queue.shift(); span; span = queue.shift()) {
    putBlock(session, sheet, cells, span);
    if (await sendSpan(session, span, queue)) onProgress((span.from + span.count) / cells.wide.length);
  }
}

/** Text is marked as text, so that no word of a person's becomes a formula; under General a leading apostrophe does that for sure. */
function written(cell: TabCell | null): Cell | null {
  if (!cell) return null;
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (typeof value !== "string") return value ?? null;
  return value === "" ? null : `'${fit(value)}`;
}

/** Text needs no format, and under "@" the apostrophe would show. */
const formatOf = (cell: TabCell | null): string | null =>
  (cell?.format === undefined || cell.format === "General" || (typeof cell.value === "string" && cell.formula === undefined) ? null : cell.format);

/** Queues widths, looks, open cells and frozen rows. */
export function putLooks(sheet: Excel.Worksheet, { rows, widths, frozenRows }: Tab): void {
  widths.forEach((width, column) => {
    const whole = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    // Other programs show a column of no width that is not hidden too.
    if (width === 0) whole.columnHidden = true;
    else whole.format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  // Beside a text of several lines the other cells of a row begin at its first.
  if (rows.some((row) => row.some((cell) => cell?.wrap))) sheet.getUsedRange(true).format.verticalAlignment = "Top";
  for (const { look, addresses } of lookAreas(rows)) {
    for (const list of addresses) putLook(list.includes(",") ? sheet.getRanges(list).format : sheet.getRange(list).format, look);
  }
  if (frozenRows !== undefined && frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Excel's own colour of links. */
const LINK = "#0563C1";
const ALIGNED = { left: "Left", right: "Right", center: "Center" } as const;

function putLook(format: Excel.RangeFormat, { bold, size, font, align, wrap, fill, border, open, isLink }: Look): void {
  if (bold) format.font.bold = true;
  if (size !== undefined) format.font.size = size;
  if (font !== undefined) format.font.name = font;
  if (align !== undefined) format.horizontalAlignment = ALIGNED[align];
  if (fill !== undefined) format.fill.color = fill;
  if (isLink) {
    format.font.color = LINK;
    format.font.underline = "Single";
  }
  if (border !== undefined) format.borders.getItem(border === "top" ? "EdgeTop" : "EdgeBottom").style = "Continuous";
  // Without effect until the tab is protected.
  if (open) format.protection.locked = false;
  if (wrap) {
    format.wrapText = true;
    format.autofitRows();
  }
}
