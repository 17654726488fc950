/** `cols`: widths, hidden columns and column styles in runs, with the outline marks the file had. */
import type { Shift } from "../../workbook/moveRect";
import type { Sheet } from "../../workbook/Sheet";
import type { StyleTable } from "./StyleTable";
import { MAX_ROWS } from "../../workbook/Rect";
import { XmlScanner } from "../xml/XmlScanner";
import { movedBy } from "./writeCells";

const KNOWN = new Set(["min", "max", "width", "customWidth", "style", "hidden"]);

function outlineMarks(old: string | undefined, moves: readonly Shift[]): Map<number, string> {
  const marks = new Map<number, string>();
  if (old === undefined) return marks;
  const scan = new XmlScanner(old);
  while (scan.next() !== "end") {
    const raw = scan.name === "col" ? scan.rawAttributes(KNOWN) : "";
    if (raw === "") continue;
    for (let column = scan.number("min") ?? 1; column <= (scan.number("max") ?? 0); column++) {
      const place = movedBy(moves, { row: 0, column: column - 1, rows: MAX_ROWS, columns: 1 });
      if (place) marks.set(place.column, raw);
    }
  }
  return marks;
}

export function columnsXml(sheet: Sheet, old: string | undefined, moves: readonly Shift[], styles: StyleTable): string | undefined {
  const marks = outlineMarks(old, moves);
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.columnStyles.keys(), ...sheet.hiddenColumns, ...marks.keys()])].sort((a, b) => a - b);
  const runs: { min: number; max: number; attributes: string }[] = [];
  for (const column of columns) {
    const style = sheet.columnStyles.get(column);
    const width = sheet.columnWidths.get(column);
    const attributes = ` width="${width ?? sheet.defaultColumnWidth}"` + (style === undefined ? "" : ` style="${styles.numberOf(style)}"`)
      + (sheet.hiddenColumns.has(column) ? " hidden=\"1\"" : "") + (width === undefined ? "" : " customWidth=\"1\"") + (marks.get(column) ?? "");
    const last = runs[runs.length - 1];
    if (last && last.max === column && last.attributes === attributes) last.max++;
    else runs.push({ min: column + 1, max: column + 1, attributes });
  }
  return runs.length === 0 ? undefined : `<cols>${runs.map(({ min, max, attributes }) => `<col min="${min}" max="${max}"${attributes}/>`).join("")}</cols>`;
}
