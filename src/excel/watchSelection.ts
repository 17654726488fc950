/** Tells the key of the row that the person selects in a target, so that the pane can follow. Nothing here ever fails aloud. */
import type { Target } from "../base/Edit";
import { rowKey } from "../base/foldText";
import type { Cell } from "../base/Grid";
import { isEcho } from "./echoes";
import { locate, columnId } from "./locate";
import { runExcel, type Session } from "./runExcel";

/** Milliseconds of rest before a row is read: arrow keys run through many. */
const REST = 120;
/** A reading that takes longer is given up. */
const PATIENCE = 10_000;

/** Where the target was when a row was last read, by sheet index; checked with each reading. */
interface Spot { readonly sheetId: string; readonly headerRow: number; readonly left: number; readonly width: number; readonly header: string; readonly keyColumns: readonly number[] }

/** `onKey` is called for each row the person goes to, also for the same one again. The answer stops it. */
export async function watchSelection(target: Target, onKey: (key: string) => void): Promise<() => Promise<void>> {
  let spot: Spot | null = null;
  let latest = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (sheetId: string, row: number, turn: number): Promise<void> => {
    try {
      const found = await runExcel({ timeout: PATIENCE }, (session) => readKey(session, target, spot, sheetId, row));
      if (isStopped || turn !== latest) return;
      ({ spot } = found);
      if (found.key !== "") onKey(found.key);
    } catch {
      // Excel is busy, a cell is being edited or the list is gone: the pane stays where it is.
    }
  };
  const onSelected = async ({ worksheetId, address }: { readonly worksheetId: string; readonly address: string }): Promise<void> => {
    clearTimeout(timer);
    latest += 1;
    const turn = latest;
    const row = rowOf(address);
    if (isStopped || isEcho(worksheetId, address) || row === null || (spot && (spot.sheetId === worksheetId && row <= spot.headerRow))) return;
    timer = setTimeout(() => void look(worksheetId, row, turn), REST);
  };
  const registered = await runExcel({}, async ({ context, guard }) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(onSelected);
    await guard(context.sync());
    return handler;
  });
  return async () => {
    if (isStopped) return;
    isStopped = true;
    clearTimeout(timer);
    try {
      await Excel.run(registered.context, async (context) => {
        registered.remove();
        await context.sync();
      });
    } catch {
      // A handler that could not be removed stays deaf.
    }
  };
}

/** Zero-based first row of "B7", "B7:C9", "$7:$9" or "A1,B3"; null for whole columns. */
export function rowOf(address: string): number | null {
  const match = /^(?:.*!)?\$?[A-Z]*\$?(\d+)/i.exec(address.split(",")[0] ?? "");
  return match ? Number(match[1]) - 1 : null;
}

/** One round trip where the list stands as it did; else it is looked for first. */
async function readKey(session: Session, target: Target, known: Spot | null, sheetId: string, row: number): Promise<{ readonly spot: Spot | null; readonly key: string }> {
  const { context, guard } = session;
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet).load("id");
  if (known) {
    const header = sheet.getRangeByIndexes(known.headerRow, known.left, 1, known.width).load("values");
    const cells = known.keyColumns.map((column) => sheet.getRangeByIndexes(row, column, 1, 1).load("values"));
    await guard(context.sync());
    if (sheet.isNullObject || sheet.id !== sheetId) return { spot: known, key: "" };
    if (JSON.stringify(header.values) === known.header) return { spot: known, key: row > known.headerRow ? keyOf(cells) : "" };
  } else {
    await guard(context.sync());
    if (sheet.isNullObject || sheet.id !== sheetId) return { spot: null, key: "" };
  }
  const { headerRow, headerCells, columns } = await locate(session, target);
  const keyColumns = target.keyColumns.map((column) => columns.get(columnId(column)) ?? 0);
  const spot = { sheetId, headerRow, left: Math.min(...headerCells.keys()), width: headerCells.size, header: JSON.stringify([[...headerCells.values()]]), keyColumns };
  if (row <= headerRow) return { spot, key: "" };
  const cells = keyColumns.map((column) => sheet.getRangeByIndexes(row, column, 1, 1).load("values"));
  await guard(context.sync());
  return { spot, key: keyOf(cells) };
}

const keyOf = (cells: readonly Excel.Range[]): string => rowKey(cells.map(({ values }) => (values[0]?.[0] ?? "") as Cell));
