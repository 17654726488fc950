/**
 * Links cells of a column to names of the workbook, each on the row with its key. ISO/IEC 29500-1 18.3.1.47: a link's
 * location is "a sheet and cell or a defined name"; by name it goes on leading to a tab that was renamed or moved.
 */
import type { ColumnRef, Target } from "../base/Edit";
import { rowKey } from "../base/foldText";
import type { Cell } from "../base/Grid";
import { asWritten } from "./applyEdits";
import { HostError } from "./HostError";
import { columnId, moving, readRows, type Rows } from "./locate";
import { isFormula } from "./planWrites";
import { runExcel, type RunOptions, type Session } from "./runExcel";
import { sendBatches } from "./sendBatches";

export interface CellLink {
  readonly key: string;
  /** A name of the workbook. */
  readonly to: string;
  /** Shown while the mouse rests on the cell. */
  readonly tip: string;
}

interface Place { readonly link: CellLink; readonly cell: Excel.Range; readonly keyCells: readonly Excel.Range[]; readonly before: Cell }

/** Bytes of the calls for one cell, measured on the wire. */
const CELL_BYTES = 2_500;
const ATTEMPTS = 5;

/** Gives how many cells got a link; a cell that leads there already is not touched, and a key without a row, or with two, is skipped. */
export function linkCells(target: Target, column: ColumnRef, links: readonly CellLink[], options: RunOptions = {}): Promise<number> {
  return runExcel(options, async (session) => {
    let linked = 0;
    if (links.length === 0) return linked;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const rows = await readRows(session, target, []);
      const lacking = await findLacking(session, rows, target, column, links);
      if (!lacking) continue;
      if (lacking.length === 0) return linked;
      await sendBatches(session, lacking, () => CELL_BYTES, ({ link: { to, tip }, cell }) => {
        // Without a text to display: one would be read as typed, and "00123" become a number.
        cell.hyperlink = { documentReference: to, screenTip: tip };
        return () => undefined;
      });
      const misplaced = await check(session, lacking);
      linked += lacking.length - misplaced;
      if (misplaced === 0) return linked;
    }
    throw moving();
  });
}

const keyOf = (cells: readonly Excel.Range[]): string => rowKey(cells.map(({ values }) => (values[0]?.[0] ?? "") as Cell));

/** Null where rows or columns moved while they were read. */
async function findLacking(session: Session, { located, byKey }: Rows, target: Target, column: ColumnRef, links: readonly CellLink[]): Promise<Place[] | null> {
  const at = located.columns.get(columnId(column));
  if (at === undefined) throw new HostError("layout-changed", `The column “${column.header}” on “${target.sheet}” was renamed or removed. Refresh to read the workbook again.`, true);
  const lacking: Place[] = [];
  let isMoved = false;
  const wanted = links.filter(({ key }) => (byKey.get(key) ?? -1) >= 0);
  const header = located.sheet.getRangeByIndexes(located.headerRow, at, 1, 1).load("values");
  await sendBatches(session, wanted, () => CELL_BYTES, (link) => {
    const row = located.firstRow + (byKey.get(link.key) ?? 0);
    const cell = located.sheet.getRangeByIndexes(row, at, 1, 1).load("hyperlink,formulas");
    const keyCells = target.keyColumns.map((one) => located.sheet.getRangeByIndexes(row, located.columns.get(columnId(one)) ?? 0, 1, 1).load("values"));
    return () => {
      if (keyOf(keyCells) !== link.key) isMoved = true;
      else if (leadsTo(cell) !== link.to) lacking.push({ link, cell, keyCells, before: cell.formulas[0]?.[0] as Cell });
    };
  });
  if (wanted.length > 0 && String(header.values[0]?.[0]) !== String(located.headerCells.get(at))) isMoved = true;
  return isMoved ? null : lacking;
}

/** The declarations leave out that a cell without a link answers null. */
const leadsTo = ({ hyperlink }: Excel.Range): string | undefined => (hyperlink as Excel.RangeHyperlink | null)?.documentReference;

/** Takes links off cells whose row is another's by now, and puts a value back that the link took the place of; how many were misplaced. */
async function check(session: Session, places: readonly Place[]): Promise<number> {
  let misplaced = 0;
  const mends: (() => void)[] = [];
  await sendBatches(session, places, () => CELL_BYTES, ({ link, cell, keyCells, before }) => {
    cell.load("hyperlink,formulas");
    for (const one of keyCells) one.load("values");
    return () => {
      if (keyOf(keyCells) !== link.key) {
        misplaced += 1;
        if (leadsTo(cell) === link.to) mends.push(() => { cell.clear("RemoveHyperlinks"); });
      }
      const now = cell.formulas[0]?.[0] as Cell;
      // An empty cell shows where it leads.
      if (now !== before && now === link.to) mends.push(() => { cell.formulas = [[isFormula(before) ? before : asWritten(before)]]; });
    };
  });
  await sendBatches(session, mends, () => CELL_BYTES, (mend) => {
    mend();
    return () => undefined;
  });
  return misplaced;
}
