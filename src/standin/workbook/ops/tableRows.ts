/** Rows and columns added to a table or taken from it. */
import type { Changing } from "./Changing";
import type { TableOp } from "../Op";
import type { Sheet } from "../Sheet";
import type { Table } from "../Table";
import { bodyOf } from "../Table";
import { bottomOf, rect as makeRect } from "../Rect";
import { WorkbookError } from "../WorkbookError";
import { assertUnprotected } from "./guard";
import { fillCalculated } from "./growTable";
import { setTableRect } from "./tableOps";
import { writeInputs } from "./setCells";
import { deleteCells, insertCells } from "./structureOps";

type Of<K extends TableOp["do"]> = Extract<TableOp, { do: K }>;

export function addTableRows(op: Of<"addTableRows">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  const cells = op.cells ?? [];
  if (op.rows < 1 || cells.some((line) => line.length !== table.rect.columns)) throw new WorkbookError("InvalidArgument", "The rows do not have as many cells as the table has columns.");
  const first = table.rect.row + (table.hasHeader ? 1 : 0);
  const count = bodyOf(table)?.rows ?? 0;
  const at = op.at ?? count;
  if (at < 0 || at > count) throw new WorkbookError("InvalidArgument", `The table has no row ${at}.`);
  let rows = op.rows;
  let from = first + at;
  if (table.hasInsertRow && (op.at === undefined || op.at === 0)) {
    rows -= 1;
    from = first;
  }
  if (rows > 0) makeRoom(changing, sheet, table, table.hasInsertRow ? first + 1 : first + at, rows);
  const grown = changing.table(table.id).table;
  const { hasInsertRow: _, ...rest } = grown;
  if (grown.hasInsertRow) changing.replaceTable(sheet, rest);
  fillCalculated(changing, sheet, table.id, from, op.rows);
  if (cells.length > 0) writeInputs(changing, sheet, from, table.rect.column, cells);
  changing.tell({ kind: "addTableRows", sheetId: sheet.id, rects: [makeRect(from, table.rect.column, op.rows, table.rect.columns)], tableId: table.id });
}

/** Below the last row Excel takes blank rows as they are; otherwise cells below the table move down. */
function makeRoom(changing: Changing, sheet: Sheet, table: Table, row: number, rows: number): void {
  const room = makeRect(row, table.rect.column, rows, table.rect.columns);
  const isAtEnd = row > bottomOf(table.rect);
  const isBlank = isAtEnd && sheet.values(room).every((line) => line.every((value) => value === null)) && !sheet.tables.some((one) => one !== table && one.rect.row >= row && one.rect.row < row + rows);
  if (!isBlank) insertCells(changing, sheet, room, "down");
  const moved = changing.table(table.id).table;
  const wanted = table.rect.rows + rows;
  if (moved.rect.rows < wanted) setTableRect(changing, sheet, moved, { ...moved.rect, rows: wanted });
  if (isBlank) changing.tell({ kind: "tableResized", sheetId: sheet.id, rects: [room], tableId: table.id });
}

export function deleteTableRows(op: Of<"deleteTableRows">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  const body = bodyOf(table);
  if (!body || op.at < 0 || op.rows < 1 || op.at + op.rows > body.rows) throw new WorkbookError("InvalidArgument", "The table has no such rows.");
  const at = { ...body, row: body.row + op.at, rows: op.rows };
  deleteCells(changing, sheet, at, "up");
  changing.tell({ kind: "deleteTableRows", sheetId: sheet.id, rects: [at], tableId: table.id, shift: "up" });
}

export function addTableColumn(op: Of<"addTableColumn">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  const at = op.at ?? table.columns.length;
  if (at < 0 || at > table.columns.length) throw new WorkbookError("InvalidArgument", `The table has no column ${at}.`);
  const cells = op.cells ?? [];
  if (cells.length > 0 && cells.length !== table.rect.rows && cells.length !== 1) throw new WorkbookError("InvalidArgument", "The column does not have as many cells as the table has rows.");
  const room = { ...table.rect, column: table.rect.column + at, columns: 1 };
  const isAtEnd = at === table.columns.length;
  const isBlank = isAtEnd && sheet.values(room).every(([value]) => value === null) && !sheet.tables.some((one) => one !== table && one.rect.column === room.column && one.rect.row <= bottomOf(room) && bottomOf(one.rect) >= room.row);
  if (!isBlank) insertCells(changing, sheet, room, "right");
  const moved = changing.table(table.id).table;
  if (moved.columns.length === table.columns.length) setTableRect(changing, sheet, moved, { ...moved.rect, column: table.rect.column, columns: moved.rect.columns + 1 });
  if (cells.length > 0) writeInputs(changing, sheet, room.row, room.column, cells.map((cell) => [cell]));
  if (op.name !== undefined) writeInputs(changing, sheet, room.row, room.column, [[op.name]]);
  changing.tell({ kind: "addTableColumn", sheetId: sheet.id, rects: [room], tableId: table.id });
}

export function deleteTableColumn(op: Of<"deleteTableColumn">, changing: Changing): void {
  const { sheet, table } = changing.table(op.table);
  assertUnprotected(sheet);
  if (!table.columns[op.at]) throw new WorkbookError("ItemNotFound", `The table has no column ${op.at}.`);
  if (table.columns.length === 1) throw new WorkbookError("InvalidOperation", "A table keeps at least one column.");
  const at = { ...table.rect, column: table.rect.column + op.at, columns: 1 };
  deleteCells(changing, sheet, at, "left");
  changing.tell({ kind: "deleteTableColumn", sheetId: sheet.id, rects: [at], tableId: table.id, shift: "left" });
}
