/** Excel.WorksheetFreezePanes. */
import type { HostClass } from "../HostClass";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeFrom } from "../range/addresses";

const count = (value: unknown, location: string): number => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw invalidArgument(location);
  return value;
};

export const freezePanes: HostClass<string> = {
  nav: {
    getLocation: (id, session) => {
      const { rows, columns } = session.sheet(id).freeze;
      if (rows + columns === 0) throw itemNotFound("WorksheetFreezePanes.getLocation");
      return ref("Range", session.place(id, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS }));
    },
  },
  call: {
    freezeRows: (id, session, [rows]) => void session.apply({ do: "freeze", sheet: session.sheet(id).id, rows: count(rows ?? 0, "WorksheetFreezePanes.freezeRows"), columns: 0 }),
    freezeColumns: (id, session, [columns]) => void session.apply({ do: "freeze", sheet: session.sheet(id).id, rows: 0, columns: count(columns ?? 0, "WorksheetFreezePanes.freezeColumns") }),
    freezeAt: (id, session, [range]) => {
      const rect = session.rectOf(placeFrom(range, id, session, "WorksheetFreezePanes.freezeAt"));
      session.apply({
        do: "freeze", sheet: session.sheet(id).id,
        rows: rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows, columns: rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns,
      });
    },
    unfreeze: (id, session) => void session.apply({ do: "freeze", sheet: session.sheet(id).id, rows: 0, columns: 0 }),
  },
};
