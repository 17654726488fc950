/** Adding, formatting and removing the columns we write to. */
import type { OwnColumn } from "../base/Edit";
import type { Cell } from "../base/Grid";
import { HostError } from "./HostError";
import { columnId, type Located, type Rows } from "./locate";
import type { Session } from "./runExcel";

/** Columns right of the list that are looked at for room. */
const ROOM = 40;
/** Width of one character of the default font in points, as Excel counts column widths. */
export const POINTS_PER_CHARACTER = 5.7;

/** Adds the columns that do not exist yet (queued, not synced); returns where every asked column is. */
export async function addColumns(session: Session, rows: Rows, columns: readonly OwnColumn[]): Promise<{ readonly places: ReadonlyMap<string, number>; readonly created: readonly OwnColumn[] }> {
  const { located } = rows;
  const places = new Map(located.columns);
  const created = columns.filter(({ column }) => !located.columns.has(columnId(column)));
  if (created.length === 0) return { places, created };
  const at = located.table ? located.lastHeaderColumn + 1 : await freeColumn(session, located, created.length);
  created.forEach((own, offset) => {
    const column = at + offset;
    const header = located.sheet.getRangeByIndexes(located.headerRow, column, 1, 1);
    // A table grows by its own method; values typed beside it would rely on the person's AutoCorrect settings.
    if (located.table) located.table.columns.add(undefined, undefined, own.column.header);
    else {
      header.copyFrom(located.sheet.getRangeByIndexes(located.headerRow, located.lastHeaderColumn, 1, 1), "Formats");
      header.values = [[own.column.header]];
    }
    header.format.columnWidth = own.width * POINTS_PER_CHARACTER;
    places.set(columnId(own.column), column);
  });
  return { places, created };
}

/** The first column right of the header with `count` empty ones from there, over all rows of the list. */
async function freeColumn({ context, guard }: Session, located: Located, count: number): Promise<number> {
  const first = located.lastHeaderColumn + 1;
  const strip = located.sheet.getRangeByIndexes(located.headerRow, first, located.rows + 1, ROOM);
  const inTheWay = strip.getUsedRangeOrNullObject(true).load("columnIndex,columnCount");
  await guard(context.sync());
  if (inTheWay.isNullObject || inTheWay.columnIndex >= first + count) return first;
  const beyond = inTheWay.columnIndex + inTheWay.columnCount;
  if (beyond + count > first + ROOM) {
    throw new HostError("layout-changed", `There is no room right of the list on this sheet for ${count} columns. Insert empty columns there, then try again.`, true);
  }
  return beyond;
}

/** Takes our columns away again where they are empty; a column somebody has used since stays. */
export async function removeColumns({ context, guard }: Session, rows: Rows, columns: readonly OwnColumn[]): Promise<void> {
  const { located } = rows;
  const empty = columns.filter(({ column }) => {
    const cells: readonly Cell[] | undefined = rows.cells.get(columnId(column));
    return cells !== undefined && cells.every((cell) => cell === "");
  });
  for (const { column } of empty) {
    if (located.table) located.table.columns.getItemOrNullObject(column.header).delete();
    else located.sheet.getRangeByIndexes(located.headerRow, located.columns.get(columnId(column)) ?? 0, located.rows + 1, 1).clear();
  }
  if (empty.length > 0) await guard(context.sync());
}
