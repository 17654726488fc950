/**
 * Heights of rows that wrapped texts and large fonts make taller, in points. Excel writes them for rows it fits itself, and programs that
 * print without fitting rely on them. Characters are counted, not measured, so they err on the tall side.
 */
import type { Sheet } from "../../workbook/Sheet";

/** Line height over font size. */
const LINE = 1.36;
/** Characters of running text to a unit of width, which is as wide as a digit; words do not fill lines to the edge. */
const FILLED = 1.05;
const USUAL_SIZE = 11;
const HIGHEST = 409.5;

/** Only rows without a height of their own, and only those that grow. */
export function fittedHeights(sheet: Sheet): ReadonlyMap<number, number> {
  const { styles } = sheet.around.styles;
  const growing = styles.map(({ fontSize, wrap }) => wrap || fontSize > USUAL_SIZE + 1);
  const heights = new Map<number, number>();
  if (!growing.includes(true)) return heights;
  sheet.cells.columns.forEach((column, at) => {
    if (!column) return;
    const width = sheet.columnWidths.get(at) ?? sheet.defaultColumnWidth;
    for (let row = 0; row < column.styles.length; row++) {
      const style = styles[column.styles[row] ?? -1];
      const value = column.values[row] ?? null;
      if (!style || !growing[column.styles[row] ?? -1] || value === null || sheet.rowHeights.has(row) || sheet.mergeAt(row, at)) continue;
      const room = Math.max(1, (width * FILLED * USUAL_SIZE) / style.fontSize);
      const lines = style.wrap && typeof value === "string" ? linesOf(value, room) : 1;
      const height = Math.min(HIGHEST, Math.ceil(lines * style.fontSize * LINE));
      if (height > Math.max(sheet.defaultRowHeight, heights.get(row) ?? 0)) heights.set(row, height);
    }
  });
  return heights;
}

const linesOf = (text: string, room: number): number => text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / room)), 0);
