/** Custom document properties, and the settings add-ins keep in a workbook. */
import { kindOf, type Relation } from "../pack/Relations";
import type { Package } from "../pack/Package";
import { unescapeCellText } from "../xml/escapeXml";
import { XmlScanner } from "../xml/XmlScanner";

/** Our own part for settings: Excel's web-extension part belongs to one add-in by its store id, which we cannot know. */
export const SETTINGS_NAMESPACE = "urn:stand-in-excel:settings";

export const customPropertiesPart = (pack: Package): string | undefined => {
  const relation = pack.relationsOf("").ofKind("custom-properties")[0];
  return relation && pack.relationsOf("").partOf(relation);
};

function readProperty(scan: XmlScanner): string | number | boolean | undefined {
  let value: string | number | boolean | undefined;
  for (const type of scan.children()) {
    const text = scan.readText();
    if (type === "bool") value = text === "true" || text === "1";
    else value = /^(?:i[1248]|int|ui[1248]|uint|r[48]|decimal)$/.test(type) ? Number(text) : unescapeCellText(text);
  }
  return value;
}

export function readProperties(pack: Package): Map<string, string | number | boolean> {
  const properties = new Map<string, string | number | boolean>();
  const part = customPropertiesPart(pack);
  const scan = new XmlScanner((part && pack.text(part)) ?? "<none/>");
  scan.next();
  for (const name of scan.children()) {
    const key = name === "property" ? scan.get("name") : undefined;
    const value = key === undefined ? undefined : readProperty(scan);
    if (key !== undefined && value !== undefined) properties.set(key, value);
  }
  return properties;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function readSettingsPart(xml: string, item: string): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const scan = new XmlScanner(xml);
  while (scan.next() !== "end") {
    const name = scan.name === item ? scan.get("name") : undefined;
    if (name !== undefined) settings.set(name, readJson(scan.get("value") ?? ""));
  }
  return settings;
}

/** The part with our settings, among the workbook's custom XML. */
export function settingsPart(pack: Package, bookPart: string): { readonly part: string; readonly relation: Relation } | undefined {
  const relations = pack.relationsOf(bookPart);
  for (const relation of relations.ofKind("customXml")) {
    const part = relations.partOf(relation);
    if (pack.text(part)?.includes(SETTINGS_NAMESPACE)) return { part, relation };
  }
  return undefined;
}

/** Our own part where there is one, else what add-ins in Excel left in their web-extension parts. */
export function readSettings(pack: Package, bookPart: string): Map<string, unknown> {
  const own = settingsPart(pack, bookPart);
  if (own) return readSettingsPart(pack.text(own.part) ?? "<none/>", "setting");
  const settings = new Map<string, unknown>();
  for (const panes of pack.relationsOf("").list.filter((relation) => kindOf(relation) === "webextensiontaskpanes")) {
    const relations = pack.relationsOf(pack.relationsOf("").partOf(panes));
    for (const extension of relations.ofKind("webextension")) {
      const xml = pack.text(relations.partOf(extension));
      if (xml !== undefined) for (const [key, value] of readSettingsPart(xml, "property")) settings.set(key, value);
    }
  }
  return settings;
}
