/** Clearing, inserting and deleting cells. */
import type { Changing } from "./Changing";
import type { StructureOp } from "../Op";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Shift } from "../moveRect";
import { bodyOf, headerOf } from "../Table";
import { MAX_COLUMNS, MAX_ROWS, bottomOf, holdsRect, intersect, rightOf } from "../Rect";
import { WorkbookError } from "../WorkbookError";
import { assertAllowed, assertNoPartOfArray, assertOnSheet, assertUnprotected, assertWritable } from "./guard";
import { writeHeaders } from "./headerCells";
import { restyle } from "./layoutOps";
import { clearFormats } from "./overlayOps";
import { clearRemarks } from "./remarkOps";
import { shiftCells } from "./shiftCells";
import { swapCells, takeCells } from "./swapCells";

type Of<K extends StructureOp["do"]> = Extract<StructureOp, { do: K }>;

export function clear(op: Of<"clear">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  const { journal } = changing;
  if (op.what === "all" || op.what === "contents") {
    assertWritable(sheet, op.rect);
    assertNoPartOfArray(sheet, op.rect);
  } else assertAllowed(sheet, "allowFormatCells");
  const used = sheet.usedRect();
  const part = used && intersect(used, op.rect);
  const isSingle = op.rect.rows === 1 && op.rect.columns === 1;
  const before = isSingle ? sheet.value(op.rect.row, op.rect.column) : null;
  if (part && (op.what === "all" || op.what === "contents")) clearContents(changing, sheet, part);
  if (op.what === "all" || op.what === "formats") {
    if (op.rect.rows === MAX_ROWS || op.rect.columns === MAX_COLUMNS) {
      const [field, from, count] = op.rect.rows === MAX_ROWS ? (["columnStyles", op.rect.column, op.rect.columns] as const) : (["rowStyles", op.rect.row, op.rect.rows] as const);
      journal.set(sheet, field, new Map([...sheet[field]].filter(([index]) => index < from || index >= from + count)));
    }
    if (part) {
      const { values, formulas } = takeCells(sheet, part, false);
      swapCells(sheet, part, { values, formulas, styles: [] }, journal);
    }
    clearFormats(changing, sheet, op.rect);
    if (op.what === "all") clearRemarks(changing, sheet, op.rect);
    const merges = sheet.merges.filter((merge) => !holdsRect(op.rect, merge));
    if (merges.length !== sheet.merges.length) journal.set(sheet, "merges", merges);
  }
  if (op.what !== "contents") {
    const links = sheet.hyperlinks.filter((link) => !holdsRect(op.rect, link.rect));
    if (links.length !== sheet.hyperlinks.length) journal.set(sheet, "hyperlinks", links);
  }
  changing.tell({ kind: "clear", sheetId: sheet.id, rects: [op.rect], ...(isSingle && { before, after: null }) });
}

/** Table headers never go empty: they get "Column1" and the like. */
export function clearContents(changing: Changing, sheet: Sheet, at: Rect): void {
  changing.swap(sheet, at, { values: [], formulas: [] });
  for (const table of sheet.tables) {
    const header = headerOf(table);
    if (header && intersect(header, at)) writeHeaders(changing, sheet, table);
  }
}

export function insert(op: Of<"insert">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  const isWhole = op.shift === "down" ? op.rect.columns === MAX_COLUMNS : op.rect.rows === MAX_ROWS;
  if (isWhole) assertAllowed(sheet, op.shift === "down" ? "allowInsertRows" : "allowInsertColumns");
  else assertUnprotected(sheet);
  insertCells(changing, sheet, op.rect, op.shift);
  changing.tell({ kind: "insert", sheetId: sheet.id, rects: [op.rect], shift: op.shift });
}

export function insertCells(changing: Changing, sheet: Sheet, at: Rect, how: "down" | "right"): void {
  const shift: Shift = { rect: at, how };
  assertShiftable(sheet, shift);
  const used = sheet.usedRect(true);
  const pushed = how === "down"
    ? { ...at, row: MAX_ROWS - at.rows }
    : { ...at, column: MAX_COLUMNS - at.columns };
  const lost = used && intersect(used, pushed);
  if (lost && sheet.values(lost).some((row) => row.some((value) => value !== null))) {
    throw new WorkbookError("InsertDeleteConflict", "Cells with content would be pushed off the sheet.");
  }
  shiftCells(changing, sheet, shift);
  inheritStyles(changing, sheet, at, how);
  for (const table of sheet.tables) {
    const header = headerOf(table);
    if (how === "right" && header && intersect(header, at)) writeHeaders(changing, sheet, table);
  }
}

/** New cells look like those above or to the left. */
function inheritStyles(changing: Changing, sheet: Sheet, at: Rect, how: "down" | "right"): void {
  const from = how === "down" ? { ...at, row: at.row - 1, rows: 1 } : { ...at, column: at.column - 1, columns: 1 };
  if (from.row < 0 || from.column < 0) return;
  const last = Math.min(rightOf(from), sheet.cells.columns.length - 1);
  for (let c = from.column; c <= last; c++) {
    const styles = sheet.cells.columns[c]?.styles;
    if (!styles) continue;
    if (how === "down") {
      const id = styles[from.row];
      if (id !== undefined) restyle(changing, sheet, { row: at.row, column: c, rows: at.rows, columns: 1 }, sheet.around.styles.get(id));
    } else {
      const taken = styles.slice(from.row, from.row + from.rows);
      if (!taken.some((id) => id !== undefined)) continue;
      const part = { ...at, rows: taken.length };
      const { values, formulas } = takeCells(sheet, part, false);
      swapCells(sheet, part, { values, formulas, styles: Array.from({ length: at.columns }, () => taken) }, changing.journal);
    }
  }
}

export function deleteOp(op: Of<"delete">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertOnSheet(op.rect);
  const isWhole = op.shift === "up" ? op.rect.columns === MAX_COLUMNS : op.rect.rows === MAX_ROWS;
  if (isWhole) {
    assertAllowed(sheet, op.shift === "up" ? "allowDeleteRows" : "allowDeleteColumns");
    const used = sheet.usedRect();
    const part = used && intersect(used, op.rect);
    if (part) assertWritable(sheet, part);
  } else assertUnprotected(sheet);
  deleteCells(changing, sheet, op.rect, op.shift);
  changing.tell({ kind: "delete", sheetId: sheet.id, rects: [op.rect], shift: op.shift });
}

/** A table whose every data row would go keeps one, emptied, as in Excel. */
export function deleteCells(changing: Changing, sheet: Sheet, at: Rect, how: "up" | "left"): void {
  const shift: Shift = { rect: at, how };
  assertNoPartOfArray(sheet, at);
  const emptied = sheet.tables.find((table) => {
    const body = bodyOf(table);
    return how === "up" && body && holdsRect(at, body) && !holdsRect(at, table.rect);
  });
  const body = emptied && bodyOf(emptied);
  if (emptied && body) {
    assertShiftable(sheet, { rect: body, how });
    changing.swap(sheet, { ...body, rows: 1 }, { values: [], formulas: [] });
    const below = { ...at, row: body.row + 1, rows: bottomOf(at) - body.row };
    const above = { ...at, rows: body.row - at.row };
    if (below.rows > 0) deleteCells(changing, sheet, below, how);
    if (above.rows > 0) deleteCells(changing, sheet, above, how);
    return;
  }
  assertShiftable(sheet, shift);
  shiftCells(changing, sheet, shift);
}

/** Merges and tables must move as a whole, or grow and shrink along their own rows and columns. */
function assertShiftable(sheet: Sheet, { rect: at, how }: Shift): void {
  const isVertical = how === "down" || how === "up";
  const lane = isVertical ? { ...at, rows: MAX_ROWS - at.row } : { ...at, columns: MAX_COLUMNS - at.column };
  const isTorn = (area: Rect): boolean => {
    if (!intersect(area, lane)) return false;
    return isVertical
      ? area.column < at.column || rightOf(area) > rightOf(at)
      : area.row < at.row || bottomOf(area) > bottomOf(at);
  };
  if (sheet.merges.some(isTorn)) throw new WorkbookError("InsertDeleteConflict", "Merged cells would be torn apart.");
  for (const table of sheet.tables) {
    if (isTorn(table.rect)) throw new WorkbookError("InsertDeleteConflict", `The table ${table.name} would be torn apart.`);
    const header = headerOf(table);
    if (how === "up" && header && intersect(header, at) && !holdsRect(at, table.rect)) {
      throw new WorkbookError("InsertDeleteConflict", `The header row of the table ${table.name} cannot be deleted.`);
    }
  }
  for (const cell of sheet.formulas.size > 0 ? sheet.formulas.values() : []) {
    if (cell.array && cell.array.rows * cell.array.columns > 1 && (isTorn(cell.array) || splits(cell.array, at, how))) {
      throw new WorkbookError("InsertDeleteConflict", "Part of an array formula cannot be changed.");
    }
  }
}

const splits = (area: Rect, at: Rect, how: Shift["how"]): boolean =>
  (how === "down" && at.row > area.row && at.row <= bottomOf(area) && intersect(area, { ...at, rows: 1 }) !== null) ||
  (how === "right" && at.column > area.column && at.column <= rightOf(area) && intersect(area, { ...at, columns: 1 }) !== null);
