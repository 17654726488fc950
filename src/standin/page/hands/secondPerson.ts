/** A colleague in the same workbook: small believable changes near the person's own place, as operations of source "remote". */
import { bodyOf } from "../../workbook/Table";
import { MAX_COLUMNS } from "../../workbook/Rect";
import { currentRegion, hasHeaderRow } from "./currentRegion";
import type { Op } from "../../workbook/Op";
import type { Place } from "../grid/moveFocus";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";

export interface RemoteAct { readonly ops: readonly Op[]; readonly rect: Rect; readonly said: string }

export const COLLEAGUE = "Mira (remote)";

/** Types into the active cell. */
export function typesHere(sheet: Sheet, at: Place): RemoteAct {
  const value = sheet.value(at.row, at.column);
  const text = typeof value === "number" ? String(Math.round(value * 110) / 100) : value === null ? "Called, will pay on Friday" : `${String(value)} (Mira)`;
  return {
    ops: [{ do: "setCells", sheet: sheet.id, row: at.row, column: at.column, cells: [[text]] }],
    rect: { ...at, rows: 1, columns: 1 },
    said: `${COLLEAGUE} typed "${text}".`,
  };
}

/** Inserts a sheet row above the active cell. */
export function insertsRow(sheet: Sheet, at: Place): RemoteAct {
  const rect = { row: at.row, column: 0, rows: 1, columns: MAX_COLUMNS };
  return { ops: [{ do: "insert", sheet: sheet.id, rect, shift: "down" }], rect: { ...rect, columns: 1 }, said: `${COLLEAGUE} inserted row ${at.row + 1}.` };
}

/** Sorts the table or region by the active column, largest first. */
export function sortsHere(sheet: Sheet, at: Place): RemoteAct {
  const table = sheet.tableAt(at.row, at.column);
  const rect = (table && bodyOf(table)) ?? currentRegion(sheet, at);
  const keys = [{ offset: at.column - rect.column, descending: true }];
  return { ops: [{ do: "sort", sheet: sheet.id, rect, keys, hasHeader: !table && hasHeaderRow(sheet, rect) }], rect, said: `${COLLEAGUE} sorted ${rect.rows} rows.` };
}
