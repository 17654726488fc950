/** The cells that names of ours mean, wherever their tabs were moved or whatever they are called by now. */
import type { Cell } from "../../base/Grid";
import { runExcel, type RunOptions } from "../runExcel";
import { sendBatches } from "../sendBatches";

export interface TabRead {
  /** What the tab is called now. */
  readonly sheet: string;
  /** What the cells show: results of formulas, dates as serials, errors as their text. */
  readonly cells: readonly (readonly Cell[])[];
}

/** Bytes of the calls for one name, and of one cell in the answer. */
const NAME_BYTES = 1_500;
const CELL_BYTES = 25;
/** A name that means more was given other cells: whole columns, a whole sheet. */
const MOST_CELLS = 200_000;

/** Null where the name, its tab or its cells are gone. Two round trips, and more only for many cells. */
export function readTabs(names: readonly string[], options: RunOptions = {}): Promise<ReadonlyMap<string, TabRead | null>> {
  return runExcel(options, async (session) => {
    const read = new Map<string, TabRead | null>(names.map((name) => [name, null]));
    const sizes = new Map<string, number>();
    await sendBatches(session, [...read.keys()], () => NAME_BYTES, (name) => {
      const range = rangeOfName(session.context, name).load("rowCount,columnCount");
      return () => { if (!range.isNullObject) sizes.set(name, range.rowCount * range.columnCount); };
    });
    const sized = [...sizes].filter(([, cells]) => cells <= MOST_CELLS);
    await sendBatches(session, sized, ([, cells]) => NAME_BYTES + CELL_BYTES * cells, ([name]) => {
      const range = rangeOfName(session.context, name).load("values");
      const sheet = range.worksheet.load("name");
      return () => { if (!range.isNullObject) read.set(name, { sheet: sheet.name, cells: range.values as Cell[][] }); };
    });
    return read;
  });
}

/** A null object where the name is unknown or its cells are gone. */
export const rangeOfName = ({ workbook }: Excel.RequestContext, name: string): Excel.Range => workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
