/** Excel.SettingCollection and Excel.Setting: the add-in's bag of values in the file. */
import type { HostClass } from "../HostClass";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";

const settingCollection: HostClass<null> = {
  items: (_, { book }) => [...book.settings.keys()].map((key) => ref("Setting", key)),
  item: (_, key, { book }) => {
    if (!book.settings.has(String(key))) throw itemNotFound("SettingCollection.getItem");
    return ref("Setting", String(key));
  },
  nav: {
    add: (_, session, [key, value]) => {
      if (typeof key !== "string" || key === "" || value === undefined) throw invalidArgument("SettingCollection.add");
      session.apply({ do: "setting", key, value });
      return ref("Setting", key);
    },
  },
  call: { getCount: (_, { book }) => book.settings.size },
};

const setting: HostClass<string> = {
  id: (key) => key,
  get: { key: (key) => key, value: (key, { book }) => book.settings.get(key) },
  set: { value: (key, value, session) => void session.apply({ do: "setting", key, value }) },
  call: {
    delete: (key, session) => {
      if (!session.book.settings.has(key)) throw itemNotFound("Setting.delete");
      session.apply({ do: "setting", key, value: undefined });
    },
  },
};

export const settingClasses = { SettingCollection: settingCollection, Setting: setting };
