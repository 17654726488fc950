/** A package to a workbook of the model. */
import type { Name } from "../../workbook/Table";
import type { Visibility } from "../../workbook/Sheet";
import { BookFile } from "../BookFile";
import { readFormulaText } from "../formulaText";
import { kindOf } from "../pack/Relations";
import type { Package } from "../pack/Package";
import { Refusal } from "../Refusal";
import { Workbook } from "../../workbook/Workbook";
import { XmlScanner } from "../xml/XmlScanner";
import type { Lock } from "../../workbook/password";
import { readCustomXml } from "../customXml";
import { readLock } from "./readLock";
import { readLooks } from "./readLooks";
import { readProperties, readSettings } from "./readProperties";
import { readSharedStrings } from "./readSharedStrings";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { readTheme } from "./readTheme";

interface SheetEntry { readonly name: string; readonly relationId: string; readonly visibility: Visibility }
interface NameEntry { readonly name: string; readonly position: number | undefined; readonly formula: string; readonly visible: boolean; readonly comment: string }
interface BookXml { date1904: boolean; lock: Lock | null; active: number; mode: Workbook["calculationMode"]; readonly sheets: SheetEntry[]; readonly names: NameEntry[] }

const VISIBILITIES: Readonly<Record<string, Visibility>> = { hidden: "Hidden", veryHidden: "VeryHidden" };
const MODES: Readonly<Record<string, Workbook["calculationMode"]>> = { manual: "manual", autoNoTable: "automaticExceptTables" };
/** Names Excel keeps under a prefix; the filter's is derived from the filter when saving. */
export const BUILT_IN_NAME = "_xlnm.";
export const FILTER_NAME = "_xlnm._FilterDatabase";

function readBookXml(xml: string): BookXml {
  const book: BookXml = { date1904: false, lock: null, active: 0, mode: "automatic", sheets: [], names: [] };
  const scan = new XmlScanner(xml);
  scan.next();
  for (const group of scan.children()) {
    if (group === "workbookPr") book.date1904 = scan.flag("date1904") ?? false;
    else if (group === "workbookProtection") book.lock = scan.flag("lockStructure") ? readLock(scan, "workbookPassword") : null;
    else if (group === "calcPr") book.mode = MODES[scan.get("calcMode") ?? ""] ?? "automatic";
    else if (group === "bookViews") {
      for (const view of scan.children()) if (view === "workbookView") book.active = scan.number("activeTab") ?? 0;
    } else if (group === "sheets") {
      for (const item of scan.children()) {
        if (item === "sheet") book.sheets.push({ name: scan.get("name") ?? "", relationId: scan.getPrefixed("id") ?? "", visibility: VISIBILITIES[scan.get("state") ?? ""] ?? "Visible" });
      }
    } else if (group === "definedNames") {
      for (const item of scan.children()) {
        if (item !== "definedName") continue;
        const [name, position, visible, comment] = [scan.get("name") ?? "", scan.number("localSheetId"), !(scan.flag("hidden") ?? false), scan.get("comment") ?? ""];
        book.names.push({ name, position, visible, comment, formula: readFormulaText(scan.readText()) });
      }
    }
  }
  return book;
}

/** `bookPart` is where the package's own relation leads ("xl/workbook.xml"). */
export function readWorkbook(pack: Package, bookPart: string, fileName: string): Workbook {
  const xml = readBookXml(pack.text(bookPart) ?? "");
  const relations = pack.relationsOf(bookPart);
  const partOfKind = (kind: string): string | undefined => {
    const relation = relations.ofKind(kind)[0];
    return relation && pack.text(relations.partOf(relation));
  };
  const theme = readTheme(partOfKind("theme"));
  const styles = readStyles(partOfKind("styles"), theme);
  const looks = readLooks(partOfKind("styles"), theme);
  const strings = readSharedStrings(partOfKind("sharedStrings"));
  const book = new Workbook();
  book.name = fileName;
  book.date1904 = xml.date1904;
  book.calculationMode = xml.mode;
  book.structureLock = xml.lock;
  // Cells without a style show the file's first format, so it takes the place of the model's default.
  const styleIds = styles.map((style, at) => (at === 0 ? 0 : book.styles.idOf(style)));
  book.styles.styles[0] = styles[0]!;
  let formats = 0;
  const relationIds = new Map<string, string>();
  const idsByPosition: (string | undefined)[] = [];
  for (const entry of xml.sheets) {
    const relation = relations.get(entry.relationId);
    const part = relation && relations.partOf(relation);
    const text = part && kindOf(relation) === "worksheet" ? pack.text(part) : undefined;
    if (part === undefined || text === undefined) {
      idsByPosition.push(undefined);
      continue;
    }
    const sheet = book.addLoadedSheet(entry.name);
    sheet.visibility = entry.visibility;
    relationIds.set(sheet.id, entry.relationId);
    idsByPosition.push(sheet.id);
    readSheet(text, sheet, { pack, part, bookPart, theme, strings, styleIds, date1904: xml.date1904, newTableId: () => book.newId("table"), newChartId: () => `{chart-file-${++formats}}`, conditional: { theme, looks, newId: () => `{format-file-${++formats}}` } });
  }
  if (book.sheets.length === 0) throw new Refusal("This workbook has no worksheet to show (only charts or macros). Open a workbook with cells.");
  book.names = xml.names.filter(({ name }) => name !== FILTER_NAME).map(({ name, position, ...rest }): Name => ({
    ...rest, name: name.startsWith(BUILT_IN_NAME) ? name.slice(BUILT_IN_NAME.length) : name, scope: position === undefined ? null : idsByPosition[position] ?? null,
  }));
  const active = idsByPosition[xml.active];
  book.activeSheetId = active ?? book.sheets.find(({ visibility }) => visibility === "Visible")?.id ?? book.sheets[0]!.id;
  book.properties = readProperties(pack);
  book.settings = readSettings(pack, bookPart);
  book.customXml = readCustomXml(pack, bookPart);
  book.fileState = new BookFile(pack, bookPart, relationIds, styles, strings, book);
  return book;
}
