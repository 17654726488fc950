/** A ledger's export as it lies on its sheets → its lines, what every row was, and the proof; or why it must not be taken. */
import type { Grid } from "../../base/Grid";
import type { RowClass } from "../rows/classifyRows";
import type { ExportContext, ExportReading, ExportRefusal, ExportRefusalCode } from "./ExportReading";
import type { LedgerLine } from "../../ledger/LedgerLine";
import { openExport } from "./openExport";
import { refuse } from "./layout/lookAlike";

/** Of several sheets the one with most lines is the report; the others are named. */
export function readExport(grids: Grid | readonly Grid[], context: ExportContext): ExportReading {
  const sheets = "cells" in grids ? [grids] : grids.filter(({ visibility }) => visibility === "visible");
  let best: Extract<ExportReading, { ok: true }> | null = null;
  const refusals: ExportRefusal[] = [];
  const read: string[] = [];
  for (const grid of sheets) {
    const reading = readSheet(grid, context);
    if (!reading.ok) { refusals.push(reading); continue; }
    read.push(reading.sheet);
    if (!best || reading.lineCount > best.lineCount) best = reading;
  }
  if (best && best.lineCount > 0) { const { sheet } = best; return { ...best, otherSheets: read.filter((each) => each !== sheet) }; }
  return refusals.sort((a, b) => telling.indexOf(a.code) - telling.indexOf(b.code))[0] ?? refuse("empty", sheets[0]?.sheet ?? "");
}

/** The most telling reason first. */
const telling: readonly ExportRefusalCode[] = ["payables", "general-ledger", "summary-only", "no-customer", "no-amount", "customer-list", "no-header", "empty"];

/** Enough to tell a layout by; what later rows prove otherwise leads to a second reading. */
const HEAD_ROWS = 4000;

function readSheet(grid: Grid, context: ExportContext, isSecond = false): ExportReading {
  const head = grid.cells.length <= HEAD_ROWS ? grid : { ...grid, cells: grid.cells.slice(0, HEAD_ROWS) };
  const opened = openExport(head, { ...context, rows: grid.cells.length });
  if (!opened.ok) return opened;
  const first = opened.reader.push(grid.cells);
  const { summary, lines, classes } = opened.reader.finish();
  if (summary.readAgainWith && !isSecond) return readSheet(grid, { ...context, ...summary.readAgainWith }, true);
  const allLines: LedgerLine[] = first.lines.concat(lines);
  const allClasses: RowClass[] = first.classes.concat(classes);
  return { ok: true, ...summary, lines: allLines, classes: allClasses, otherSheets: [] };
}
