/** Reads every worksheet into plain grids: a constant number of round trips, then one per block of cells. */
import type { Cell, Grid, TableArea } from "../base/Grid";
import type { Issue } from "../base/Issue";
import { halves, jsonBytes, rowsPerBlock, spansOf } from "./blocks";
import { HostError } from "./HostError";
import { runExcel, type RunOptions, type Session } from "./runExcel";
import { STORE_SHEET } from "./store";

/** Rows read first, with their number formats: enough for title rows, a header and data to judge columns by. */
const SAMPLE_ROWS = 60;
/** A list is not wider than this; what lies beyond is a stray cell, and is said to be. */
const MAX_COLUMNS = 200;
/** Excel's own limit for one read (resource limits and performance optimization). */
const MAX_CELLS = 5_000_000;

export interface WorkbookRead {
  readonly workbook: string;
  readonly date1904: boolean;
  readonly grids: readonly Grid[];
  /** Parts that were not read, and why. */
  readonly issues: readonly Issue[];
}

interface Area { readonly sheet: Excel.Worksheet; readonly name: string; readonly visibility: Grid["visibility"]; readonly top: number; readonly left: number; readonly rows: number; readonly columns: number; readonly cells: Cell[][]; formats: string[][]; perBlock: number }

export function readGrids(options: RunOptions & { readonly onProgress?: (share: number) => void } = {}): Promise<WorkbookRead> {
  return runExcel(options, async (session) => {
    const { context, guard } = session;
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const tables = context.workbook.tables.load("items/name,items/showTotals,items/showHeaders,items/worksheet/name");
    // The 1904 date system shows in no property; 1 Jan 2000 is serial 36526 or 35064.
    const probe = context.workbook.functions.date(2000, 1, 1).load("value");
    context.workbook.load("name");
    await guard(context.sync());

    const used = sheets.items.filter((sheet) => sheet.name !== STORE_SHEET).map((sheet) => ({
      sheet, range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
    const tableRanges = tables.items.filter((table) => table.showHeaders).map((table) => ({
      table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
    await guard(context.sync());

    const issues: Issue[] = [];
    const areas = used.filter(({ range }) => !range.isNullObject).map(({ sheet, range }) => areaOf(sheet, range, issues));
    await readSamples(session, areas);
    await readRest(session, areas, options.onProgress ?? (() => undefined));

    const tablesOf = (sheet: string): TableArea[] => tableRanges.filter(({ table }) => table.worksheet.name === sheet).map(({ table, range }) => ({
      name: table.name, top: range.rowIndex, left: range.columnIndex, columns: range.columnCount,
      rows: range.rowCount - 1 - (table.showTotals ? 1 : 0), hasTotals: table.showTotals,
    }));
    return {
      workbook: context.workbook.name,
      date1904: probe.value === 35064,
      issues,
      grids: areas.map(({ name, visibility, top, left, cells, formats }) => ({ sheet: name, visibility, top, left, cells, formats, tables: tablesOf(name) })),
    };
  });
}

function areaOf(sheet: Excel.Worksheet, range: Excel.Range, issues: Issue[]): Area {
  const columns = Math.min(range.columnCount, MAX_COLUMNS);
  const rows = Math.min(range.rowCount, Math.floor(MAX_CELLS / columns));
  if (columns < range.columnCount || rows < range.rowCount) {
    issues.push({
      sheet: sheet.name, cell: "", code: "not-read",
      message: `Only the first ${columns} columns and ${rows} rows of “${sheet.name}” were read. Delete stray cells far from the list, then refresh.`,
    });
  }
  const visibility = sheet.visibility === "Hidden" ? "hidden" : sheet.visibility === "VeryHidden" ? "veryHidden" : "visible";
  return { sheet, name: sheet.name, visibility, top: range.rowIndex, left: range.columnIndex, rows, columns, cells: [], formats: [], perBlock: 1 };
}

/** The top rows of all sheets with their formats: small, so one round trip. */
async function readSamples({ context, guard }: Session, areas: readonly Area[]): Promise<void> {
  const samples = areas.map((area) => ({
    area, range: area.sheet.getRangeByIndexes(area.top, area.left, Math.min(SAMPLE_ROWS, area.rows), area.columns).load("values,numberFormat"),
  }));
  await guard(context.sync());
  for (const { area, range } of samples) {
    area.cells.push(...(range.values as Cell[][]));
    area.formats = range.numberFormat as string[][];
    area.perBlock = rowsPerBlock(jsonBytes(range.values), range.values.length);
  }
}

/** The rest of every sheet, as many blocks to a round trip as the response may hold; a refused block is halved. */
async function readRest(session: Session, areas: readonly Area[], onProgress: (share: number) => void): Promise<void> {
  const { context, guard, checkCancel } = session;
  const total = areas.reduce((sum, area) => sum + area.rows, 0);
  let done = areas.reduce((sum, area) => sum + area.cells.length, 0);
  const queue = areas.flatMap((area) => spansOf(area.rows - area.cells.length, area.perBlock, area.cells.length).map((span) => ({ area, ...span })));
  while (queue.length > 0) {
    checkCancel();
    const batch = takeBatch(queue);
    const ranges = batch.map(({ area, from, count }) => area.sheet.getRangeByIndexes(area.top + from, area.left, count, area.columns).load("values"));
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip per payload block
      await guard(context.sync());
    } catch (error) {
      const largest = Math.max(...batch.map(({ count }) => count));
      if (!(error instanceof HostError) || error.code !== "payload" || (batch.length === 1 && largest === 1)) throw error;
      queue.unshift(...batch.flatMap(({ area, ...span }) => halves(span).map((half) => ({ area, ...half }))));
      continue;
    }
    batch.forEach(({ area, count }, at) => {
      const values = ranges[at]?.values as Cell[][] | null;
      if (!values) throw new HostError("too-large", `“${area.name}” is too large to read. Delete stray cells far from the list, then try again.`, true);
      for (const row of values) area.cells.push(row);
      done += count;
    });
    onProgress(total === 0 ? 1 : done / total);
  }
}

interface Block { readonly area: Area; readonly from: number; readonly count: number }

/** As many blocks from the front of the queue as one response may hold together. */
function takeBatch(queue: Block[]): Block[] {
  const batch: Block[] = [];
  let share = 0;
  for (let next = queue[0]; next; next = queue[0]) {
    share += next.count / next.area.perBlock;
    if (batch.length > 0 && share > 1) break;
    batch.push(next);
    queue.shift();
  }
  return batch;
}

