/** What only the sheet's extensions can say of a data bar: solid fill, borders, negative colours, the axis, automatic bounds. */
import type { Bound, ConditionalFormat, DataBar } from "../../workbook/ConditionalFormat";
import type { FileRule } from "../read/readConditional";
import { addressOf, type Rect } from "../../workbook/Rect";
import { BOUNDS } from "../conditionalWords";
import { isExtended, newIconSetXml } from "../iconSets";
import { escapeXml } from "../xml/escapeXml";
import { XmlParts } from "../xml/XmlParts";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

export const color = (code: string, name = "color"): string => `<${name} rgb="FF${code.replace("#", "")}"/>`;
export const placesOf = ({ rects }: { readonly rects: readonly Rect[] }): string => rects.map(addressOf).join(" ");

/** A GUID that stays the same for the same format, so that equal workbooks give equal files. */
export function barId({ id, fileState }: ConditionalFormat): string {
  const known = (fileState as FileRule | undefined)?.bar;
  if (known !== undefined) return known;
  let hash = 2_166_136_261;
  for (const c of id) hash = Math.imul(hash ^ c.charCodeAt(0), 16_777_619) >>> 0;
  const digits = id.replace(/\D/g, "").padStart(12, "0").slice(-12);
  return `{${hash.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-${digits}}`;
}

function boundXml({ type, formula }: Bound, isUpper: boolean): string {
  const word = type === "Automatic" ? (isUpper ? "autoMax" : "autoMin") : Object.keys(BOUNDS).find((one) => BOUNDS[one] === type);
  return formula === undefined ? `<x14:cfvo type="${word}"/>` : `<x14:cfvo type="${word}"><xm:f>${escapeXml(formula.replace(/^=/, ""))}</xm:f></x14:cfvo>`;
}

function barXml(bar: DataBar): string {
  const attributes = [
    "minLength=\"0\" maxLength=\"100\"", bar.borderColor === null ? "" : "border=\"1\"", bar.gradient ? "" : "gradient=\"0\"",
    bar.direction === "Context" ? "" : `direction="${bar.direction.charAt(0).toLowerCase()}${bar.direction.slice(1)}"`,
    bar.negativeColor === null ? "negativeBarColorSameAsPositive=\"1\"" : "", bar.negativeBorderColor === null ? "" : "negativeBarBorderColorSameAsPositive=\"0\"",
    bar.axis === "None" ? "axisPosition=\"none\"" : bar.axis === "CellMidPoint" ? "axisPosition=\"middle\"" : "",
  ].filter(Boolean).join(" ");
  const part = (name: string, code: string | null): string => (code === null ? "" : color(code, `x14:${name}`));
  return `<x14:dataBar ${attributes}>${boundXml(bar.lower, false)}${boundXml(bar.upper, true)}${part("borderColor", bar.borderColor)}`
    + `${part("negativeFillColor", bar.negativeColor)}${part("negativeBorderColor", bar.negativeBorderColor)}${bar.axis === "None" ? "" : color(bar.axisColor, "x14:axisColor")}</x14:dataBar>`;
}

const formatXml = (format: ConditionalFormat, bar: DataBar): string =>
  `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${barId(format)}">${barXml(bar)}</x14:cfRule><xm:sqref>${placesOf(format)}</xm:sqref></x14:conditionalFormatting>`;

const iconsXml = (format: ConditionalFormat, priority: number): string =>
  `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="${priority}"${format.stopIfTrue ? " stopIfTrue=\"1\"" : ""} id="${barId(format)}">`
  + `${format.rule.type === "IconSet" ? newIconSetXml(format.rule.icons) : ""}</x14:cfRule><xm:sqref>${placesOf(format)}</xm:sqref></x14:conditionalFormatting>`;

/** The sheet's `extLst` with the bars as they are now; other extensions stay as they stand. */
export function barExtensions(old: string | undefined, formats: readonly ConditionalFormat[]): string | undefined {
  const hasMore = ({ fileState }: ConditionalFormat): boolean => fileState === undefined || (fileState as FileRule).bar !== undefined;
  const fresh = formats.flatMap((format) => (format.rule.type === "DataBar" && hasMore(format) ? [formatXml(format, format.rule.bar)] : isExtended(format) ? [iconsXml(format, formats.indexOf(format) + 1)] : []));
  if (old === undefined && fresh.length === 0) return undefined;
  const list = XmlParts.cut(old ?? "<extLst/>");
  const at = list.children.findIndex(({ xml }) => xml.slice(0, 400).includes(URI));
  const known = at < 0 ? [] : XmlParts.cut(XmlParts.cut(list.children[at]!.xml).children[0]?.xml ?? "<x/>").children.map(({ xml }) => xml);
  const all = [...known.filter((xml) => !/type="(?:dataBar|iconSet)"/.test(xml)), ...fresh];
  const ext = all.length === 0 ? undefined : `<ext xmlns:x14="${X14}" uri="${URI}"><x14:conditionalFormattings>${all.join("")}</x14:conditionalFormattings></ext>`;
  if (ext === undefined && at >= 0) list.children.splice(at, 1);
  else if (ext !== undefined && at >= 0) list.children[at] = { name: "ext", xml: ext };
  else if (ext !== undefined) list.children.unshift({ name: "ext", xml: ext });
  return list.children.length === 0 ? undefined : list.toString();
}
