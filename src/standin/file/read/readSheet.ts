/** A worksheet part into a sheet of the model. */
import type { ProtectionOptions, Sheet } from "../../workbook/Sheet";
import type { Package } from "../pack/Package";
import type { Filter, Table } from "../../workbook/Table";
import { shortenThisRow } from "../formulaText";
import { readAddress, type Rect } from "../../workbook/Rect";
import { loadedOf, SheetFile, type CellMark, type FileHyperlink } from "../SheetFile";
import { XmlScanner } from "../xml/XmlScanner";
import { readIconExtensions } from "../iconSets";
import { readLock } from "./readLock";
import { readCells, type CellSource } from "./readCells";
import { readBarExtensions, readConditional, type ConditionalSource, type ReadFormat } from "./readConditional";
import { readDrawing } from "./readDrawing";
import { filteredRowsOf, readFilter } from "./readFilter";
import { pageOf, pagePartsOf, readPage } from "./readPage";
import { readRemarks } from "./readRemarks";
import { readTable } from "./readTable";
import { readSheetProperties } from "../write/sheetProperties";
import { readValidations } from "./readValidations";
import { readColor, type Theme } from "./readTheme";

export interface SheetSource extends CellSource {
  readonly pack: Package;
  readonly part: string;
  readonly bookPart: string;
  readonly theme: Theme;
  readonly newTableId: () => string;
  readonly newChartId: () => string;
  readonly conditional: ConditionalSource;
}

/** The file says what is forbidden, Excel's API what is allowed. By default all but selecting is forbidden. */
export const PROTECTION: readonly (readonly [file: string, option: string, forbiddenByDefault: boolean])[] = [
  ["formatCells", "allowFormatCells", true], ["formatColumns", "allowFormatColumns", true], ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true], ["insertRows", "allowInsertRows", true], ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["deleteColumns", "allowDeleteColumns", true], ["deleteRows", "allowDeleteRows", true], ["sort", "allowSort", true],
  ["autoFilter", "allowAutoFilter", true], ["pivotTables", "allowPivotTables", true], ["objects", "allowEditObjects", false], ["scenarios", "allowEditScenarios", false],
];

function readProtection(scan: XmlScanner): ProtectionOptions | null {
  if (!(scan.flag("sheet") ?? false)) return null;
  const options: Record<string, boolean | string> = { ...readLock(scan, "password") };
  for (const [file, option, byDefault] of PROTECTION) options[option] = !(scan.flag(file) ?? byDefault);
  options["selectionMode"] = scan.flag("selectUnlockedCells") ? "None" : scan.flag("selectLockedCells") ? "Unlocked" : "Normal";
  return options;
}

function readView(scan: XmlScanner, sheet: Sheet): void {
  sheet.showGridlines = scan.flag("showGridLines") ?? true;
  for (const part of scan.children()) {
    if (part === "pane" && (scan.get("state") ?? "").startsWith("frozen")) sheet.freeze = { rows: scan.number("ySplit") ?? 0, columns: scan.number("xSplit") ?? 0 };
    else if (part === "selection") sheet.selection = readAddress((scan.get("sqref") ?? "").split(" ")[0] ?? "") ?? sheet.selection;
  }
}

function readColumns(scan: XmlScanner, sheet: Sheet, styleIds: readonly number[]): void {
  const widths = new Map<number, number>();
  const styles = new Map<number, number>();
  const hidden = new Set<number>();
  for (const name of scan.children()) {
    if (name !== "col") continue;
    const first = (scan.number("min") ?? 1) - 1;
    const last = Math.min(scan.number("max") ?? first + 1, 16_384) - 1;
    const width = scan.number("width");
    const style = styleIds[scan.number("style") ?? 0] ?? 0;
    const isHidden = scan.flag("hidden") ?? false;
    for (let column = first; column <= last; column++) {
      if (width !== undefined && width > 0) widths.set(column, width);
      if (style !== 0) styles.set(column, style);
      if (isHidden) hidden.add(column);
    }
  }
  Object.assign(sheet, { columnWidths: widths, columnStyles: styles, hiddenColumns: hidden });
}

const KNOWN_LINK = new Set(["ref", "location", "tooltip"]);

function readHyperlink(scan: XmlScanner, { pack, part }: SheetSource): FileHyperlink | null {
  const fileAttributes = scan.rawAttributes(KNOWN_LINK).replace(/ [\w.-]+:id="[^"]*"/, "");
  const rect = readAddress(scan.get("ref") ?? "");
  const target = pack.relationsOf(part).get(scan.getPrefixed("id"))?.target;
  const location = scan.get("location");
  const tooltip = scan.get("tooltip");
  return rect && { rect, ...(target !== undefined && { address: target }), ...(location !== undefined && { subAddress: location }), ...(tooltip !== undefined && { tooltip }), ...(fileAttributes !== "" && { fileAttributes }) };
}

/** Formulas within a table name their own row as people see it. */
function shortenFormulas(sheet: Sheet): void {
  if (sheet.tables.length === 0) return;
  for (const [key, cell] of sheet.formulas) {
    const table = cell.text.includes("[#This Row]") ? sheet.tableAt(cell.row, cell.column) : undefined;
    if (table) sheet.formulas.set(key, { ...cell, text: shortenThisRow(cell.text, table.name) });
  }
}

export function readSheet(xml: string, sheet: Sheet, source: SheetSource): void {
  const { pack, part } = source;
  const merges: Rect[] = [];
  const links: FileHyperlink[] = [];
  const tables: Table[] = [];
  const formats: ReadFormat[] = [];
  let extensions = "";
  let hidden: ReadonlySet<number> = new Set();
  let cells: ReadonlyMap<number, CellMark> = new Map();
  let rows: ReadonlyMap<number, string> = new Map();
  const page = pagePartsOf(sheet.page);
  const scan = new XmlScanner(xml);
  scan.next();
  for (const name of scan.children()) {
    if (readPage(name, scan, page)) continue;
    switch (name) {
      case "sheetPr":
        for (const child of scan.children()) {
          if (child === "tabColor") sheet.tabColor = readColor(scan, source.theme);
          else readPage(child, scan, page);
        }
        break;
      case "sheetViews": {
        let isFirst = true;
        for (const view of scan.children()) {
          if (view === "sheetView" && isFirst) readView(scan, sheet);
          isFirst = false;
        }
        break;
      }
      case "sheetFormatPr":
        sheet.defaultRowHeight = scan.number("defaultRowHeight") ?? sheet.defaultRowHeight;
        sheet.defaultColumnWidth = scan.number("defaultColWidth") ?? sheet.defaultColumnWidth;
        break;
      case "cols": readColumns(scan, sheet, source.styleIds); break;
      case "sheetData": {
        const marks = readCells(scan, sheet, source);
        ({ cells, rows, hiddenRows: hidden } = marks);
        break;
      }
      case "sheetProtection": sheet.protection = readProtection(scan); break;
      case "autoFilter": sheet.filter = readFilter(scan); break;
      case "mergeCells":
        for (const item of scan.children()) {
          const rect = item === "mergeCell" ? readAddress(scan.get("ref") ?? "") : null;
          if (rect) merges.push(rect);
        }
        break;
      case "conditionalFormatting": readConditional(scan, source.conditional, formats); break;
      case "dataValidations": sheet.validations = readValidations(scan); break;
      case "extLst": {
        const from = scan.start;
        scan.skip();
        extensions = xml.slice(from, scan.end);
        break;
      }
      case "customProperties": sheet.properties = readSheetProperties(scan, pack, part); break;
      case "hyperlinks":
        for (const item of scan.children()) {
          const link = item === "hyperlink" ? readHyperlink(scan, source) : null;
          if (link) links.push(link);
        }
        break;
      case "tableParts":
        for (const item of scan.children()) {
          const relation = item === "tablePart" ? pack.relationsOf(part).get(scan.getPrefixed("id")) : undefined;
          const tablePart = relation && pack.relationsOf(part).partOf(relation);
          const text = tablePart && pack.text(tablePart);
          const table = tablePart && text ? readTable(text, tablePart, source.newTableId()) : null;
          if (table) tables.push(table);
        }
        break;
    }
  }
  sheet.conditionalFormats = readBarExtensions(extensions, source.theme, [...formats, ...readIconExtensions(extensions, source.conditional.newId)].sort((a, b) => a.priority - b.priority).map(({ format }) => format));
  sheet.charts = readDrawing(pack, part, source.theme, source.newChartId);
  Object.assign(sheet, { merges, hyperlinks: links, tables, page: pageOf(page) });
  readRemarks(pack, part, source.bookPart, sheet);
  shortenFormulas(sheet);
  const filters = [sheet.filter, ...tables.map(({ filter }) => filter)].filter((filter): filter is Filter => filter !== null);
  sheet.filteredRows = filteredRowsOf(hidden, filters);
  sheet.hiddenRows = new Set([...hidden].filter((row) => !sheet.filteredRows.has(row)));
  sheet.fileState = new SheetFile({ part, cells, rows, loaded: loadedOf(sheet) });
}
