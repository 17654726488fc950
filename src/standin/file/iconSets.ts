/** Icon sets in files: three sets and icons of choice are known only to the sheet's extensions. */
import type { ConditionalFormat } from "../workbook/ConditionalFormat";
import type { IconSet, IconStop } from "../workbook/IconSet";
import { iconFileName, iconStyleOf, isNewIcons } from "../workbook/IconSet";
import { readFormulaText } from "./formulaText";
import type { ReadFormat } from "./read/readConditional";
import { BOUNDS, readPlaces } from "./conditionalWords";
import { escapeAttribute, escapeXml } from "./xml/escapeXml";
import { XmlScanner } from "./xml/XmlScanner";

const typeWord = (stop: IconStop): string => Object.keys(BOUNDS).find((word) => BOUNDS[word] === stop.type) ?? "percent";
const value = (stop: IconStop): string => (stop.formula ?? "=0").replace(/^=/, "");
const flags = ({ reverse, iconOnly }: IconSet): string => `${iconOnly ? " showValue=\"0\"" : ""}${reverse ? " reverse=\"1\"" : ""}`;
const least = ({ orEqual }: IconStop): string => (orEqual ? "" : " gte=\"0\"");

export const iconSetXml = (icons: IconSet): string =>
  `<iconSet iconSet="${iconFileName(icons.style)}"${flags(icons)}>${icons.stops.map((stop) => `<cfvo type="${typeWord(stop)}" val="${escapeAttribute(value(stop))}"${least(stop)}/>`).join("")}</iconSet>`;

export const isExtended = ({ rule, fileState }: ConditionalFormat): boolean => rule.type === "IconSet" && fileState === undefined && isNewIcons(rule.icons);

/** Of a rule in the sheet's extensions. */
export function newIconSetXml(icons: IconSet): string {
  const own = icons.stops.some(({ icon }) => icon);
  const chosen = own ? icons.stops.map(({ icon }, i) => `<x14:cfIcon iconSet="${iconFileName(icon?.set ?? icons.style)}" iconId="${icon?.index ?? i}"/>`).join("") : "";
  const stops = icons.stops.map((stop) => `<x14:cfvo type="${typeWord(stop)}"${least(stop)}><xm:f>${escapeXml(value(stop))}</xm:f></x14:cfvo>`).join("");
  return `<x14:iconSet iconSet="${iconFileName(icons.style)}"${flags(icons)}${own ? " custom=\"1\"" : ""}>${stops}${chosen}</x14:iconSet>`;
}

/** The element `iconSet` just opened, plain or in the extensions. */
export function readIconSet(scan: XmlScanner): IconSet {
  const icons = { style: iconStyleOf(scan.get("iconSet") ?? "3TrafficLights1"), reverse: scan.flag("reverse") ?? false, iconOnly: !(scan.flag("showValue") ?? true) };
  const stops: IconStop[] = [];
  const own: NonNullable<IconStop["icon"]>[] = [];
  for (const name of scan.children()) {
    if (name === "cfIcon") own.push({ set: iconStyleOf(scan.get("iconSet") ?? icons.style), index: scan.number("iconId") ?? 0 });
    if (name !== "cfvo") continue;
    const [type, orEqual] = [BOUNDS[scan.get("type") ?? ""] ?? "Percent", scan.flag("gte") ?? true];
    let formula = scan.get("val");
    for (const inner of scan.children()) if (inner === "f") formula = readFormulaText(scan.readText()).replace(/^=/, "");
    stops.push({ type, orEqual, formula: `=${formula ?? "0"}` });
  }
  return { ...icons, stops: stops.map((stop, i) => { const icon = own[i]; return icon ? { ...stop, icon } : stop; }) };
}

/** Icon rules that stand in the sheet's extensions alone. */
export function readIconExtensions(xml: string, newId: () => string): ReadFormat[] {
  if (!xml.includes("iconSet")) return [];
  const found: ReadFormat[] = [];
  let open: { icons: IconSet; priority: number; stopIfTrue: boolean }[] = [];
  let rule = { priority: 1, stopIfTrue: false };
  const scan = new XmlScanner(xml);
  for (let event = scan.next(); event !== "end"; event = scan.next()) {
    if (event === "close") continue;
    if (scan.name === "conditionalFormatting") open = [];
    else if (scan.name === "cfRule") rule = { priority: scan.number("priority") ?? 1, stopIfTrue: scan.flag("stopIfTrue") ?? false };
    else if (scan.name === "iconSet") open.push({ ...rule, icons: readIconSet(scan) });
    else if (scan.name === "sqref") {
      const rects = readPlaces(scan.readText());
      for (const { icons, priority, stopIfTrue } of rects.length > 0 ? open : []) {
        found.push({ priority, format: { id: newId(), rects, stopIfTrue, rule: { type: "IconSet", icons }, formulas: [] } });
      }
    }
  }
  return found;
}
