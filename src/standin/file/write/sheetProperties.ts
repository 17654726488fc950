/** A sheet's custom properties: each value is a part of its own, text in UTF-16, as Excel writes it. */
import type { Package } from "../pack/Package";
import type { Sheet } from "../../workbook/Sheet";
import type { XmlScanner } from "../xml/XmlScanner";
import { escapeAttribute } from "../xml/escapeXml";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
export const NO_PROPERTIES: Sheet["properties"] = new Map();

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], at * 2);
  return bytes;
}

interface Target { readonly pack: Package; readonly part: string; readonly relationBase: string }

export function sheetPropertiesXml(properties: Sheet["properties"], { pack, part, relationBase }: Target): string | undefined {
  const relations = pack.relationsOf(part);
  for (const { id } of relations.ofKind("customProperty")) relations.drop(id);
  const items = [...properties].map(([key, value]) => {
    let n = 1;
    while (pack.has(`xl/customProperty${n}.bin`)) n++;
    pack.set(`xl/customProperty${n}.bin`, utf16(value), TYPE);
    return `<customPr name="${escapeAttribute(key)}" xmlns:r="${relationBase}" r:id="${relations.add(`${relationBase}/customProperty`, `xl/customProperty${n}.bin`)}"/>`;
  });
  return items.length === 0 ? undefined : `<customProperties>${items.join("")}</customProperties>`;
}

/** The element `customProperties` just opened. */
export function readSheetProperties(scan: XmlScanner, pack: Package, part: string): Sheet["properties"] {
  const properties = new Map<string, string>();
  for (const item of scan.children()) {
    const relation = item === "customPr" ? pack.relationsOf(part).get(scan.getPrefixed("id")) : undefined;
    const bytes = relation && pack.bytes(pack.relationsOf(part).partOf(relation));
    const key = scan.get("name");
    if (bytes && key !== undefined) properties.set(key, new TextDecoder("utf-16le").decode(bytes).replace(/\0+$/, ""));
  }
  return properties;
}
