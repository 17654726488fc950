/** How cells look and how wide, high or hidden their columns and rows are. */
import type { Changing } from "./Changing";
import type { LayoutOp } from "../Op";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Style } from "../Style";
import { MAX_COLUMNS, MAX_ROWS, intersect, rect as makeRect } from "../Rect";
import { WorkbookError } from "../WorkbookError";
import { assertAllowed, assertOnSheet, assertUnprotected } from "./guard";
import { takeCells } from "./swapCells";

type Of<K extends LayoutOp["do"]> = Extract<LayoutOp, { do: K }>;

/** Whole rows and columns change their default and the cells that have a style of their own. */
export function format(op: Of<"format">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  if ("locked" in op.style || "formulaHidden" in op.style) assertUnprotected(sheet);
  else assertAllowed(sheet, "allowFormatCells");
  restyle(changing, sheet, op.rect, op.style);
  changing.tell({ kind: "format", sheetId: sheet.id, rects: [op.rect] });
}

export function restyle(changing: Changing, sheet: Sheet, at: Rect, style: Partial<Style>): void {
  const { journal, book } = changing;
  const isColumns = at.rows === MAX_ROWS;
  const isRows = !isColumns && at.columns === MAX_COLUMNS;
  if (isColumns || isRows) {
    const field = isColumns ? "columnStyles" : "rowStyles";
    const [from, count] = isColumns ? [at.column, at.columns] : [at.row, at.rows];
    const next = new Map(sheet[field]);
    for (let i = from; i < from + count; i++) next.set(i, book.styles.changedId(sheet[field].get(i) ?? 0, style));
    journal.set(sheet, field, next);
  }
  const used = isColumns || isRows ? sheet.usedRect() : at;
  const part = used && intersect(used, at);
  if (!part) return;
  const old = takeCells(sheet, part, true);
  const styles = (old.styles ?? []).map((column, c) => {
    const line = new Array<number | undefined>(isColumns || isRows ? column.length : part.rows);
    for (let r = 0; r < line.length; r++) {
      const own = column[r];
      const isOwn = own !== undefined || (!isColumns && !isRows) || (isColumns && sheet.rowStyles.has(part.row + r));
      line[r] = isOwn ? book.styles.changedId(own ?? sheet.styleIdAt(part.row + r, part.column + c), style) : undefined;
    }
    return line;
  });
  swapStyles(changing, sheet, part, styles);
}

/** Styles alone: values, formulas and their calculation are left in peace. */
function swapStyles(changing: Changing, sheet: Sheet, at: Rect, styles: readonly (readonly (number | undefined)[])[]): void {
  const swap = (next: readonly (readonly (number | undefined)[])[], journal: Changing["journal"]): void => {
    const before = next.map((_, c) => sheet.cells.columns[at.column + c]?.styles.slice(at.row, at.row + at.rows) ?? []);
    journal.note((forward) => swap(before, forward));
    next.forEach((line, c) => {
      if (line.length === 0 && !sheet.cells.columns[at.column + c]) return;
      const array = sheet.cells.columnAt(at.column + c).styles;
      for (let r = 0; r < Math.max(line.length, Math.min(at.rows, array.length - at.row)); r++) sheet.cells.setStyleId(at.row + r, at.column + c, line[r]);
      while (array.length > 0 && array[array.length - 1] === undefined) array.pop();
    });
  };
  swap(styles, changing.journal);
}

export function setFormats(op: Of<"setFormats">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  const columns = op.formats.reduce((most, row) => Math.max(most, row.length), 0);
  const at = makeRect(op.row, op.column, op.formats.length, columns);
  assertOnSheet(at);
  assertAllowed(sheet, "allowFormatCells");
  const styles = Array.from({ length: columns }, (_, c) => op.formats.map((line, r) => {
    const numberFormat = line[c];
    if (numberFormat === undefined || numberFormat === null) return sheet.cells.styleId(at.row + r, at.column + c);
    return changing.book.styles.changedId(sheet.styleIdAt(at.row + r, at.column + c), { numberFormat });
  }));
  swapStyles(changing, sheet, at, styles);
  changing.tell({ kind: "setFormats", sheetId: sheet.id, rects: [at] });
}

function setRun(changing: Changing, sheet: Sheet, field: "columnWidths" | "rowHeights", from: number, count: number, size: number | null): void {
  if (size !== null && (size < 0 || size > (field === "columnWidths" ? 255 : 409.5))) throw new WorkbookError("InvalidArgument", `${size} is no width or height.`);
  const next = new Map(sheet[field]);
  for (let i = from; i < from + count; i++) {
    if (size === null) next.delete(i);
    else next.set(i, size);
  }
  changing.journal.set(sheet, field, next);
}

function setHidden(changing: Changing, sheet: Sheet, field: "hiddenRows" | "hiddenColumns", from: number, count: number, hidden: boolean): void {
  const next = new Set(sheet[field]);
  for (let i = from; i < from + count; i++) {
    if (hidden) next.add(i);
    else next.delete(i);
  }
  changing.journal.set(sheet, field, next);
}

export function columnWidth(op: Of<"columnWidth">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowFormatColumns");
  setRun(changing, sheet, "columnWidths", op.column, op.columns, op.width);
  changing.tell({ kind: "columnWidth", sheetId: sheet.id, rects: [makeRect(0, op.column, MAX_ROWS, op.columns)] });
}

export function rowHeight(op: Of<"rowHeight">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowFormatRows");
  setRun(changing, sheet, "rowHeights", op.row, op.rows, op.height);
  changing.tell({ kind: "rowHeight", sheetId: sheet.id, rects: [makeRect(op.row, 0, op.rows, MAX_COLUMNS)] });
}

export function hideRows(op: Of<"hideRows">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowFormatRows");
  setHidden(changing, sheet, "hiddenRows", op.row, op.rows, op.hidden);
  changing.tell({ kind: "hideRows", sheetId: sheet.id, rects: [makeRect(op.row, 0, op.rows, MAX_COLUMNS)] });
}

export function hideColumns(op: Of<"hideColumns">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowFormatColumns");
  setHidden(changing, sheet, "hiddenColumns", op.column, op.columns, op.hidden);
  changing.tell({ kind: "hideColumns", sheetId: sheet.id, rects: [makeRect(0, op.column, MAX_ROWS, op.columns)] });
}

/** Only the top left value stays. */
export function merge(op: Of<"merge">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  assertUnprotected(sheet);
  if (sheet.tables.some((table) => intersect(table.rect, op.rect))) throw new WorkbookError("InvalidOperation", "Cells of a table cannot be merged.");
  const areas = op.across ? Array.from({ length: op.rect.rows }, (_, r) => makeRect(op.rect.row + r, op.rect.column, 1, op.rect.columns)) : [op.rect];
  const kept = sheet.merges.filter((one) => !areas.some((area) => intersect(one, area)));
  for (const area of areas) {
    if (area.rows * area.columns === 1) continue;
    const old = takeCells(sheet, area, false);
    const values = old.values.map((column, c) => (c === 0 ? column.slice(0, 1) : []));
    changing.swap(sheet, area, { values, formulas: old.formulas.filter((cell) => cell.row === area.row && cell.column === area.column) });
    kept.push(area);
  }
  changing.journal.set(sheet, "merges", kept);
  changing.tell({ kind: "merge", sheetId: sheet.id, rects: [op.rect] });
}

export function unmerge(op: Of<"unmerge">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertUnprotected(sheet);
  const kept = sheet.merges.filter((one) => !intersect(one, op.rect));
  if (kept.length !== sheet.merges.length) changing.journal.set(sheet, "merges", kept);
  changing.tell({ kind: "unmerge", sheetId: sheet.id, rects: [op.rect] });
}
