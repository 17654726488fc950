/** Custom XML parts in a package; those that nobody changed stay byte for byte. */
import type { CustomXml } from "../workbook/CustomXml";
import type { Package } from "./pack/Package";
import { SETTINGS_NAMESPACE } from "./read/readProperties";
import { escapeAttribute } from "./xml/escapeXml";
import { attributeOf } from "./xml/XmlParts";

const TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The id of a part without properties: made from its name, so that it stays the same. */
const idFrom = (part: string): string => `{5DB0D0C5-0000-4000-9000-${(/\d+/.exec(part.slice(part.lastIndexOf("/")))?.[0] ?? "0").padStart(12, "0")}}`;

function idOf(pack: Package, part: string): string {
  const relations = pack.relationsOf(part);
  const properties = relations.ofKind("customXmlProps")[0];
  const xml = properties && pack.text(relations.partOf(properties));
  const root = xml?.slice(xml.search(/<(?:[\w.-]+:)?datastoreItem\b/));
  return /\b(?:[\w.-]+:)?itemID="([^"]*)"/.exec(root ?? "")?.[1] ?? (root === undefined ? undefined : attributeOf(root, "itemID")) ?? idFrom(part);
}

/** Our own settings lie in such a part, too, and are not among them. */
export function readCustomXml(pack: Package, bookPart: string): readonly CustomXml[] {
  const relations = pack.relationsOf(bookPart);
  return relations.ofKind("customXml").flatMap((relation) => {
    const part = relations.partOf(relation);
    const xml = pack.text(part);
    return xml === undefined || xml.includes(SETTINGS_NAMESPACE) ? [] : [{ id: idOf(pack, part), xml, fileState: part }];
  });
}

export function writeCustomXml(pack: Package, bookPart: string, relationBase: string, parts: readonly CustomXml[], loaded: readonly CustomXml[]): void {
  const relations = pack.relationsOf(bookPart);
  const kept = new Set(parts.map(({ fileState }) => fileState));
  for (const { fileState } of loaded) {
    const link = kept.has(fileState) ? undefined : relations.ofKind("customXml").find((relation) => relations.partOf(relation) === fileState);
    if (link) relations.drop(link.id);
  }
  for (const one of parts) {
    if (typeof one.fileState === "string") {
      if (!loaded.includes(one)) pack.set(one.fileState, one.xml);
      continue;
    }
    const part = pack.freeName("customXml/", "item");
    const properties = pack.freeName("customXml/", "itemProps");
    pack.set(part, one.xml, "application/xml");
    pack.set(properties, `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeAttribute(one.id)}" xmlns:ds="${NAMESPACE}"><ds:schemaRefs/></ds:datastoreItem>`, TYPE);
    pack.relationsOf(part).add(`${relationBase}/customXmlProps`, properties);
    relations.add(`${relationBase}/customXml`, part);
  }
}
