/** Excel.DocumentProperties, its custom properties, and Excel.WorkbookProtection. */
import type { HostClass } from "../HostClass";
import type { Session } from "../Session";
import { ApiError, invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { lockOf, opens } from "../../workbook/password";

/** Built-in ones are kept beside the custom ones under a name no custom property can have. */
const BUILT_IN = "\u0000";
const TEXTS = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

const text = (name: string) => (_: null, { book }: Session): unknown => book.properties.get(BUILT_IN + name) ?? "";
const setText = (name: string) => (_: null, value: unknown, session: Session): void => void session.apply({ do: "property", key: BUILT_IN + name, value: String(value) });

const documentProperties: HostClass<null> = {
  get: { ...Object.fromEntries(TEXTS.map((name) => [name, text(name)])), lastAuthor: text("lastAuthor"), revisionNumber: () => 0 },
  set: Object.fromEntries(TEXTS.map((name) => [name, setText(name)])),
  nav: { custom: () => ref("CustomPropertyCollection", null) },
  lacks: ["creationDate"],
};

const customKeys = ({ book }: Session): string[] => [...book.properties.keys()].filter((key) => !key.startsWith(BUILT_IN));
/** Longer keys and texts are cut without a word outside the web. */
const MOST_CHARS = 255;

const customPropertyCollection: HostClass<null> = {
  items: (_, session) => customKeys(session).map((key) => ref("CustomProperty", key)),
  item: (_, key, session) => {
    const found = customKeys(session).find((one) => one.toLowerCase() === String(key).toLowerCase());
    if (found === undefined) throw itemNotFound("CustomPropertyCollection.getItem");
    return ref("CustomProperty", found);
  },
  nav: {
    add: (_, session, [key, value]) => {
      if (typeof key !== "string" || key === "" || !["string", "number", "boolean"].includes(typeof value)) throw invalidArgument("CustomPropertyCollection.add");
      const cut = key.slice(0, MOST_CHARS);
      session.apply({ do: "property", key: cut, value: typeof value === "string" ? value.slice(0, MOST_CHARS) : value as number | boolean });
      return ref("CustomProperty", cut);
    },
  },
  call: {
    getCount: (_, session) => customKeys(session).length,
    deleteAll: (_, session) => void session.apply(customKeys(session).map((key) => ({ do: "property", key, value: undefined }))),
  },
};

const customProperty: HostClass<string> = {
  id: (key) => key,
  get: {
    key: (key) => key,
    value: (key, { book }) => book.properties.get(key),
    type: (key, { book }) => { const value = book.properties.get(key); return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String"; },
  },
  set: { value: (key, value, session) => void session.apply({ do: "property", key, value: value as string | number | boolean }) },
  call: { delete: (key, session) => void session.apply({ do: "property", key, value: undefined }) },
};

const workbookProtection: HostClass<null> = {
  get: { protected: (_, session) => session.isWorkbookProtected },
  call: {
    protect: (_, session, [word]) => {
      if (session.isWorkbookProtected) throw new ApiError("AccessDenied", "The workbook is already protected.", "WorkbookProtection.protect");
      session.apply({ do: "structureLock", lock: lockOf(word) });
    },
    unprotect: (_, session, [word]) => {
      const lock = session.book.structureLock;
      if (lock && !opens(lock, word)) throw new ApiError("AccessDenied", "The password is not the workbook's.", "WorkbookProtection.unprotect");
      if (lock) session.apply({ do: "structureLock", lock: null });
    },
  },
};

export const propertyClasses = {
  DocumentProperties: documentProperties, CustomPropertyCollection: customPropertyCollection, CustomProperty: customProperty, WorkbookProtection: workbookProtection,
};
