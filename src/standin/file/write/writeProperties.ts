/** Custom document properties and add-in settings into their parts. */
import type { Package } from "../pack/Package";
import type { Workbook } from "../../workbook/Workbook";
import { customPropertiesPart, settingsPart, SETTINGS_NAMESPACE } from "../read/readProperties";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";

const START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
/** The format id of every custom property; property ids count from 2. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

function variant(value: string | number | boolean): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}

export function writeProperties(pack: Package, properties: Workbook["properties"]): void {
  const part = customPropertiesPart(pack) ?? "docProps/custom.xml";
  if (!pack.has(part)) pack.relationsOf("").add("http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", part);
  const items = [...properties].map(([name, value], at) => `<property fmtid="${FORMAT_ID}" pid="${at + 2}" name="${escapeAttribute(name)}">${variant(value)}</property>`);
  pack.set(part, `${START}<Properties xmlns="${PROPERTIES}" xmlns:vt="${VARIANTS}">${items.join("")}</Properties>`, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
}

export function writeSettings(pack: Package, bookPart: string, relationBase: string, settings: Workbook["settings"]): void {
  const part = settingsPart(pack, bookPart)?.part ?? pack.freeName("customXml/", "item");
  if (!pack.has(part)) pack.relationsOf(bookPart).add(`${relationBase}/customXml`, part);
  const items = [...settings].map(([name, value]) => `<setting name="${escapeAttribute(name)}" value="${escapeAttribute(JSON.stringify(value) ?? "null")}"/>`);
  pack.set(part, `${START}<settings xmlns="${SETTINGS_NAMESPACE}">${items.join("")}</settings>`);
}
