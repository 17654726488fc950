/** Writes rows below everything a list holds. Where that is, Excel finds when the request runs: what a colleague added a moment ago is never written over. */
import type { Cell } from "../../base/Grid";
import { BLOCK_BYTES, jsonBytes, type Span } from "../blocks";
import { HostError } from "../HostError";
import { HEADER_PLACE, lastRowOf, placeOfHeader, scalar, type OpenList } from "./openList";
import type { Session } from "../runExcel";
import { sendSpan } from "../sendSpan";

export interface Block { readonly range: Excel.Range; readonly rows: readonly (readonly Cell[])[] }

/** Bytes of the calls around a row that is written by itself. */
const ROW_CALLS = 1_000;
const CELL_LIMIT = 32_767;

/** Text as a cell can hold it: Excel has one kind of line end, and a limit. */
export function fit(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  const text = cell.includes("\r") ? cell.replace(/\r\n?/g, "\n") : cell;
  return text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text;
}

/** What a cell shows is what we wrote. A formula in a cell we left blank is a column formula of the people's own. */
export function isAsWritten(want: Cell, shown: Cell): boolean {
  if (want === "") return shown === "" || (typeof shown === "string" && shown.startsWith("="));
  return want === shown || String(want) === String(shown);
}

export async function writeBelow(session: Session, open: OpenList, rows: readonly (readonly Cell[])[], onProgress?: (share: number) => void): Promise<Block[]> {
  if (rows.length > 0 && open.isLocked) {
    throw new HostError("protected", `The sheet “${open.list.sheet}” is protected, so nothing was written. Unprotect it on the Review tab, then try again.`, true);
  }
  const blocks: Block[] = [];
  const queue = spansByBytes(rows, open.isFiltered ? ROW_CALLS : 0);
  for (let span = queue.shift(); span; span = queue.shift()) {
    const part = rows.slice(span.from, span.from + span.count);
    const range = placeBelow(open, part.length);
    fill(open, range, part);
    if (!(await sendSpan(session, span, queue))) continue;
    blocks.push({ range, rows: part });
    onProgress?.((span.from + span.count) / rows.length);
  }
  return blocks;
}

/** A table that shows totals, or has something below it, is given room first; else it grows by itself over what is written under it. */
function placeBelow({ header, table }: OpenList, count: number): Excel.Range {
  if (!table || (!table.hasTotals && !table.isFollowed)) return lastRowOf(header).getRowsBelow(1).getResizedRange(count - 1, 0);
  const at = table.hasTotals ? table.table.getTotalRowRange().getResizedRange(count - 1, 0) : table.table.getDataBodyRange().getRowsBelow(count);
  return at.insert("Down").getEntireRow().getIntersection(header.getEntireColumn());
}

function fill(open: OpenList, range: Excel.Range, rows: readonly (readonly Cell[])[]): void {
  const { columns, formats, isProtected, width } = open;
  // Format first: under General a text would be read as a formula, a date or a number; protected sheets refuse formats.
  if (!isProtected) for (const { column, count, format } of runsOfFormats(open)) range.getColumn(column).getResizedRange(0, count - 1).numberFormat = scalar(format);
  const values = rows.map((row, at) => {
    const cells: (Cell | null)[] = Array<Cell | null>(width).fill(null);
    columns.forEach((column, nth) => {
      const cell = row[nth] ?? "";
      const isText = formats[nth] === "@" && !isProtected;
      if (typeof cell === "string" && cell !== "" && (!isText || cell.startsWith("'"))) {
        // What Excel makes of a leading apostrophe is certain under General only: the first one goes, the rest is text.
        if (isText) range.getCell(at, column).numberFormat = [["General"]];
        cells[column] = `'${cell}`;
      } else cells[column] = isText && cell !== "" ? String(cell) : cell;
    });
    return cells;
  });
  // Excel misplaces or drops what is written across hidden rows (office-js issue 224).
  if (open.isFiltered) values.forEach((cells, at) => { range.getRow(at).values = [cells]; });
  else range.values = values;
}

function runsOfFormats({ columns, formats }: OpenList): { column: number; count: number; format: string }[] {
  const runs: { column: number; count: number; format: string }[] = [];
  const ordered = columns.map((column, nth) => ({ column, format: formats[nth] ?? "General" })).sort((a, b) => a.column - b.column);
  for (const { column, format } of ordered) {
    const last = runs.at(-1);
    if (last && last.format === format && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1, format });
  }
  return runs.filter(({ format }) => format !== "General");
}

function spansByBytes(rows: readonly (readonly Cell[])[], extra: number): Span[] {
  const spans: { from: number; count: number }[] = [];
  let bytes = Infinity;
  rows.forEach((row, at) => {
    const size = jsonBytes(row) + extra;
    const last = spans.at(-1);
    if (last && bytes + size <= BLOCK_BYTES) {
      last.count += 1;
      bytes += size;
    } else {
      spans.push({ from: at, count: 1 });
      bytes = size;
    }
  });
  return spans;
}

/** Reads back what was written where it was written; returns the rows that do not stand there whole. */
export async function notInPlace(session: Session, open: OpenList, blocks: readonly Block[]): Promise<(readonly Cell[])[]> {
  const { context, guard } = session;
  const missing: (readonly Cell[])[] = [];
  for (const { range, rows } of blocks) {
    range.load("formulas");
    open.header.load(HEADER_PLACE);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip per payload block
      await guard(context.sync());
    } catch (error) {
      // The range was deleted, or is too long to read at once: the rows are looked for by their ids.
      if (!(error instanceof HostError) || (error.code !== "sheet-gone" && error.code !== "payload")) throw error;
      missing.push(...rows);
      continue;
    }
    const shown = range.formulas as Cell[][];
    const isHeaderSame = JSON.stringify(open.header.values) === JSON.stringify((JSON.parse(open.seen) as unknown[])[2]);
    missing.push(...rows.filter((row, at) => !isHeaderSame || !isWhole(open, row, shown[at] ?? [])));
  }
  return missing;
}

export const isWhole = ({ columns }: OpenList, row: readonly Cell[], shown: readonly Cell[]): boolean =>
  columns.every((column, nth) => isAsWritten(row[nth] ?? "", shown[column] ?? ""));

export const hasMoved = (open: OpenList): boolean => placeOfHeader(open.header) !== open.seen;
