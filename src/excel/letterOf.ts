/** Where a column of a list stands on its sheet now, for a formula that looks through it. */
import type { ColumnRef, Target } from "../base/Edit";
import { columnLetters } from "../base/Grid";
import { columnId, locate } from "./locate";
import { runExcel, type RunOptions } from "./runExcel";

/** "A"; null where the column is gone. */
export const letterOf = (target: Target, column: ColumnRef, options: RunOptions = {}): Promise<string | null> => runExcel(options, async (session) => {
  const at = (await locate(session, target)).columns.get(columnId(column));
  return at === undefined ? null : columnLetters(at);
});
