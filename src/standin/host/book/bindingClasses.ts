/** Excel.BindingCollection and Excel.Binding: cells an add-in watches under a name of its own. They live as long as the add-in runs. */
import type { HostClass } from "../HostClass";
import type { Binding, Session } from "../Session";
import type { Place } from "../range/Place";
import type { Rect } from "../../workbook/Rect";
import { addressOf } from "../../workbook/Rect";
import { ApiError, invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeAt, placeFrom } from "../range/addresses";

const TYPES = ["Range", "Table", "Text"] as const;
const invalid = (location: string): ApiError => new ApiError("InvalidBinding", "This object binding is no longer valid due to previous updates.", location);

export function bindingOf(id: string, session: Session): Binding {
  const found = session.bindings.get(id);
  if (!found) throw itemNotFound("Binding");
  return found;
}

/** Where a binding lies now; null once its cells or its table are gone. */
export function boundPlace({ place, table }: Binding, session: Session): { readonly sheet: string; readonly rect: Rect } | null {
  const found = table === undefined ? undefined : session.book.findTable(table);
  if (table !== undefined) return found ? { sheet: found.sheet.id, rect: found.table.rect } : null;
  return place?.rect && session.book.sheets.some(({ id }) => id === place.sheet) ? { sheet: place.sheet, rect: place.rect } : null;
}

/** A range that is a table's is bound to the table, and grows with it. */
function bind(place: Place, sentType: unknown, sentId: unknown, session: Session): ReturnType<typeof ref> {
  const type = TYPES.find((one) => one === sentType);
  if (!type || typeof sentId !== "string" || sentId === "") throw invalidArgument("BindingCollection.add");
  const rect = session.rectOf(place);
  const table = session.sheet(place.sheet).tables.find((one) => addressOf(one.rect) === addressOf(rect));
  if (type === "Text" && (rect.rows > 1 || rect.columns > 1)) throw invalidArgument("BindingCollection.add");
  session.bindings.set(sentId, { type, ...(type === "Table" && table ? { table: table.id } : { place: session.place(place.sheet, rect) }) });
  return ref("Binding", sentId);
}

const collection: HostClass<null> = {
  get: { count: (_, { bindings }) => bindings.size },
  items: (_, { bindings }) => [...bindings.keys()].map((id) => ref("Binding", id)),
  item: (_, id, session) => {
    bindingOf(String(id), session);
    return ref("Binding", String(id));
  },
  nav: {
    add: (_, session, [range, type, id]) => bind(placeFrom(range, session.book.activeSheetId, session, "BindingCollection.add"), type, id, session),
    addFromNamedItem: (_, session, [name, type, id]) => bind(placeAt(name, session.book.activeSheetId, session, "BindingCollection.addFromNamedItem"), type, id, session),
    addFromSelection: (_, session, [type, id]) => bind(session.place(session.book.activeSheetId, session.book.activeSheet.selection), type, id, session),
  },
  call: { getCount: (_, { bindings }) => bindings.size },
};

const placeOf = (id: string, session: Session, location: string): { readonly sheet: string; readonly rect: Rect } => {
  const found = boundPlace(bindingOf(id, session), session);
  if (!found) throw invalid(location);
  return found;
};

const binding: HostClass<string> = {
  id: (id) => id,
  get: { id: (id) => id, type: (id, session) => bindingOf(id, session).type },
  nav: {
    getRange: (id, session) => {
      const { sheet, rect } = placeOf(id, session, "Binding.getRange");
      return ref("Range", session.place(sheet, rect));
    },
    getTable: (id, session) => {
      const { table } = bindingOf(id, session);
      if (table === undefined || !session.book.findTable(table)) throw invalid("Binding.getTable");
      return ref("Table", table);
    },
  },
  call: {
    getText: (id, session) => {
      const { sheet, rect } = placeOf(id, session, "Binding.getText");
      return session.sheet(sheet).textAt(rect.row, rect.column);
    },
    delete: (id, session) => void session.bindings.delete(id),
  },
};

export const bindingClasses = { BindingCollection: collection, Binding: binding };
