/** Excel.TableRowCollection and TableRow: rows have a position and no identity, as in Excel. */
import type { Input } from "../../workbook/Op";
import type { HostClass, HostObject } from "../HostClass";
import type { InTable } from "../Kinds";
import type { Session } from "../Session";
import type { Place } from "../range/Place";
import { bodyOf } from "../../workbook/Table";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { asSent } from "../range/readCells";
import { gridOf, writeCells } from "../range/writeCells";

const rowCount = (id: string, session: Session): number => bodyOf(session.table(id).table)?.rows ?? 0;

export const tableRowCollection: HostClass<string> = {
  get: { count: (id, session) => rowCount(id, session) },
  items: (id, session) => Array.from({ length: rowCount(id, session) }, (_, index) => ref("TableRow", { table: id, index })),
  nav: { add: (id, session, [at, values]) => addRows(id, session, at, values) },
  call: {
    getCount: (id, session) => rowCount(id, session),
    deleteRowsAt: (id, session, [at, count]) => {
      if (typeof at !== "number" || at < 0 || at >= rowCount(id, session)) throw invalidArgument("TableRowCollection.deleteRowsAt");
      session.apply({ do: "deleteTableRows", table: id, at, rows: typeof count === "number" ? count : 1 });
    },
    deleteRows: (id, session, [rows]) => {
      const indexes = (Array.isArray(rows) ? rows : []).map((row) => (typeof row === "number" ? row : (row as { readonly it?: InTable }).it?.index ?? -1)).sort((a, b) => b - a);
      session.apply(indexes.map((at) => ({ do: "deleteTableRows", table: id, at, rows: 1 })));
    },
  },
};

function addRows(id: string, session: Session, at: unknown, values: unknown): HostObject {
  const { table } = session.table(id);
  const before = rowCount(id, session);
  const sent = values === null || values === undefined ? undefined : Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
  const rows = Array.isArray(sent) ? sent.length : 1;
  if (at !== null && at !== undefined && (typeof at !== "number" || at > before)) throw invalidArgument("TableRowCollection.add");
  const index = typeof at === "number" && at >= 0 ? at : undefined;
  const cells = sent === undefined ? undefined : gridOf<Input>(sent, { ...table.rect, rows }, "TableRowCollection.add");
  session.apply({ do: "addTableRows", table: id, rows, ...(index !== undefined && { at: index }), ...(cells && { cells }) });
  return ref("TableRow", { table: id, index: index ?? before });
}

function placeOf({ table: id, index }: InTable, session: Session): Place {
  const { sheet, table } = session.table(id);
  const body = bodyOf(table);
  if (!body || index >= body.rows) throw itemNotFound("TableRow");
  return session.place(sheet.id, { ...body, row: body.row + index, rows: 1 });
}

export const tableRow: HostClass<InTable> = {
  get: {
    index: ({ index }) => index,
    values: (it, session) => { const place = placeOf(it, session); return asSent(session.sheet(place.sheet).values(session.rectOf(place))); },
  },
  set: { values: (it, value, session) => writeCells(placeOf(it, session), value, session, "TableRow.values") },
  nav: { getRange: (it, session) => ref("Range", placeOf(it, session)) },
  call: {
    delete: (it, session) => {
      placeOf(it, session);
      session.apply({ do: "deleteTableRows", table: it.table, at: it.index, rows: 1 });
    },
  },
};
