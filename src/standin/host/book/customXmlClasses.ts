/** Excel.CustomXmlPartCollection, its part by namespace, and Excel.CustomXmlPart. */
import type { CustomXml } from "../../workbook/CustomXml";
import type { HostClass } from "../HostClass";
import type { Session } from "../Session";
import { newGuid } from "../../workbook/newGuid";
import { namespaceOf } from "../../workbook/CustomXml";
import { ApiError, invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";

const parts = (session: Session, namespace: string | null): readonly CustomXml[] =>
  session.book.customXml.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);

function partOf(id: string, session: Session): CustomXml {
  const found = session.book.customXml.find((part) => part.id.toLowerCase() === id.toLowerCase());
  if (!found) throw itemNotFound("CustomXmlPart");
  return found;
}

function checked(xml: unknown, location: string): string {
  if (typeof xml !== "string" || namespaceOf(xml) === null) throw invalidArgument(location, "This is no well-formed XML.");
  return xml;
}

const put = (session: Session, next: readonly CustomXml[]): void => void session.apply({ do: "customXml", parts: next });

function only(namespace: string, session: Session, orNull: boolean): ReturnType<typeof ref> | null {
  const found = parts(session, namespace);
  if (found.length === 1 && found[0]) return ref("CustomXmlPart", found[0].id);
  if (orNull && found.length === 0) return null;
  throw new ApiError("InvalidOperation", `There are ${found.length} parts of this namespace.`, "CustomXmlPartScopedCollection.getOnlyItem");
}

const items = (namespace: string | null, session: Session) => parts(session, namespace).map(({ id }) => ref("CustomXmlPart", id));

const collection: HostClass<null> = {
  items: (_, session) => items(null, session),
  item: (_, id, session) => ref("CustomXmlPart", partOf(String(id), session).id),
  nav: {
    add: (_, session, [xml]) => {
      const made = { id: newGuid(session.book), xml: checked(xml, "CustomXmlPartCollection.add") };
      put(session, [...session.book.customXml, made]);
      return ref("CustomXmlPart", made.id);
    },
    getByNamespace: (_, __, [namespace]) => ref("CustomXmlPartScopedCollection", String(namespace)),
  },
  call: { getCount: (_, session) => session.book.customXml.length },
};

const scoped: HostClass<string> = {
  items,
  item: (_, id, session) => ref("CustomXmlPart", partOf(String(id), session).id),
  nav: {
    getOnlyItem: (namespace, session) => only(namespace, session, false),
    getOnlyItemOrNullObject: (namespace, session) => only(namespace, session, true),
  },
  call: { getCount: (namespace, session) => parts(session, namespace).length },
};

const part: HostClass<string> = {
  id: (id) => id,
  get: { id: (id) => id, namespaceUri: (id, session) => namespaceOf(partOf(id, session).xml) },
  call: {
    getXml: (id, session) => partOf(id, session).xml,
    setXml: (id, session, [xml]) => {
      const before = partOf(id, session);
      const text = checked(xml, "CustomXmlPart.setXml");
      put(session, session.book.customXml.map((one) => (one === before ? { ...one, xml: text } : one)));
    },
    delete: (id, session) => {
      const gone = partOf(id, session);
      put(session, session.book.customXml.filter((one) => one !== gone));
    },
  },
  lacks: ["deleteAttribute", "insertAttribute", "insertElement", "query", "updateAttribute", "updateElement", "deleteElement"],
};

export const customXmlClasses = { CustomXmlPartCollection: collection, CustomXmlPartScopedCollection: scoped, CustomXmlPart: part };
