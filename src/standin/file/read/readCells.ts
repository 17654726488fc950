/** `sheetData`: rows and cells into a sheet, with the marks that saving needs. The one hot loop of opening. */
import type { CellMark } from "../SheetFile";
import type { Sheet } from "../../workbook/Sheet";
import type { XmlScanner } from "../xml/XmlScanner";
import type { SharedStrings } from "./readSharedStrings";
import { copyFormula } from "../../formula/shiftFormula";
import { readFormulaText } from "../formulaText";
import { cellKey, readAddress, type Rect } from "../../workbook/Rect";
import { cellError, readError, type Value } from "../../workbook/Value";
import { unescapeCellText } from "../xml/escapeXml";
import { readStringItem } from "./readSharedStrings";

export interface CellSource {
  readonly strings: SharedStrings;
  /** Model style id by xf number. */
  readonly styleIds: readonly number[];
  readonly date1904: boolean;
}

export interface CellMarks { readonly cells: Map<number, CellMark>; readonly rows: Map<number, string>; readonly hiddenRows: Set<number> }

const KNOWN_ROW = new Set(["r", "spans", "ht", "customHeight", "hidden", "s", "customFormat"]);
const KNOWN_CELL = new Set(["r", "s", "t"]);

interface ReadFormula { readonly text: string | undefined; readonly array: Rect | null; readonly raw?: string }
type Shared = Map<string, { readonly row: number; readonly column: number; readonly formula: string }>;

/** "AB12" to its column; -1 where the text begins with no letter. */
function columnFrom(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** ISO text of a `t="d"` cell to a serial of the workbook's date system. */
function serialFromIso(text: string, date1904: boolean): Value {
  const ms = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : text);
  return Number.isNaN(ms) ? text : ms / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}

function readValue(type: string | undefined, raw: string, source: CellSource): Value {
  switch (type) {
    case undefined: case "n": {
      const number = Number(raw);
      return raw === "" ? null : Number.isNaN(number) ? raw : number;
    }
    case "s": return source.strings.texts[Number(raw)] ?? "";
    case "b": return raw === "1" || raw === "true";
    case "e": return readError(raw) ?? cellError("#VALUE!");
    case "d": return serialFromIso(raw, source.date1904);
    default: return unescapeCellText(raw);
  }
}

function readFormula(scan: XmlScanner, row: number, column: number, shared: Shared): ReadFormula {
  const type = scan.get("t");
  const reference = scan.get("ref");
  const group = type === "shared" ? scan.get("si") : undefined;
  const from = scan.start;
  const text = scan.readText();
  if (type === "dataTable") return { text: undefined, array: null, raw: scan.text.slice(from, scan.end) };
  if (group !== undefined) {
    const known = shared.get(group);
    if (text === "") return { text: known && copyFormula(known.formula, row - known.row, column - known.column), array: null };
    shared.set(group, { row, column, formula: readFormulaText(text) });
  }
  return { text: text === "" ? undefined : readFormulaText(text), array: type === "array" && reference !== undefined ? readAddress(reference) : null };
}

/** Reads the `sheetData` just opened. */
export function readCells(scan: XmlScanner, sheet: Sheet, source: CellSource): CellMarks {
  const marks: CellMarks = { cells: new Map(), rows: new Map(), hiddenRows: new Set() };
  const heights = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const shared: Shared = new Map();
  const hasColumnStyles = sheet.columnStyles.size > 0;
  const { rich } = source.strings;
  const depth = scan.depth;
  let row = -1;
  let column = -1;
  let isStyledRow = false;
  for (;;) {
    const event = scan.next();
    if (event !== "open") {
      if (scan.depth <= depth) break;
      continue;
    }
    const tag = scan.name;
    if (tag === "row") {
      row = (scan.number("r") ?? row + 2) - 1;
      column = -1;
      const height = scan.number("ht");
      if (height !== undefined && (scan.flag("customHeight") ?? false)) heights.set(row, height);
      if (scan.flag("hidden")) marks.hiddenRows.add(row);
      isStyledRow = scan.flag("customFormat") ?? false;
      if (isStyledRow) rowStyles.set(row, source.styleIds[scan.number("s") ?? 0] ?? 0);
      const raw = scan.rawAttributes(KNOWN_ROW);
      if (raw !== "") marks.rows.set(row, raw);
      continue;
    }
    if (tag !== "c") {
      scan.skip();
      continue;
    }
    const reference = scan.get("r");
    column = reference === undefined ? column + 1 : columnFrom(reference);
    const style = scan.get("s");
    const type = scan.get("t");
    const attributes = scan.rawAttributes(KNOWN_CELL);
    let value: Value = null;
    let formula: ReadFormula | undefined;
    let richString: number | undefined;
    const cellDepth = scan.depth;
    while (!(scan.next() === "close" && scan.depth === cellDepth)) {
      if (scan.name === "v") {
        const raw = scan.readText();
        if (type === "s" && rich.size > 0 && rich.has(Number(raw))) richString = Number(raw);
        value = readValue(type, raw, source);
      } else if (scan.name === "f") formula = readFormula(scan, row, column, shared);
      else if (scan.name === "is") value = readStringItem(scan).text;
      else scan.skip();
    }
    if (formula?.text !== undefined) {
      // `cm` tells a dynamic array, which spills, from the fixed array of Ctrl+Shift+Enter.
      const isDynamic = formula.array !== null && /\bcm=/.test(attributes);
      const area = formula.array;
      const isArea = area !== null && (!isDynamic || area.rows * area.columns > 1);
      sheet.loadFormula(row, column, formula.text, value, isArea ? { [isDynamic ? "spill" : "array"]: area } : {});
    } else if (value !== null) sheet.loadValue(row, column, value);
    if (style !== undefined && style !== "0") sheet.loadStyle(row, column, source.styleIds[Number(style)] ?? 0);
    else if (isStyledRow || hasColumnStyles) sheet.loadStyle(row, column, 0);
    if (attributes !== "" || richString !== undefined || formula?.raw !== undefined) {
      marks.cells.set(cellKey(row, column), {
        value, formula: formula?.text, ...(richString !== undefined && { richString }), ...(attributes !== "" && { attributes }),
        ...(formula?.raw !== undefined && { rawFormula: formula.raw }),
      });
    }
  }
  sheet.rowHeights = heights;
  sheet.rowStyles = rowStyles;
  return marks;
}
