/** The print elements of a worksheet part, gathered as they come. */
import type { PageSetup } from "../../workbook/PageSetup";
import type { XmlScanner } from "../xml/XmlScanner";

/** What of a page an element told; `fits` decides at the end whether scale or pages count. */
export interface PageParts { page: PageSetup; fits: boolean; scale: number; fitWide: number; fitTall: number }

export const pagePartsOf = (page: PageSetup): PageParts => ({ page, fits: false, scale: 100, fitWide: 1, fitTall: 1 });

/** False for an element that says nothing of printing. */
export function readPage(name: string, scan: XmlScanner, parts: PageParts): boolean {
  const { page } = parts;
  switch (name) {
    case "pageSetUpPr": parts.fits = scan.flag("fitToPage") ?? false; return true;
    case "printOptions":
      parts.page = {
        ...page, centerHorizontally: scan.flag("horizontalCentered") ?? false, centerVertically: scan.flag("verticalCentered") ?? false,
        printGridlines: scan.flag("gridLines") ?? false, printHeadings: scan.flag("headings") ?? false,
      };
      return true;
    case "pageMargins": {
      const { left, right, top, bottom, header, footer } = page.margins;
      parts.page = {
        ...page, margins: {
          left: scan.number("left") ?? left, right: scan.number("right") ?? right, top: scan.number("top") ?? top,
          bottom: scan.number("bottom") ?? bottom, header: scan.number("header") ?? header, footer: scan.number("footer") ?? footer,
        },
      };
      return true;
    }
    case "pageSetup":
      parts.page = { ...page, orientation: scan.get("orientation") === "landscape" ? "Landscape" : "Portrait" };
      Object.assign(parts, { scale: scan.number("scale") ?? 100, fitWide: scan.number("fitToWidth") ?? 1, fitTall: scan.number("fitToHeight") ?? 1 });
      return true;
    default: return false;
  }
}

export const pageOf = ({ page, fits, scale, fitWide, fitTall }: PageParts): PageSetup =>
  (fits ? { ...page, scale: null, fitWide: fitWide || null, fitTall: fitTall || null } : { ...page, scale });
