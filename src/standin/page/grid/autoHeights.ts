/** Rows without a height of their own grow with large fonts and wrapped texts, as Excel fits them; in pixels, only those that grow. */
import { cellLook } from "./cellLook";
import type { Axis } from "./Axis";
import type { Measure } from "./rowCells";
import type { Sheet } from "../../workbook/Sheet";
import { pixelsOfHeight } from "./sheetAxes";

const NONE: ReadonlyMap<number, number> = new Map();
/** Wrapped texts beyond this many keep the usual height: fitting them would be felt at every keystroke. */
const MOST_WRAPPED = 4_000;
/** Line height over font size in pixels, and the room around the lines. */
const LINE = 1.25;
const ROOM = 1;
const GUTTER = 7;
const USUAL_POINTS = 12;

export function autoHeights(sheet: Sheet, columns: Axis, measure: Measure): ReadonlyMap<number, number> {
  const { styles } = sheet.around.styles;
  const growing = styles.map(({ fontSize, wrap }) => fontSize > USUAL_POINTS || wrap);
  if (!growing.includes(true)) return NONE;
  const usual = pixelsOfHeight(sheet.defaultRowHeight);
  const heights = new Map<number, number>();
  let wrapped = 0;
  sheet.cells.columns.forEach((column, index) => {
    if (!column) return;
    const width = Math.max(10, columns.sizeOf(index) - GUTTER);
    for (let row = 0; row < column.styles.length; row++) {
      const id = column.styles[row];
      if (id === undefined || !growing[id] || sheet.rowHeights.has(row)) continue;
      const value = column.values[row] ?? null;
      const style = styles[id]!;
      const canWrap = style.wrap && typeof value === "string" && !sheet.mergeAt(row, index);
      if (value === null || (canWrap && ++wrapped > MOST_WRAPPED)) continue;
      const lines = canWrap ? linesOf(value, width, cellLook(style).font, measure) : 1;
      const height = Math.ceil(lines * ((style.fontSize * 4) / 3) * LINE) + ROOM;
      if (height > Math.max(usual, heights.get(row) ?? 0)) heights.set(row, height);
    }
  });
  return heights.size === 0 ? NONE : heights;
}

/** Words go to the next line whole, so a line is on average a little less than full. */
function linesOf(text: string, width: number, font: string, measure: Measure): number {
  return text.split("\n").reduce((lines, part) => {
    const needed = measure(part, font);
    return lines + Math.max(1, needed <= width ? 1 : Math.ceil(needed / (width * 0.93)));
  }, 0);
}
