/**
 * A workbook to the bytes of an .xlsx file. Parts that nobody changed are the ones it was opened with, byte for byte; in a changed
 * sheet only the changed elements are new. The workbook itself is left as it is, so saving twice gives the same file.
 */
import { BookFile } from "./BookFile";
import type { Package } from "./pack/Package";
import type { Sheet } from "../workbook/Sheet";
import type { SheetFile } from "./SheetFile";
import type { Table } from "../workbook/Table";
import type { TableFile } from "./read/readTable";
import type { Workbook } from "../workbook/Workbook";
import { reachableParts, sweepParts } from "./pack/sweepParts";
import { attributeOf } from "./xml/XmlParts";
import { bookXml } from "./write/writeBook";
import { dynamicMark } from "./write/dynamicMark";
import { writeCustomXml } from "./customXml";
import { emptyPackage, TRANSITIONAL } from "./write/emptyPackage";
import { sheetXml, withSelection, type SheetTarget } from "./write/writeSheet";
import { writeDrawing } from "./write/writeDrawing";
import { writeRemarks } from "./write/writeRemarks";
import { StringTable } from "./write/StringTable";
import { StyleTable } from "./write/StyleTable";
import { tableXml } from "./write/writeTable";
import { writeProperties, writeSettings } from "./write/writeProperties";

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const STRICT = { main: "http://purl.oclc.org/ooxml/spreadsheetml/main", relations: "http://purl.oclc.org/ooxml/officeDocument/relationships" };
const DEFAULT_BOOK_PART = "xl/workbook.xml";

/** One saving under way. */
class Saving {
  private readonly pack: Package;
  private readonly bookPart: string;
  private readonly names: { readonly main: string; readonly relations: string };
  private readonly strings: StringTable;
  private readonly styles: StyleTable;
  private readonly stylesPart: string;
  private readonly relationIds: Map<string, string>;
  private readonly claimed = new Set<string>();
  private readonly file: BookFile | undefined;
  private mark: number | undefined;

  constructor(private readonly book: Workbook) {
    this.file = book.fileState instanceof BookFile ? book.fileState : undefined;
    this.bookPart = this.file?.bookPart ?? DEFAULT_BOOK_PART;
    this.pack = this.file?.pack.copy() ?? emptyPackage(this.bookPart, book.styles.get(0), book.date1904);
    this.names = (this.pack.text(this.bookPart) ?? "").includes(STRICT.main) ? STRICT : TRANSITIONAL;
    this.strings = new StringTable(this.file?.strings ?? { texts: [], rich: new Set() });
    this.stylesPart = this.partOfKind("styles") ?? this.addPart("styles", "xl/styles.xml", emptyPackage(this.bookPart, book.styles.get(0), false).text("xl/styles.xml")!, `${TYPES}styles+xml`);
    const first = { ...book.styles.get(0), fileId: 0 };
    this.styles = new StyleTable(this.pack.text(this.stylesPart) ?? "", this.file?.styles ?? [first], book.styles.styles);
    this.relationIds = new Map(this.file?.relationIds);
  }

  private partOfKind(kind: string): string | undefined {
    const relations = this.pack.relationsOf(this.bookPart);
    const relation = relations.ofKind(kind)[0];
    return relation && relations.partOf(relation);
  }

  private addPart(kind: string, part: string, xml: string, type: string): string {
    this.pack.set(part, xml, type);
    this.pack.relationsOf(this.bookPart).add(`${this.names.relations}/${kind}`, part);
    return part;
  }

  private readonly isName = (word: string): boolean => this.book.findName(word) !== undefined || this.book.findTable(word) !== undefined;

  private partOf(sheet: Sheet): string {
    const relations = this.pack.relationsOf(this.bookPart);
    const relation = relations.get(this.relationIds.get(sheet.id));
    if (relation) return relations.partOf(relation);
    const part = this.pack.freeName("xl/worksheets/", "sheet");
    this.pack.set(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${this.names.main}"></worksheet>`, `${TYPES}worksheet+xml`);
    this.relationIds.set(sheet.id, relations.add(`${this.names.relations}/worksheet`, part));
    return part;
  }

  /** Writes the sheet's tables and gives their relation ids. */
  private writeTables(sheet: Sheet, part: string): string[] {
    const relations = this.pack.relationsOf(part);
    const ids = sheet.tables.map((table) => {
      const known = (table.fileState as TableFile | undefined)?.part;
      const kept = known !== undefined && this.pack.has(known) && !this.claimed.has(known) ? known : undefined;
      const tablePart = kept ?? this.pack.freeName("xl/tables/", "table");
      this.claimed.add(tablePart);
      if (!kept || !isAsLoaded(table)) this.pack.set(tablePart, tableXml(table, kept && this.pack.text(kept), this.nextTableId(), this.names.main, this.isName), `${TYPES}table+xml`);
      return relations.ofKind("table").find((relation) => relations.partOf(relation).toLowerCase() === tablePart.toLowerCase())?.id ?? relations.add(`${this.names.relations}/table`, tablePart);
    });
    for (const { id } of relations.ofKind("table")) if (!ids.includes(id)) relations.drop(id);
    return ids;
  }

  private nextTableId(): number {
    const ids = this.pack.names().filter((name) => /\/tables\/[^/]+\.xml$/i.test(name)).map((name) => Number(attributeOf(this.pack.text(name)!, "id") ?? 0));
    return Math.max(0, ...ids) + 1;
  }

  private writeSheet(sheet: Sheet): void {
    const isNew = !this.relationIds.has(sheet.id);
    const part = this.partOf(sheet);
    const isSelected = sheet.id === this.book.activeSheetId;
    const raw = this.pack.text(part) ?? "";
    if (!isNew && !this.file?.dirty.has(sheet.id)) {
      if (this.file?.loadedActive === this.book.activeSheetId) return;
      const selected = withSelection(raw, isSelected);
      if (selected !== raw) this.pack.set(part, selected);
      return;
    }
    const target: SheetTarget = {
      pack: this.pack, part, relationBase: this.names.relations, strings: this.strings, styles: this.styles, isName: this.isName,
      dynamicMark: () => (this.mark ??= dynamicMark(this.pack, this.bookPart, this.names.relations, this.names.main)),
    };
    const loadedCharts = (sheet.fileState as SheetFile | undefined)?.marks.loaded.charts;
    const drawing = sheet.charts === loadedCharts || (!loadedCharts && sheet.charts.length === 0) ? undefined : writeDrawing(this.pack, sheet, part, this.names.relations);
    const loaded = (sheet.fileState as SheetFile | undefined)?.marks.loaded;
    const isSaid = sheet.comments !== (loaded?.comments ?? sheet.comments) || sheet.notes !== (loaded?.notes ?? sheet.notes) || (!loaded && sheet.comments.length + sheet.notes.length > 0);
    const boxes = isSaid ? { id: writeRemarks(sheet, loaded?.notes ?? [], { pack: this.pack, part, bookPart: this.bookPart, relationBase: this.names.relations, main: this.names.main }) } : undefined;
    this.pack.set(part, sheetXml(sheet, raw, target, this.writeTables(sheet, part), isSelected, drawing, boxes));
  }

  private dropGoneSheets(): void {
    const alive = new Set(this.book.sheets.map(({ id }) => id));
    for (const [id, relation] of this.file?.relationIds ?? []) if (!alive.has(id)) this.pack.relationsOf(this.bookPart).drop(relation);
  }

  private get namesChanged(): boolean {
    const filterOf = (sheet: Sheet): unknown => (sheet.fileState as SheetFile | undefined)?.marks.loaded.filter ?? null;
    return this.book.names !== (this.file?.loadedNames ?? []) || this.book.sheets.some((sheet) => sheet.filter !== filterOf(sheet));
  }

  toBytes(): Uint8Array {
    const { book, file, pack, bookPart } = this;
    const before = reachableParts(pack);
    const loadedRelations = new Set(this.relationIds.values());
    for (const sheet of book.sheets) this.writeSheet(sheet);
    this.dropGoneSheets();
    const text = this.strings.isGrown ? this.partOfKind("sharedStrings") : undefined;
    if (text) pack.set(text, this.strings.toXml(pack.text(text)));
    else if (this.strings.isGrown) this.addPart("sharedStrings", pack.freeName("xl/", "sharedStrings").replace("Strings1", "Strings"), this.strings.toXml(), `${TYPES}sharedStrings+xml`);
    if (this.styles.isGrown) pack.set(this.stylesPart, this.styles.toXml());
    if (book.properties !== file?.loadedProperties && (file || book.properties.size > 0)) writeProperties(pack, book.properties);
    if (book.settings !== file?.loadedSettings && (file || book.settings.size > 0)) writeSettings(pack, bookPart, this.names.relations, book.settings);
    if (book.customXml !== (file?.loadedXml ?? book.customXml) || (!file && book.customXml.length > 0)) writeCustomXml(pack, bookPart, this.names.relations, book.customXml, file?.loadedXml ?? []);
    const { relationIds, isName, namesChanged } = this;
    pack.set(bookPart, bookXml(pack.text(bookPart) ?? "", { book, relationIds, loadedRelations, relationBase: this.names.relations, namesChanged, lockChanged: book.structureLock !== (file?.loadedLock ?? null), isName }));
    for (const { id } of pack.relationsOf(bookPart).ofKind("calcChain")) pack.relationsOf(bookPart).drop(id);
    sweepParts(pack, before);
    return pack.toBytes();
  }
}

const TABLE_KEYS = ["name", "rect", "hasHeader", "hasTotals", "columns", "style", "showBandedRows", "showBandedColumns", "showFirstColumn", "showLastColumn", "filter"] as const;

function isAsLoaded(table: Table): boolean {
  const loaded = (table.fileState as TableFile | undefined)?.loaded;
  return loaded !== undefined && TABLE_KEYS.every((key) => table[key] === loaded[key]);
}

/** True where nothing was changed since opening: then the very parts of the file are written. */
function isUntouched(book: Workbook, file: BookFile): boolean {
  return file.dirty.size === 0 && file.loadedActive === book.activeSheetId && file.loadedNames === book.names && file.loadedProperties === book.properties
    && file.loadedSettings === book.settings && file.loadedMode === book.calculationMode && file.loadedLock === book.structureLock && file.loadedXml === book.customXml;
}

export function saveWorkbook(book: Workbook): Uint8Array {
  if (book.fileState instanceof BookFile && isUntouched(book, book.fileState)) return book.fileState.pack.toBytes();
  return new Saving(book).toBytes();
}
