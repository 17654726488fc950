/** A worksheet part: the elements that changed, in the schema's order among all that the file had. */
import type { CellTarget } from "./writeCells";
import type { Sheet } from "../../workbook/Sheet";
import type { FileHyperlink, Loaded, SheetFile } from "../SheetFile";
import type { Package } from "../pack/Package";
import { DEFAULT_PAGE } from "../../workbook/PageSetup";
import { addressOf, rightOf, type Rect } from "../../workbook/Rect";
import { PROTECTION } from "../read/readSheet";
import type { Lock } from "../../workbook/password";
import { lockXml } from "../read/readLock";
import { escapeAttribute } from "../xml/escapeXml";
import { attributeOf, setAttribute, XmlParts } from "../xml/XmlParts";
import { followMoves } from "./followMoves";
import { barExtensions } from "./writeBars";
import { columnsXml } from "./writeColumns";
import { conditionalXmls } from "./writeConditional";
import { writeCells } from "./writeCells";
import { breaksXml, fitsPages, pageMarginsXml, pageSetupXml, printOptionsXml } from "./writePage";
import { filterXml } from "./writeFilter";
import { NO_PROPERTIES, sheetPropertiesXml } from "./sheetProperties";
import { validationsXml } from "./writeValidations";
import { viewsXml } from "./writeViews";

/** CT_Worksheet's sequence; Excel calls any other order corrupt. */
export const SHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate "
  + "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks "
  + "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

export interface SheetTarget extends CellTarget {
  readonly pack: Package;
  readonly part: string;
  /** The stem of relation types and the namespace of `r:id`, which differ in strict files. */
  readonly relationBase: string;
}

const groupXml = (name: string, items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : `<${name} count="${items.length}">${items.join("")}</${name}>`;

const SHEET_PR_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

function sheetPrXml(parts: XmlParts, { tabColor, page }: Sheet, before: Loaded | undefined): string | undefined {
  const inner = XmlParts.cut(parts.get("sheetPr") ?? "<sheetPr/>");
  if (tabColor !== (before?.tabColor ?? null)) inner.set("tabColor", tabColor === null ? undefined : `<tabColor rgb="FF${tabColor.replace("#", "")}"/>`, SHEET_PR_ORDER);
  if (fitsPages(page) !== fitsPages(before?.page ?? DEFAULT_PAGE)) {
    inner.set("pageSetUpPr", setAttribute(inner.get("pageSetUpPr") ?? "<pageSetUpPr/>", "fitToPage", fitsPages(page) ? "1" : undefined), SHEET_PR_ORDER);
  }
  return inner.children.length === 0 && parts.get("sheetPr") === undefined ? undefined : inner.toString();
}

function protectionXml(sheet: Sheet, before: Loaded | undefined, old: string | undefined): string | undefined {
  if (sheet.protection === before?.protection) return old;
  if (!sheet.protection) return undefined;
  let xml = `<sheetProtection${lockXml(sheet.protection as Lock, "password")} sheet="1"/>`;
  for (const [file, option, byDefault] of PROTECTION) {
    const forbidden = sheet.protection[option] !== true;
    if (forbidden !== byDefault) xml = setAttribute(xml, file, forbidden ? "1" : "0");
  }
  const mode = sheet.protection["selectionMode"];
  if (mode === "Unlocked" || mode === "None") xml = setAttribute(xml, "selectLockedCells", "1");
  return mode === "None" ? setAttribute(xml, "selectUnlockedCells", "1") : xml;
}

/** Relations of links that are gone are dropped; a link to the same address keeps its own. */
function hyperlinksXml(links: readonly FileHyperlink[], { pack, part, relationBase }: SheetTarget): string | undefined {
  const relations = pack.relationsOf(part);
  const wanted = new Set(links.map(({ address }) => address));
  for (const { id, target } of relations.ofKind("hyperlink")) if (!wanted.has(target)) relations.drop(id);
  const items = links.map(({ rect, address, subAddress, tooltip, fileAttributes = "" }) => {
    const id = address === undefined ? undefined : relations.ofKind("hyperlink").find(({ target }) => target === address)?.id ?? relations.add(`${relationBase}/hyperlink`, address, true);
    return `<hyperlink ref="${addressOf(rect)}"${id === undefined ? "" : ` xmlns:r="${relationBase}" r:id="${id}"`}${subAddress === undefined ? "" : ` location="${escapeAttribute(subAddress)}"`}`
      + `${tooltip === undefined ? "" : ` tooltip="${escapeAttribute(tooltip)}"`}${fileAttributes}/>`;
  });
  return items.length === 0 ? undefined : `<hyperlinks>${items.join("")}</hyperlinks>`;
}

function dimensionXml(sheet: Sheet): string {
  const used: Rect = sheet.usedRect() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return `<dimension ref="${addressOf({ ...used, columns: rightOf(used) - used.column + 1 })}"/>`;
}

/** `tableIds` are the sheet's relations to its table parts, in order. `raw` is the part as the file has it; `drawing` its relation to a drawing, `boxes` to those of its notes where they changed. */
export function sheetXml(sheet: Sheet, raw: string, target: SheetTarget, tableIds: readonly string[], isSelected: boolean, drawing?: string, boxes?: { readonly id: string | undefined }): string {
  const file = sheet.fileState as SheetFile | undefined;
  const before = file?.marks.loaded;
  const parts = XmlParts.cut(raw, "sheetData");
  const put = (name: string, xml: string | undefined): void => parts.set(name, xml === undefined || xml === parts.get(name) ? xml : parts.own(xml), SHEET_ORDER);
  if (file && file.moves.length > 0) followMoves(parts, file.moves, sheet.name);
  if (sheet.tabColor !== (before?.tabColor ?? null) || sheet.page !== (before?.page ?? DEFAULT_PAGE)) put("sheetPr", sheetPrXml(parts, sheet, before));
  put("dimension", dimensionXml(sheet));
  put("sheetViews", viewsXml(sheet, before, parts.get("sheetViews"), isSelected));
  if (parts.get("sheetFormatPr") === undefined) put("sheetFormatPr", `<sheetFormatPr defaultRowHeight="${sheet.defaultRowHeight}"/>`);
  if (!before || sheet.columnWidths !== before.columnWidths || sheet.columnStyles !== before.columnStyles || sheet.hiddenColumns !== before.hiddenColumns) {
    put("cols", columnsXml(sheet, parts.get("cols"), file?.moves ?? [], target.styles));
  }
  put("sheetData", writeCells(sheet, file, target));
  put("sheetProtection", protectionXml(sheet, before, parts.get("sheetProtection")));
  if (sheet.filter !== (before?.filter ?? null)) put("autoFilter", sheet.filter ? filterXml(sheet.filter) : undefined);
  if (!before || sheet.merges !== before.merges) put("mergeCells", groupXml("mergeCells", sheet.merges.map((rect) => `<mergeCell ref="${addressOf(rect)}"/>`)));
  if (sheet.conditionalFormats !== (before?.conditionalFormats ?? sheet.conditionalFormats) || (!before && sheet.conditionalFormats.length > 0)) {
    parts.setAll("conditionalFormatting", conditionalXmls(sheet.conditionalFormats, target.styles), SHEET_ORDER);
    put("extLst", barExtensions(parts.get("extLst"), sheet.conditionalFormats));
  }
  if (sheet.validations !== (before?.validations ?? sheet.validations) || (!before && sheet.validations.length > 0)) put("dataValidations", validationsXml(sheet.validations));
  if (sheet.hyperlinks !== before?.hyperlinks) put("hyperlinks", hyperlinksXml(sheet.hyperlinks, target));
  if (sheet.page !== (before?.page ?? DEFAULT_PAGE)) {
    put("printOptions", printOptionsXml(sheet.page, parts.get("printOptions")));
    put("pageMargins", pageMarginsXml(sheet.page, parts.get("pageMargins")));
    put("pageSetup", pageSetupXml(sheet.page, parts.get("pageSetup")));
    if (sheet.page.rowBreaks !== (before?.page ?? DEFAULT_PAGE).rowBreaks) put("rowBreaks", breaksXml("rowBreaks", sheet.page.rowBreaks));
    if (sheet.page.columnBreaks !== (before?.page ?? DEFAULT_PAGE).columnBreaks) put("colBreaks", breaksXml("colBreaks", sheet.page.columnBreaks));
  }
  if (sheet.properties !== (before?.properties ?? NO_PROPERTIES)) put("customProperties", sheetPropertiesXml(sheet.properties, target));
  if (drawing !== undefined && parts.get("drawing") === undefined) put("drawing", `<drawing xmlns:r="${target.relationBase}" r:id="${drawing}"/>`);
  if (boxes && (boxes.id === undefined || parts.get("legacyDrawing") === undefined)) put("legacyDrawing", boxes.id === undefined ? undefined : `<legacyDrawing xmlns:r="${target.relationBase}" r:id="${boxes.id}"/>`);
  const known = XmlParts.cut(parts.get("tableParts") ?? "<tableParts/>").children.map(({ xml }) => /\bid="([^"]*)"/.exec(xml)?.[1]);
  if (known.join() !== tableIds.join()) put("tableParts", groupXml("tableParts", tableIds.map((id) => `<tablePart xmlns:r="${target.relationBase}" r:id="${id}"/>`)));
  return parts.toString();
}

/** Whether the sheet is among the selected tabs; two of them are edited as a group in Excel, which nobody asked for. */
export function withSelection(raw: string, isSelected: boolean): string {
  const parts = XmlParts.cut(raw, "sheetData");
  const views = parts.get("sheetViews");
  if (views === undefined) return raw;
  const inner = XmlParts.cut(views);
  const view = inner.children[0]?.xml;
  if (view === undefined || (attributeOf(view, "tabSelected") === "1" || attributeOf(view, "tabSelected") === "true") === isSelected) return raw;
  inner.set("sheetView", setAttribute(view, "tabSelected", isSelected ? "1" : undefined), []);
  parts.set("sheetViews", inner.toString(), SHEET_ORDER);
  return parts.toString();
}
