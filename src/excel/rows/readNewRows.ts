/** What was added to a list since it was last read: the tail alone, or all of it where rows moved. */
import type { Cell } from "../../base/Grid";
import { moving } from "../locate";
import { findList, type AppendList } from "./openList";
import { readListRows } from "./readBelow";
import { runExcel, type RunOptions } from "../runExcel";

/** What the caller has: that many rows below the header, the last of them with this id. */
export interface KnownRows { readonly rows: number; readonly lastId: string }

export const NO_ROWS: KnownRows = { rows: 0, lastId: "" };

export interface NewRows {
  /** Cells in the order of the list's headers; blank rows among them are given too. */
  readonly rows: readonly (readonly Cell[])[];
  /** True where `rows` are all there are: rows were moved or removed, or nothing was known. */
  readonly isAll: boolean;
  /** For the next call. */
  readonly known: KnownRows;
}

const ATTEMPTS = 5;

/** A list that does not exist yet has no rows. */
export function readNewRows(list: AppendList, known: KnownRows = NO_ROWS, options: RunOptions = {}): Promise<NewRows> {
  return runExcel(options, async (session) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const open = await findList(session, list);
      if (!open) return { rows: [], isAll: true, known: NO_ROWS };
      const first = open.headerRow + 1;
      const isLonger = known.rows > 0 && open.lastRow >= first + known.rows - 1;
      const tail = isLonger ? await readListRows(session, open, first + known.rows - 1) : undefined;
      if (tail === null) continue;
      const isTail = tail !== undefined && String(tail[0]?.[list.idColumn] ?? "") === known.lastId;
      const rows = isTail ? tail.slice(1) : await readListRows(session, open, first);
      if (rows === null) continue;
      const lastId = rows.length > 0 ? String(rows.at(-1)?.[list.idColumn] ?? "") : isTail ? known.lastId : "";
      return { rows, isAll: !isTail, known: { rows: (isTail ? known.rows : 0) + rows.length, lastId } };
    }
    throw moving();
  });
}
