/** What lies over cells without being in them: conditional formats, validations and charts, set as a whole and carried along with the cells. */
import type { Changing } from "./Changing";
import type { OverlayOp } from "../Op";
import type { Rect } from "../Rect";
import type { Sheet } from "../Sheet";
import type { Shift } from "../moveRect";
import { mapChartFormulas, moveChart } from "../Chart";
import { without } from "../areas";
import { mapFormulas } from "../ConditionalFormat";
import { moveRect } from "../moveRect";
import { MAX_COLUMNS, MAX_ROWS } from "../Rect";
import { shiftRemarks } from "./remarkOps";
import { assertAllowed, assertUnprotected } from "./guard";

type Of<K extends OverlayOp["do"]> = Extract<OverlayOp, { do: K }>;

export function conditionalFormats(op: Of<"conditionalFormats">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowFormatCells");
  changing.journal.set(sheet, "conditionalFormats", op.formats);
  changing.tell({ kind: "conditionalFormats", sheetId: sheet.id, rects: [] });
}

export function charts(op: Of<"charts">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertAllowed(sheet, "allowEditObjects");
  changing.journal.set(sheet, "charts", op.charts);
  changing.tell({ kind: "charts", sheetId: sheet.id, rects: [] });
}

export function validations(op: Of<"validations">, changing: Changing): void {
  const sheet = changing.sheet(op.sheet);
  assertUnprotected(sheet);
  changing.journal.set(sheet, "validations", op.validations);
  changing.tell({ kind: "validations", sheetId: sheet.id, rects: [] });
}

/** Formats that reach further keep holding outside. */
export function clearFormats(changing: Changing, sheet: Sheet, at: Rect): void {
  if (sheet.conditionalFormats.length === 0) return;
  changing.journal.set(sheet, "conditionalFormats", keepSame(sheet.conditionalFormats, (format) => {
    const rects = without(format.rects, at);
    return rects === format.rects ? format : rects.length === 0 ? null : { ...format, rects };
  }));
}

const movedRects = (rects: readonly Rect[], shift: Shift): readonly Rect[] => {
  const moved = rects.map((one) => moveRect(one, shift)).filter((one) => one !== null);
  return moved.length === rects.length && moved.every((one, i) => one === rects[i]) ? rects : moved;
};

/** Breaks lie on whole rows and columns, and follow those. */
function shiftBreaks(changing: Changing, sheet: Sheet, { rect, how }: Shift): void {
  const across = how === "down" || how === "up";
  if (across ? rect.columns !== MAX_COLUMNS : rect.rows !== MAX_ROWS) return;
  const [key, at, count] = across ? (["rowBreaks", rect.row, rect.rows] as const) : (["columnBreaks", rect.column, rect.columns] as const);
  const breaks = sheet.page[key];
  const isInsert = how === "down" || how === "right";
  const moved = breaks.map((place) => (place <= at ? place : isInsert ? place + count : Math.max(at, place - count)));
  if (moved.some((place, i) => place !== breaks[i])) changing.journal.set(sheet, "page", { ...sheet.page, [key]: [...new Set(moved)] });
}

export function shiftOverlays(changing: Changing, sheet: Sheet, shift: Shift): void {
  shiftBreaks(changing, sheet, shift);
  shiftRemarks(changing, sheet, shift);
  if (sheet.charts.length > 0) changing.journal.set(sheet, "charts", keepSame(sheet.charts, (chart) => moveChart(chart, shift)));
  const move = <T extends { readonly rects: readonly Rect[] }>(one: T): T | null => {
    const rects = movedRects(one.rects, shift);
    return rects === one.rects ? one : rects.length === 0 ? null : { ...one, rects };
  };
  if (sheet.conditionalFormats.length > 0) changing.journal.set(sheet, "conditionalFormats", keepSame(sheet.conditionalFormats, move));
  if (sheet.validations.length > 0) changing.journal.set(sheet, "validations", keepSame(sheet.validations, move));
}

export function rewriteOverlays(changing: Changing, sheet: Sheet, rewrite: (formula: string) => string): void {
  if (sheet.validations.length > 0) changing.journal.set(sheet, "validations", keepSame(sheet.validations, (one) => {
    const formulas = one.formulas.map((formula) => (formula.startsWith("=") ? rewrite(formula) : formula));
    return formulas.every((formula, i) => formula === one.formulas[i]) ? one : { ...one, formulas };
  }));
  if (sheet.charts.length > 0) changing.journal.set(sheet, "charts", keepSame(sheet.charts, (chart) => mapChartFormulas(chart, rewrite)));
  if (sheet.conditionalFormats.length > 0) changing.journal.set(sheet, "conditionalFormats", keepSame(sheet.conditionalFormats, (format) => mapFormulas(format, rewrite)));
}

/** The same array where nothing changed. */
function keepSame<T>(items: readonly T[], change: (item: T) => T | null): readonly T[] {
  const changed = items.map(change).filter((item) => item !== null);
  return changed.length === items.length && changed.every((item, i) => item === items[i]) ? items : changed;
}
