/** Takes rows away again that we added, unless anybody has put anything into them since. */
import type { Cell } from "../../base/Grid";
import { BLOCK_BYTES } from "../blocks";
import { columnId, readRows, type Rows } from "../locate";
import { isFormula, sameCell } from "../planWrites";
import { runExcel, type RunOptions, type Session } from "../runExcel";
import { sendBatches } from "../sendBatches";
import type { NewRow, NewRows, RowLeft } from "./NewRows";

export interface RowsRemoved { readonly removed: readonly string[]; readonly left: readonly RowLeft[] }

const EDITED = "Someone has worked in the row since, so it stays.";
/** About the bytes a row of a list takes in a response. */
const ROW_BYTES = 2_000;

export function removeRows(set: NewRows, options: RunOptions = {}): Promise<RowsRemoved> {
  return runExcel(options, async (session) => {
    const rows = await readRows(session, set.target, set.columns);
    const left: RowLeft[] = [];
    const ours: { readonly key: string; readonly at: number }[] = [];
    for (const row of set.rows) {
      const at = rows.byKey.get(row.key);
      if (at === undefined) continue;
      if (at < 0 || !isAsAdded(set, rows, row, at)) left.push({ key: row.key, reason: EDITED });
      else ours.push({ key: row.key, at });
    }
    const { spare, worked } = await readWhole(session, rows, set, ours);
    left.push(...worked.map((key) => ({ key, reason: EDITED })));
    // From the bottom up, so that no deletion moves a row that is still to go.
    for (const { range } of spare) range.delete("Up");
    if (spare.length > 0) await session.guard(session.context.sync());
    const after = spare.length > 0 ? await readRows(session, set.target, []) : rows;
    // A row that a filter hides may refuse to go without a word (office-js issue 994).
    left.push(...spare.filter(({ key }) => after.byKey.has(key)).map(({ key }) => ({ key, reason: "A filter hides the row. Clear the filter, then delete the row by hand." })));
    return { removed: spare.filter(({ key }) => !after.byKey.has(key)).map(({ key }) => key), left };
  });
}

function isAsAdded({ columns }: NewRows, rows: Rows, { cells }: NewRow, at: number): boolean {
  return columns.every((column, nth) => {
    const now = rows.cells.get(columnId(column))?.[at] ?? "";
    return sameCell(now, cells[nth] ?? "") || isFormula(now);
  });
}

interface Spare { readonly key: string; readonly range: Excel.Range }

/** Reads each row over the whole sheet: a word anywhere in it keeps it. The range that is read is the one deleted: Excel moves it along with its row. */
async function readWhole(session: Session, { located }: Rows, { columns }: NewRows, ours: readonly { readonly key: string; readonly at: number }[]): Promise<{ spare: Spare[]; worked: string[] }> {
  const { sheet, table, firstRow } = located;
  const known = new Set(columns.map((column) => located.columns.get(columnId(column))));
  const spare: Spare[] = [];
  const worked: string[] = [];
  await sendBatches(session, [...ours].sort((a, b) => b.at - a.at), () => Math.min(ROW_BYTES, BLOCK_BYTES), ({ key, at }) => {
    const row = sheet.getRangeByIndexes(firstRow + at, 0, 1, 1).getEntireRow();
    const shown = row.getUsedRangeOrNullObject(true).load("formulas,columnIndex");
    const range = table ? table.getDataBodyRange().getRow(at) : row;
    return () => {
      const cells = shown.isNullObject ? [] : (shown.formulas[0] as Cell[] | undefined ?? []);
      const others = cells.filter((cell, nth) => cell !== "" && !known.has(shown.columnIndex + nth) && !isFormula(cell));
      if (others.length > 0) worked.push(key);
      else spare.push({ key, range });
    };
  });
  return { spare, worked };
}
