/** Excel.WorksheetCustomPropertyCollection and Excel.WorksheetCustomProperty. */
import type { HostClass } from "../HostClass";
import type { InProperty } from "../Kinds";
import type { Session } from "../Session";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";

const MOST_CHARS = 255;
const keysOf = (sheet: string, session: Session): string[] => [...session.sheet(sheet).properties.keys()];
const put = (sheet: string, key: string, value: string | null, session: Session): void => void session.apply({ do: "sheetProperty", sheet, key, value });

const collection: HostClass<string> = {
  items: (sheet, session) => keysOf(sheet, session).map((key) => ref("WorksheetCustomProperty", { sheet, key })),
  item: (sheet, key, session) => {
    const found = keysOf(sheet, session).find((one) => one.toLowerCase() === String(key).toLowerCase());
    if (found === undefined) throw itemNotFound("WorksheetCustomPropertyCollection.getItem");
    return ref("WorksheetCustomProperty", { sheet, key: found });
  },
  nav: {
    add: (sheet, session, [key, value]) => {
      if (typeof key !== "string" || key === "" || key.length > MOST_CHARS || typeof value !== "string") throw invalidArgument("WorksheetCustomPropertyCollection.add");
      const known = keysOf(sheet, session).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
      put(sheet, known, value, session);
      return ref("WorksheetCustomProperty", { sheet, key: known });
    },
  },
  call: { getCount: (sheet, session) => keysOf(sheet, session).length },
};

const property: HostClass<InProperty> = {
  id: ({ key }) => key,
  get: { key: ({ key }) => key, value: ({ sheet, key }, session) => session.sheet(sheet).properties.get(key) ?? "", _Id: ({ key }) => key },
  set: { value: ({ sheet, key }, value, session) => put(sheet, key, String(value), session) },
  call: { delete: ({ sheet, key }, session) => put(sheet, key, null, session) },
};

export const sheetPropertyClasses = { WorksheetCustomPropertyCollection: collection, WorksheetCustomProperty: property };
