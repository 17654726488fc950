/** The print elements of a worksheet part; attributes we do not model stay as they are. */
import type { PageSetup } from "../../workbook/PageSetup";
import { setAttribute } from "../xml/XmlParts";

const put = (xml: string, attributes: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(attributes).reduce((tag, [name, value]) => setAttribute(tag, name, value), xml);

const flag = (is: boolean): string | undefined => (is ? "1" : undefined);

export const fitsPages = ({ scale }: PageSetup): boolean => scale === null;

export function printOptionsXml(page: PageSetup, old: string | undefined): string | undefined {
  const { centerHorizontally, centerVertically, printGridlines, printHeadings } = page;
  if (old === undefined && !centerHorizontally && !centerVertically && !printGridlines && !printHeadings) return undefined;
  return put(old ?? "<printOptions/>", {
    horizontalCentered: flag(centerHorizontally), verticalCentered: flag(centerVertically), headings: flag(printHeadings), gridLines: flag(printGridlines),
  });
}

export function pageMarginsXml({ margins }: PageSetup, old: string | undefined): string {
  const { left, right, top, bottom, header, footer } = margins;
  return put(old ?? "<pageMargins/>", { left: String(left), right: String(right), top: String(top), bottom: String(bottom), header: String(header), footer: String(footer) });
}

/** 0 pages means as many as it takes. */
export function pageSetupXml({ orientation, scale, fitWide, fitTall }: PageSetup, old: string | undefined): string {
  return put(old ?? "<pageSetup/>", {
    scale: scale === null || scale === 100 ? undefined : String(Math.round(scale)),
    fitToWidth: scale === null && fitWide !== 1 ? String(fitWide ?? 0) : undefined,
    fitToHeight: scale === null && fitTall !== 1 ? String(fitTall ?? 0) : undefined,
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
  });
}
