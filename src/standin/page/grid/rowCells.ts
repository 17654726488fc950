/** What each cell of a row shows: text, look, and how far a long text reaches over its empty neighbours. */
import { cellLook, sideOf } from "./cellLook";
import { conditionalLook, type BarLook } from "../../formula/conditionalLook";
import { fitNumber } from "./fitNumber";
import { tableLook } from "./tableLook";
import type { CSSProperties } from "react";
import type { IconLook } from "../../workbook/IconSet";
import type { Look, Side } from "./cellLook";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import type { Slot } from "./Axis";
import type { Value } from "../../workbook/Value";
import { holdsCell } from "../../workbook/Rect";
import { formatValue } from "../../workbook/formatValue";
import { linkAt } from "../../workbook/linkAt";

export interface CellView {
  readonly column: number;
  readonly left: number;
  readonly width: number;
  /** How wide the text may flow; more than `width` where the neighbours are empty. */
  readonly reach: number;
  readonly text: string;
  readonly className: string;
  readonly css: CSSProperties;
  /** "none" without a filter here, "set" where it hides something by this column. */
  readonly filter: "none" | "open" | "set";
  readonly bar?: BarLook;
  readonly icon?: IconLook;
  /** Of a link, shown on hover. */
  readonly hint?: string;
  /** What a note or comment says, with who said it. */
  readonly remark?: string;
}

export type Measure = (text: string, font: string) => number;

const GUTTER = 7;
const sides: Readonly<Record<Side, string>> = { left: "", right: "is-right", centre: "is-centre" };

/** Cells inside a merged area are left out: the areas are drawn by themselves. */
export function rowCells(sheet: Sheet, row: number, columns: readonly Slot[], measure: Measure): CellView[] {
  const merges = sheet.merges.filter((merge) => row >= merge.row && row < merge.row + merge.rows);
  const views: CellView[] = [];
  let flowsTo = 0;
  for (let k = 0; k < columns.length; k++) {
    const slot = columns[k]!;
    if (merges.some((merge) => holdsCell(merge, row, slot.index))) continue;
    const value = sheet.value(row, slot.index);
    const reach = typeof value === "string" ? reachOf(sheet, row, columns, k, measure) : slot.size;
    flowsTo = Math.max(flowsTo, slot.offset + reach);
    views.push(cellView(sheet, row, slot.index, slot.offset, slot.size, measure, reach, flowsTo > slot.offset + slot.size));
  }
  return views;
}

/** One cell, or a merged area by its first cell. `isOpen`: a text flows over its right edge, so no line is drawn there. */
export function cellView(sheet: Sheet, row: number, column: number, left: number, size: number, measure: Measure, reach = size, isOpen = false): CellView {
  const value = sheet.value(row, column);
  const conditional = conditionalLook(sheet, row, column);
  const own = sheet.styleAt(row, column);
  const style = conditional ? { ...own, ...conditional.style } : own;
  const look = cellLook(style);
  const table = sheet.tableAt(row, column);
  const painted = table && tableLook(table, row);
  const classes = ["cell", look.className, sides[sideOf(style, value)]];
  if (painted) classes.push(painted.className);
  if (!sheet.showGridlines) classes.push("no-grid");
  if (reach > size) classes.push("is-spilling");
  if (isOpen) classes.push("is-open");
  const link = linkAt(sheet, row, column);
  if (link) classes.push("is-link");
  return {
    column, left, width: size, reach,
    text: conditional?.bar?.barOnly || conditional?.icon?.iconOnly ? "" : shownText(sheet, row, column, value, size, look, measure, conditional?.style.numberFormat),
    className: classes.filter(Boolean).join(" "),
    css: painted ? { ...look.css, "--table": painted.accent } as CSSProperties : look.css,
    filter: filterAt(sheet, row, column),
    ...(conditional?.bar && { bar: conditional.bar }),
    ...(conditional?.icon && { icon: conditional.icon }),
    ...remarkAt(sheet, row, column),
    ...(link && { hint: link.tooltip ?? link.address ?? link.subAddress ?? "" }),
  };
}

function shownText(sheet: Sheet, row: number, column: number, value: Value, size: number, look: Look, measure: Measure, code?: string): string {
  if (value === null) return "";
  const text = code === undefined ? sheet.textAt(row, column) : formatValue(value, code, sheet.around);
  if (typeof value !== "number") return text;
  const isGeneral = (code ?? sheet.styleAt(row, column).numberFormat) === "General";
  return fitNumber(text, value, isGeneral, size - GUTTER, (part) => measure(part, look.font));
}

function reachOf(sheet: Sheet, row: number, columns: readonly Slot[], k: number, measure: Measure): number {
  const slot = columns[k]!;
  const style = sheet.styleAt(row, slot.index);
  if (style.wrap || filterAt(sheet, row, slot.index) !== "none" || (style.horizontal !== "General" && style.horizontal !== "Left")) return slot.size;
  const needed = measure(sheet.textAt(row, slot.index), cellLook(style).font) + GUTTER;
  let reach = slot.size;
  for (let next = k + 1; reach < needed && next < columns.length; next++) {
    const { index, size } = columns[next]!;
    if (sheet.value(row, index) !== null || sheet.mergeAt(row, index)) break;
    reach += size;
  }
  return reach;
}

function remarkAt(sheet: Sheet, row: number, column: number): { readonly remark?: string } {
  if (sheet.notes.length + sheet.comments.length === 0) return {};
  const lies = ({ rect }: { readonly rect: Rect }): boolean => rect.row === row && rect.column === column;
  const note = sheet.notes.find(lies);
  if (note) return { remark: note.author === "" || note.text.startsWith(note.author) ? note.text : `${note.author}: ${note.text}` };
  const comment = sheet.comments.find(lies);
  if (!comment) return {};
  const lines = [comment, ...comment.replies].map(({ author, text }) => `${author}: ${text}`);
  return { remark: [...lines, ...(comment.resolved ? ["(resolved)"] : [])].join("\n") };
}

/** The filter whose header this cell is. */
function filterAt(sheet: Sheet, row: number, column: number): CellView["filter"] {
  const table = sheet.tableAt(row, column);
  const own = sheet.filter && sheet.filter.range.row === row && holdsCell(sheet.filter.range, row, column) ? sheet.filter : null;
  if (table?.hasHeader && table.showFilterButton && row === table.rect.row) return table.filter?.criteria.has(column - table.rect.column) ? "set" : "open";
  return own ? (own.criteria.has(column - own.range.column) ? "set" : "open") : "none";
}
