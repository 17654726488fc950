/** The print elements of a worksheet part, gathered as they come. */
import type { PageSetup } from "../../workbook/PageSetup";
import type { XmlScanner } from "../xml/XmlScanner";

/** What of a page an element told; `fits` decides at the end whether scale or pages count. */
export interface PageParts { page: PageSetup; fits: boolean; scale: number; fitWide: number; fitTall: number }

export const pagePartsOf = (page: PageSetup): PageParts => ({ page, fits: false, scale: 100, fitWide: 1, fitTall: 1 });

export const COMMENT_WORDS: Readonly<Record<string, PageSetup["comments"]>> = { atEnd: "EndSheet", asDisplayed: "InPlace" };
export const ERROR_WORDS: Readonly<Record<string, PageSetup["errors"]>> = { blank: "Blank", dash: "Dash", NA: "NotAvailable" };

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
      parts.page = {
        ...page, orientation: scan.get("orientation") === "landscape" ? "Landscape" : "Portrait", paper: scan.number("paperSize") ?? null,
        blackAndWhite: scan.flag("blackAndWhite") ?? false, draft: scan.flag("draft") ?? false, overThenDown: scan.get("pageOrder") === "overThenDown",
        firstPage: scan.flag("useFirstPageNumber") ? scan.number("firstPageNumber") ?? 1 : null,
        comments: COMMENT_WORDS[scan.get("cellComments") ?? ""] ?? "NoComments", errors: ERROR_WORDS[scan.get("errors") ?? ""] ?? "AsDisplayed",
      };
      Object.assign(parts, { scale: scan.number("scale") ?? 100, fitWide: scan.number("fitToWidth") ?? 1, fitTall: scan.number("fitToHeight") ?? 1 });
      return true;
    case "rowBreaks":
    case "colBreaks": {
      const breaks: number[] = [];
      for (const item of scan.children()) if (item === "brk" && (scan.flag("man") ?? false)) breaks.push(scan.number("id") ?? 0);
      parts.page = { ...parts.page, [name === "rowBreaks" ? "rowBreaks" : "columnBreaks"]: breaks };
      return true;
    }
    default: return false;
  }
}

export const pageOf = ({ page, fits, scale, fitWide, fitTall }: PageParts): PageSetup =>
  (fits ? { ...page, scale: null, fitWide: fitWide || null, fitTall: fitTall || null } : { ...page, scale });
