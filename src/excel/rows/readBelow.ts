/** Reads what stands below a list's header, in blocks that belong to one moment. */
import type { Cell } from "../../base/Grid";
import { BLOCK_BYTES, jsonBytes, rowsPerBlock, spansOf } from "../blocks";
import { HEADER_PLACE, placeOfHeader, type OpenList } from "./openList";
import type { Session } from "../runExcel";
import { sendSpan } from "../sendSpan";

/** Rows of a block before it is known how much text they hold. */
const FIRST_ROWS = 500;
/** Bytes an id takes in a response. */
const ID_BYTES = 40;
/** Readings of one list in several blocks: a sort between two blocks shows some rows twice and hides others. */
const READINGS = 3;

/** Rows from sheet row `from` to the end, over the columns of the list from left to right; null where the header moved meanwhile. */
async function readSpans(session: Session, open: OpenList, from: number, left: number, width: number, perBlock: number): Promise<Cell[][] | null> {
  const rows: Cell[][] = [];
  const queue = spansOf(open.lastRow + 1 - from, perBlock, from);
  for (let span = queue.shift(); span; span = queue.shift()) {
    const range = open.sheet.getRangeByIndexes(span.from, open.left + left, span.count, width).load("values");
    open.header.load(HEADER_PLACE);
    if (!(await sendSpan(session, span, queue))) continue;
    if (placeOfHeader(open.header) !== open.seen) return null;
    for (const row of range.values as Cell[][]) rows.push(row);
    const next = queue[0];
    // The first block tells how much text there is to a row.
    if (next && rows.length === FIRST_ROWS && perBlock === FIRST_ROWS) queue.splice(0, queue.length, ...spansOf(open.lastRow + 1 - next.from, rowsPerBlock(jsonBytes(rows), rows.length), next.from));
  }
  return rows;
}

/** Zero-based sheet row of each id, the topmost where two rows share one; null where the header moved meanwhile. */
export async function readIds(session: Session, open: OpenList): Promise<ReadonlyMap<string, number> | null> {
  for (let reading = 1; ; reading += 1) {
    const perBlock = Math.floor(BLOCK_BYTES / ID_BYTES);
    const rows = await readSpans(session, open, open.headerRow + 1, open.columns[open.list.idColumn] ?? 0, 1, perBlock);
    if (!rows) return null;
    const places = new Map<string, number>();
    let doubled = 0;
    rows.forEach(([cell = ""], at) => {
      const id = String(cell);
      if (id === "") return;
      if (places.has(id)) doubled += 1;
      else places.set(id, open.headerRow + 1 + at);
    });
    if (doubled === 0 || rows.length <= perBlock || reading === READINGS) return places;
  }
}

/** Cells in the order of the list's headers, from sheet row `from` to the end; null where the header moved meanwhile. */
export async function readListRows(session: Session, open: OpenList, from: number): Promise<Cell[][] | null> {
  for (let reading = 1; ; reading += 1) {
    const wide = await readSpans(session, open, from, 0, open.width, FIRST_ROWS);
    if (!wide) return null;
    const rows = open.columns.every((column, at) => column === at) && open.width === open.columns.length ? wide : wide.map((cells) => open.columns.map((column) => cells[column] ?? ""));
    const ids = rows.map((row) => String(row[open.list.idColumn] ?? "")).filter((id) => id !== "");
    if (rows.length <= FIRST_ROWS || reading === READINGS || new Set(ids).size === ids.length) return rows;
  }
}
