/** Builds a tab of its own from plain data, and shows it once it is whole; a sheet that exists is never touched. */
import type { Cell } from "../base/Grid";
import type { Tab, TabCell } from "../base/Tab";
import { BLOCK_BYTES, jsonBytes, spansOf } from "./blocks";
import { HostError, toHostError } from "./HostError";
import { lookAreas, type Look } from "./lookAreas";
import { POINTS_PER_CHARACTER } from "./ownColumns";
import { sendSpan } from "./sendSpan";
import { runExcel, type RunOptions, type Session } from "./runExcel";
import { safeSheetName } from "./safeSheetName";
import { fit } from "./writeBelow";

export interface Built {
  /** Name of the new tab. */
  readonly sheet: string;
  /** Stays the same when people rename it. */
  readonly id: string;
  /** False where this Excel could not set up the page for printing. */
  readonly isSetForPrint: boolean;
}

export interface BuildOptions extends RunOptions {
  readonly onProgress?: (share: number) => void;
}

/** Names tried where colleagues add sheets at the same moment. */
const NAMES = 5;

export async function buildTab(tab: Tab, options: BuildOptions = {}): Promise<Built> {
  const begun: { name?: string; id?: string } = {};
  try {
    return await runExcel(options, async (session) => {
      const { context, guard, checkCancel } = session;
      const sheet = await addSheet(session, tab.name, begun);
      await writeCells(session, sheet, tab, options.onProgress ?? (() => undefined));
      checkCancel();
      setLooks(sheet, tab);
      await guard(context.sync());
      const isSetForPrint = await setPrint(session, sheet, tab);
      checkCancel();
      sheet.activate();
      sheet.getRange("A1").select();
      sheet.load("name,id");
      await guard(context.sync());
      return { sheet: sheet.name, id: sheet.id, isSetForPrint };
    });
  } catch (error) {
    await takeAway(begun);
    throw error;
  }
}

/** Deletes a tab that `buildTab` made; false where it is gone already. */
export function removeTab({ id }: Pick<Built, "id">, options: RunOptions = {}): Promise<boolean> {
  return runExcel(options, async ({ context, guard }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    await guard(context.sync());
    if (sheet.isNullObject) return false;
    sheet.delete();
    await guard(context.sync());
    return true;
  });
}

async function addSheet(session: Session, wanted: string, begun: { name?: string; id?: string }): Promise<Excel.Worksheet> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryAdd(session, wanted, begun);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.code === "protected") throw new HostError("protected", "The workbook is protected against new tabs, so none was made. Unprotect it on the Review tab (Protect Workbook), then try again.", true, error.excelCode, error);
      if (error.excelCode !== "ItemAlreadyExists") throw error;
      delete begun.name;
      if (attempt === NAMES) throw error;
    }
  }
}

async function tryAdd({ context, guard }: Session, wanted: string, begun: { name?: string; id?: string }): Promise<Excel.Worksheet> {
  const sheets = context.workbook.worksheets.load("items/name");
  await guard(context.sync());
  const name = safeSheetName(wanted, sheets.items.map((sheet) => sheet.name));
  begun.name = name;
  const sheet = context.workbook.worksheets.add(name).load("id");
  await guard(context.sync());
  begun.id = sheet.id;
  return sheet;
}

async function writeCells(session: Session, sheet: Excel.Worksheet, { rows }: Tab, onProgress: (share: number) => void): Promise<void> {
  const { context } = session;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const wide = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const bytes = wide.reduce((sum, row) => sum + jsonBytes(row.map(written)) + jsonBytes(row.map(formatOf)), 0);
  const queue = spansOf(wide.length, Math.max(1, Math.floor((wide.length * BLOCK_BYTES) / (1.5 * bytes))));
  for (let span = queue.shift(); span; span = queue.shift()) {
    const part = wide.slice(span.from, span.from + span.count);
    const range = sheet.getRangeByIndexes(span.from, 0, span.count, width);
    // Format first: under a text format a number would become text.
    const formats = part.map((row) => row.map(formatOf));
    if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
    range.values = part.map((row) => row.map(written));
    context.application.suspendApiCalculationUntilNextSync();
    if (!(await sendSpan(session, span, queue))) continue;
    onProgress((span.from + span.count) / wide.length);
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

function setLooks(sheet: Excel.Worksheet, { rows, widths, frozenRows }: Tab): void {
  widths.forEach((width, column) => { sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width * POINTS_PER_CHARACTER; });
  // Beside a text of several lines the other cells of a row begin at its first.
  if (rows.some((row) => row.some((cell) => cell?.wrap))) sheet.getUsedRange(true).format.verticalAlignment = "Top";
  for (const { look, addresses } of lookAreas(rows)) {
    for (const list of addresses) setLook(list.includes(",") ? sheet.getRanges(list).format : sheet.getRange(list).format, look);
  }
  if (frozenRows !== undefined && frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

const ALIGNED = { left: "Left", right: "Right", center: "Center" } as const;

function setLook(format: Excel.RangeFormat, { bold, size, font, align, wrap, fill, border }: Look): void {
  if (bold) format.font.bold = true;
  if (size !== undefined) format.font.size = size;
  if (font !== undefined) format.font.name = font;
  if (align !== undefined) format.horizontalAlignment = ALIGNED[align];
  if (fill !== undefined) format.fill.color = fill;
  if (border !== undefined) format.borders.getItem(border === "top" ? "EdgeTop" : "EdgeBottom").style = "Continuous";
  if (wrap) {
    format.wrapText = true;
    format.autofitRows();
  }
}

/** A tab without print set-up is still a tab: old versions lack it, and Excel on Windows without a printer refuses it. */
async function setPrint({ context, guard }: Session, sheet: Excel.Worksheet, { print }: Tab): Promise<boolean> {
  try {
    const { pageLayout } = sheet;
    pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    if (print.headerRow !== undefined) pageLayout.setPrintTitleRows(`$${print.headerRow + 1}:$${print.headerRow + 1}`);
    await guard(context.sync());
    return true;
  } catch (error) {
    const refused = toHostError(error);
    if (refused.code !== "unsupported" && refused.code !== "host") throw refused;
    return false;
  }
}

/** What was begun is deleted again; where only its name is known (the answer was lost), only while it is empty and so nobody's. */
async function takeAway({ name, id }: { readonly name?: string; readonly id?: string }): Promise<void> {
  if (name === undefined) return;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await deleteBegun(id ?? name, id === undefined);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt));
    }
  }
}

const deleteBegun = (key: string, onlyEmpty: boolean): Promise<void> => runExcel({}, async ({ context, guard }) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  const used = sheet.getUsedRangeOrNullObject(true);
  await guard(context.sync());
  if (sheet.isNullObject || (onlyEmpty && !used.isNullObject)) return;
  sheet.delete();
  await guard(context.sync());
});
