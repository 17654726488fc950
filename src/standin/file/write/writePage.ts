/** The print elements of a worksheet part; attributes we do not model stay as they are. */
import type { PageSetup } from "../../workbook/PageSetup";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/Rect";
import { COMMENT_WORDS, ERROR_WORDS } from "../read/readPage";
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

const wordOf = <T>(words: Readonly<Record<string, T>>, value: T): string | undefined => Object.keys(words).find((word) => words[word] === value);

/** Breaks that Excel set by itself are left out: it sets them anew. */
export function breaksXml(name: "rowBreaks" | "colBreaks", breaks: readonly number[]): string | undefined {
  const most = name === "rowBreaks" ? MAX_COLUMNS - 1 : MAX_ROWS - 1;
  const items = breaks.map((place) => `<brk id="${place}" max="${most}" man="1"/>`);
  return items.length === 0 ? undefined : `<${name} count="${items.length}" manualBreakCount="${items.length}">${items.join("")}</${name}>`;
}

/** 0 pages means as many as it takes. */
export function pageSetupXml(page: PageSetup, old: string | undefined): string {
  const { orientation, scale, fitWide, fitTall } = page;
  return put(old ?? "<pageSetup/>", {
    scale: scale === null || scale === 100 ? undefined : String(Math.round(scale)),
    fitToWidth: scale === null && fitWide !== 1 ? String(fitWide ?? 0) : undefined,
    fitToHeight: scale === null && fitTall !== 1 ? String(fitTall ?? 0) : undefined,
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: page.paper === null ? undefined : String(page.paper),
    firstPageNumber: page.firstPage === null ? undefined : String(page.firstPage),
    useFirstPageNumber: flag(page.firstPage !== null),
    pageOrder: page.overThenDown ? "overThenDown" : undefined,
    blackAndWhite: flag(page.blackAndWhite),
    draft: flag(page.draft),
    cellComments: wordOf(COMMENT_WORDS, page.comments),
    errors: wordOf(ERROR_WORDS, page.errors),
  });
}
