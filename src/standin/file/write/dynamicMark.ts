/** The `cm` number by which Excel tells a dynamic array formula from a fixed one; it lives in the workbook's metadata part. */
import type { Package } from "../pack/Package";
import { XmlParts } from "../xml/XmlParts";

const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
const TYPE = "<metadataType name=\"XLDAPR\" minSupportedVersion=\"120000\" copy=\"1\" pasteAll=\"1\" pasteValues=\"1\" merge=\"1\" splitFirst=\"1\" rowColShift=\"1\" clearFormats=\"1\" clearComments=\"1\" assign=\"1\" coerce=\"1\" cellMeta=\"1\"/>";
const FUTURE = "<futureMetadata name=\"XLDAPR\" count=\"1\"><bk><extLst><ext uri=\"{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}\">"
  + "<xda:dynamicArrayProperties xmlns:xda=\"http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray\" fDynamic=\"1\" fCollapsed=\"0\"/></ext></extLst></bk></futureMetadata>";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

/** Finds the mark in the file or adds it; numbers count from 1. */
export function dynamicMark(pack: Package, bookPart: string, relationBase: string, namespace: string): number {
  const relation = pack.relationsOf(bookPart).ofKind("sheetMetadata")[0];
  const part = relation ? pack.relationsOf(bookPart).partOf(relation) : pack.freeName(bookPart.slice(0, bookPart.lastIndexOf("/") + 1), "metadata");
  const parts = XmlParts.cut(pack.text(part) ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${namespace}"></metadata>`);
  const types = XmlParts.cut(parts.get("metadataTypes") ?? "<metadataTypes/>").children;
  const cells = XmlParts.cut(parts.get("cellMetadata") ?? "<cellMetadata/>").children;
  let type = types.findIndex(({ xml }) => xml.includes("name=\"XLDAPR\"")) + 1;
  const known = cells.findIndex(({ xml }) => type > 0 && xml.includes(`t="${type}"`)) + 1;
  if (known > 0) return known;
  if (type === 0) {
    parts.append("metadataTypes", [TYPE], types.length + 1, ORDER);
    type = types.length + 1;
    parts.children.splice(parts.children.findIndex(({ name }) => ORDER.indexOf(name) > 3) >>> 0, 0, { name: "futureMetadata", xml: parts.own(FUTURE) });
  }
  parts.append("cellMetadata", [`<bk><rc t="${type}" v="0"/></bk>`], cells.length + 1, ORDER);
  pack.set(part, parts.toString(), CONTENT_TYPE);
  if (!relation) pack.relationsOf(bookPart).add(`${relationBase}/sheetMetadata`, part);
  return cells.length + 1;
}
