/** `sheetData` of a changed sheet, from the model and the marks of the file. The one hot loop of saving. */
import type { CellMark, SheetFile } from "../SheetFile";
import type { Sheet } from "../../workbook/Sheet";
import type { StringTable } from "./StringTable";
import type { StyleTable } from "./StyleTable";
import { columnLetters } from "../../../base/Grid";
import { writeFormulaText } from "../formulaText";
import { moveRect, type Shift } from "../../workbook/moveRect";
import { addressOf, cellKey, columnOfKey, MAX_COLUMNS, rowOfKey, type Rect } from "../../workbook/Rect";
import { isError, type Value } from "../../workbook/Value";
import { escapeCellText, escapeXml } from "../xml/escapeXml";
import { fittedHeights } from "./fittedHeights";

export interface CellTarget {
  readonly strings: StringTable;
  readonly styles: StyleTable;
  readonly isName: (word: string) => boolean;
  /** The `cm` number that marks dynamic arrays; asked for only where one is written. */
  readonly dynamicMark: () => number;
}

/** Where a rectangle stands after all moves; null where it is gone. */
export function movedBy(moves: readonly Shift[], at: Rect): Rect | null {
  let place: Rect | null = at;
  for (const move of moves) place = place && moveRect(place, move);
  return place;
}

function movedMarks(file: SheetFile | undefined): { cells: ReadonlyMap<number, CellMark>; rows: ReadonlyMap<number, string> } {
  if (!file || file.moves.length === 0) return file?.marks ?? { cells: new Map(), rows: new Map() };
  const cells = new Map<number, CellMark>();
  const rows = new Map<number, string>();
  for (const [key, mark] of file.marks.cells) {
    const place = movedBy(file.moves, { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 });
    if (place) cells.set(cellKey(place.row, place.column), mark);
  }
  for (const [row, raw] of file.marks.rows) {
    const place = movedBy(file.moves, { row, column: 0, rows: 1, columns: MAX_COLUMNS });
    if (place) rows.set(place.row, raw);
  }
  return { cells, rows };
}

/** Header cells of tables: Excel calls a file corrupt where cell and column name differ. */
function headersOf(sheet: Sheet): ReadonlyMap<number, string> {
  const headers = new Map<number, string>();
  for (const { rect, hasHeader, columns } of sheet.tables) {
    if (hasHeader) columns.forEach(({ name }, at) => headers.set(cellKey(rect.row, rect.column + at), name));
  }
  return headers;
}

const isSameValue = (a: Value, b: Value): boolean => a === b || (a === null && b === "") || (a === "" && b === null);

/** Type attribute and `v` of a value; a formula's text is written in place, a cell's goes to the shared strings. */
function valueXml(value: Value, isFormula: boolean, strings: StringTable): readonly [type: string, v: string] {
  if (value === null) return ["", ""];
  if (typeof value === "number") return Number.isFinite(value) ? ["", `<v>${value}</v>`] : [" t=\"e\"", "<v>#NUM!</v>"];
  if (typeof value === "string") return isFormula ? [" t=\"str\"", `<v>${escapeCellText(value)}</v>`] : [" t=\"s\"", `<v>${strings.numberOf(value)}</v>`];
  if (typeof value === "boolean") return [" t=\"b\"", value ? "<v>1</v>" : "<v>0</v>"];
  return isError(value) ? [" t=\"e\"", `<v>${value.error}</v>`] : ["", ""];
}

export function writeCells(sheet: Sheet, file: SheetFile | undefined, target: CellTarget): string {
  const { strings, styles } = target;
  const marks = movedMarks(file);
  const headers = headersOf(sheet);
  const columns = sheet.cells.columns.flatMap((column, at) => (column ? [{ ...column, at, letters: columnLetters(at) }] : []));
  const lines = [...sheet.rowHeights.keys(), ...sheet.rowStyles.keys(), ...sheet.hiddenRows, ...sheet.filteredRows, ...marks.rows.keys()];
  const rowCount = Math.max(0, lines.reduce((most, row) => Math.max(most, row + 1), 0), ...columns.map(({ values, styles: ids }) => Math.max(values.length, ids.length)));
  const hasLineStyles = sheet.rowStyles.size + sheet.columnStyles.size > 0;
  const hasFormulas = sheet.formulas.size > 0;
  const hasMarks = marks.cells.size > 0;

  const cellXml = (row: number, column: number, letters: string, stored: Value, styleId: number | undefined): string => {
    const key = cellKey(row, column);
    const formula = hasFormulas ? sheet.formulas.get(key) : undefined;
    const value = formula ? stored : headers.size > 0 ? headers.get(key) ?? stored : stored;
    const mark = hasMarks ? marks.cells.get(key) : undefined;
    const start = `<c r="${letters}${row + 1}"${styleId === undefined ? "" : styleAttribute(styles.numberOf(styleId))}`;
    const isAsRead = mark !== undefined && isSameValue(value, mark.value) && (formula === undefined) === (mark.formula === undefined);
    if (isAsRead && mark.richString !== undefined && !formula) return `${start}${mark.attributes ?? ""} t="s"><v>${mark.richString}</v></c>`;
    const [type, v] = valueXml(value, formula !== undefined, strings);
    if (!formula) {
      if (isAsRead) return `${start}${mark.attributes ?? ""}${type}>${mark.rawFormula ?? ""}${v}</c>`;
      return v === "" ? `${start}/>` : `${start}${type}>${v}</c>`;
    }
    const isSpilling = formula.array === null && formula.spill !== null;
    const isMarked = isAsRead && /\bcm=/.test(mark.attributes ?? "");
    const cm = isSpilling && !isMarked ? ` cm="${target.dynamicMark()}"` : "";
    const area = formula.array ?? formula.spill ?? (isMarked ? { row, column, rows: 1, columns: 1 } : null);
    const text = writeFormulaText(formula.text, { table: formula.text.includes("[") ? sheet.tableAt(row, column)?.name : undefined, isName: target.isName });
    const f = `<f${area ? ` t="array" ref="${addressOf(area)}"` : ""}>${escapeXml(text)}</f>`;
    return `${start}${isAsRead ? mark.attributes ?? "" : cm}${type}>${f}${v}</c>`;
  };

  const fitted = fittedHeights(sheet);
  const heightAttributes = (row: number): string => {
    const [own, grown] = [sheet.rowHeights.get(row), fitted.get(row)];
    return own !== undefined ? ` ht="${own}" customHeight="1"` : grown !== undefined ? ` ht="${grown}"` : "";
  };
  const rowAttributes = (row: number): string => {
    const style = sheet.rowStyles.get(row);
    const isHidden = sheet.isRowHidden(row);
    return (style === undefined ? "" : ` s="${styles.numberOf(style)}" customFormat="1"`) + heightAttributes(row)
      + (isHidden ? " hidden=\"1\"" : "") + (marks.rows.get(row) ?? "");
  };

  const special = (row: number, column: number): boolean => {
    const key = cellKey(row, column);
    return (hasFormulas && sheet.formulas.has(key)) || (hasMarks && marks.cells.has(key)) || headers.has(key);
  };
  const mayBeSpecial = hasFormulas || hasMarks || headers.size > 0;

  const chunks: string[] = [];
  for (let row = 0; row < rowCount; row++) {
    const rowNumber = String(row + 1);
    let cells = "";
    for (const { values, styles: ids, at, letters } of columns) {
      const value = values[row] ?? null;
      const styleId = ids[row];
      if (mayBeSpecial && special(row, at)) cells += cellXml(row, at, letters, value, styleId);
      else if (value !== null || (styleId !== undefined && (hasLineStyles || styles.numberOf(styleId) !== 0))) {
        // Plain cells are nearly all there are: built in one go, without the detours of the others.
        const start = "<c r=\"" + letters + rowNumber + (styleId === undefined ? "\"" : "\"" + styleAttribute(styles.numberOf(styleId)));
        if (typeof value === "number" && Number.isFinite(value)) cells += start + "><v>" + value + "</v></c>";
        else if (typeof value === "string") cells += start + " t=\"s\"><v>" + strings.numberOf(value) + "</v></c>";
        else {
          const [type, v] = valueXml(value, false, strings);
          cells += v === "" ? start + "/>" : start + type + ">" + v + "</c>";
        }
      }
    }
    const attributes = rowAttributes(row);
    if (cells !== "" || attributes !== "") chunks.push(`<row r="${rowNumber}"${attributes}>`, cells, "</row>");
  }
  return `<sheetData>${chunks.join("")}</sheetData>`;
}

const styleAttribute = (number: number): string => (number === 0 ? "" : ` s="${number}"`);
